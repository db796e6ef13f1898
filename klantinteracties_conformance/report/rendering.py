"""Messages in words: the one place where a code becomes a sentence, in Dutch or English.

The catalogues are Fluent (`texts/<language>/*.ftl`), which knows one and more, and how a language writes
numbers. What a provider or a user said stands in them as it is; whoever writes it somewhere makes it inert.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource

from klantinteracties_conformance.system.messages import Comparison, Json, Message
from klantinteracties_conformance.system.text import nearest

LANGUAGES = ("nl", "en")
TEXTS = Path(__file__).parent / "texts"

LONGEST = 160
"""Characters up to which two values are shown whole; of longer ones, the stretch where they first differ."""

MOST = 900
"""Characters of one value that a sentence shows; Fluent refuses over a thousand."""

_BEFORE, _STRETCH = 30, 80
_REST = 30
"""Characters that are kept free for how many more there are."""

_LIST = 5
"""Members of a list that are named; of the others, how many there are."""


_WRITTEN = ("name", "dialect", "target", "key", "id", "version", "requirement")
"""What somebody may have written that is none of the choices."""

_TWO_STOPS = re.compile(r"[^.]\.\.\Z")


class Words:
    """The catalogue of one language."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._bundle = FluentBundle([code], use_isolating=False)
        for path in sorted((TEXTS / code).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
        self._special: Mapping[str, Callable[[Json], str]] = {
            "value": self.value,
            "choices": lambda names: str(format_list(names, style="or", locale=code)),
            "values": lambda values: self._several([self.value(one) for one in values]),
            "date": self.date,
            "moment": self.moment,
        }

    def __call__(self, code: str, /, **values: object) -> str:
        """Return a text by its code, filled in.

        Raises:
            LookupError: the catalogue has no such text, or it needs another value: a fault of the suite.
        """
        if not self._bundle.has_message(code):
            raise LookupError(f"no text for {code} in {self.code}")
        pattern = self._bundle.get_message(code).value
        if pattern is None:
            raise LookupError(f"{code} in {self.code} has no text of its own")
        text, errors = self._bundle.format_pattern(
            pattern, {name: _cut(value) for name, value in values.items()}
        )
        if errors:
            raise LookupError(f"{code} in {self.code}: {errors[0]}")
        return str(text)

    def say(self, message: Message) -> str:
        """Return a message in words."""
        values: dict[str, object] = {name: self._plain(name, value) for name, value in message.values.items()}
        for name, parts in message.parts.items():
            values[name] = self._joined(name, [self.say(part) for part in parts])
        if near := _meant(message.values):
            values["choices"] = f"{values['choices']} {self('did-you-mean', name=near)}"
        expected, observed = message.part("expected"), message.part("observed")
        if expected and observed:
            values["expected"], values["observed"] = self.sides(Comparison(expected, observed))
        said = self(message.code, **values)
        # What is quoted at the end of a sentence may be a sentence itself.
        return said[:-1] if message.parts and _TWO_STOPS.search(said) else said

    def sides(self, comparison: Comparison) -> tuple[str, str]:
        """Return both sides of a comparison; of two long texts, the stretch around the first difference."""
        expected, observed = comparison.expected, comparison.observed
        if expected.code == observed.code == "value":
            one, other = expected.values["value"], observed.values["value"]
            if isinstance(one, str) and isinstance(other, str) and max(len(one), len(other)) > LONGEST:
                start = max(0, _first_difference(one, other) - _BEFORE)
                return self._stretch(one, start), self._stretch(other, start)
        if _looks_the_same(expected, observed):
            return self.say(expected), self("value-as-text", value=self.say(observed))
        return self.say(expected), self.say(observed)

    def value(self, value: Json) -> str:
        """Return a value on the wire as people read it: text between quotes, nothing as a word."""
        if value is None or value == "":
            return self("value-empty")
        if isinstance(value, str):
            return f"'{value}'"
        return json.dumps(value, ensure_ascii=False)

    def date(self, day: str) -> str:
        """Return a day (`2027-01-31`) as the language writes it."""
        place = "en_GB" if self.code == "en" else self.code  # 31 January 2027, as everywhere else on a page
        return str(format_date(date.fromisoformat(day), format="long", locale=place))

    def moment(self, text: str) -> str:
        """Return a moment in Dutch time."""
        at = datetime.fromisoformat(text).astimezone(ZoneInfo("Europe/Amsterdam"))
        return self("moment", date=self.date(at.date().isoformat()), time=f"{at:%H:%M}")

    def _plain(self, name: str, value: Json) -> object:
        if special := self._special.get(name):
            return special(value)
        if isinstance(value, list):
            return self._several([str(one) for one in value])
        return value if isinstance(value, str | int | float) else self.value(value)

    def _joined(self, name: str, parts: Sequence[str]) -> str:
        if name == "sentences":
            return " ".join(parts)
        if name == "comparisons":
            return self._compared(parts)
        if name == "actions":
            return "; ".join(parts)
        return self._several(parts)

    def _compared(self, comparisons: Sequence[str]) -> str:
        """Return as many comparisons as a sentence shows, and how many more there are."""
        lengths = accumulate(len(one) + len("; ") for one in comparisons)
        most = max(1, sum(length <= MOST - _REST for length in lengths))
        shown = "; ".join(comparisons[:most])
        left = len(comparisons) - most
        return self("several", shown=shown, count=left) if left else shown

    def _several(self, members: Sequence[str]) -> str:
        if len(members) <= _LIST:
            return ", ".join(members)
        return self("several", shown=", ".join(members[:_LIST]), count=len(members) - _LIST)

    def _stretch(self, text: str, start: int) -> str:
        before, after = ("…" if start else ""), ("…" if start + _STRETCH < len(text) else "")
        part = f"'{before}{text[start : start + _STRETCH]}{after}'"
        return self("stretch", part=part, count=len(text), position=start + 1)


def _meant(values: Mapping[str, Json]) -> str:
    """Return which of the choices somebody probably meant who wrote something else; empty for none."""
    choices = values.get("choices")
    wrong = next((values[name] for name in _WRITTEN if name in values), None)
    if not isinstance(choices, list) or not isinstance(wrong, str):
        return ""
    return nearest(wrong, [choice for choice in choices if isinstance(choice, str)])


def _looks_the_same(expected: Message, observed: Message) -> bool:
    """Tell whether only the quotes of a text tell it from the number or truth value that was expected."""
    sent = expected.part("sent") or expected
    if not (sent.code == observed.code == "value"):
        return False
    wanted, got = sent.values["value"], observed.values["value"]
    return isinstance(wanted, bool | int | float) and got == json.dumps(wanted)


def _cut(value: object) -> object:
    """Return a value at a length that the catalogues take; a text that was cut says so."""
    return f"{value[:MOST]}…" if isinstance(value, str) and len(value) > MOST else value


def _first_difference(one: str, other: str) -> int:
    both = enumerate(zip(one, other, strict=False))
    return next((index for index, (left, right) in both if left != right), min(len(one), len(other)))


@cache
def words(code: str) -> Words:
    """Return the catalogue of a language."""
    return Words(code)


def catalogue_of(code: str) -> Mapping[str, Any]:
    """Return every text of a language as it was written, by its code, for whoever compares catalogues."""
    from fluent.syntax import ast, parse  # noqa: PLC0415  what only checks need

    entries: dict[str, Any] = {}
    for path in sorted((TEXTS / code).glob("*.ftl")):
        for entry in parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Junk):
                raise LookupError(f"{path.name}: {entry.annotations[0].message}")
            if isinstance(entry, ast.Message):
                entries[entry.id.name] = entry
    return entries
