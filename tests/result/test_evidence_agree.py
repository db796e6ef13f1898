"""What a result shows as evidence, where that can't be of the scenarios that name it, or be kept so."""

import pytest

from klantinteracties_conformance.result.evidence_agree import evidence_disagrees
from klantinteracties_conformance.system.messages import message
from tests.result.genuine import genuine


def test_the_evidence_of_a_run_is_that_of_its_scenarios() -> None:
    assert list(evidence_disagrees(genuine())) == []


def test_evidence_of_another_scenario_shows_nothing_of_this_one() -> None:
    result = genuine()
    result.exchanges[0].scenario = "Een ander scenario"
    assert "differs-evidence" in [one.code for one in evidence_disagrees(result)]


def test_no_exchange_is_taken_away_or_dated_a_year_later() -> None:
    result = genuine()
    result.exchanges[-1].started = "2099-01-01T00:00:00+00:00"
    del result.exchanges[0]
    assert {"differs-numbers", "differs-moments"} <= {one.code for one in evidence_disagrees(result)}


@pytest.mark.parametrize(
    "values",
    [
        {"error": message("provider-gone")},
        {"status": None},
        {"status": 7},
        {"response_body": None},
        {"method": "get"},
        {"url": "ftp://example.nl/x"},
        {"status": None, "error": message("provider-gone")},
    ],
    ids=str,
)
def test_an_exchange_has_an_answer_or_a_reason_why_there_is_none(values: dict[str, object]) -> None:
    result = genuine()
    for name, value in values.items():
        setattr(result.exchanges[0], name, value)
    assert "differs-exchange" in [one.code for one in evidence_disagrees(result)]


def test_an_exchange_without_an_answer_is_kept() -> None:
    result = genuine()
    first = result.exchanges[0]
    first.status, first.response_body, first.response_headers = None, None, {}
    first.error = message("provider-gone")
    assert "differs-exchange" not in [one.code for one in evidence_disagrees(result)]
