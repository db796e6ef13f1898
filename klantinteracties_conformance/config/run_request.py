"""What is asked of a run: one value, and with each field the option that asks for it.

A new option of `run` is a field here, and a line in the README. The options of the command and of plain
pytest, and `config show`, follow from these fields. If `conformance.toml` may hold it,
`schemas/conformance.schema.json` gets its key.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import click

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import Limits
from klantinteracties_conformance.client.http import DEFAULT_TIMEOUT
from klantinteracties_conformance.config import scope, waivers
from klantinteracties_conformance.config.addresses import check_url
from klantinteracties_conformance.config.option import (
    Folder,
    Number,
    Option,
    Switch,
    described,
    names,
    option,
)
from klantinteracties_conformance.config.scope import Scope
from klantinteracties_conformance.config.selection import Selection, select
from klantinteracties_conformance.config.sharding import Shard
from klantinteracties_conformance.config.waivers import Waiver
from klantinteracties_conformance.report.language import LANGUAGES
from klantinteracties_conformance.result.about import Configuration, DoctorFacts, Product
from klantinteracties_conformance.result.outcomes import FuzzProfile, Mode
from klantinteracties_conformance.result.requirements import Requirement
from klantinteracties_conformance.standard import chosen_codes, dialect_files
from klantinteracties_conformance.standard.catalogue import UnknownSelectionError, catalogue
from klantinteracties_conformance.standard.contract_of_dialect import contract_of, newest, spoken_at
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.standard.versions import order, versions
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import Message, message

LISTS_TOKEN_VARIABLE = "KLANTINTERACTIES_REFERENTIELIJSTEN_TOKEN"
"""The environment variable with the token of the reference lists, if they have one of their own."""

DEFAULT_DIALECT = "openklant"
"""What is spoken where nobody names a dialect and the provider isn't asked for it."""

_SECONDS = Number(1, 86_400)

MOST_CLEANING = 60.0
"""Seconds that removing test data takes at most after a run stopped; less where answers may take less."""


