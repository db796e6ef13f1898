"""What leaves the house in a message: only what the suite sent or expected itself."""

import pytest

from klantinteracties_conformance.report.shareable import HIDDEN, Shareable
from klantinteracties_conformance.system.messages import Comparison, Json, message, shown
from tests.report import factory

SENT = factory.exchange(
    1,
    url=f"{factory.BASE}/partijen?naam=Van%20Voorbeeld",
    request_body='{"naam": "Nicole Testerveld", "nummers": [4711], "is": {"actief": true}}',
)
OTHER = "Jansen uit de Dorpsstraat"


@pytest.mark.parametrize(
    "value",
    [
        "Nicole Testerveld",
        "Nicole",
        "Van Voorbeeld",
        4711,
        "verwacht",
        None,
        "",
        True,
        404,
        [],
        "2026-03-08T09:00:00+01:00",
    ],
)
def test_what_the_suite_sent_or_expected_and_what_tells_nothing_stays(value: Json) -> None:
    shareable = Shareable([SENT], [shown("verwacht")])
    assert shareable.without(shown(value)) == shown(value)


@pytest.mark.parametrize("value", [OTHER, "999990019", 123456, {"naam": OTHER}, ["Nicole", OTHER]])
def test_what_a_provider_answered_of_its_own_is_left_out(value: Json) -> None:
    assert Shareable([SENT], []).without(shown(value)) == HIDDEN


def test_it_is_left_out_wherever_it_stands_within_a_message() -> None:
    said = message(
        "deviates",
        where=message("about-read", object_type="partij"),
        comparisons=[Comparison(shown("verwacht"), shown(OTHER), "Naam").said()],
    )
    kept = Shareable([SENT], [shown("verwacht")]).without(said)
    assert OTHER not in str(kept)
    assert "verwacht" in str(kept)
    assert kept.code == "deviates"
    assert Shareable([], []).without(message("found", ids=[OTHER], url=OTHER)).values == {
        "ids": ["…"],
        "url": "…",
    }


def test_a_body_that_is_no_json_was_sent_all_the_same() -> None:
    sent = factory.exchange(1, request_body="{geen json")
    assert Shareable([sent], []).without(shown("geen json")) == shown("geen json")
    assert Shareable([factory.exchange(1, request_body=None)], []).without(shown(OTHER)) == HIDDEN
