"""Which outcome an exception in a step stands for: the one place where that is decided."""

from klantinteracties_conformance.client.errors import (
    OutOfBudgetError,
    ProviderUnreachableError,
    UnprovenError,
)
from klantinteracties_conformance.consumer.findings import (
    Finding,
    NoFreeValueError,
    NotApplicableError,
    ReadOnlyError,
)
from klantinteracties_conformance.consumer.reference_lists import UnreadListsError
from klantinteracties_conformance.result.records import Judgement
from klantinteracties_conformance.standard.dialect import NotInDialectError
from klantinteracties_conformance.system import interrupts
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import ToldError, message

ARRANGING = "given"

FORCED = 2
"""How often a run may be asked to end before it breaks off wherever it is."""


class ProviderGoneError(ToldError):
    """The provider had fallen over before this scenario began, so that it didn't run."""


def judge(error: BaseException, step_type: str | None) -> Judgement:
    """Return what an exception means for the requirement whose scenario it ended.

    A finding while arranging (`Gegeven`) is the subject of another requirement, so this one can't be told.
    """
    match error:
        case Finding() if step_type == ARRANGING:
            why = message("not-arranged", finding=error.message)
            return Judgement("cantTell", why, error.comparisons, arranging=True)
        case Finding():
            return Judgement("failed", error.message, error.comparisons)
        case ProviderUnreachableError():
            return Judgement("cantTell", message("no-usable-answer", finding=error.message))
        case ConfigurationError():
            # It was right when the run began: what it needs of this machine went away since.
            return Judgement("cantTell", message("cannot-tell", finding=error.message))
        case UnprovenError():
            return Judgement("cantTell", message("not-proved-ours"))
        case NoFreeValueError() | UnreadListsError():
            return Judgement("cantTell", message("cannot-tell", finding=error.message))
        case ProviderGoneError():
            return Judgement("untested", message("provider-gone", finding=error.message))
        case OutOfBudgetError() | ReadOnlyError():
            return Judgement("untested", error.message)
        case NotInDialectError() | NotApplicableError():
            return Judgement("inapplicable", error.message)
        case Warning() if isinstance(error.__cause__, KeyboardInterrupt):
            # Ctrl-C came while a library cleaned up: Python lets no exception out there; pytest warns.
            return Judgement("untested", message("stopped-by-user"))
        case _ if interrupts.asked() > FORCED or _holds_interrupt(error):
            # It broke off while something was put away; pytest goes on with what is left of it.
            return Judgement("untested", message("stopped-by-user"))
        case _:
            fault = message("suite-fault", name=type(error).__name__, text=str(error))
            return Judgement("cantTell", fault, suite_fault=True)


def _holds_interrupt(error: BaseException) -> bool:
    return isinstance(error, BaseExceptionGroup) and error.subgroup(KeyboardInterrupt) is not None
