"""Why a requirement came to something else in a later run: the provider, the suite, or what was chosen."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Literal

import msgspec

from klantinteracties_conformance.report.view import kind
from klantinteracties_conformance.result.model import Result, exclusions
from klantinteracties_conformance.result.outcomes import Coverage, FuzzProfile, Mode
from klantinteracties_conformance.result.requirements import Requirement
from klantinteracties_conformance.standard.catalogue import OF_THE_API
from klantinteracties_conformance.system.messages import Message, message

Cause = Literal["provider", "suite", "scope", "judging"]

_WITHOUT_LISTS = "no-reference-lists"


class Terms(msgspec.Struct, frozen=True, omit_defaults=True):
    """On what terms a run judged: the suite (`version`, `catalogue`, `digest`), and what was chosen.

    `lists` tells whether there were reference lists to look codes up in, as far as the result shows it.
    """

    version: str
    catalogue: str = ""
    digest: str = ""
    dialect_digest: str = ""
    api: str = ""
    scope: Coverage = "full"
    only: tuple[str, ...] = ()
    mode: Mode = "full"
    fuzz: FuzzProfile = "none"
    claims: tuple[str, ...] = ()
    lists: bool = True


class Standing(msgspec.Struct, frozen=True):
    """What a requirement came to in one run: what it counts under, and what it demanded.

    `definition` is a digest of its text, level and tests; `without_lists` tells that it was not tested for
    want of reference lists.
    """

    kind: str
    definition: str
    without_lists: bool = False


def terms_of(result: Result) -> Terms:
    """Return the terms on which a result judged."""
    suite, run = result.suite, result.run
    return Terms(
        suite.version,
        suite.catalogue,
        suite.digest,
        result.provider.dialect_digest or "",
        result.provider.api_version_judged,
        run.scope,
        tuple(run.only),
        run.mode,
        run.fuzz,
        tuple(exclusions(result)),
        not any(map(_without_lists, result.requirements)),
    )


def standing_of(requirement: Requirement) -> Standing:
    """Return what a requirement came to."""
    return Standing(kind(requirement), definition(requirement), _without_lists(requirement))


def cause(before: Terms, after: Terms, identifier: str, old: Standing | None, new: Standing | None) -> Cause:
    """Return why a requirement differs: first whatever lies outside the provider; None is not in that run."""
    if old is None or new is None:
        return "suite" if before.scope == after.scope == "full" else "scope"
    kinds = {old.kind, new.kind}
    moved = before.dialect_digest != after.dialect_digest or before.claims != after.claims
    fuzzed_otherwise = identifier.startswith(OF_THE_API) and before.fuzz != after.fuzz
    if (
        "untested" in kinds
        or old.without_lists != new.without_lists
        or fuzzed_otherwise
        or ("inapplicable" in kinds and moved)
    ):
        return "scope"
    if "cantTell" in kinds:
        return "judging"
    return "suite" if old.definition != new.definition else "provider"


def different_terms(before: Terms, after: Terms) -> Iterator[Message]:
    """Yield in what the suite, and then what was chosen, differed between two runs."""
    if before.version != after.version:
        yield message("terms-version", name=before.version, text=after.version)
    elif before.digest != after.digest:
        yield message("terms-suite")
    if before.catalogue != after.catalogue:
        yield message("terms-catalogue")
    if before.api != after.api:
        yield message("terms-api", name=before.api or "–", text=after.api or "–")
    if (before.scope, before.only) != (after.scope, after.only):
        yield message("terms-scope", name=_scope(before), text=_scope(after))
    if before.mode != after.mode:
        yield message("terms-mode", kind=after.mode)
    if before.fuzz != after.fuzz:
        yield message("terms-fuzz", name=before.fuzz, text=after.fuzz)
    if before.claims != after.claims:
        yield message("terms-claims", name=_named(before.claims), text=_named(after.claims))
    if before.lists != after.lists:
        yield message("terms-lists", kind="with" if after.lists else "without")
    if before.dialect_digest != after.dialect_digest and before.version == after.version:
        yield message("terms-dialect")


def _scope(terms: Terms) -> str:
    return ", ".join(terms.only) or terms.scope


def _named(names: Sequence[str]) -> str:
    return ", ".join(names) or "–"


def definition(requirement: Requirement) -> str:
    """Return a digest of what a requirement demands and how it is tested, as far as a result tells."""
    tests = [
        (row.name, [(step.text, [list(cells) for cells in step.table]) for step in row.steps])
        for row in requirement.scenarios
        if row.steps and not requirement.id.startswith(OF_THE_API)
    ]
    told = (requirement.level, requirement.disputed, requirement.text, tests)
    return sha256(repr(told).encode("utf-8", "backslashreplace")).hexdigest()[:16]


def _without_lists(requirement: Requirement) -> bool:
    reasons = (requirement.reason, *(row.message for row in requirement.scenarios))
    return any(reason is not None and reason.code == _WITHOUT_LISTS for reason in reasons)
