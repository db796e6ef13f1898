"""The journal on disk: each object is named before it is made, so that a killed run can be swept up after.

A line of JSON for each event, appended at once; several processes may share a file. It holds what an object
can be recognised by, and no secrets. It is read by
`journal_reading`; what becomes of the entries is for `removal` and the command `sweep`.
"""

import errno
import itertools
import json
import os
import secrets
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from klantinteracties_conformance.consumer.journal_signature import Signature
from klantinteracties_conformance.consumer.others import OthersObjects
from klantinteracties_conformance.system.messages import ToldError

NAME = "journal.jsonl"

RUN_ID = secrets.token_hex(3)
"""Stands in every text that the suite makes up, so that what this process made is known as such."""

_numbers = itertools.count(1)
"""Of the entries of this process, which may write more than one journal to a file."""

State = Literal["intended", "made", "doubtful", "refused", "removed"]

Doubt = Literal[
    "leftover-unproven",
    "leftover-not-shown",
    "leftover-was-there",
    "leftover-among-others",
    "leftover-without-address",
]
"""The code of the message that says why an object may be somebody else's."""


def own_mark() -> str:
    """Return a text that nobody else in the register has, and that is recognisable as ours."""
    return f"{RUN_ID}{secrets.token_hex(4)}"


class JournalError(ToldError):
    """A journal can't be read; the message says which and why."""


@dataclass
class Entry:
    """An object that was or may have been made.

    `path` is that of its collection and `item_path` that of its objects, below the base URL. `marks` are wire
    values by attribute that were sent, `own` names those of them that nobody else can have sent. An entry is
    doubtful when the provider's answer named an object that may be somebody else's; `reason` says why.
    `known_before` are the IDs of what had the same values before, where nothing among them is ours alone; it
    isn't written down, and neither is what was `sent` in all, by attribute, where that may be looked at. It
    is proved where the object was seen to be ours. `since` is the moment when it was intended: what others
    had before, didn't come of it. Of one that was read it is when its run began, as the journal has it.
    """

    number: str
    path: str
    item_path: str
    marks: Mapping[str, Any] = field(default_factory=dict)
    own: tuple[str, ...] = ()
    state: State = "intended"
    id: str = ""
    reason: Doubt = "leftover-unproven"
    known_before: frozenset[str] | None = None
    sent: Mapping[str, Any] | None = None
    proved: bool = False
    since: int = 0

    @property
    def open(self) -> bool:
        """Tell whether something of it may still be at the provider."""
        return self.state in ("intended", "made", "doubtful")


@dataclass(frozen=True)
class Origin:
    """Which provider a process worked on: its base URL, and the dialect as `--dialect` takes it."""

    base: str
    dialect: str


_OF_OURS = ("path", "item", "own")
"""What a line tells in words of the dialect: no provider brought it, and removal needs it as it is."""


