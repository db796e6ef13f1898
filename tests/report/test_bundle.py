"""The bundle of one finding: all that is needed to dispute or repeat it, and nothing of the others."""

import json

import pytest

from klantinteracties_conformance.report import bundle
from tests.report import factory


def test_a_bundle_has_all_about_a_requirement_and_nothing_else() -> None:
    result = factory.red()
    found = json.loads(bundle.render(result, "C0534-3"))
    row = next(each for each in result.requirements if each.id == "C0534-3")
    assert found["requirement"]["source"] == row.source
    assert found["suite"]["version"] == result.suite.version
    numbers = {number for each in row.scenarios for number in each.exchanges}
    assert {each["number"] for each in found["exchanges"]} == numbers
    assert [each["replay"] for each in found["findings"]] == [each.replay for each in row.scenarios]
    assert found["findings"][0]["message"].startswith("Na het wijzigen")
    assert found["requirement"]["scenarios"][0]["message"]["code"]


def test_one_finding_of_it_can_be_chosen() -> None:
    found = json.loads(bundle.render(factory.red(), "C0534-3/1", "en"))
    assert [each["id"] for each in found["findings"]] == ["C0534-3/1"]


@pytest.mark.parametrize("name", ["X-1", "C0534-3/99", "C0534-3/x", ""])
def test_what_is_not_in_the_result_is_refused(name: str) -> None:
    with pytest.raises(bundle.NoSuchFindingError):
        bundle.render(factory.red(), name)


def test_its_file_is_called_after_it() -> None:
    assert bundle.file_name("C0534-3/1") == "bundle-C0534-3-1.json"
