"""A search finds the same, whatever the order of its arguments; where it doesn't, that is told."""

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.register.searches import ordered
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving


@dataclass
class FindsNothingAfterPages(Described):
    """What is searched for after how much to show is searched for twice over, and so never found."""

    def on_request(self, call: Call) -> None:
        """Spoil what comes after the size of a page."""
        if (call.type, call.action) == (self.kind, "list"):
            names = [name for name, _ in call.query]
            end = names.index("pageSize") if "pageSize" in names else len(names)
            call.query[:] = [
                (name, value if at <= end or name in ("page", "expand") else f"{value}{value}")
                for at, (name, value) in enumerate(call.query)
            ]


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (get("actor-zoekvraag-moet-vooraan"), "order-finds-others"),
        (FindsNothingAfterPages("anders", "Anders.", "API-HTTP-1", "actor"), "order-misses"),
    ],
)
def test_an_order_that_makes_a_difference_is_told(fault: Fault, code: str, fuzz: Fuzz) -> None:
    with serving(fault) as url:
        record = fuzz(url, "GET /actoren")["GET /actoren"]
    told = [one for one in record.breaches if one.message.code.startswith("order-")]
    assert {(one.requirement, one.message.code) for one in told} == {("API-HTTP-1", code)}
    assert record.leftovers == []


@pytest.mark.first(1, 2)
@pytest.mark.parametrize("label", ["GET /klantcontacten", "GET /internetaken"])
def test_nothing_is_told_of_a_provider_to_which_it_is_no_matter(label: str, fuzz: Fuzz) -> None:
    with serving(Fault()) as url:
        assert fuzz(url, label)[label].breaches == []


@pytest.mark.parametrize(
    ("fits", "found", "wrong"),
    [
        (True, ["a"], []),
        (True, [], [True]),
        (True, ["a", "b"], [False]),
        (False, [], []),
        (False, ["a", "b"], [False, False]),
    ],
)
def test_who_fits_and_is_not_found_is_told_apart_from_who_is_found_and_does_not_fit(
    fits: bool, found: list[str], wrong: list[bool]
) -> None:
    both: Any = tuple(SimpleNamespace(subject=SimpleNamespace(id=one)) for one in ("a", "b"))
    assert ordered._Order([], [], fits).differences(both, found) == wrong
