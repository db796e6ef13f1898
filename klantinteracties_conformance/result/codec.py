"""How what a run comes to is written as JSON and read again: between processes, and in `result.json`."""

import codecs
import json
from typing import Any, TypeVar

import msgspec

from klantinteracties_conformance.system.messages import mapped
from klantinteracties_conformance.system.text import whole

T = TypeVar("T")

_ESCAPED = "klantinteracties-escaped"
"""Under this name Python finds how we write what is beyond ASCII."""


class DecodeError(Exception):
    """A text isn't what it is to be read as; the text says where, in English."""


def encode(value: Any) -> str:
    """Return a value of ours as JSON."""
    return _encoded(value).decode("utf-8")


def _encoded(value: Any) -> bytes:
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(plain_data(value))


def decode(text: str, kind: type[T]) -> T:
    """Return the value that `encode` wrote.

    Raises:
        DecodeError: it is another kind of value.
    """
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.MsgspecError as error:
        raise DecodeError(str(error)) from error


def plain_data(value: Any) -> Any:
    """Return a value of ours as JSON has it: objects, lists, texts and numbers.

    What can't be written is spelled out: a path that a user named may be no UTF-8.
    """
    plain = msgspec.to_builtins(value)
    try:
        msgspec.json.encode(plain)
    except UnicodeEncodeError:
        return mapped(plain, whole)
    return plain  # a copy without a difference would only take its place in memory


def from_plain(data: Any, kind: type[T]) -> T:
    """Return the value that `plain_data` made this of.

    Raises:
        DecodeError: it is another kind of value.
    """
    try:
        return msgspec.convert(data, kind)
    except msgspec.MsgspecError as error:
        raise DecodeError(str(error)) from error


def laid_out(value: Any) -> str:
    """Return a value as JSON over several lines, for people and for tools that compare lines."""
    return laid_out_bytes(value).decode("utf-8")


def in_ascii(text: str) -> str:
    """Return JSON with an escape for each character beyond ASCII, which can stand in its texts only.

    Python keeps each character in four bytes where a text has one emoji: that counts in a text of 40 MB.
    """
    return text if text.isascii() else text.encode("ascii", _ESCAPED).decode("ascii")


def _escaped(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return json.dumps(error.object[error.start : error.end])[1:-1], error.end


codecs.register_error(_ESCAPED, _escaped)


def laid_out_bytes(value: Any) -> bytes:
    """Return what `laid_out` does in UTF-8, for what is so long that one copy of it is enough."""
    return msgspec.json.format(_encoded(value), indent=1) + b"\n"
