"""How a finding shows what was expected and what came."""

from klantinteracties_conformance.consumer.findings import READ_ONLY, Finding, ReadOnlyError
from klantinteracties_conformance.system.messages import Comparison, message, shown


def test_a_finding_has_a_message_and_what_was_expected_and_came() -> None:
    comparison = Comparison(shown("a"), shown(None), "Taal")
    found = Finding(message("count-wrong", what=message("doing-registration")), comparisons=[comparison])
    assert isinstance(found, AssertionError)
    assert (str(found), found.message.part("what"), found.comparisons) == (
        "count-wrong",
        message("doing-registration"),
        [comparison],
    )


def test_an_error_is_told_by_its_message() -> None:
    assert ReadOnlyError(READ_ONLY).message is READ_ONLY
