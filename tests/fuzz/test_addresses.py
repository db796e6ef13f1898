"""Addresses that lead elsewhere are found by reading and following them; no other host is ever asked."""

import pytest

from klantinteracties_conformance.fuzz import addresses, searching
from klantinteracties_conformance.fuzz.addresses import Address
from klantinteracties_conformance.provider.faults import adressen
from tests.fuzz import at_work

LABEL = "GET /betrokkenen"


def test_addresses_are_found_wherever_they_stand() -> None:
    body = {
        "uuid": "a",
        "url": "http://x/partijen/a",
        "betrokkenen": [{"uuid": "b", "url": "http://x/betrokkenen/b"}, {"uuid": "c"}],
        "_expand": {"betrokkenen": [{"uuid": "b", "url": "http://x/betrokkenen/b"}]},
    }
    assert list(addresses.addresses(body, "uuid", "url")) == [
        Address("", "http://x/partijen/a", "a"),
        Address("betrokkenen", "http://x/betrokkenen/b", "b"),
        Address("_expand.betrokkenen", "http://x/betrokkenen/b", "b"),
    ]


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
        record = at_work.probed(provider.url, LABEL, searching.check, *searching.CHECKS)
    assert {(one.requirement, one.message.code) for one in record.breaches} == found
    assert {one.name for one in adressen.FAULTS} >= {fault} - {"", "anders-maar-goed"}


@pytest.mark.parametrize(
    "manner", ["vorige-is-dezelfde", "vorige-vergeet-zoekvraag", "volgende-van-andere-grootte"]
)
def test_links_from_page_to_page_are_followed(manner: str) -> None:
    with at_work.provider(fault=f"links-betrokkene-{manner}") as provider:
        record = at_work.probed(provider.url, LABEL, searching.check, *searching.CHECKS)
    told = {one.message.code for one in record.breaches if one.requirement == "API-VERWIJS-1"}
    assert told == {"page-leads-elsewhere"}


def test_a_provider_that_knows_itself_by_another_name_is_only_told() -> None:
    with at_work.provider() as provider:
        here = provider.url.replace("127.0.0.1", "localhost")
        record = at_work.probed(here, LABEL, searching.check, *searching.CHECKS)
    assert {one.message.code for one in record.breaches} <= {"address-on-other-host"}
