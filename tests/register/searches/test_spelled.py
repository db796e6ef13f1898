"""A search that is spelled as other programs do finds the same; where it doesn't, that is told."""

from urllib.parse import unquote, unquote_plus

import pytest

from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.register.searches import spelled
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving

TEXT = "Anaïs + Zoë & 50%: (a@example.nl), 1/2?"


@pytest.mark.first(1, 5)
@pytest.mark.parametrize("dialect", ["openklant", pytest.param("vng-crud", marks=pytest.mark.ci)])
@pytest.mark.parametrize("kind", ["actor", pytest.param("klantcontact", marks=pytest.mark.ci)])
@pytest.mark.parametrize(
    ("name", "way"),
    [("percent-20", "percent-space"), ("kleine-codes", "small-codes"), ("kale-tekens", "bare-signs")],
)
def test_a_spelling_that_is_not_understood_is_told(
    dialect: str, kind: str, name: str, way: str, fuzz: Fuzz
) -> None:
    label = {"klantcontact": "GET /klantcontacten", "actor": "GET /actoren"}[kind]
    with serving(get(f"{kind}-zoeken-leest-{name}-niet"), dialect) as url:
        record = fuzz(url, label, dialect=dialect)[label]
    (breach,) = record.breaches
    requirement = "API-HTTP-2" if way == "bare-signs" else "API-HTTP-1"
    assert (breach.requirement, breach.message.code) == (requirement, "manner-misses")
    assert breach.message.values["kind"] == way
    assert record.leftovers == []


def test_nothing_is_told_of_a_provider_that_knows_them_all(fuzz: Fuzz) -> None:
    with serving(Fault()) as url:
        assert fuzz(url, "GET /actoren")["GET /actoren"].breaches == []


def test_each_way_means_the_same_and_is_written_otherwise() -> None:
    ways = {name: one.spell(TEXT) for name, one in spelled.SPELLINGS.items()}
    assert len(set(ways.values())) == len(ways)
    for name, written in ways.items():
        read = unquote if name == "percent-space" else unquote_plus
        assert read(written) == TEXT
        assert not {"&", "="} & set(written)
