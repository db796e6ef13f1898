"""A run held against an earlier one: what became worse since.

A product with known shortfalls can be watched so, without its verdict being another than it is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from klantinteracties_conformance.result.model import Result, exclusions
from klantinteracties_conformance.result.verification import NotAuthenticError, authentic
from klantinteracties_conformance.standard.catalogue import NOT_TESTABLE
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.files import RESULT
from klantinteracties_conformance.system.messages import message


@dataclass(frozen=True)
class BaselineKind:
    """What a run is about, as far as is known before it begins: those of another say nothing of each other.

    `chosen` names the options that choose what is judged.
    """

    dialect: str
    chosen: str

    @classmethod
    def of(cls, dialect: str, mode: str, fuzz: str, only: Iterable[str], shard: str | None) -> "BaselineKind":
        """Return the kind of a run that is asked for these."""
        chosen = [f"--mode {mode}", "--no-fuzz" if fuzz == "none" else f"--fuzz {fuzz}"]
        chosen += [f"--only {','.join(names)}"] if (names := sorted(only)) else []
        chosen += [f"--shard {shard}"] if shard else []
        return cls(dialect, " ".join(chosen))

    def check_same(self, now: "BaselineKind") -> None:
        """Check that a run to come is of this kind too.

        Raises:
            ConfigurationError: it isn't.
        """
        for kind, old, new in (("dialect", self.dialect, now.dialect), ("scope", self.chosen, now.chosen)):
            if old != new:
                raise ConfigurationError(message("baseline-of-another", kind=kind, name=old, text=new))


def check_baseline(path: Path, output: Path) -> BaselineKind:
    """Check an earlier result before a run begins, which removes what an earlier one left in its folder.

    Returns of what kind it is.

    Raises:
        ConfigurationError: it isn't one to hold a run against, or it is where the run writes its own.
    """
    kind = _kind(read_baseline(path))
    if _file(path).resolve() == (output / RESULT).resolve():
        raise ConfigurationError(message("baseline-in-output", file=str(path)))
    return kind


def read_baseline(path: Path) -> Result:
    """Return the earlier result, from its file or the folder of its reports.

    Raises:
        ConfigurationError: it isn't what a run of this version of the suite wrote.
    """
    try:
        return authentic(_file(path))
    except NotAuthenticError as error:
        why = error.sentences[-1]
        raise ConfigurationError(message("baseline-refused", file=str(path), finding=why)) from error


def _file(path: Path) -> Path:
    return path / RESULT if path.is_dir() else path


def worse(before: Result, after: Result) -> Sequence[str]:
    """Return the requirements that passed before and don't any more, whatever they came to.

    Raises:
        ConfigurationError: the two say nothing of each other: another dialect, version of the API or scope.
    """
    for kind, old, new in (
        ("dialect", before.provider.dialect, after.provider.dialect),
        ("api", before.provider.api_version_judged, after.provider.api_version_judged),
        ("scope", _scope(before), _scope(after)),
    ):
        if old != new:
            raise ConfigurationError(message("baseline-of-another", kind=kind, name=old, text=new))
    now = {row.id: row.outcome for row in after.requirements}
    return [
        row.id
        for row in before.requirements
        if row.level != NOT_TESTABLE and row.outcome == "passed" and now.get(row.id) != "passed"
    ]


def _scope(result: Result) -> str:
    """Return what was judged, by the options that choose it."""
    left_out = exclusions(result)
    excluded = [f"scope.exclude {','.join(left_out)}"] if left_out else []
    return " ".join([_kind(result).chosen, *excluded, f"scope={result.run.scope}"])


def _kind(result: Result) -> BaselineKind:
    run = result.run
    return BaselineKind.of(result.provider.dialect, run.mode, run.fuzz, run.only, run.shard)