class Journal:
    """The journal of one process. Without a path it is kept in memory only, as for the embedded provider.

    `redact` takes secrets out of each text that is written, since a provider may have brought it. `others` is
    what is known of objects that aren't ours, `signature` what each line is signed with.
    """

    def __init__(
        self,
        path: Path | None = None,
        origin: Origin | None = None,
        redact: Callable[[str], str] = str,
        others: OthersObjects | None = None,
        signature: Signature | None = None,
    ) -> None:
        self._path = path
        self._origin = origin
        self._redact = redact
        self._signature = signature or Signature()
        self._file = -1
        self.entries: list[Entry] = []
        self.ids: set[str] = set()
        self.others = others or OthersObjects()
        self.chosen: set[str] = set()
        """Values that were chosen because nobody has them."""

    @classmethod
    def of(
        cls,
        entries: Iterable[Entry],
        path: Path,
        origin: Origin,
        others: OthersObjects,
        signature: Signature | None,
    ) -> "Journal":
        """Return a journal that goes on with entries that were read from a file."""
        journal = cls(path, origin, others=others, signature=signature)
        journal.entries = list(entries)
        journal.ids = {entry.id for entry in journal.entries if entry.id}
        for entry in journal.entries:
            if entry.state == "doubtful" and entry.reason == "leftover-was-there":
                journal.others.written_over()
        if any(entry.reason == "leftover-among-others" for entry in journal.entries):
            journal.others.caught = True
        return journal

    def intend(
        self, path: str, marks: Mapping[str, Any], *, own: Iterable[str] = (), item_path: str = ""
    ) -> Entry:
        """Note, before the POST is sent, that an object is going to be made.

        Raises:
            OSError: it can't be written, so nothing should be made.
        """
        number = f"{RUN_ID}-{next(_numbers)}"
        entry = Entry(number, path, item_path or path, marks, tuple(own))
        self._write("intended", entry, path=path, item=entry.item_path, marks=marks, own=entry.own)
        self.entries.append(entry)
        return entry

    def made(self, entry: Entry, identifier: str) -> None:
        """Note which object came of it."""
        entry.id = identifier
        self.ids.add(identifier)
        self._follow("made", entry, id=identifier, proved=entry.proved)

    def doubtful(self, entry: Entry, identifier: str, reason: Doubt) -> None:
        """Note that the provider named an object that may be somebody else's, so that it is left alone."""
        entry.id, entry.reason = identifier, reason
        self._follow("doubtful", entry, id=identifier, reason=reason)

    def refused(self, entry: Entry) -> None:
        """Note that the provider made nothing."""
        self._follow("refused", entry)

    def removed(self, entry: Entry) -> None:
        """Note that nothing of it is left. What has its ID from now on, has to show that it is ours."""
        entry.proved = False
        self._follow("removed", entry)

    def open_entries(self) -> list[Entry]:
        """Return the entries of which something may be left, in the order in which they were intended."""
        return [entry for entry in self.entries if entry.open]

    def _follow(self, state: State, entry: Entry, **about: Any) -> None:
        """Write down what came of an entry, if there is room.

        A full disk doesn't keep what was made from being removed, nor from being known here: what is missing,
        `sweep` looks for by what was written before it was made.
        """
        entry.state = state
        with suppress(OSError):
            self._write(state, entry, **about)

    def _write(self, state: State, entry: Entry, **about: Any) -> None:
        if self._path is None:
            return
        if self._file < 0:
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
            if os.lseek(self._file, 0, os.SEEK_END):
                os.lseek(self._file, -1, os.SEEK_END)
            if os.read(self._file, 1) not in (b"\n", b""):
                # An earlier run was cut off in the middle of a line, which shouldn't spoil ours.
                os.write(self._file, b"\n")
            if self._origin:
                origin = {"base": self._origin.base, "dialect": self._origin.dialect}
                before = self.others.written_down().written()
                self._line({"run": RUN_ID, **origin, "before": before}, RUN_ID)
        own = {name: value for name, value in about.items() if name in _OF_OURS}
        self._line({"nr": entry.number, "state": state, **self._clean(about), **own}, run_of(entry))

    def _clean(self, value: Any) -> Any:
        """Return a value without secrets in its texts, the names in it included."""
        if isinstance(value, str):
            return self._redact(value)
        if isinstance(value, Mapping):
            return {self._redact(name): self._clean(part) for name, part in value.items()}
        return [self._clean(part) for part in value] if isinstance(value, list | tuple) else value

    def _line(self, data: Mapping[str, Any], run: str) -> None:
        data = self._signature.on(data, run, self._origin.base if self._origin else "")
        # One call with O_APPEND, unbuffered: it is in the kernel's hands before the request is.
        line = (json.dumps(data, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
        if os.write(self._file, line) < len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self._path))


def run_of(entry: Entry) -> str:
    """Return which process made an entry."""
    return entry.number.partition("-")[0]
