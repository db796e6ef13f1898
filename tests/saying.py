"""What the suite said, in Dutch, as tests compare it."""

from collections.abc import Iterable

from klantinteracties_conformance.report.language import language
from klantinteracties_conformance.result.messages import Comparison, Message


def said(message: Message | None) -> str:
    """Return a message in words."""
    return language("nl").said(message)


def expected(comparisons: Iterable[Comparison]) -> str:
    """Return what was expected, a line for each comparison."""
    return language("nl").compared(list(comparisons))[0]


def observed(comparisons: Iterable[Comparison]) -> str:
    """Return what came, a line for each comparison."""
    return language("nl").compared(list(comparisons))[1]
