"""The ways in which a step can end otherwise than well.

Which outcome each of them leads to is decided in one place, `klantinteracties_conformance.judging.outcomes`.
"""

from collections.abc import Sequence

from klantinteracties_conformance.system.messages import Comparison, Message, as_message, compared


class Finding(AssertionError):
    """The provider did something else than the standard demands.

    `comparisons` are what was expected and observed, beside each other; `expected` and `observed` are one
    of them, where it is still two texts.
    """

    def __init__(
        self,
        message: Message | str,
        *,
        expected: str = "",
        observed: str = "",
        comparisons: Sequence[Comparison] = (),
    ) -> None:
        super().__init__(message if isinstance(message, str) else message.code)
        self.message = as_message(message)
        self.comparisons = list(comparisons) or compared(expected, observed)


class NoFreeValueError(Exception):
    """The register has taken every test value that was tried, which is no fault of the provider."""


class NotApplicableError(Exception):
    """A requirement can't apply to this run; the text says why."""


READ_ONLY = "Niet uitgevoerd, want in deze toets wordt alleen gelezen (--mode read-only)."


class ReadOnlyError(Exception):
    """Something would have to be written, and the user allows reading only."""


def quoted(value: object) -> str:
    """Return a value as a report shows it: text between quotes, nothing as `leeg`."""
    if value is None or value == "":
        return "leeg"
    return f"'{value}'" if isinstance(value, str) else str(value)


def pair(expected: object, observed: object) -> tuple[str, str]:
    """Return both values as shown in a report; of two long texts, the stretch around the first difference."""
    if not (
        isinstance(expected, str) and isinstance(observed, str) and max(len(expected), len(observed)) > 160
    ):
        return quoted(expected), quoted(observed)
    both = zip(expected, observed, strict=False)
    shortest = min(len(expected), len(observed))
    at = next((index for index, (left, right) in enumerate(both) if left != right), shortest)
    start = max(0, at - 30)
    return _stretch(expected, start), _stretch(observed, start)


def _stretch(text: str, start: int) -> str:
    before, after = ("…" if start else ""), ("…" if start + 80 < len(text) else "")
    return f"'{before}{text[start : start + 80]}{after}' ({len(text)} tekens, vanaf teken {start + 1})"
