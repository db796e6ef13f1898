"""Reads a journal: what processes said that they were going to make, and what came of it."""

import errno
import io
import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

from klantinteracties_conformance.consumer.journal import (
    Doubt,
    Entry,
    Journal,
    JournalError,
    Origin,
    State,
    run_of,
)
from klantinteracties_conformance.consumer.journal_signature import MOST_UNSIGNED, Demand, UnsignedError
from klantinteracties_conformance.consumer.others import OthersObjects, ThereBefore, is_unique
from klantinteracties_conformance.system.errors import reason
from klantinteracties_conformance.system.files import LARGE, bytes_of, is_trusted
from klantinteracties_conformance.system.messages import message

_DECODER = json.JSONDecoder()

_BEGUN = re.compile(r'\{"(?:run|nr)": ')
"""How a line begins; found further on in a line, it follows one that was cut off."""

MOST_WIDE = 5_000_000
"""Bytes of lines with a character of four bytes, at most: it makes all characters of its text as wide."""

LONGEST_LINE = 1_200_000
"""Bytes of a line, at most. The longest tells what was there before: 19,457 bytes where that are 960 objects
(measured), and a million where it is `MOST_SHOWN`. Of other lines the longest had 561."""

MOST_PARTS = 1_500_000
"""Values in a journal, at most: a tiny one takes many times as much memory as it does in the file. A whole
run in openklant writes 180,000, in 26,756 lines of 4.9 million bytes together (measured on the embedded
provider, fuzzing as it is by itself); one that fuzzes thoroughly writes more the longer it takes."""

LONGEST_MARK = 10_000
"""Characters of a value that an object is recognised by, at most; what a contract allows is far shorter."""

_PARTS = (b",", b"{", b"[", b"\n")
"""What stands before a value, now and then in a text, and behind a line."""

_FOUR_BYTES = re.compile(b"[\xf0-\xf4]")

_MOST_CUT_OFF = 100
"""Lines in one that were cut off, at most: each process that was killed leaves one."""

_PATH = re.compile(r"/?[\w~%-][\w.~%-]*(?:/[\w~%-][\w.~%-]*)*/?")
"""Where objects are below a base URL: never upwards, and never at another address."""

_BASE = re.compile(r"https?://[!-~]+")


def read(path: Path) -> dict[Origin, list[Entry]]:
    """Return the entries of a journal by the provider that they are about, in order, signed or not.

    Raises:
        JournalError: it can't be read, is something else, or belongs to a stranger.
    """
    return {origin: journal.entries for origin, journal in reopened(path).items()}


def reopened(path: Path, demand: Demand | None = None) -> dict[Origin, Journal]:
    """Return a journal that goes on where a file ends, for each provider of which that has entries.

    A line that was cut off with its run is left out: what it told of is then as the lines before it say.
    What is demanded is that the lines about one provider are signed.

    Raises:
        JournalError: it can't be read, is something else, isn't signed, or belongs to a stranger.
    """
    reading = _Reading(demand)
    for number, line in enumerate(_lines(path), start=1):
        try:
            for data in _told(line):
                reading.take(data)
        except UnsignedError as error:
            if not reading.leaves_out(error.run):
                raise JournalError(message("journal-unsigned", file=str(path), line=number)) from error
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise JournalError(message("journal-malformed", file=str(path), line=number)) from error
    signature = demand.signature if demand else None
    return {
        origin: Journal.of(entries, path, origin, reading.others[origin], signature)
        for origin, entries in reading.by_origin().items()
    }


def _lines(path: Path) -> Iterator[str]:
    """Yield the lines of a journal, one at a time: as one text it may take four times its size.

    Raises:
        JournalError: it can't be read, or belongs to a stranger.
    """
    try:
        # It says what is ours, and where a token goes: whoever writes in it has things removed.
        if not is_trusted(path, Path.cwd()):
            raise JournalError(message("journal-of-stranger", file=str(path)))
        content = bytes_of(path, at_most=LARGE)
        if sum(map(content.count, _PARTS)) > MOST_PARTS:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    except OSError as error:
        raise JournalError(message("journal-unreadable", file=str(path), cause=reason(error))) from error
    wide = 0
    # Not `splitlines`: a text in it may hold what that takes for the end of a line.
    for number, line in enumerate(io.BytesIO(content), start=1):
        wide += len(line) if _FOUR_BYTES.search(line) else 0
        if len(line) > LONGEST_LINE or wide > MOST_WIDE:
            raise JournalError(message("journal-malformed", file=str(path), line=number))
        yield line.decode("utf-8", "replace").removesuffix("\n").removesuffix("\r")


