"""What is tried on a mutant is there."""

from pathlib import Path

import pytest

from klantinteracties_conformance.standard import resources
from tests.mutants.judge import UNIT_TESTS, NoUnitTestsError, forked, unit_tests


def test_every_unit_test_that_is_named_is_there() -> None:
    assert len(unit_tests(resources.suite_dir())) == len(UNIT_TESTS)


def test_one_that_is_not_there_is_named_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    with pytest.raises(NoUnitTestsError, match=r"^UNIT_TESTS in tests/mutants/judge\.py names .*: away\.$"):
        unit_tests(tmp_path, ["here", "away"])


def test_what_goes_wrong_in_another_process_is_noticed() -> None:
    def failing() -> str:
        raise RuntimeError

    assert forked(failing) == "fout"
    assert forked(lambda: "gezien") == "gezien"
    assert forked(str) == ""
