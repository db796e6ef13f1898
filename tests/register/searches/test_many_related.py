"""Much belongs to one object: a list of it that is cut off, is told of."""

import pytest

from klantinteracties_conformance.provider.faults.meesturen import CUT_OFF
from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.register.lists import expanding
from klantinteracties_conformance.register.searches import many_related
from klantinteracties_conformance.standard.catalogue import catalogue
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving

REQUIREMENT = catalogue().by_check()[expanding.CHECK]
LABEL = "GET /betrokkenen"


def test_more_is_made_than_a_list_commonly_holds() -> None:
    assert many_related.MORE > CUT_OFF


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("betrokkene-digitaleadressen-hooguit-tien-genoemd", "related-cut-off"),
        ("betrokkene-digitaleadressen-hooguit-tien-meegestuurd", "expansion-lacks"),
    ],
)
def test_what_is_cut_off_is_told(fault: str, code: str, fuzz: Fuzz) -> None:
    with serving(get(fault)) as url:
        record = fuzz(url, LABEL)[LABEL]
    assert record.judged[REQUIREMENT].outcome == "failed"
    assert code in {breach.message.code for breach in record.breaches if breach.requirement == REQUIREMENT}
