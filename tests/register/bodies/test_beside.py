"""What is beside an object that is changed or removed: what may become otherwise, and what may not."""

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults import buren
from klantinteracties_conformance.register.bodies.beside import Beside, texts
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun, Shared
from tests.fuzz import at_work

ABSENT = "http://127.0.0.1:1"


def differences(changed: str, of: str, was: dict[str, Any], is_now: dict[str, Any]) -> list[str]:
    run = OperationRun(Shared.of(at_work.settings(ABSENT)), "GET /")
    places = run.shared.places.by_collection
    one = Made(places[of], "b", {}, {}, None)  # type: ignore[arg-type]
    return [found.name for found in Beside(run, places[changed]).differences(one, was, is_now)]


@pytest.mark.parametrize(
    ("changed", "of", "was", "is_now", "expected"),
    [
        ("/betrokkenen", "/klantcontacten", {"inhoud": "a"}, {"inhoud": "b"}, ["inhoud"]),
        ("/betrokkenen", "/klantcontacten", {"inhoud": "a"}, {"inhoud": ""}, ["inhoud"]),
        ("/betrokkenen", "/klantcontacten", {"hadBetrokkenen": []}, {"hadBetrokkenen": [{"uuid": "a"}]}, []),
        ("/betrokkenen", "/partijen", {"digitaleAdressen": []}, {"digitaleAdressen": [{"uuid": "a"}]}, []),
        ("/digitaleadressen", "/partijen", {"voorkeursDigitaalAdres": {"uuid": "a"}}, {}, []),
        ("/actoren", "/partijen", {"voorkeursDigitaalAdres": {"uuid": "a"}}, {}, ["voorkeursDigitaalAdres"]),
        ("/partijen", "/digitaleadressen", {"verstrektDoorPartij": {"uuid": "a"}}, {}, []),
        ("/klantcontacten", "/bijlagen", {"wasBijlageVanKlantcontact": {"uuid": "a"}},
         {"wasBijlageVanKlantcontact": None}, ["wasBijlageVanKlantcontact"]),
        ("/partijen", "/betrokkenen", {"wasPartij": {"uuid": "a"}}, {"wasPartij": None}, ["wasPartij"]),
        ("/partijen", "/partij-identificatoren", {"identificeerdePartij": {"uuid": "a"}},
         {"identificeerdePartij": None}, []),
        ("/partijen", "/digitaleadressen", {"isStandaardAdres": True}, {"isStandaardAdres": False}, []),
        (
            "/partijen",
            "/partijen",
            {"partijIdentificatie": {"naam": "Bakker", "werkteVoorPartij": {"uuid": "a"}}},
            {"partijIdentificatie": {"naam": "Bakker", "werkteVoorPartij": None}},
            [],
        ),
    ],
)  # fmt: skip
def test_what_follows_from_the_other_object_may_change(
    changed: str, of: str, was: dict[str, Any], is_now: dict[str, Any], expected: list[str]
) -> None:
    assert differences(changed, of, was, is_now) == expected


def test_texts_are_found_at_any_depth() -> None:
    assert list(texts({"a": ["b", {"c": "d"}], "e": 1})) == ["b", "d"]


@pytest.mark.first(1, 2)
@pytest.mark.parametrize(
    ("fault", "label", "requirement"),
    [
        ("wijzigen-rekeningnummer-overschrijft-partij", "PATCH /rekeningnummers/{uuid}", "API-BEWAAR-3"),
        ("verwijderen-rekeningnummer-overschrijft-partij", "DELETE /rekeningnummers/{uuid}", "API-LEVEN-3"),
    ],
)
def test_an_object_that_is_only_referred_to_stays_as_it_is(fault: str, label: str, requirement: str) -> None:
    assert fault in {one.name for one in buren.FAULTS}
    with at_work.provider(fault=fault) as broken:
        records = at_work.run(at_work.settings(broken.url, operations=(label,)))
    found = [breach for breach in at_work.breaches(records) if breach.outcome == "failed"]
    assert {breach.requirement for breach in found} == {requirement}
