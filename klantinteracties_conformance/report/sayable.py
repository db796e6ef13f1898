"""Whether all that a result has to say can be said: somebody may have edited it."""

from collections.abc import Iterator

import msgspec

from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.model import Result, ResultError
from klantinteracties_conformance.system.messages import Message, message


def expect_sayable(result: Result) -> Result:
    """Return a result of which each message has a text.

    Raises:
        ResultError: one has none, or lacks what its text needs.
    """
    speak = words("nl")
    for one in _messages(result):
        try:
            speak.say(one)
        except (LookupError, ValueError, TypeError, AttributeError) as error:
            raise ResultError(message("unsayable", text=one.code)) from error
    return result


def _messages(node: object) -> Iterator[Message]:
    """Yield the messages in a part of a result, those within another one left out."""
    if isinstance(node, Message):
        yield node
    elif isinstance(node, msgspec.Struct):
        for name in node.__struct_fields__:
            yield from _messages(getattr(node, name))
    elif isinstance(node, list):
        for part in node:
            yield from _messages(part)
