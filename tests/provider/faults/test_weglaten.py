"""Which requests each defect falls over, and that it leaves others alone."""

from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import InvalidError, ProviderError
from klantinteracties_conformance.provider.faults.weglaten import FAULTS, DemandsNumber, OneWithoutNumber
from klantinteracties_conformance.provider.faults.weigeren import StumblesOver

CALL = Call("openklant", "POST", "", "", "", [], {})

REQUESTS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "partij-zonder-groep": (
        {"nummer": "1", "soortPartij": "persoon"},
        {"nummer": "1", "soortPartij": "persoon", "partijIdentificatie": {}},
    ),
    "lege-groep": ({"actorIdentificatie": {}}, {"actorIdentificatie": {"functie": "x"}}),
    "voorkeur-zonder-adressen": (
        {"voorkeursDigitaalAdres": {"uuid": "1"}, "digitaleAdressen": []},
        {"voorkeursDigitaalAdres": {"uuid": "1"}, "digitaleAdressen": [{"uuid": "1"}]},
    ),
    "voorkeur-zonder-rekeningen": ({"voorkeursRekeningnummer": {"uuid": "1"}}, {"rekeningnummers": []}),
    "internetaak-leeg-in-lijst": (
        {"toegewezenAanActoren": [None]},
        {"toegewezenAanActoren": [{"uuid": "1"}]},
    ),
    "adres-leeg-in-lijst": ({"digitaleAdressen": [{}]}, {"digitaleAdressen": []}),
    "beide-eigenaren": (
        {"verstrektDoorPartij": {"uuid": "1"}, "verstrektDoorBetrokkene": {"uuid": "2"}},
        {"verstrektDoorPartij": {"uuid": "1"}, "verstrektDoorBetrokkene": None},
    ),
    "beide-wijzen": (
        {"toegewezenAanActor": {"uuid": "1"}, "toegewezenAanActoren": [{"uuid": "1"}]},
        {"toegewezenAanActoren": [{"uuid": "1"}]},
    ),
    "afgehandeld-en-te-verwerken": (
        {"afgehandeldOp": "2026-01-01T00:00:00Z", "status": "te_verwerken"},
        {"afgehandeldOp": "2026-01-01T00:00:00Z", "status": "verwerkt"},
    ),
    "zonder-eigenaar": ({"verstrektDoorPartij": None}, {"adres": "x"}),
    "einde-voor-begin": (
        {"beginDatum": "2026-02-01", "eindDatum": "2026-01-01"},
        {"beginDatum": "2026-01-01", "eindDatum": None},
    ),
    "lege-verwijzing": ({"hadKlantcontact": {}}, {"hadKlantcontact": {"uuid": "1"}}),
}


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, StumblesOver)], ids=lambda one: one.name
)
def test_it_stumbles_over_its_own_requests_only(fault: StumblesOver) -> None:
    wrong, right = next(pair for name, pair in REQUESTS.items() if fault.name.endswith(name))
    assert fault.before_write(CALL, fault.kind, "create", right) == right
    assert fault.before_write(CALL, "bijlage", "create", wrong) == wrong
    with pytest.raises(ProviderError):
        fault.before_write(CALL, fault.kind, "create", wrong)


def test_it_demands_a_number_of_what_is_registered() -> None:
    fault = DemandsNumber("x", "x", "x", "partij")
    assert fault.before_write(CALL, "partij", "create", {"nummer": "1"}) == {"nummer": "1"}
    assert fault.before_write(CALL, "partij", "change", {}) == {}
    with pytest.raises(InvalidError):
        fault.before_write(CALL, "partij", "create", {"nummer": None})


@pytest.mark.parametrize(("stumbles", "error"), [(False, InvalidError), (True, ProviderError)])
def test_only_one_may_be_without_a_number(stumbles: bool, error: type[Exception]) -> None:
    fault = OneWithoutNumber("x", "x", "x", "partij", stumbles=stumbles)
    assert fault.before_write(CALL, "partij", "create", {}) == {}
    assert fault.before_write(CALL, "partij", "create", {"nummer": "1"}) == {"nummer": "1"}
    with pytest.raises(error):
        fault.before_write(CALL, "partij", "create", {})
