"""Keeps what others have out of texts that are no JSON, or only in part: errors, pages, headers.

Nothing in a text tells whose it is. So of a text that should have been JSON the words stay that say nothing
of anybody, and of a sentence what is neither JSON, nor quoted, nor known as a value of somebody else.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

MOST_HIDDEN = 5_000
"""Values of others that are remembered, the last ones: a finding quotes what was read just before."""

MOST_BYTES = 5_000_000
"""Bytes of memory that these values take in all; the last one is remembered whatever it takes."""

LEAST = 5
"""Characters of a value that is taken out of a sentence; shorter ones could be part of any of them."""

_ANYWHERE = 500
"""Characters from which on a value is taken out within a word too: none has it by chance, and a pattern for
it takes a hundred times its size in memory, and seconds."""

HIDDEN = "⟨string⟩"

_MOST_BEGUN = 50
"""Places in a text at which JSON is looked for."""

MOST_MASKED = 400_000
"""Characters of a text that are looked through: evidence keeps no more."""

_BEGINS = re.compile(r"[{\[]")
_QUOTED = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|(?<!\w)'[^'\n]*'(?!\w)|(?<==)\([^()\n]*\)")
_WORD = re.compile(r"\w+")
_PIECE = re.compile(r"(?<=<)[/?!]?[\w:.-]+|[^\s<>\"'`{}\[\]()|,;:=&?/\\#]+")
_SENTENCE = re.compile(r"[^\W\d_]{1,20}(?:[ ,.!?'-]{1,2}[^\W\d_]{1,20}){0,9}[.!]?")
_PLAIN = frozenset(
    word.lower() for status in HTTPStatus for word in _WORD.findall(f"{status.phrase} null true false error")
)
"""Words that say nothing of anybody."""


class ValuesOfOthers:
    """Values that were taken out of bodies lately, to be taken out of texts as well."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        self._by_word: dict[str, dict[str, None]] = {}
        self._size = 0

    def add(self, value: str) -> None:
        """Remember a value, and forget the oldest one beyond the limit."""
        self._forget(value)
        word = _WORD.search(value)
        if word is None:
            return
        self._values[value] = word[0]
        self._by_word.setdefault(word[0], {})[value] = None
        self._size += sys.getsizeof(value)
        while len(self._values) > MOST_HIDDEN or (self._size > MOST_BYTES and len(self._values) > 1):
            self._forget(next(iter(self._values)))

    def _forget(self, value: str) -> None:
        word = self._values.pop(value, None)
        if word is not None:
            self._size -= sys.getsizeof(value)
            of_word = self._by_word[word]
            del of_word[value]
            if not of_word:
                del self._by_word[word]

    def out_of(self, text: str, known: Callable[[str], bool]) -> str:
        """Return a text without these values, but for what is known to be said by this run."""
        found = (one[0] for one in _WORD.finditer(text))
        words = dict.fromkeys(word for word in found if word in self._by_word)
        values = [value for word in words for value in self._by_word[word]]
        for value in sorted(values, key=len, reverse=True):
            if value in text and not known(value):
                text = _without(text, value)
        return text


def _without(text: str, value: str) -> str:
    if len(value) >= _ANYWHERE:
        return text.replace(value, HIDDEN)
    return re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", HIDDEN, text)


def without_json(text: str, masked: Callable[[Any], Any]) -> str:
    """Return a text in which objects and lists in JSON are replaced by what `masked` makes of them."""
    parts, at, begun = [], 0, 0
    while begun < _MOST_BEGUN and (found := _BEGINS.search(text, at)):
        begun += 1
        parts.append(text[at : found.start()])
        try:
            value, at = json.JSONDecoder().raw_decode(text, found.start())
        except (ValueError, RecursionError):
            parts.append(found[0])
            at = found.end()
        else:
            parts.append(json.dumps(masked(value), ensure_ascii=False))
    return "".join([*parts, text[at:]])


def without_quoted(text: str, known: Callable[[str], bool]) -> str:
    """Return a sentence without what is quoted in it, but for what is known."""
    return _QUOTED.sub(
        lambda found: found[0] if known(found[0][1:-1]) or not found[0][1:-1].strip() else HIDDEN, text
    )


def words_of(values: Iterable[Any]) -> frozenset[str]:
    """Return the words in values, in small letters."""
    return frozenset(word.lower() for value in values for word in _WORD.findall(str(value)))


def only_structure(text: str, known: Callable[[], Callable[[str], bool]]) -> str:
    """Return a text that is no JSON without the words in it that may say something of somebody.

    A short sentence stays. `known` is asked for what tells whether a word says nothing, where it's needed.
    """
    if _SENTENCE.fullmatch(text):
        return text
    says_nothing = known()

    def shown(found: re.Match[str]) -> str:
        begun = found.start() and text[found.start() - 1] == "<"
        words = [word.lower() for word in _WORD.findall(found[0])]
        if begun or all(word in _PLAIN or says_nothing(word) for word in words):
            return found[0]
        return "⟨…⟩"

    # What lies beyond is never kept; that there was more, is.
    return _PIECE.sub(shown, text[:MOST_MASKED]) + "·" * (len(text) - MOST_MASKED)
