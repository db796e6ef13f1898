"""What a finding does to people follows from what was found, and where."""

import pytest

from klantinteracties_conformance.standard.harm import Harm, harm_of
from klantinteracties_conformance.standard.known_faults import Red, known_faults


@pytest.mark.parametrize(
    ("red", "harm"),
    [
        (Red("API-AUTH-1", "GET /partijen", "", "fuzz-access-not-refused"), Harm.OPEN_TO_STRANGERS),
        (Red("API-LIJST-2", "GET /partijen", "", "fuzz-search-finds"), Harm.OPEN_TO_STRANGERS),
        (Red("F4936-1", "GET /betrokkenen", "", "found-too-much"), Harm.OPEN_TO_STRANGERS),
        (Red("F4936-1", "GET /betrokkenen", "", "found-not-all"), Harm.LOST_OR_ALTERED),
        (Red("F4936-1", "GET /betrokkenen", "", "found-and-others"), Harm.OPEN_TO_STRANGERS),
        (Red("C0992-2", "GET /klantcontacten", "Onderwerp", "deviates"), Harm.LOST_OR_ALTERED),
        (Red("API-BEWAAR-1", "PATCH /betrokkenen/{uuid}", "wasPartij", "not-kept"), Harm.WRONG_PERSON),
        (Red("C9018-3", "GET /internetaken", "Actor", "deviates"), Harm.WRONG_PERSON),
        (Red("API-HTTP-1", "POST /partijen", "", "manner-refused"), Harm.OTHER),
        (Red("API-HTTP-1", "POST /partijen", "", "manner-lost"), Harm.LOST_OR_ALTERED),
        (Red("API-CONTRACT-6", "GET /partijen", "/nummer", "answer-schema"), Harm.OTHER),
    ],
)
def test_harm(red: Red, harm: Harm) -> None:
    assert harm_of(red) == harm


def test_the_worst_is_an_exception() -> None:
    reds = {red for fault in known_faults().values() for rows in fault.red.values() for red in rows}
    harms = [harm_of(red) for red in reds]
    assert all(harms.count(harm) for harm in Harm)
    assert harms.count(Harm.OPEN_TO_STRANGERS) < len(harms) / 4
