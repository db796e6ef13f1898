"""What an exception in a step means for its requirement."""

import pytest

from klantinteracties_conformance.client.errors import ProviderUnreachableError
from klantinteracties_conformance.consumer.findings import Finding, NoFreeValueError
from klantinteracties_conformance.judging.outcomes import ProviderGoneError, judge
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.standard.dialect import NotInDialectError
from klantinteracties_conformance.system.messages import Comparison, message, shown

FINDING = Finding(message("id-without-address"), comparisons=[Comparison(shown("a"), shown("b"))])


@pytest.mark.parametrize(
    ("error", "step", "outcome"),
    [
        (FINDING, "when", "failed"),
        (FINDING, "then", "failed"),
        (FINDING, "given", "cantTell"),
        (ProviderUnreachableError(message("no-answer-in-time")), "then", "cantTell"),
        (NoFreeValueError(message("no-free-value")), "when", "cantTell"),
        (ProviderGoneError(message("no-answer-in-time")), None, "untested"),
        (NotInDialectError(message("no-count-in-dialect")), "when", "inapplicable"),
        (ZeroDivisionError(), "then", "cantTell"),
        (AssertionError("van ons"), "then", "cantTell"),
    ],
)
def test_what_an_exception_means(error: Exception, step: str | None, outcome: Outcome) -> None:
    judgement = judge(error, step)
    assert judgement.outcome == outcome
    assert judgement.message
    assert judgement.suite_fault == (type(error) in (ZeroDivisionError, AssertionError))
