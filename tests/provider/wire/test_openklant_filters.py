"""The query parameters of openklant: every one of the published document finds its object and no other."""

from __future__ import annotations

import pytest

from klantinteracties_conformance.provider.wire.openklant import OpenKlant
from klantinteracties_conformance.provider.wire.openklant_filters import FILTERS
from tests.provider.api import Api, ref
from tests.provider.world import World, both, wanted

ELSEWHERE = {
    "wasOnderwerpobject__uuid",
    "wasOnderwerpobject__url",
    "subIdentificatorVan__objectId",
    "subIdentificatorVan__codeObjecttype",
    "subIdentificatorVan__codeRegister",
    "subIdentificatorVan__codeSoortObjectId",
    "isGeverifieerd",
    "verificatieDatum__lt",
    "verificatieDatum__lte",
}
"""Filters that need a set-up of their own; they have a test of their own."""


@pytest.mark.parametrize("path", [path for path, kind in OpenKlant.collections.items() if FILTERS[kind]])
def test_every_filter_finds_its_object_and_leaves_out_another(
    api: Api, worlds: tuple[World, World], path: str
) -> None:
    target, filters = wanted(worlds[0])[path]
    other = wanted(worlds[1])[path][0]
    kind = OpenKlant.collections[path]
    assert set(filters) | ELSEWHERE >= set(FILTERS[kind])
    for name, value in filters.items():
        found = api.find(path, **{name: value})
        assert target["uuid"] in found, (name, value)
        if name not in ("leiddeTotInterneTaken", "hadBetrokkene__wasPartij"):
            assert other["uuid"] not in found, (name, value)
    assert api.find(path, **filters) == [target["uuid"]]


def test_filters_on_what_is_not_there(api: Api, worlds: tuple[World, World]) -> None:
    contact, adres = api.klantcontact(), api.digitaaladres()
    betrokkene = api.betrokkene(contact)
    assert contact["uuid"] in api.find("klantcontacten", leiddeTotInterneTaken="false")
    assert worlds[0].contact["uuid"] not in api.find("klantcontacten", leiddeTotInterneTaken="false")
    assert contact["uuid"] in api.find("klantcontacten", hadBetrokkene__wasPartij="false")
    assert worlds[0].contact["uuid"] not in api.find("klantcontacten", hadBetrokkene__wasPartij="false")
    assert adres["uuid"] in api.find("digitaleadressen", isGeverifieerd="false")
    assert worlds[0].adres["uuid"] in api.find("digitaleadressen", isGeverifieerd="true")
    assert api.find("digitaleadressen", verificatieDatum__lt="2024-01-01") == []
    assert worlds[1].adres["uuid"] in api.find("digitaleadressen", verificatieDatum__lte="2024-01-01")
    assert betrokkene["uuid"] not in api.find("betrokkenen", wasPartij__uuid=worlds[0].partij["uuid"])
    stranger = "https://example.nl/api/partijen/1"
    assert api.find("betrokkenen", wasPartij__url=stranger) == []
    about = api.post("onderwerpobjecten", {"klantcontact": None, "wasKlantcontact": ref(contact)})
    for name, value in both("wasOnderwerpobject", about).items():
        assert api.find("klantcontacten", **{name: value}) == [contact["uuid"]]


def test_a_row_that_matches_twice_stands_there_twice(api: Api) -> None:
    partij, contact = api.partij(), api.klantcontact()
    for _ in range(2):
        api.betrokkene(contact, wasPartij=ref(partij))
    found = api.find("klantcontacten", hadBetrokkene__wasPartij__uuid=partij["uuid"])
    assert found == [contact["uuid"]] * 2
