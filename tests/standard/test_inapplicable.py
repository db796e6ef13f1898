"""What a dialect has no place for, by version; `tests/command` holds it against a run."""

import pytest

from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.inapplicable import ever_inapplicable, inapplicable


@pytest.mark.parametrize(
    ("version", "lacks", "has"),
    [("0.2.1", "C0359-2", None), ("0.3.0", "C0359-2", None), ("0.6.0", "C1199-7", "C0359-2")],
)
def test_what_came_with_a_version_is_lacking_before_it(version: str, lacks: str, has: str | None) -> None:
    assert lacks in inapplicable("openklant", version)
    assert has not in inapplicable("openklant", version)


def test_the_newest_has_a_place_for_everything() -> None:
    assert not [name for name in inapplicable("openklant", "0.9.0") if mandatory(name)]


def test_a_dialect_of_which_nothing_is_written_down_has_a_place_for_everything() -> None:
    assert inapplicable("nieuw", "1.0.0") == frozenset()


def test_each_is_a_requirement_that_can_be_tested() -> None:
    known = {spec.id: spec for spec in catalogue().requirements if spec.testable}
    for name in ever_inapplicable():
        identifier, _, scenario = name.partition("/")
        assert not scenario or scenario in {key.name for key in known[identifier].scenarios}


def mandatory(name: str) -> bool:
    return any(spec.id == name and spec.level == "verplicht" for spec in catalogue().requirements)
