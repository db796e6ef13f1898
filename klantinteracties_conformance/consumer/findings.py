"""The ways in which a step can end otherwise than well.

Which outcome each of them leads to is decided in one place, `klantinteracties_conformance.judging.outcomes`.
"""

from collections.abc import Sequence

from klantinteracties_conformance.system.messages import Comparison, Message, ToldError, message


class Finding(ToldError, AssertionError):
    """The provider did something else than the standard demands.

    `comparisons` are what was expected and observed, beside each other.
    """

    def __init__(self, message: Message, *, comparisons: Sequence[Comparison] = ()) -> None:
        super().__init__(message)
        self.comparisons = list(comparisons)


class NoFreeValueError(ToldError):
    """The register has taken every test value that was tried, which is no fault of the provider."""


class NotApplicableError(ToldError):
    """A requirement can't apply to this run; the message says why."""


READ_ONLY = message("not-run-read-only")


class ReadOnlyError(ToldError):
    """Something would have to be written, and the user allows reading only."""
