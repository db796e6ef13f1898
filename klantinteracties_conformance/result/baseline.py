"""A run held against an earlier one: what became worse since.

A product with known shortfalls can be watched so, without its verdict being another than it is.
"""

from collections.abc import Sequence
from pathlib import Path

from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.verification import NotAuthenticError, authentic
from klantinteracties_conformance.standard.catalogue import NOT_TESTABLE
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import message


def read_baseline(path: Path) -> Result:
    """Return the earlier result.

    Raises:
        ConfigurationError: it isn't what a run of this version of the suite wrote.
    """
    try:
        return authentic(path)
    except NotAuthenticError as error:
        why = error.sentences[-1]
        raise ConfigurationError(message("baseline-refused", file=str(path), finding=why)) from error


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
    """Return what was judged, in a word or by what was chosen."""
    run = result.run
    return " ".join(filter(None, (run.scope, run.mode, run.fuzz, run.shard or "", *sorted(run.only))))
