"""An application that the suite knows, is told of by the profile that the suite has of it."""

from collections.abc import Callable

import msgspec
import pytest

from klantinteracties_conformance.profiles import files
from klantinteracties_conformance.result.profiles import ProfileVerdict
from klantinteracties_conformance.result.verification import contradictions
from tests.report import factory


def told(profile: ProfileVerdict) -> list[str]:
    """Return what is wrong with a result with this profile, as far as it is about that."""
    result = factory.green()
    result.run.profiles, result.profiles = [profile.profile], [profile]
    codes = [one.code for one in contradictions(result)]
    return [code for code in codes if code == "contradicts-shipped-profile"]


def kiss() -> ProfileVerdict:
    return files.load("kiss").verdict()


def test_the_suites_own_profile_is_what_it_says() -> None:
    assert told(kiss()) == []


def test_a_profile_of_another_application_is_somebodys_own() -> None:
    own = msgspec.structs.replace(kiss(), digest="0" * 64, actions=kiss().actions[:1])
    assert told(msgspec.structs.replace(own, title="Eigen")) == []
    assert told(msgspec.structs.replace(own, versions="4.x")) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda one: msgspec.structs.replace(one, digest=""),
        lambda one: msgspec.structs.replace(one, digest="0" * 64, profile="anders"),
        lambda one: msgspec.structs.replace(one, digest="0" * 64, title="kiss", versions=" 3.x"),
        lambda one: msgspec.structs.replace(one, title="Anders"),
        lambda one: msgspec.structs.replace(one, versions="4.x"),
        lambda one: msgspec.structs.replace(one, read="2026-11-29"),
        lambda one: msgspec.structs.replace(one, actions=one.actions[:1]),
    ],
    ids=["digest", "file", "spelling", "title", "versions", "day", "actions"],
)
def test_what_is_called_so_and_is_not_is_refused(change: Callable[[ProfileVerdict], ProfileVerdict]) -> None:
    assert told(change(kiss())) == ["contradicts-shipped-profile"]
