"""An exchange as evidence keeps it, from the request until there is an answer."""

from klantinteracties_conformance.result.exchange import Exchange


def test_until_there_is_an_answer_nothing_is_known_of_it() -> None:
    first, second = (Exchange(number, "", 0.0, "GET", "", {}, None) for number in (1, 2))
    assert (first.status, first.response_body, first.error) == (None, None, None)
    assert (first.requirement, first.scenario, first.step) == (None, None, None)
    assert first.response_headers == {}
    assert first.response_headers is not second.response_headers
