"""How what a run comes to is written as JSON and read again: between processes, and in `result.json`."""

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


class DecodeError(Exception):
    """A text isn't what it is to be read as; the text says where, in English."""


def encode(value: Any) -> str:
    """Return a value of ours as JSON."""
    return msgspec.json.encode(value).decode("utf-8")


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
    """Return a value of ours as JSON has it: objects, lists, texts and numbers."""
    return msgspec.to_builtins(value)


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
    return msgspec.json.format(msgspec.json.encode(value), indent=1).decode("utf-8") + "\n"
