"""What an exception in a step means for its requirement."""

import pytest

from klantinteracties_conformance.client.errors import ProviderUnreachableError
from klantinteracties_conformance.consumer.findings import (
    READ_ONLY,
    Finding,
    NoFreeValueError,
    NotApplicableError,
    ReadOnlyError,
)
from klantinteracties_conformance.consumer.reference_lists import UnreadListsError
from klantinteracties_conformance.judging.outcomes import ProviderGoneError, judge
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.standard.dialect import NotClaimedError, NotInDialectError
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import Comparison, ToldError, message, shown

FINDING = Finding(message("id-without-address"), comparisons=[Comparison(shown("a"), shown("b"))])


@pytest.mark.parametrize(
    ("error", "step", "outcome"),
    [
        (FINDING, "when", "failed"),
        (FINDING, "then", "failed"),
        (FINDING, "given", "cantTell"),
        (ProviderUnreachableError(message("no-answer-in-time")), "then", "cantTell"),
        (NoFreeValueError(message("no-free-value")), "when", "cantTell"),
        (UnreadListsError(message("no-free-value")), "when", "cantTell"),
        (ProviderGoneError(message("no-answer-in-time")), None, "untested"),
        (ReadOnlyError(READ_ONLY), "when", "untested"),
        (NotInDialectError(message("no-count-in-dialect")), "when", "inapplicable"),
        (NotClaimedError(message("excluded-unclaimed")), "when", "inapplicable"),
        (NotApplicableError(message("small-pages-show-it")), "given", "inapplicable"),
        (ConfigurationError(message("no-free-value")), None, "cantTell"),
        (ZeroDivisionError(), "then", "cantTell"),
        (BaseExceptionGroup("", [KeyboardInterrupt(), ValueError()]), None, "untested"),
        (ExceptionGroup("", [ValueError()]), None, "cantTell"),
        (AssertionError("van ons"), "then", "cantTell"),
    ],
)
def test_what_an_exception_means(error: BaseException, step: str | None, outcome: Outcome) -> None:
    judgement = judge(error, step)
    assert judgement.outcome == outcome
    assert judgement.message
    if isinstance(error, ToldError):
        assert error.message in judgement.message.all()
    assert judgement.suite_fault == (type(error) in (ZeroDivisionError, AssertionError, ExceptionGroup))


@pytest.mark.parametrize(
    ("cause", "outcome", "fault"),
    [
        (KeyboardInterrupt(), "untested", False),
        (ZeroDivisionError(), "cantTell", True),
        (None, "cantTell", True),
    ],
)
def test_an_interruption_in_what_python_cleans_up_is_no_fault_of_ours(
    cause: BaseException | None, outcome: Outcome, fault: bool
) -> None:
    warning = pytest.PytestUnraisableExceptionWarning("Exception ignored in: gc_callback")
    warning.__cause__ = cause
    judgement = judge(warning, None)
    assert (judgement.outcome, judgement.suite_fault) == (outcome, fault)


def test_what_breaks_off_because_somebody_insists_is_no_fault_of_the_suite(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for times, outcome in ((2, "cantTell"), (3, "untested")):
        monkeypatch.setattr("klantinteracties_conformance.system.interrupts._state.times", times)
        judgement = judge(AssertionError("previous item was not torn down properly"), None)
        assert (judgement.outcome, judgement.suite_fault) == (outcome, times == 2)
