"""What refers to two of a kind is searched by each side."""

import pytest

from klantinteracties_conformance.register.lists import worlds
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches import mirrored, searching
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz import at_work

FAULTS = (
    ("GET /vertegenwoordigingen", "zoeken-vertegenwoordiging-vertegenwoordigdepartij-vindt-andere-kant"),
    ("GET /onderwerpobjecten", "zoeken-onderwerpobject-wasklantcontact-vindt-andere-kant"),
    ("GET /digitaaladressen", "zoeken-digitaaladres-betrokkene-niets"),
    ("GET /partijen", "zoeken-partij-nummer-niet-zonder-partijidentificatie"),
    (
        "GET /partij-identificatoren",
        "zoeken-partijidentificator-identificeerdepartij-niet-zonder-anderepartijidentificator",
    ),
)
CODES = (
    "search-finds-mirrored",
    "search-finds-mirrored",
    "search-misses-guise",
    "search-misses-guise",
    "search-misses-alike",
)


@pytest.mark.parametrize("dialect", ["openklant", "vng-crud"])
def test_only_some_objects_refer_to_two_of_a_kind(dialect: str) -> None:
    found = {
        path: list(worlds.references_to_two(search))
        for path, search in worlds.searches(dialect_files.load(dialect)).items()
    }
    two = {path for path, pairs in found.items() if pairs}
    assert two >= {"/vertegenwoordigingen", "/onderwerpobjecten"}
    assert "/actorklantcontacten" not in two


@pytest.mark.faults
@pytest.mark.parametrize(
    ("label", "fault", "code"), [(*one, code) for one, code in zip(FAULTS, CODES, strict=True)]
)
def test_what_a_usual_search_does_not_show(label: str, fault: str, code: str) -> None:
    with at_work.provider("vng-crud", fault=fault) as broken:
        record = at_work.probed(broken.url, label, searching.check, *searching.CHECKS, dialect="vng-crud")
    told = {one.message.code for one in record.breaches if one.requirement.startswith("API-ZOEK")}
    assert code in told


@pytest.mark.parametrize("fault", ["", FAULTS[0][1]])
def test_one_that_refers_the_other_way_round_is_made_and_not_found(fault: str) -> None:
    made: list[int] = []

    def probe(run: OperationRun, operation: Operation) -> None:
        search = worlds.searches(run.shared.settings.dialect)[operation.path]
        world = worlds.make(run, search, 0)
        before = len(run.own.made)
        mirrored.check(run, operation, search, world, search.arguments)
        made.append(len(run.own.made) - before)

    with at_work.provider("vng-crud", fault=fault) as provider:
        record = at_work.probed(provider.url, FAULTS[0][0], probe, *searching.CHECKS, dialect="vng-crud")
    assert made[0] > 0
    assert [breach.message.code for breach in record.breaches] == ["search-finds-mirrored"] * bool(fault)


@pytest.mark.faults
@pytest.mark.parametrize("label", [label for label, _ in FAULTS])
def test_a_sound_provider_shows_nothing(label: str) -> None:
    with at_work.provider("vng-crud") as sound:
        record = at_work.probed(sound.url, label, searching.check, *searching.CHECKS, dialect="vng-crud")
    assert (record.breaches, record.leftovers) == ([], [])
