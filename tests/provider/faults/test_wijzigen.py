"""What each defect in changing and removing does to a request."""

from __future__ import annotations

import time
from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.wijzigen import FAULTS
from tests.provider.api import ref
from tests.provider.faults.register import (
    Case,
    Observe,
    Register,
    changed_twice,
    expect,
    removal_of,
    shown,
)

CONTACT = "klantcontact"


def change(attribute: str, where: str = "after", **sent: Any) -> Observe:
    """Observe an attribute of a klantcontact of which the text was changed."""
    return shown(where, CONTACT, attribute, {"inhoud": "nieuw"}, **{"inhoud": "oud", **sent})


def status_of_a_change(api: Register) -> int:
    contact = api.klantcontact()
    return api.status("PATCH", f"klantcontacten/{contact['uuid']}", json={"inhoud": "x"})


def status_of_a_removal(api: Register) -> int:
    return api.status("DELETE", f"klantcontacten/{api.klantcontact()['uuid']}")


def read_twice(api: Register) -> list[str]:
    """What a handled task says of itself, twice."""
    task = api.make("internetaak")
    api.patch("internetaken", task, status="verwerkt")
    return [api.read("internetaak", task)["status"] for _ in range(2)]


def name_after_a_preference(api: Register) -> str:
    partij = api.partij()
    api.patch("partijen", partij, voorkeursDigitaalAdres=ref(api.make("digitaaladres")))
    return str(api.read("partij", partij)["partijIdentificatie"]["volledigeNaam"])


def a_number_twice(api: Register) -> tuple[bool, int]:
    """Whether the second of two klantcontacten with one number is refused, and how many there are then."""
    sent = {"kanaal": "telefoon", "onderwerp": "x", "taal": "nld", "vertrouwelijk": False, "nummer": "7"}
    api.post("klantcontacten", sent)
    return api.status("POST", "klantcontacten", json=sent) >= 400, len(api.listed(CONTACT))


def removed(kind: str, path: str) -> Observe:
    """Observe whether an object that was removed can be read, and whether it can be found."""

    def observe(api: Register) -> tuple[bool, bool]:
        one = api.make(kind)
        api.delete(path, one)
        return not api.gone(path, one), bool(api.listed(kind))

    return observe


def removal_of_the_first(api: Register) -> list[bool]:
    both = [api.klantcontact() for _ in range(2)]
    api.delete("klantcontacten", both[0])
    return [not api.gone("klantcontacten", one) for one in both]


OF_CONTACT, OF_PARTIJ = removed(CONTACT, "klantcontacten"), removed("partij", "partijen")
GONE = (False, False)


def removal_of_the_first_partij(api: Register) -> list[bool]:
    """Which of two partijen are there when the first was removed."""
    both = [api.partij() for _ in range(2)]
    api.delete("partijen", both[0])
    return [not api.gone("partijen", one) for one in both]


CASES: list[Case] = [
    ("wijziging-antwoordt-met-lege-inhoud", change("inhoud", "changed"), "nieuw", ""),
    ("wijziging-komt-erbij", change("inhoud"), "nieuw", "oudnieuw"),
    ("wijziging-vraagt-alles", status_of_a_change, 200, 400),
    ("wijziging-geeft-nieuw-nummer", lambda api: change("nummer", nummer="7")(api) == "7", True, False),
    (
        "wijziging-vergeet-of-het-gelukt-is",
        change("indicatieContactGelukt", indicatieContactGelukt=True),
        True,
        None,
    ),
    ("wijzigen-kan-niet", status_of_a_change, 200, 405),
    ("verwerkt-springt-terug", read_twice, ["verwerkt", "verwerkt"], ["verwerkt", "te_verwerken"]),
    ("voorkeur-wist-naam", name_after_a_preference, "Anna van Dijk", ""),
    ("geweigerd-en-toch-bewaard", a_number_twice, (True, 1), (True, 2)),
    ("verwijderen-duurt-even", OF_CONTACT, GONE, (True, True)),
    ("verwijderd-staat-nog-in-lijst", OF_CONTACT, GONE, (False, True)),
    ("partij-verwijderen-doet-niets", OF_PARTIJ, GONE, (True, True)),
    ("verwijderde-partij-staat-nog-in-lijst", OF_PARTIJ, GONE, (False, True)),
    ("verwijderde-partij-nog-op-te-vragen", OF_PARTIJ, GONE, (True, False)),
    ("verwijderen-neemt-laatste", removal_of_the_first, [False, True], [True, False]),
    ("verwijderen-kan-niet", status_of_a_removal, 204, 405),
    (
        "wijziging-maakt-openbaar",
        shown("after", "klantcontact", "vertrouwelijk", {"inhoud": "x"}, vertrouwelijk=True),
        True,
        False,
    ),
    (
        "wijziging-zet-taal-op-nederlands",
        shown("after", "klantcontact", "taal", {"inhoud": "x"}, taal="eng"),
        "eng",
        "nld",
    ),
    (
        "tweede-wijziging-niet-bewaard",
        changed_twice("klantcontacten", CONTACT, "inhoud"),
        "tweede",
        "eerste",
    ),
    ("betrokkene-verwijderen-doet-niets", removal_of("betrokkenen", "betrokkenen"), False, True),
    (
        "koppeling-verwijderen-doet-niets",
        removal_of("actorklantcontacten", "actorklantcontacten"),
        False,
        True,
    ),
    ("partij-verwijderen-neemt-laatste", removal_of_the_first_partij, [False, True], [True, False]),
]


def test_what_takes_a_while_is_gone_after_that(monkeypatch: pytest.MonkeyPatch) -> None:
    api = Register("verwijderen-duurt-even")
    contact = api.klantcontact()
    api.delete("klantcontacten", contact)
    later = time.monotonic() + 0.5
    monkeypatch.setattr("time.monotonic", lambda: later)
    assert api.gone("klantcontacten", contact)


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
