"""What is made of other attributes doesn't hold what these no longer do."""

from typing import Any

import pytest

from klantinteracties_conformance.contract.knowledge import ObjectKnowledge
from klantinteracties_conformance.register.writes.derived import behind

ABOUT = ObjectKnowledge(
    "/betrokkenen", {}, follow={"naam": ["volledig"], "organisatie": ["volledig"], "status": ["op"]}
)
BEFORE = {"naam": {"voor": "Ada", "achter": "Visser"}, "organisatie": "Bakker", "volledig": "Ada Visser"}


@pytest.mark.parametrize(
    ("body", "after", "expected"),
    [
        ({"naam": {}}, {"naam": {"achter": "Smit"}, "volledig": "Ada Visser"}, ["volledig"]),
        ({"naam": {}}, {"naam": {"achter": "Smit"}, "volledig": "Smit, Visser"}, ["volledig"]),
        ({"naam": {}}, {"naam": {"achter": "Smit"}, "volledig": "Ada Smit"}, []),
        ({"naam": {}}, {"naam": {"achter": "de Visser"}, "volledig": "Ada de Visser"}, []),
        ({"naam": {}}, {"naam": {}, "organisatie": "Visser bv", "volledig": "Visser bv"}, []),
        ({"naam": {}}, {"naam": {"voor": "Bo", "achter": "Visser"}, "volledig": "Ada Visser"}, []),
        ({"organisatie": "x"}, {"organisatie": "Slager", "volledig": "Bakker"}, []),
        ({"naam": {}, "volledig": "x"}, {"naam": {}, "volledig": "Ada Visser"}, []),
        ({"naam": {}}, {"naam": {}, "volledig": None}, []),
        ({"status": "x"}, {"status": "x", "op": "vandaag"}, []),
        ({"iets": "x"}, {}, []),
    ],
)
def test_what_stays_behind(body: dict[str, Any], after: dict[str, Any], expected: list[str]) -> None:
    assert [one.name for one in behind(ABOUT, BEFORE, after, body)] == expected
