"""A run held against an earlier one: what became worse since.

A product with known shortfalls can be watched so, without its verdict being another than it is.
"""

from collections.abc import Sequence
from pathlib import Path

from klantinteracties_conformance.result.model import Result, exclusions
from klantinteracties_conformance.result.verification import NotAuthenticError, authentic
from klantinteracties_conformance.standard.catalogue import NOT_TESTABLE
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.files import RESULT
from klantinteracties_conformance.system.messages import message


def check_baseline(path: Path, output: Path) -> None:
    """Check an earlier result before a run begins, which removes what an earlier one left in its folder.

    Raises:
        ConfigurationError: it isn't one to hold a run against, or it is where the run writes its own.
    """
    read_baseline(path)
    if _file(path).resolve() == (output / RESULT).resolve():
        raise ConfigurationError(message("baseline-in-output", file=str(path)))


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
    run = result.run
    chosen = [f"--mode {run.mode}", "--no-fuzz" if run.fuzz == "none" else f"--fuzz {run.fuzz}"]
    chosen += [f"--only {','.join(sorted(run.only))}"] if run.only else []
    chosen += [f"--shard {run.shard}"] if run.shard else []
    chosen += [f"scope.exclude {','.join(left_out)}"] if (left_out := exclusions(result)) else []
    return " ".join([*chosen, f"scope={run.scope}"])
