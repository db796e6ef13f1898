"""A change that may not be refused is found when it is; what another attribute may forbid is left alone."""

import pytest

from klantinteracties_conformance.provider.faults import leegmaken, weigeren
from klantinteracties_conformance.register.writes import keeping
from klantinteracties_conformance.register.writes.changing import CHANGED, UNTOUCHED
from tests.fuzz import at_work


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "label"),
    [
        ("weigert-internetaak-toelichting-bij-wijzigen", "PATCH /internetaken/{uuid}"),
        ("weigert-internetaak-toelichting-bij-vervangen", "PUT /internetaken/{uuid}"),
        ("weigert-digitaaladres-eigen-referentie-bij-wijzigen", "PATCH /digitaleadressen/{uuid}"),
        ("weigert-digitaaladres-eigen-referentie-bij-vervangen", "PUT /digitaleadressen/{uuid}"),
    ],
)
def test_a_lawful_change_that_is_refused_is_found(fault: str, label: str) -> None:
    assert fault in {one.name for one in weigeren.FAULTS}
    with at_work.provider(fault=fault) as broken:
        record = at_work.probed(broken.url, label, keeping.check, *keeping.CHECKS)
    assert {breach.requirement for breach in record.breaches if breach.outcome == "failed"} == {
        "API-INVOER-1"
    }
    assert not record.leftovers


@pytest.mark.parametrize(
    ("fault", "label"),
    [
        ("leegmaken-betrokkene-contactnaam-niet-bij-wijzigen", "PATCH /betrokkenen/{uuid}"),
        ("leegmaken-digitaaladres-verstrektdoorpartij-niet-bij-wijzigen", "PATCH /digitaleadressen/{uuid}"),
    ],
)
def test_what_is_taken_away_must_be_gone(fault: str, label: str) -> None:
    assert fault in {one.name for one in leegmaken.FAULTS}
    with at_work.provider(fault=fault) as broken:
        record = at_work.probed(broken.url, label, keeping.check, *keeping.CHECKS)
    assert {breach.message.code for breach in record.breaches if breach.outcome == "failed"} == {
        "not-emptied"
    }


@pytest.mark.parametrize("label", ["PATCH /digitaleadressen/{uuid}", "PUT /digitaleadressen/{uuid}"])
def test_a_list_must_show_what_an_object_has_become(label: str) -> None:
    with at_work.provider(fault="getoond-digitaaladres-omschrijving-oud-in-lijst") as broken:
        record = at_work.probed(broken.url, label, keeping.check, *keeping.CHECKS)
    assert {breach.cause.split()[-1] for breach in record.breaches if breach.outcome == "failed"} == {
        "omschrijving"
    }


def test_a_rule_across_attributes_is_a_right() -> None:
    """The strict provider refuses some attributes beside others, which the fullest object has."""
    with at_work.provider(fault="streng-maar-goed") as strict:
        record = at_work.probed(strict.url, "PATCH /klantcontacten/{uuid}", keeping.check, CHANGED, UNTOUCHED)
    assert not record.breaches


@pytest.mark.parametrize(
    ("dialect", "label"),
    [("vng-crud", "PATCH /actoren/{id}"), ("openklant", "PUT /actoren/{uuid}")],
)
def test_what_a_provider_has_of_its_own_within_a_group_is_no_matter(dialect: str, label: str) -> None:
    """It is still there where the group is emptied, is another one each time, and isn't sent back."""
    with at_work.provider(dialect, fault="anders-maar-goed") as different:
        url = different.url
        record = at_work.probed(url, label, keeping.check, CHANGED, UNTOUCHED, dialect=dialect)
    assert not at_work.beside_host(record)


def test_what_a_change_made_along_goes_before_what_it_belongs_to() -> None:
    """The strict provider removes no partij to which an identificator refers that came with a change."""
    with at_work.provider(fault="streng-maar-goed") as strict:
        record = at_work.probed(strict.url, "PATCH /partijen/{uuid}", keeping.check, *keeping.CHECKS)
    assert record.leftovers == []


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "label", "code"),
    [
        ("internetaak-niet-terug", "PATCH /internetaken/{id}", "not-kept"),
        ("internetaak-niet-terug", "PUT /internetaken/{id}", "not-kept"),
        ("vertegenwoordiging-eenmaal-te-vervangen", "PUT /vertegenwoordigingen/{id}", "not-kept"),
        ("notitie-maakt-partij-actief", "PATCH /partijen/{id}", "changed-as-well"),
    ],
)
def test_what_shows_after_other_changes_is_found_and_found_again(fault: str, label: str, code: str) -> None:
    with at_work.provider("vng-crud", fault=fault) as broken:
        record = at_work.probed(broken.url, label, keeping.check, *keeping.CHECKS, dialect="vng-crud")
    assert {breach.message.code for breach in record.breaches if breach.outcome == "failed"} == {code}
    assert not record.leftovers
