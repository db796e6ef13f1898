"""Libraries of which we use what they don't publish stay within the versions that we know."""

from importlib.metadata import requires, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from klantinteracties_conformance import compat

LEANED_ON = ("pytest", "pytest-bdd", "schemathesis", "hypothesis", "allure-pytest", "uvicorn")


def requirement(library: str) -> Requirement:
    """Return what the metadata of this package, and so those of its wheel, ask of a library."""
    asked = map(Requirement, requires("klantinteracties-conformance") or ())
    return next(one for one in asked if one.name == library)


@pytest.mark.parametrize("library", LEANED_ON)
def test_a_library_that_we_lean_on_has_an_upper_bound(library: str) -> None:
    asked = requirement(library).specifier
    bounds = [bound for bound in asked if bound.operator == "<"]
    assert len(bounds) == 1, f"{library} has no upper bound"
    assert asked.contains(version(library))
    # No wider than one minor version: what isn't public may be gone in the next.
    major, minor = map(int, version(library).split(".")[:2])
    assert not asked.contains(f"{major}.{minor + 1}")


def test_each_module_of_compat_is_about_one_of_them() -> None:
    modules = {path.stem.removesuffix("_parts") for path in Path(compat.__path__[0]).glob("*_parts.py")}
    assert modules == {"pytest", "bdd", "schemathesis", "hypothesis", "allure", "uvicorn"}
