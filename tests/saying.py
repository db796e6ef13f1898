"""What the suite said, in Dutch, as tests compare it."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from klantinteracties_conformance.report.language import language
from klantinteracties_conformance.result.codec import from_plain
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.verdict import verdict_message
from klantinteracties_conformance.system.messages import Comparison, Message, ToldError, message


def said(message: Message | None) -> str:
    """Return a message in words."""
    return language("nl").said(message)


def saying(text: str) -> Message:
    """Return a message that says just this."""
    return message("not-testable", text=text)


@contextmanager
def raises(error: type[ToldError], says: str) -> Iterator[pytest.ExceptionInfo[ToldError]]:
    """Expect an error that says, in words, what a pattern has."""
    with pytest.raises(error) as caught:
        yield caught
    words = said(caught.value.message)
    assert re.search(says, words), words


def told(data: Any) -> str:
    """Return a message in words that stands in a `result.json`."""
    return said(from_plain(data, Message)) if data else ""


def sentence(data: Any) -> str:
    """Return the verdict in words of a `result.json`."""
    return said(verdict_message(from_plain(data, Result)))


def expected(comparisons: Iterable[Comparison]) -> str:
    """Return what was expected, a line for each comparison."""
    return language("nl").compared(list(comparisons))[0]


def observed(comparisons: Iterable[Comparison]) -> str:
    """Return what came, a line for each comparison."""
    return language("nl").compared(list(comparisons))[1]
