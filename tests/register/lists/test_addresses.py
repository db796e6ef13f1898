"""Addresses that lead elsewhere are found by reading and following them; no other host is ever asked."""

import pytest

from klantinteracties_conformance.contract.links import Links
from klantinteracties_conformance.provider.faults import adressen
from klantinteracties_conformance.register.lists import addresses
from klantinteracties_conformance.register.searches import searching
from klantinteracties_conformance.register.writes import keeping
from tests.fuzz import at_work

LABEL = "GET /betrokkenen"

CHECKS = (*searching.CHECKS, *addresses.CHECKS)


@pytest.mark.faults
@pytest.mark.first(2, 9)
@pytest.mark.parametrize(
    ("fault", "found"),
    [
        ("", set()),
        ("anders-maar-goed", {("API-VERWIJS-2", "address-on-other-host")}),
        ("adres-van-betrokkene-ander-pad", {("API-VERWIJS-1", "address-of-other")}),
        ("adres-van-betrokkene-andere-server", {("API-VERWIJS-2", "address-on-other-host")}),
        ("adres-naar-partij-ander-id", {("API-VERWIJS-1", "address-of-other")}),
    ],
)
def test_what_is_wrong_with_addresses(fault: str, found: set[tuple[str, str]]) -> None:
    with at_work.provider(fault=fault) as provider:
        record = at_work.probed(provider.url, LABEL, searching.check, *CHECKS)
    assert {(one.requirement, one.message.code) for one in record.breaches} == found
    assert {one.name for one in adressen.FAULTS} >= {fault} - {"", "anders-maar-goed"}


@pytest.mark.first(1, 3)
@pytest.mark.parametrize(
    "manner", ["vorige-is-dezelfde", "vorige-vergeet-zoekvraag", "volgende-van-andere-grootte"]
)
def test_links_from_page_to_page_are_followed(manner: str) -> None:
    with at_work.provider(fault=f"links-betrokkene-{manner}") as provider:
        record = at_work.probed(provider.url, LABEL, searching.check, *CHECKS)
    told = {one.message.code for one in record.breaches if one.requirement == "API-VERWIJS-1"}
    assert told == {"page-leads-elsewhere"}


def test_a_provider_that_knows_itself_by_another_name_is_only_told() -> None:
    with at_work.provider() as provider:
        here = provider.url.replace("127.0.0.1", "localhost")
        record = at_work.probed(here, LABEL, searching.check, *CHECKS)
    assert {one.message.code for one in record.breaches} <= {"address-on-other-host"}


@pytest.mark.faults
@pytest.mark.first(2, 9)
@pytest.mark.parametrize(
    ("label", "fault", "found"),
    [
        ("GET /betrokkenenBijKlantcontact", "", set()),
        ("GET /betrokkenenBijKlantcontact", "anders-maar-goed", {"address-on-other-host"}),
        ("GET /betrokkenenBijKlantcontact", "link-betrokkene-self-zonder-versie", {"address-of-other"}),
        ("GET /betrokkenenBijKlantcontact", "link-betrokkene-wasPartij-ander-id", {"link-of-other"}),
        ("GET /betrokkenenBijKlantcontact", "link-betrokkene-lijst-naar-andere-lijst", {"address-of-other"}),
        ("POST /actoren", "link-actor-self-ander-id-na-schrijven", {"address-of-other"}),
        ("POST /actoren", "links-actor-location-van-vorige", {"location-of-other"}),
        ("PATCH /internetaken/{id}", "link-internetaak-toegewezenAanActor-blijft", {"link-of-other"}),
    ],
)
def test_links_are_read_in_every_answer(label: str, fault: str, found: set[str]) -> None:
    check = searching.check if label.startswith("GET") else keeping.check
    with at_work.provider("vng-crud", fault=fault) as provider:
        record = at_work.probed(provider.url, label, check, *addresses.CHECKS, dialect="vng-crud")
    told = {one.message.code for one in record.breaches if one.requirement.startswith("API-VERWIJS")}
    assert told == found
    assert set(record.judged) == {"API-VERWIJS-1", "API-VERWIJS-2"}


def test_the_address_in_the_answer_to_a_change_is_read() -> None:
    with at_work.provider(fault="adres-van-actor-ander-id-na-schrijven") as provider:
        record = at_work.probed(provider.url, "PATCH /actoren/{uuid}", keeping.check, *addresses.CHECKS)
    assert {one.message.code for one in record.breaches} >= {"address-of-other"}


@pytest.mark.parametrize(("dialect", "judged"), [("openklant", set()), ("vng-crud", {"passed"})])
def test_where_no_address_was_seen_none_was_right(
    dialect: str, judged: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An object of openklant has one; links may be left out."""
    monkeypatch.setattr(Links, "of_answer", lambda *_: iter(()))
    with at_work.provider(dialect) as process:
        record = at_work.probed(process.url, "GET /actoren", searching.check, *CHECKS, dialect=dialect)
    assert {one.outcome for name, one in record.judged.items() if name.startswith("API-VERWIJS")} == judged


@pytest.mark.parametrize(
    ("link", "forgets"),
    [
        ("https://example.nl/actoren?naam=a&soortActor=b&page=2", False),
        ("https://example.nl/actoren?naam=a&page=2", True),
        ("https://example.nl/actoren?cursor=f81d", False),
        ("https://example.nl/actoren?page=2", False),
        ("http://[::1/actoren?naam=a&page=2#soortActor=b", True),
    ],
)
def test_a_link_repeats_all_of_a_search_or_names_the_page_in_another_way(link: str, forgets: bool) -> None:
    assert addresses._forgets_some(link, [("naam", "a"), ("soortActor", "b")]) is forgets
    assert not addresses._forgets_some(link, [])
