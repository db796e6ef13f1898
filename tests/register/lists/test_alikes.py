"""Others like the subject of a search: each is found by what it has, and one that lacks something as well."""

# ruff: noqa: ARG002 -- a hook of a fault has the arguments that it has

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import invalid
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.register.lists import alikes, worlds
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches import asking, searching
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz import at_work
from tests.fuzz.faulty import serving

TASKS, ADDRESSES = "GET /internetaken", "GET /digitaaladressen"
CRUD = dialect_files.load("vng-crud")


def made(url: str, label: str) -> tuple[list[alikes.Alike], worlds.World]:
    """Return what is made like the subject of a list, and the world of that subject."""
    seen: list[tuple[list[alikes.Alike], worlds.World]] = []

    def probe(run: OperationRun, operation: Operation) -> None:
        search = worlds.searches(CRUD)[operation.path]
        world = worlds.make(run, search, 0)
        seen.append((alikes.make(run, search, world), world))

    at_work.probed(url, label, probe, dialect="vng-crud")
    return seen[0]


def test_one_has_the_same_and_one_only_what_it_cannot_do_without() -> None:
    with at_work.provider("vng-crud") as provider:
        (same, less), world = made(provider.url, TASKS)
    assert same.made.sent["toelichting"] == world.subject.sent["toelichting"]
    assert same.made.sent["nummer"] != world.subject.sent["nummer"]
    assert "toelichting" not in less.made.sent
    assert (same.lacks, less.lacks) == (False, True)
    assert "toelichting" in same.has
    assert "toelichting" not in less.has


def test_what_several_may_have_is_kept_alike() -> None:
    with at_work.provider("vng-crud") as provider:
        (same,), world = made(provider.url, ADDRESSES)
    assert same.made.sent["adres"] == world.subject.sent["adres"]


class Unique(Fault):
    """Takes an address once."""

    def __init__(self) -> None:
        self.known: set[str] = set()

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if kind == "digitaaladres" and values["adres"] in self.known:
            raise invalid(("adres",), "unique", "Dit adres is er al.")
        self.known.add(str(values.get("adres")))
        return values


def test_where_that_is_refused_it_has_another_one() -> None:
    with serving(Unique(), "vng-crud") as url:
        (same,), world = made(url, ADDRESSES)
    assert same.made.sent["adres"] != world.subject.sent["adres"]


def test_a_search_fits_only_by_what_is_known() -> None:
    with at_work.provider("vng-crud") as provider:
        (same, _), world = made(provider.url, TASKS)
    search = worlds.searches(CRUD)["/internetaken"]
    mine = ("toelichting", str(world.subject.sent["toelichting"]))
    assert same.fits([mine], search)
    assert same.fits([mine, ("pageSize", "100")], search)
    assert not same.fits([mine, ("nummer", str(world.subject.sent["nummer"]))], search)
    assert not same.fits([mine, ("verwerktOp", "2026-03-03T09:00:00Z")], search)
    assert not same.fits([], search)


MISSES, REMOVED = (asking.FINDS, "search-misses-alike"), (asking.NOT_OTHERS, "search-finds-removed")
OTHERS, GUISE = (asking.NOT_OTHERS, "search-finds-others"), (asking.FINDS, "search-misses-guise")


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "label", "told"),
    [
        ("taak-zonder-toelichting-niet-te-vinden", TASKS, MISSES),
        ("een-eigenaar-per-adres", ADDRESSES, MISSES),
        ("onbekend-of-contact-lukte-niet-te-vinden", "GET /klantcontacten", MISSES),
        ("verwijderde-actor-nog-te-vinden-op-naam", "GET /actoren", REMOVED),
        ("gelukt-vergeten-naast-onderwerp", "GET /klantcontacten", OTHERS),
        ("null-is-geen-zoekvraag", "GET /klantcontacten", OTHERS),
        ("organisatie-niet-te-vinden-op-nummer", "GET /partijen", GUISE),
    ],
)
def test_what_shows_only_beside_others_is_told(fault: str, label: str, told: tuple[str, str]) -> None:
    with serving(get(fault), "vng-crud") as url:
        record = at_work.probed(url, label, searching.check, *searching.CHECKS, dialect="vng-crud")
    failed = [breach for breach in record.breaches if breach.outcome == "failed"]
    assert told in {(breach.cause.split()[3], breach.message.code) for breach in failed}


@pytest.mark.faults
@pytest.mark.parametrize("label", [TASKS, ADDRESSES, "GET /partijen", "GET /actorklantcontacten"])
def test_a_sound_provider_passes_and_keeps_nothing(label: str) -> None:
    with at_work.provider("vng-crud") as provider:
        record = at_work.probed(provider.url, label, searching.check, *searching.CHECKS, dialect="vng-crud")
    assert (record.breaches, record.leftovers) == ([], [])
