"""Brings the results of many runs into an index: each file is read once, and one that is odd is told of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from klantinteracties_conformance.report.files import ALLURE
from klantinteracties_conformance.report.history import Index, Refused, key_of, moment
from klantinteracties_conformance.report.sayable import expect_sayable
from klantinteracties_conformance.result.model import Result, ResultError
from klantinteracties_conformance.result.verification import (
    NotAuthenticError,
    OfAnotherVersionError,
    authentic,
)
from klantinteracties_conformance.system.files import RESULT
from klantinteracties_conformance.system.messages import Message, message

_REPORT = "index.html"


@dataclass(frozen=True)
class Found:
    """A file to read, and what it is called: its path below the folder that was named."""

    path: Path
    name: str


def results_below(places: Sequence[Path]) -> Iterator[Found]:
    """Yield the results that are named, or stand in or below a folder that is, as `…result.json`.

    What Allure has of a run beside its result has such names too, and is none.
    """
    for place in places:
        if place.is_dir():
            for path in sorted(place.rglob(f"*{RESULT}")):
                below = path.relative_to(place)
                if ALLURE not in below.parts:
                    yield Found(path, below.as_posix())
        else:
            yield Found(place, place.name)


def bring_in(index: Index, found: Sequence[Found], site: Path) -> int:
    """Read what the index doesn't know yet, and return how many results are new.

    Raises:
        OSError: a file can't be looked at.
    """
    known = len(index.runs)
    seen: dict[str, str] = {}
    refused: dict[str, Refused] = {}
    for one in found:
        key = key_of(one.path, site)
        if key in index.seen:
            seen[key] = index.seen[key]
            continue
        try:
            result, recomputed = _read(one.path)
        except NotAuthenticError as error:
            refused[key] = Refused(one.name, _without_path(error.sentences[0], one))
            continue
        if moment(result) is None:
            refused[key] = Refused(one.name, message("refused-odd"))
            continue
        if result.run.shard:
            refused[key] = Refused(one.name, message("history-shard"))
            continue
        index.add(result, recomputed=recomputed, report=_report(one.path, site))
        seen[key] = result.digest
    index.seen, index.refused = seen, refused
    return len(index.runs) - known


def _read(path: Path) -> tuple[Result, bool]:
    """Return a result, and whether all of it was worked out again."""
    try:
        return expect_sayable(authentic(path)), True
    except OfAnotherVersionError as error:
        return error.result, False
    except ResultError as error:
        raise NotAuthenticError(error.message) from error


def _without_path(reason: Message, found: Found) -> Message:
    """Return a reason that names the file as pages do: they may be published, and the machine is not."""
    whole = str(found.path)
    return reason.mapped(lambda text: found.name if text == whole else text)


def _report(path: Path, site: Path) -> str:
    """Return where the report of a result is, if it is published with the site."""
    report = path.resolve().parent / _REPORT
    try:
        below = report.relative_to(site.resolve())
    except ValueError:
        return ""
    return quote(below.as_posix()) if len(below.parts) > 1 and report.is_file() else ""