@dataclass(frozen=True)
class RunRequest:
    """Everything that was asked of a run, whoever asked it.

    `access` is how the provider is reached. `lists_token` is a token of the reference lists' own. `doctor`
    holds what was found about the provider beforehand, and `product` which one it is said to be, for the
    result. `scope` is what it claims to do, None
    where it claims everything. `codes` are those that the provider takes for an attribute, where a
    municipality chooses them. `api_claimed` is the version of the API that it says it has, empty where it
    doesn't, or names one that the suite doesn't know. `configuration` is
    the file that was used, if any. `today` is the day by which waivers are judged.
    """

    url: str = field(
        default="",
        metadata=option("url", "option-url", pytest="--provider-url", tables=("targets",)),
    )
    embedded: bool = field(default=False, metadata=option("--embedded", "option-embedded", click.BOOL))
    dialect: str = field(
        default="",
        metadata=option(
            "--dialect",
            "option-dialect",
            metavar="NAAM",
            pytest="--dialect",
            pytest_help="option-dialect-pytest",
            tables=("targets",),
        ),
    )
    api_version: str = field(
        default="",
        metadata=option(
            "--api-version",
            "option-api-version",
            metavar="0.4.0",
            pytest="--api-version",
            tables=("targets",),
        ),
    )
    only: tuple[str, ...] = field(
        default=(),
        metadata=option(
            "--only",
            "option-only",
            metavar="C0992,F2173,…",
            pytest="--only",
            many=True,
            parse=names,
        ),
    )
    fuzz: FuzzProfile = field(
        default="quick",
        metadata=option(
            "--fuzz",
            "option-fuzz",
            click.Choice(["quick", "thorough"]),
            pytest="--fuzz",
            tables=("run",),
            switch=Switch("--no-fuzz", "none", "option-no-fuzz"),
        ),
    )
    fuzz_time_limit: float | None = field(
        default=None,
        metadata=option(
            "--fuzz-time-limit",
            "option-fuzz-time-limit",
            _SECONDS,
            "SECONDEN",
            pytest="--fuzz-time-limit",
        ),
    )
    profiles: tuple[str, ...] = field(
        default=(),
        metadata=option(
            "--profile",
            "option-profile",
            metavar="kiss,ita,…",
            pytest="--profile",
            tables=("targets",),
            many=True,
            parse=names,
        ),
    )
    require_profile: bool = field(
        default=False,
        metadata=option("--require-profile", "option-require-profile", click.BOOL, tables=("targets",)),
    )
    rate: float | None = field(
        default=None,
        metadata=option(
            "--rate",
            "option-rate",
            Number(0.1, 10_000),
            "AANTAL",
            pytest="--rate",
            tables=("targets", "run"),
        ),
    )
    max_requests: int | None = field(
        default=None,
        metadata=option(
            "--max-requests",
            "option-max-requests",
            click.IntRange(1, 10_000_000),
            "AANTAL",
            pytest="--max-requests",
            tables=("targets", "run"),
        ),
    )
    time_limit: float | None = field(
        default=None,
        metadata=option(
            "--time-limit",
            "option-time-limit",
            _SECONDS,
            "SECONDEN",
            pytest="--time-limit",
            tables=("targets", "run"),
        ),
    )
    mode: Mode = field(
        default="full",
        metadata=option(
            "--mode",
            "option-mode",
            click.Choice(["full", "read-only"]),
            pytest="--mode",
            tables=("targets",),
        ),
    )
    i_may_write: bool = field(
        default=False,
        metadata=option(
            "--i-may-write",
            "option-i-may-write",
            click.BOOL,
            tables=("targets",),
        ),
    )
    reference_lists: str = field(
        default="",
        metadata=option(
            "--referentielijsten",
            "option-reference-lists",
            metavar="URL",
            pytest="--referentielijsten",
            tables=("targets",),
        ),
    )
    timing: bool = field(
        default=False,
        metadata=option("--timing", "option-timing", click.BOOL),
    )
    quiet: bool = field(default=False, metadata=option("--quiet", "option-quiet", click.BOOL))
    failed_only: bool = field(
        default=False, metadata=option("--failed-only", "option-failed-only", click.BOOL)
    )
    seed: int | None = field(
        default=None,
        metadata=option(
            "--seed",
            "option-seed",
            click.INT,
            pytest="--seed",
            tables=("run",),
        ),
    )
    workers: int | None = field(
        default=None,
        metadata=option("--workers", "option-workers", click.IntRange(1, 64), tables=("run",)),
    )
    timeout: float = field(
        default=DEFAULT_TIMEOUT,
        metadata=option(
            "--timeout",
            "option-timeout",
            Number(0.1, 600),
            pytest="--provider-timeout",
            tables=("targets", "run"),
        ),
    )
    shard: Shard | None = field(
        default=None,
        metadata=option(
            "--shard",
            "option-shard",
            metavar="K/N",
            pytest="--shard",
            parse=lambda text: Shard.parse(text) if text else None,
        ),
    )
    output: Path = field(
        default=Path("reports"),
        metadata=option("--output", "option-output", Folder(), tables=("run",)),
    )
    baseline: Path | None = field(
        default=None,
        metadata=option("--baseline", "option-baseline", click.Path(path_type=Path), tables=("targets",)),
    )
    sign: Path | None = field(
        default=None,
        metadata=option(
            "--sign",
            "option-sign",
            click.Path(path_type=Path),
            "SLEUTEL",
        ),
    )
    language: str = field(
        default="nl",
        metadata=option("--language", "option-language", click.Choice(LANGUAGES), tables=("run",)),
    )
    journal: Path | None = field(
        default=None,
        metadata=option(
            "",
            "option-journal",
            click.Path(path_type=Path),
            "BESTAND",
            pytest="--journal",
        ),
    )
    result: Path | None = field(
        default=None,
        metadata=option(
            "",
            "option-result",
            click.Path(path_type=Path),
            "BESTAND",
            pytest="--result",
        ),
    )
    access: Access = field(default_factory=Access)
    target: str = ""
    api_claimed: str = ""
    lists_token: str | None = field(default=None, repr=False)
    there_before: frozenset[str] = field(default=frozenset(), repr=False)
    there_is_more: bool = field(default=False, repr=False)
    doctor: DoctorFacts = field(default_factory=DoctorFacts)
    product: Product | None = None
    scope: Scope | None = None
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    waivers: Sequence[Waiver] = ()
    configuration: Configuration | None = None
    today: datetime.date = field(default_factory=datetime.date.today)

    @property
    def limits(self) -> Limits:
        """Return what the run may ask of the provider, all its processes together."""
        cleaning = min(self.timeout, MOST_CLEANING)
        return Limits(self.max_requests, self.rate, self.time_limit, self.mode, cleaning)

    @property
    def processes(self) -> int:
        """Return in how many processes the suite asks: no more than there may be requests.

        Where nobody chose, that is one; a look beforehand may choose more.
        """
        workers = self.workers or 1
        return min(workers, self.max_requests or workers)

    @property
    def excluded(self) -> Mapping[str, Message]:
        """Return the reason for each requirement that falls outside what the provider claims."""
        return self.scope.requirements if self.scope else {}

    @property
    def below_claim(self) -> bool:
        """Tell whether an older version is judged than the provider says it has: not all of it, then."""
        return bool(self.api_version and order(self.api_version) < order(self.api_claimed))

    @property
    def exclusions(self) -> Sequence[str]:
        """Return what the provider leaves out, by the names that it gave."""
        return self.scope.names if self.scope else []

    def checked(self, *, has_address: bool = True) -> "RunRequest":
        """Return the request with its addresses as they are used, once all of it is known to go together.

        `has_address` False lets it go without a provider, for who only looks at what would hold. Whether
        selected operations exist can't be told before the dialect is known: `selection` tells it.

        Raises:
            ConfigurationError: something is wrong, or doesn't go together.
        """
        if self.embedded and self.url:
            raise ConfigurationError(message("address-or-embedded"))
        request = replace(
            self,
            url=check_url(self.url) if self.url or (has_address and not self.embedded) else "",
            reference_lists=check_url(self.reference_lists) if self.reference_lists else "",
            dialect=self.dialect or (DEFAULT_DIALECT if self.embedded else ""),
        )
        if request.dialect:
            request.selection(request.spoken())
        return request

    def spoken(self) -> Dialect:
        """Return the dialect as this run speaks it: with its credentials, and without what isn't claimed.

        Raises:
            ConfigurationError: there is no such dialect, or its file isn't right.
        """
        try:
            dialect = dialect_files.load(self.dialect)
        except dialect_files.DialectError as error:
            raise ConfigurationError(error.message) from error
        known = [version.number for version in versions(dialect.contract)]
        if self.api_version and self.api_version not in (known or [newest(dialect)]):
            raise ConfigurationError(
                message("no-such-version", version=self.api_version, choices=known or [newest(dialect)])
            )
        dialect = chosen_codes.speaking(spoken_at(dialect, self.api_version or self.api_claimed), self.codes)
        header, value = self.access.credentials.form(dialect)
        absent = self.scope.object_types if self.scope else {}
        return replace(dialect, auth_header=header, auth_value=value, absent=absent)

    def selection(self, dialect: Dialect) -> Selection:
        """Return which part of the suite the run takes.

        Raises:
            ConfigurationError: a name selects nothing, or nothing is left.
        """
        try:
            chosen = select(catalogue(), contract_of(dialect), self.only, self.fuzz)
        except UnknownSelectionError as error:
            raise ConfigurationError(error.message) from error
        return chosen.without(self.excluded, (path for key in dialect.absent for path in dialect.paths(key)))

    def applied(self, requirements: Iterable[Requirement]) -> list[Requirement]:
        """Return the requirements, without those that are excluded counting, and with their waivers."""
        rows = [scope.excluded(row, self.excluded.get(row.id)) for row in requirements]
        return waivers.apply(rows, self.waivers, self.today)


OPTIONS: Mapping[str, tuple[Option, Any]] = described(RunRequest)
"""Each option by the name of its field, with its default."""
