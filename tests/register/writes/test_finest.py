"""What only the most careful keep informs: parts of a millisecond, and a full text beyond the BMP."""

import pytest

from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.register.bodies.writable import FINEST_MOMENT, LETTER, is_finest
from klantinteracties_conformance.register.bodies.writable import finest as values
from klantinteracties_conformance.register.writes import finest
from klantinteracties_conformance.standard.catalogue import catalogue
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving

REQUIREMENT = catalogue().by_check()[finest.CHECK]


@pytest.mark.faults
@pytest.mark.parametrize("dialect", ["openklant", pytest.param("vng-crud", marks=pytest.mark.ci)])
@pytest.mark.parametrize(
    ("fault", "label", "code"),
    [
        ("klantcontact-plaatsgevondenop-in-milliseconden", "POST /klantcontacten", "finest-not-kept"),
        ("klantcontact-onderwerp-telt-in-utf-16", "POST /klantcontacten", "finest-refused"),
        ("internetaak-toelichting-telt-in-utf-16", "POST /internetaken", "finest-refused"),
        ("partij-internenotitie-telt-in-utf-16", "POST /partijen", "finest-refused"),
    ],
)
def test_who_is_less_careful_is_told(fault: str, label: str, code: str, dialect: str, fuzz: Fuzz) -> None:
    with serving(get(fault), dialect) as url:
        record = fuzz(url, label, dialect=dialect)[label]
    assert {(one.requirement, one.message.code) for one in record.breaches} == {(REQUIREMENT, code)}
    assert record.leftovers == []


def test_nothing_is_told_of_who_keeps_it_all(fuzz: Fuzz) -> None:
    with serving(Fault()) as url:
        record = fuzz(url, "POST /klantcontacten")["POST /klantcontacten"]
    assert record.breaches == []
    assert record.judged[REQUIREMENT].outcome == "passed"


def test_what_is_lost_anyway_is_told_once_and_shows_nothing_of_this(fuzz: Fuzz) -> None:
    label = "POST /bijlagen"
    with serving(get("bewaren-bijlage-bijlageidentificator-coderegister-niet-bij-registreren")) as url:
        record = fuzz(url, label)[label]
    assert REQUIREMENT not in {one.requirement for one in record.breaches}
    assert record.judged[REQUIREMENT].outcome == "cantTell"


@pytest.mark.parametrize(
    ("schema", "form", "found"),
    [
        ({"type": "string", "format": "date-time"}, None, [FINEST_MOMENT]),
        ({"type": ["string", "null"]}, "moment", [FINEST_MOMENT]),
        ({"type": "string", "maxLength": 3}, None, [LETTER * 3]),
        ({"type": "string"}, None, []),
        ({"type": "string", "maxLength": 3, "pattern": "^[0-9]*$"}, None, []),
        ({"type": "string", "maxLength": 3, "enum": ["a"]}, None, []),
        ({"type": "string", "maxLength": 1000, "format": "uri"}, None, []),
        ({"type": "string", "maxLength": 10}, "nummer", []),
        ({"type": "integer"}, None, []),
    ],
)
def test_only_moments_and_texts_of_a_known_length_have_such_a_value(
    schema: dict[str, object], form: str | None, found: list[str]
) -> None:
    assert list(values(schema, form)) == found
    assert all(map(is_finest, found))