def _told(line: str) -> Iterator[Any]:
    """Yield what a line tells: nothing where it was cut off, and then what was written right behind that.

    Raises:
        ValueError: it is no line of a journal.
    """
    start = 0
    for _ in range(_MOST_CUT_OFF):
        if start >= len(line):
            return
        if line[start] != "{":
            raise ValueError(start)
        try:
            data, start = _DECODER.raw_decode(line, start)
        except ValueError:
            found = _BEGUN.search(line, start + 1)
            start = found.start() if found else len(line)
        else:
            yield data
    raise ValueError(start)


class _Reading:
    """What the lines of a journal tell, one after the other.

    A process says so where it begins, and what was there before it by provider: what an earlier one left, may
    be among that and is ours all the same.
    """

    def __init__(self, demand: Demand | None) -> None:
        self.entries: dict[str, Entry] = {}
        self.others: dict[Origin, OthersObjects] = {}
        self._demand = demand
        self._unsigned: set[str] = set()
        self._origins: dict[str, Origin] = {}
        self._origin_of: dict[str, Origin] = {}
        self._since: dict[str, int] = {}

    def by_origin(self) -> dict[Origin, list[Entry]]:
        """Return the entries that count, by the provider that they are about."""
        found: dict[Origin, list[Entry]] = {}
        for entry in self.entries.values():
            if run_of(entry) not in self._unsigned:
                found.setdefault(self._origin_of[entry.number], []).append(entry)
        return found

    def leaves_out(self, run: str) -> bool:
        """Leave out a run that isn't signed, and tell whether that may be."""
        self._unsigned.add(run)
        may_be = self._demand is not None and self._demand.doubting == "leaving out"
        return may_be and len(self._unsigned) <= MOST_UNSIGNED

    def take(self, data: Mapping[str, Any]) -> None:
        """Take note of what a line tells.

        Raises:
            ValueError, KeyError, TypeError, AttributeError: it tells nothing that a journal does.
            UnsignedError: it isn't signed, and has to be.
        """
        run = _text(data["run"]) if "run" in data else _text(data["nr"]).partition("-")[0]
        if run in self._unsigned:
            return
        if "run" in data:
            origin = Origin(_address(data["base"]), _text(data["dialect"]))
            self._check(data, run, origin)
            self._origins[run] = origin
            # An earlier version wrote nothing of what was there.
            before = ThereBefore.read(data["before"]) if "before" in data else ThereBefore()
            self._since[run] = self.others.setdefault(origin, OthersObjects()).read_back(before)
        elif data["state"] == "intended":
            entry = _intended(data)
            self._check(data, run, self._origins[run])
            entry.since = self._since[run]
            self.entries[entry.number] = entry
            self._origin_of[entry.number] = self._origins[run]
        else:
            self._follow(data, run)

    def _follow(self, data: Mapping[str, Any], run: str) -> None:
        entry = self.entries[data["nr"]]
        if data["state"] not in get_args(State):
            raise ValueError(data["state"])
        # By where it was intended: a run may say later that it is at work elsewhere.
        self._check(data, run, self._origin_of[entry.number])
        entry.state, entry.id = data["state"], _text(data.get("id", entry.id))
        # An earlier version wrote a sentence.
        known = (doubt for doubt in get_args(Doubt) if doubt == data.get("reason"))
        entry.reason = next(known, entry.reason)
        # What is no UUID may be that of somebody else's object by now: it has to be looked at anew.
        told = bool(data.get("proved", entry.proved)) and is_unique(entry.id)
        believed = self._demand is None or self._demand.believes_proof
        entry.proved = told and believed and entry.state != "removed"

    def _check(self, data: Mapping[str, Any], run: str, origin: Origin) -> None:
        if self._demand is not None:
            self._demand.check(data, run, origin.base)


def _intended(data: Mapping[str, Any]) -> Entry:
    own, marks = tuple(data["own"]), dict(data["marks"])
    if not set(own) <= marks.keys():
        raise KeyError(own)
    if any(isinstance(mark, str) and len(mark) > LONGEST_MARK for mark in marks.values()):
        raise ValueError("marks")
    return Entry(_text(data["nr"]), _below(data["path"]), _below(data["item"]), marks, own)


def _text(value: Any) -> str:
    """Return a text.

    Raises:
        TypeError: it is something else.
    """
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _address(base: Any) -> str:
    if not _BASE.fullmatch(_text(base)):
        raise ValueError(base)
    return _text(base)


def _below(path: Any) -> str:
    """Return a path that stays below the base URL.

    Raises:
        ValueError: it leads elsewhere.
    """
    if not _PATH.fullmatch(_text(path)):
        raise ValueError(path)
    return _text(path)
