"""What pages of many providers and days need of each result, kept in one index file.

A night can so be added without reading those before it again; the results themselves may be gone by then.
"""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from klantinteracties_conformance.report import view
from klantinteracties_conformance.report.changes import Standing, Terms, standing_of, terms_of
from klantinteracties_conformance.result import codec
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import Outcome, Verdict
from klantinteracties_conformance.result.profiles import Text
from klantinteracties_conformance.result.verification import shortcomings
from klantinteracties_conformance.standard.catalogue import NOT_TESTABLE
from klantinteracties_conformance.system import files
from klantinteracties_conformance.system.messages import Message, ToldError, message

Kept = TypeVar("Kept", "Listing", "Applications", Terms)

FORMAT: Literal[1] = 1
NAME = "history.json"

_LETTERS: Mapping[str, str] = {
    "passed": "p",
    "failed": "f",
    view.INFORMS: "a",
    "cantTell": "c",
    "untested": "u",
    "inapplicable": "n",
}
_WITHOUT_LISTS = "l"
_OUTCOMES: Mapping[str, Outcome] = {
    "p": "passed",
    "f": "failed",
    "c": "cantTell",
    "u": "untested",
    "n": "inapplicable",
}
_KINDS = {letter: kind for kind, letter in _LETTERS.items()} | {_WITHOUT_LISTS: "inapplicable"}


class HistoryError(ToldError):
    """An index file can't be read; the message says why."""


class Asked(msgspec.Struct, frozen=True):
    """A requirement as results tell of it: its id, its text, and a digest of what it demands."""

    id: str
    text: str
    definition: str


class Listing(msgspec.Struct, frozen=True):
    """What was asked of a provider: groups by id with their titles, and requirements. Many runs share one."""

    groups: tuple[tuple[str, str], ...]
    requirements: tuple[Asked, ...]


class Doing(msgspec.Struct, frozen=True):
    """An action: its id within those of all applications, what people call its application, and it."""

    id: str
    application: str
    title: Text


class Applications(msgspec.Struct, frozen=True):
    """The actions of applications that were asked for. Many runs share one."""

    actions: tuple[Doing, ...]


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is kept of one result.

    `recomputed` tells whether all of it was worked out again by the version that made it. `kinds` has a
    letter for each requirement of the listing, `outcomes` one for each group, `worked` one for each action
    of `applications`, which is empty where none was asked for. `lacks` tells that it is no certificate.
    `report` is where its report is, relative to the site; empty for one that lies elsewhere.
    """

    digest: str
    url: str
    dialect: str
    product: str
    started: str
    verdict: Verdict
    listing: str
    terms: str
    kinds: str
    outcomes: str
    passed: int
    gating: int
    waived: int = 0
    lacks: bool = False
    recomputed: bool = True
    report: str = ""
    applications: str = ""
    worked: str = ""


class Refused(msgspec.Struct, frozen=True):
    """A file that is no result to rely on, by its path below the folder that was named, and why."""

    name: str
    reason: Message


class Index(msgspec.Struct):
    """All that is kept. `seen` has the digest of the result in each file, by a key of that file."""

    format: Literal[1] = FORMAT
    listings: dict[str, Listing] = {}
    terms: dict[str, Terms] = {}
    applications: dict[str, Applications] = {}
    runs: dict[str, Entry] = {}
    refused: dict[str, Refused] = {}
    seen: dict[str, str] = {}

    def add(self, result: Result, *, recomputed: bool, report: str) -> None:
        """Keep what pages need of a result; one that is there already stays as it was found then."""
        if result.digest in self.runs:
            return
        self.runs[result.digest] = self._entry(result, recomputed, report)

    def _entry(self, result: Result, recomputed: bool, report: str) -> Entry:
        rows = [row for row in result.requirements if row.level != NOT_TESTABLE]
        groups = [group for group in view.groups(result) if group.testable]
        standings = [standing_of(row) for row in rows]
        listing = Listing(
            tuple((group.id, group.title) for group in groups),
            tuple(
                Asked(row.id, row.text, standing.definition)
                for row, standing in zip(rows, standings, strict=True)
            ),
        )
        gating = [row.outcome for row in rows if row.gates]
        published = result.published
        doing = [
            (Doing(f"{profile.profile}/{action.id}", profile.name, action.title), action.outcome)
            for profile in result.profiles
            for action in profile.actions
        ]
        actions = Applications(tuple(one for one, _ in doing))
        return Entry(
            digest=result.digest,
            url=result.provider.url.rstrip("/"),
            dialect=result.provider.dialect,
            product=f"{published.title} {published.version}".strip() if published else "",
            started=moment(result) or "",
            verdict=result.verdict,
            listing=_kept(self.listings, listing),
            terms=_kept(self.terms, terms_of(result)),
            kinds="".join(_WITHOUT_LISTS if one.without_lists else _LETTERS[one.kind] for one in standings),
            outcomes="".join(_LETTERS[group.outcome] for group in groups),
            passed=gating.count("passed"),
            gating=len(gating),
            waived=sum(row.waived for row in rows),
            lacks=any(shortcomings(result)),
            recomputed=recomputed,
            report=report,
            applications=_kept(self.applications, actions) if doing else "",
            worked="".join(_LETTERS[outcome] for _, outcome in doing),
        )

    def standing(self, run: Entry) -> Mapping[str, Standing]:
        """Return what each requirement came to in a run, by its id."""
        asked = self.listings[run.listing].requirements
        return {
            one.id: Standing(_KINDS[letter], one.definition, letter == _WITHOUT_LISTS)
            for one, letter in zip(asked, run.kinds, strict=True)
        }

    def outcomes(self, run: Entry) -> Mapping[str, Outcome]:
        """Return what each group came to in a run, by its id."""
        groups = self.listings[run.listing].groups
        return {
            identifier: _OUTCOMES[letter]
            for (identifier, _), letter in zip(groups, run.outcomes, strict=True)
        }

    def working(self, run: Entry) -> Mapping[Doing, Outcome]:
        """Return what each action of an application came to in a run."""
        if not run.applications:
            return {}
        actions = self.applications[run.applications].actions
        return {one: _OUTCOMES[letter] for one, letter in zip(actions, run.worked, strict=True)}


def moment(result: Result) -> str | None:
    """Return when a run began, in UTC so that runs sort by it; None where the result doesn't tell."""
    try:
        began = datetime.fromisoformat(result.run.started)
        return began.astimezone(UTC).isoformat() if began.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _kept(known: dict[str, Kept], value: Kept) -> str:
    """Return the key under which a value that many runs share is kept."""
    key = sha256(codec.encode(value).encode()).hexdigest()[:16]
    known.setdefault(key, value)
    return key


def load(folder: Path) -> Index:
    """Return the index in a folder, an empty one where there is none yet.

    Raises:
        HistoryError: there is a file of that name that is none of ours, or of another form.
        OSError: it can't be read.
    """
    path = folder / NAME
    if not path.exists():
        return Index()
    try:
        return codec.decode(files.text_of(path, at_most=files.LARGE), Index)
    except (codec.DecodeError, UnicodeDecodeError) as error:
        raise HistoryError(message("history-index-odd", file=str(path))) from error


def key_of(path: Path, folder: Path) -> str:
    """Return a key of a file as it is now; one that was written again has another.

    Raises:
        OSError: it can't be looked at.
    """
    found = path.stat()
    told = f"{os.path.relpath(path, folder)} {found.st_size} {found.st_mtime_ns}"
    return sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:24]
