"""Value forms: how one value of a case is written on the wire, and when two wire values are equal.

A form never decides which attribute it serves; the dialect's data do.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zlib import crc32
from zoneinfo import ZoneInfo

DUTCH_TIME = ZoneInfo("Europe/Amsterdam")
_CASE_MOMENT = re.compile(r"(\d{2})-(\d{2})-(\d{4}) (\d{2}):(\d{2})")
_YES_NO = {"ja": True, "true": True, "nee": False, "false": False}


class ValueFormError(ValueError):
    """A value in a feature can't be written in the form that the dialect prescribes for it."""


def _write_text(value: str) -> Any:
    return value


def _write_integer(value: str) -> Any:
    try:
        return int(value)
    except ValueError:
        raise ValueFormError(f"'{value}' is no whole number") from None


def _write_yes_no(value: str) -> Any:
    try:
        return _YES_NO[value.lower()]
    except KeyError:
        raise ValueFormError(f"'{value}' is no Ja or Nee") from None


def _write_moment(value: str) -> Any:
    """Write a moment of a case as RFC 3339, in Dutch civil time: cases name no zone, nor always a time."""
    if match := _CASE_MOMENT.fullmatch(value):
        day, month, year, hour, minute = map(int, match.groups())
        return datetime(year, month, day, hour, minute, tzinfo=DUTCH_TIME).isoformat()
    if (moment := read_moment(value)) is not None:
        return moment.isoformat()
    try:
        return datetime.fromisoformat(value).replace(tzinfo=DUTCH_TIME).isoformat()
    except ValueError:
        raise ValueFormError(f"'{value}' is no moment such as 08-03-2023 10:00") from None


def nearest_code(code: Any, codes: Sequence[str]) -> Any:
    """Return the code of a list that stands for one of ours: of the same letters, or always the same one.

    Codes that are held against each other, have different ones. Without a list, and for what is no code, it
    is what was given.
    """
    if not codes or not isinstance(code, str) or not code or code in codes:
        return code
    letters = _letters(code)
    alike = (one for one in codes if _letters(one) == letters)
    others = [one for one in codes if _letters(one) not in _HELD_AGAINST] or codes
    place = _HELD_AGAINST.index(letters) if letters in _HELD_AGAINST else crc32(code.encode())
    return next(alike, others[place % len(others)])


_HELD_AGAINST = ("telefoon", "email")
"""The letters of codes of which a search on one must not find the other (F3896, F2084)."""


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def read_moment(value: Any) -> datetime | None:
    """Return the instant that an RFC 3339 text with a zone stands for, or None where it is none.

    Its letters may be small ones (RFC 3339 §5.6). One that is before the year 1 or after 9999 in UTC is none:
    some products show what was never filled in as `0001-01-01T00:00:00+00:18`.
    """
    try:
        moment = datetime.fromisoformat(value.upper())
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (AttributeError, ValueError, OverflowError):
        return None


def is_unset(value: Any) -> bool:
    """Tell whether a wire value means "not filled in": absent, null and "" are the same."""
    return value is None or value == ""


def _same(expected: Any, observed: Any) -> bool:
    """Compare type and value, so that `true` is not 1 and "1" is not 1."""
    if is_unset(expected) and is_unset(observed):
        return True
    return type(expected) is type(observed) and expected == observed


def _same_moment(expected: Any, observed: Any) -> bool:
    instant = read_moment(observed)
    return instant is not None and instant == read_moment(expected)


@dataclass(frozen=True)
class Form:
    """A pair of functions: case value to wire value, and equality of wire values."""

    write: Callable[[str], Any]
    same: Callable[[Any, Any], bool]


FORMS: Mapping[str, Form] = {
    "tekst": Form(_write_text, _same),
    "cijfers": Form(_write_text, _same),
    "geheel": Form(_write_integer, _same),
    "janee": Form(_write_yes_no, _same),
    "moment": Form(_write_moment, _same_moment),
    "verwijzing": Form(_write_text, _same),
}
