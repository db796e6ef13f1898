"""What a good provider may refuse is sent once, and only what it may not do with it counts."""

import pytest

from klantinteracties_conformance.contract.knowledge import Depends, ObjectKnowledge, Reference
from klantinteracties_conformance.fuzz import unaided
from klantinteracties_conformance.fuzz.unaided import ABSENT
from klantinteracties_conformance.provider.faults import weglaten
from klantinteracties_conformance.provider.faults.anders import VARIANTS
from tests.fuzz import at_work


@pytest.mark.parametrize("variant", ["", *(pytest.param(name, marks=pytest.mark.ci) for name in VARIANTS)])
def test_nothing_is_found_with_a_good_provider(variant: str) -> None:
    with at_work.provider(fault=variant) as good:
        for label in ("POST /internetaken", "PATCH /internetaken/{uuid}", "POST /partijen"):
            record = at_work.probed(good.url, label, unaided.check)
            assert at_work.beside_host(record) == []
            assert record.leftovers == []


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "label", "requirement"),
    [
        ("weglaten-klantcontact-nummer-geweigerd", "POST /klantcontacten", "API-INVOER-1"),
        ("weglaten-klantcontact-tweede-zonder-nummer", "POST /klantcontacten", "API-INVOER-1"),
        ("weglaten-internetaak-tweede-leeg-nummer", "POST /internetaken", "API-FOUT-1"),
        ("weglaten-internetaak-leeg-in-lijst", "POST /internetaken", "API-FOUT-1"),
        ("weglaten-digitaaladres-zonder-eigenaar", "PATCH /digitaleadressen/{uuid}", "API-FOUT-1"),
    ],
)
def test_what_a_provider_may_not_do_is_found(fault: str, label: str, requirement: str) -> None:
    assert fault in {one.name for one in weglaten.FAULTS}
    with at_work.provider(fault=fault) as broken:
        record = at_work.probed(broken.url, label, unaided.check)
    assert requirement in {breach.requirement for breach in record.breaches if breach.outcome == "failed"}
    assert not record.leftovers


def test_each_thing_that_is_known_is_left_out_emptied_or_put_together() -> None:
    about = ObjectKnowledge(
        path="/x",
        example={"nummer": "{nummer}", "soort": "a", "groep": {"van": "a"}},
        fill={"nummer": "{nummer}", "klant": {"naar": "/k"}},
        one_of=[["een", "ander"]],
        always=["een"],
        only_when={"op": {"soort": "b"}},
        preferred={"voorkeur": "lijst"},
        order=[["begin", "eind"]],
        by_kind={"groep": Depends("soort", {"a": {"van": "a"}, "b": {"van": "b"}})},
        depends={"adres": Depends("soort", {"a": "1", "b": "2"})},
        references={"een": Reference("/e"), "ander": Reference("/a", kind="k"), "lijst.*": Reference("/l")},
    )
    found = list(unaided.unaided(about))
    expected: tuple[unaided.Changes, ...] = (
        {"nummer": ABSENT},
        {"nummer": None},
        {"klant": ABSENT},
        {"een": ABSENT, "ander": ABSENT},
        {"een": {"naar": "/e"}, "ander": {"naar": "/a", "soort": "k"}},
        {"een": ABSENT},
        {"groep": ABSENT},
        {"groep": {}},
        {"groep": {"van": "b"}},
        {"soort": "b"},
        {"adres": "2"},
        {"op": "2026-03-02T10:15:00Z"},
        {"voorkeur": {"naar": "/l"}, "lijst": []},
        {"begin": "2026-12-31", "eind": "2026-01-01"},
        {"een": {}},
        {"lijst": [None]},
        {"lijst": [{}]},
    )
    assert [changes for changes in expected if changes not in found] == []
    assert found.count({"nummer": ""}) == found.count({"nummer": ABSENT}) == 2
