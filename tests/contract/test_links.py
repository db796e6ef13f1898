"""What an address says that it leads to, and which forms of it are good."""

import json
from typing import Any

import pytest

from klantinteracties_conformance.client.answer import Answer, Request
from klantinteracties_conformance.contract.links import Address, addresses
from klantinteracties_conformance.register.run import Shared
from klantinteracties_conformance.result.exchange import Exchange
from tests.fuzz import at_work

BASE = "https://h.example/api/klantinteracties_crud/v00"
KNOWN = "0b8f1a9e-0000-4000-8000-00000000000a"
OTHER = "0b8f1a9e-0000-4000-8000-00000000000b"
READ = "GET /betrokkenenbijklantcontact/{id}"


def wrong(
    body: Any,
    label: str = READ,
    status: int = 200,
    headers: dict[str, str] | None = None,
    dialect: str = "vng-crud",
) -> list[tuple[str, bool]]:
    shared = Shared.of(at_work.settings(BASE, dialect))
    sent = Request(label.partition(" ")[0], "", label)

    def unseen() -> Exchange:
        raise AssertionError

    content = json.dumps(body).encode()
    answer = Answer(1, sent, f"{BASE}/lijst/1", status, headers or {}, content, body, 1.0, unseen)
    place = shared.links.place(answer)
    if place is None:
        return []
    return [
        (one.where, elsewhere) for one, elsewhere in shared.links.wrong(shared.links.of_answer(answer, place))
    ]


def betrokkene(**links: Any) -> dict[str, Any]:
    shown = {name: link if isinstance(link, dict) else {"href": link} for name, link in links.items()}
    return {"id": KNOWN, "hadKlantcontact": OTHER, "_links": shown}


@pytest.mark.parametrize(
    "itself",
    [
        f"{BASE}/betrokkenenbijklantcontact/{KNOWN}",
        f"{BASE}/betrokkenenBijKlantcontact/{KNOWN.upper()}/",
        f"/api/klantinteracties_crud/v00/betrokkenenbijklantcontact/{KNOWN}",
        f"../betrokkenenbijklantcontact/{KNOWN}",
        {"href": f"{BASE}/betrokkenenbijklantcontact/{{id}}", "templated": True},
        [{"href": "anders"}],
    ],
)
def test_a_link_may_be_written_in_many_ways(itself: Any) -> None:
    assert (
        wrong(
            {
                **betrokkene(),
                "_links": {"self": itself if isinstance(itself, list | dict) else {"href": itself}},
            }
        )
        == []
    )


@pytest.mark.parametrize(
    "itself",
    [
        f"{BASE}/betrokkenenbijklantcontact/{OTHER}",
        f"{BASE}/klantcontacten/{KNOWN}",
        f"https://h.example/betrokkenenbijklantcontact/{KNOWN}",
        "http://[niets",
    ],
)
def test_a_link_to_something_else_is_told(itself: str) -> None:
    assert wrong(betrokkene(self=itself)) == [("_links.self", False)]


def test_another_server_may_have_another_base_but_is_told() -> None:
    link = f"http://intern.example:8000/v0/betrokkenenbijklantcontact/{KNOWN}"
    assert wrong(betrokkene(self=link)) == [("_links.self", True)]


def test_links_to_what_is_referred_to() -> None:
    assert wrong(betrokkene(hadKlantcontact=f"{BASE}/klantcontacten/{OTHER}")) == []
    told = [("_links.hadKlantcontact", False)]
    assert wrong(betrokkene(hadKlantcontact=f"{BASE}/klantcontacten/{KNOWN}")) == told
    assert wrong(betrokkene(hadKlantcontact=f"{BASE}/partijen/{OTHER}")) == told
    assert wrong(betrokkene(wasPartij=f"{BASE}/partijen/{OTHER}")) == [("_links.wasPartij", False)]
    assert wrong(betrokkene(wasPartij=f"{BASE}/partijen/")) == []
    assert wrong(betrokkene(watanders=f"{BASE}/iets/anders")) == []


