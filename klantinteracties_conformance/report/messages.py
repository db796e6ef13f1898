"""Puts what the suite stored in Dutch into another language, sentence by sentence, by a table of patterns.

A result keeps its messages in Dutch, so that it stays the same whoever reads it. What a provider said,
values, addresses and the standard's own nouns stay as they are.
"""

import re
import string
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

LONGEST = 5_000
"""Characters of a message that is put into another language; the suite itself makes none that is longer."""

_MOST_TRIES = 20_000
"""Places that are tried for one message: a provider's words may look like a sentence in thousands of ways."""

_DEEPEST = 100
"""Parts within parts."""

TOP = ("message",)
"""The kinds that a report asks for."""


@dataclass(frozen=True)
class Place:
    """A part of a pattern that differs each time: of a kind, or any text at all where `kind` is empty."""

    name: str
    kind: str


@dataclass(frozen=True)
class Pattern:
    """One entry of the table: `literals` are the words of its own, with a place between each two of them."""

    nl: str
    en: str
    literals: Sequence[str]
    places: Sequence[Place]

    @classmethod
    def of(cls, entry: Mapping[str, str]) -> "Pattern":
        """Return the pattern that an entry stands for."""
        parts = list(string.Formatter().parse(entry["nl"]))
        places = [Place(name, kind or "") for _, name, kind, _ in parts if name is not None]
        literals = [literal for literal, _, _, _ in parts]
        return cls(entry["nl"], entry["en"], [*literals, ""][: len(places) + 1], places)

    @property
    def weight(self) -> int:
        """Return how many characters of its own it has: the more, the surer that a text is this sentence."""
        return sum(map(len, self.literals))

    def may_fit(self, text: str) -> bool:
        """Tell at little cost whether a text can be of this pattern."""
        return text.startswith(self.literals[0]) and text.endswith(self.literals[-1])


class Messages:
    """The table of one language."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.asis = {name: re.compile(form, re.DOTALL) for name, form in table["asis"].items()}
        self.kinds: Mapping[str, Sequence[Pattern]] = {
            name: sorted(map(Pattern.of, entries), key=lambda pattern: -pattern.weight)
            for name, entries in table["kinds"].items()
        }
        self.translate = lru_cache(maxsize=4096)(self._translate)

    def _translate(self, text: str) -> str | None:
        """Return a message in the language of the table, None where the table doesn't have it."""
        if len(text) > LONGEST:
            return None
        return next((said for said in (self.of_kind(kind, text) for kind in TOP) if said is not None), None)

    def of_kind(self, kind: str, text: str) -> str | None:
        """Return a text of a kind in the language of the table, None where it isn't of that kind."""
        try:
            return _Reading(self).of_kind(kind, text, 0)
        except _TooManyTriesError:
            return None

    def compose(self, pattern: Pattern, values: Mapping[str, str]) -> str:
        """Return a pattern in the language of the table, with what was found at its places."""
        return pattern.en.format(**values)


class _TooManyTriesError(Exception):
    """A text can be read in more ways than are worth trying."""


class _Reading:
    """Reads one message; remembers what a part of it was found to be, as other patterns ask for it too."""

    def __init__(self, table: Messages) -> None:
        self._table = table
        self._known: dict[tuple[str, str], str | None] = {}
        self._left = _MOST_TRIES

    def of_kind(self, kind: str, text: str, depth: int) -> str | None:
        """Return a text of a kind in the other language, None where it isn't of that kind."""
        if not kind:
            return text
        if kind in self._table.asis:
            return text if self._table.asis[kind].fullmatch(text) else None
        key = kind, text
        if key not in self._known:
            self._known[key] = self._said(kind, text, depth + 1)
        return self._known[key]

    def _said(self, kind: str, text: str, depth: int) -> str | None:
        for pattern in self._table.kinds[kind] if depth <= _DEEPEST else ():
            if pattern.may_fit(text):
                found = self._places(pattern, text[len(pattern.literals[0]) :], 0, depth)
                if found is not None:
                    return self._table.compose(pattern, found)
        return None

    def _places(self, pattern: Pattern, text: str, index: int, depth: int) -> Mapping[str, str] | None:
        """Return what stands at the places from this one on, None where the text doesn't fit."""
        if index == len(pattern.places):
            return None if text else {}
        place, follows = pattern.places[index], pattern.literals[index + 1]
        for end in self._ends(text, follows, last=index == len(pattern.places) - 1):
            value = self.of_kind(place.kind, text[:end], depth)
            rest = None
            if value is not None:
                rest = self._places(pattern, text[end + len(follows) :], index + 1, depth)
            if value is not None and rest is not None:
                return {place.name: value, **rest}
        return None

    def _ends(self, text: str, follows: str, *, last: bool) -> Iterator[int]:
        """Yield where the text at a place can end, the first one first: before what follows it."""
        end = len(text) - len(follows) if last else text.find(follows, 1)
        while end > 0 and text.startswith(follows, end):
            self._left -= 1
            if self._left < 0:
                raise _TooManyTriesError
            yield end
            end = -1 if last else text.find(follows, end + 1)
