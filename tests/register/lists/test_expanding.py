"""What comes along is compared with what it is by itself."""

import pytest

from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.register.lists import expanding
from klantinteracties_conformance.standard.catalogue import catalogue
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving

REQUIREMENT = catalogue().by_check()[expanding.CHECK]
LABEL = "GET /betrokkenen"


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("meesturen-betrokkene-digitaleadressen-leeg-in-lijst", "expansion-lacks"),
        ("meesturen-digitaaladres-zonder-omschrijving", "expansion-differs"),
        ("meesturen-betrokkene-digitaleadressen-van-de-eerste-rij", "expansion-lacks"),
    ],
)
def test_what_is_lacking_or_otherwise_is_told(fault: str, code: str, fuzz: Fuzz) -> None:
    with serving(get(fault)) as url:
        record = fuzz(url, LABEL)[LABEL]
    assert record.judged[REQUIREMENT].outcome == "failed"
    assert {breach.message.code for breach in record.breaches if breach.requirement == REQUIREMENT} == {code}


def test_what_comes_along_without_being_asked_for_is_as_it_is_by_itself(fuzz: Fuzz) -> None:
    label = "GET /klantcontacten"
    with serving(get("klantcontact-toont-betrokken-actor-anders")) as url:
        record = fuzz(url, label)[label]
    found = {breach.message.code for breach in record.breaches if breach.requirement == REQUIREMENT}
    assert found == {"expansion-unasked-differs"}
