"""How much is done, by profile."""

from dataclasses import astuple, fields
from typing import get_args

import pytest

from klantinteracties_conformance.register.thoroughness import PROFILES, Thoroughness
from klantinteracties_conformance.result.outcomes import FuzzProfile


def test_each_profile_that_can_be_asked_for_is_there() -> None:
    assert set(PROFILES) == set(get_args(FuzzProfile))


def test_without_fuzzing_nothing_is_done() -> None:
    assert set(astuple(PROFILES["none"])) == {0}


@pytest.mark.parametrize("part", [field.name for field in fields(Thoroughness)])
def test_thorough_does_more_of_everything_than_quick_and_quick_does_some(part: str) -> None:
    assert 0 < getattr(PROFILES["quick"], part) < getattr(PROFILES["thorough"], part)
