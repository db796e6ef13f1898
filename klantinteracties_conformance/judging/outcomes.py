"""Which outcome an exception in a step stands for: the one place where that is decided."""

from dataclasses import dataclass

from klantinteracties_conformance.client.errors import OutOfBudgetError, ProviderUnreachableError
from klantinteracties_conformance.consumer.findings import (
    Finding,
    NoFreeValueError,
    NotApplicableError,
    ReadOnlyError,
)
from klantinteracties_conformance.result.model import Outcome
from klantinteracties_conformance.standard.dialect import NotInDialectError

ARRANGING = "given"


class ProviderGoneError(Exception):
    """The provider had fallen over before this scenario began, so that it didn't run."""


@dataclass(frozen=True)
class Judgement:
    """An outcome with what a report says of it.

    `suite_fault` when the suite itself is to blame, `arranging` when the provider refused a preparation.
    """

    outcome: Outcome
    message: str
    expected: str = ""
    observed: str = ""
    suite_fault: bool = False
    arranging: bool = False


def judge(error: BaseException, step_type: str | None) -> Judgement:
    """Return what an exception means for the requirement whose scenario it ended.

    A finding while arranging (`Gegeven`) is the subject of another requirement, so this one can't be told.
    """
    match error:
        case Finding() if step_type == ARRANGING:
            message = f"Niet te beoordelen, want de voorbereiding mislukte: {error.message}"
            return Judgement("cantTell", message, error.expected, error.observed, arranging=True)
        case Finding():
            return Judgement("failed", error.message, error.expected, error.observed)
        case ProviderUnreachableError():
            return Judgement(
                "cantTell", f"Niet te beoordelen, want er kwam geen bruikbaar antwoord: {error}."
            )
        case NoFreeValueError():
            return Judgement("cantTell", f"Niet te beoordelen: {error}")
        case ProviderGoneError() | OutOfBudgetError() | ReadOnlyError():
            return Judgement("untested", str(error))
        case NotInDialectError() | NotApplicableError():
            return Judgement("inapplicable", str(error))
        case _:
            return Judgement(
                "cantTell", f"Fout in de suite zelf: {type(error).__name__}: {error}", suite_fault=True
            )