@pytest.mark.parametrize(
    ("label", "key", "attribute", "path"),
    [
        ("GET /actorklantcontacten/{id}", "actoren", "actorId", "actoren"),
        (
            "GET /internetaken/{id}",
            "aanleidingGevendKlantcontact",
            "aanleidinggevendKlantcontact",
            "klantcontacten",
        ),
        ("GET /partijen/{id}", "voorkeursDigitaalAdres", "voorkeursDigitaalAdres", "digitaaladressen"),
        ("GET /vertegenwoordigingen/{id}", "vertegenwoordigdePartij", "vertegenwoordigdePartij", "partijen"),
    ],
)
def test_a_link_may_be_called_otherwise_than_its_reference(
    label: str, key: str, attribute: str, path: str
) -> None:
    for to, told in ((OTHER, []), (KNOWN, [(f"_links.{key}", False)])):
        links = {key: {"href": f"{BASE}/{path}/{to}"}}
        assert wrong({"id": KNOWN, attribute: OTHER, "_links": links}, label) == told


def test_a_link_that_is_called_after_a_list_may_lead_to_that() -> None:
    label, row = "GET /actorklantcontacten/{id}", {"id": KNOWN, "actorId": OTHER}
    for link, told in (
        (f"{BASE}/actoren", []),
        ("/api/klantinteracties_crud/v00/actoren/?id=1", []),
        (f"{BASE}/partijen", [("_links.actoren", False)]),
    ):
        assert wrong({**row, "_links": {"actoren": {"href": link}}}, label) == told
    assert wrong(betrokkene(hadKlantcontact=f"{BASE}/klantcontacten")) == [("_links.hadKlantcontact", False)]


def test_links_of_a_list() -> None:
    label = "GET /actoren"
    good = {name: {"href": f"{BASE}/actoren?page=2"} for name in ("self", "first", "next", "previous")}
    assert wrong({"_links": good, "_embedded": {}}, label) == []
    for name in good:
        links = {**good, name: {"href": f"{BASE}/partijen"}}
        assert wrong({"_links": links, "_embedded": {}}, label) == [(f"_links.{name}", False)]


@pytest.mark.parametrize(
    ("location", "told"),
    [
        (f"/actoren/{KNOWN}", []),
        (f"{BASE}/actoren/{KNOWN}", []),
        ("/actoren/", []),
        (f"{BASE}/actoren", []),
        (f"/actoren/{OTHER}", [("Location", False)]),
        (f"{BASE}/partijen/{KNOWN}", [("Location", False)]),
    ],
)
def test_what_a_registration_tells_may_be_a_path_below_the_api(
    location: str, told: list[tuple[str, bool]]
) -> None:
    assert wrong({"id": KNOWN}, "POST /actoren", 201, {"location": location}) == told


def test_nothing_is_demanded_of_a_refusal_or_of_no_body() -> None:
    assert wrong({"id": KNOWN, "_links": {"self": {"href": "x"}}}, status=400) == []
    assert wrong(None) == []


def test_what_a_provider_shows_besides_may_lead_to_another_api() -> None:
    elsewhere = {"uuid": OTHER, "url": f"https://zaken.example/zaken/{OTHER}"}
    itself = {"uuid": KNOWN, "url": f"{BASE}/klantcontacten/{KNOWN}"}
    betrokkene = {"uuid": OTHER, "url": f"{BASE}/betrokkenen/{KNOWN}", "bron": elsewhere}
    shown = {**itself, "zaak": elsewhere, "hadBetrokkenen": [betrokkene]}
    expanded = {"hadBetrokkenen": [{**betrokkene, "_expand": {"bron": elsewhere}}], "zaak": elsewhere}
    row = {**shown, "_expand": expanded}
    told = [("hadBetrokkenen", False), ("_expand.hadBetrokkenen", False)]
    assert wrong(row, "GET /klantcontacten/{uuid}", dialect="openklant") == told


def test_addresses_are_found_wherever_they_stand() -> None:
    body = {
        "uuid": "a",
        "url": "http://x/partijen/a",
        "betrokkenen": [{"uuid": "b", "url": "http://x/betrokkenen/b"}, {"uuid": "c"}],
        "_expand": {"betrokkenen": [{"uuid": "b", "url": "http://x/betrokkenen/b"}]},
    }
    assert list(addresses(body, "uuid", "url")) == [
        Address("", "http://x/partijen/a", "a"),
        Address("betrokkenen", "http://x/betrokkenen/b", "b"),
        Address("_expand.betrokkenen", "http://x/betrokkenen/b", "b"),
    ]
