"""What goes wrong only where things come together: arguments, pages with more along, what is shared."""

import pytest

from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.register.lists import expanding, paging
from klantinteracties_conformance.register.searches.asking import NOT_OTHERS
from klantinteracties_conformance.register.writes.changing import UNTOUCHED
from klantinteracties_conformance.standard.catalogue import catalogue
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "label", "check", "code"),
    [
        ("zoeken-partij-derde-argument-telt-niet", "GET /partijen", NOT_OTHERS, "search-finds-others"),
        (
            "bladzijden-klantcontact-met-meesturen-zonder-zoekvraag",
            "GET /klantcontacten",
            paging.CHECK,
            "pages-forget-filter",
        ),
        ("meesturen-partij-gedeeld-een-keer", "GET /partijen", expanding.CHECK, "expansion-lacks"),
        (
            "meesturen-digitaaladres-gedeeld-een-keer",
            "GET /digitaleadressen",
            expanding.CHECK,
            "expansion-lacks",
        ),
        (
            "registreren-digitaaladres-vervangt-soortgenoot",
            "POST /digitaleadressen",
            UNTOUCHED,
            "neighbour-gone",
        ),
    ],
)
def test_it_is_told(fault: str, label: str, check: str, code: str, fuzz: Fuzz) -> None:
    with serving(get(fault)) as url:
        record = fuzz(url, label)[label]
    requirement = catalogue().by_check()[check]
    assert code in {one.message.code for one in record.breaches if one.requirement == requirement}
