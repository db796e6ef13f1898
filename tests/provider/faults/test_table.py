"""The faults by name."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

from klantinteracties_conformance.provider import faults
from klantinteracties_conformance.provider.faults import anders
from klantinteracties_conformance.provider.faults.samen import Together
from klantinteracties_conformance.provider.faults.table import (
    FAULTS,
    UnknownFaultError,
    get,
    listing,
    registry,
)
from klantinteracties_conformance.standard.known_faults import known_faults
from tests.provider.example_faults import EXAMPLES


def test_registry() -> None:
    assert set(FAULTS).isdisjoint(fault.name for fault in EXAMPLES)
    assert all(get(name) is fault for name, fault in FAULTS.items())
    with pytest.raises(UnknownFaultError) as unknown:
        get("bestaat-niet")
    assert unknown.value.message.code == "fault-unknown"
    with pytest.raises(UnknownFaultError) as misspelt:
        get(f"{next(iter(FAULTS))}x")
    assert misspelt.value.message.values["text"] == next(iter(FAULTS))
    with pytest.raises(ValueError, match="open-door"):
        registry(EXAMPLES[0](), EXAMPLES[0]())


def test_all_faults_of_all_modules_are_there() -> None:
    modules = {found.name for found in pkgutil.iter_modules(faults.__path__)} - {"table"}
    for name in modules:
        for fault in getattr(importlib.import_module(f"{faults.__name__}.{name}"), "FAULTS", ()):
            assert FAULTS.get(fault.name) is fault, f"{name} has {fault.name}, which the table lacks"


def test_several_faults_are_together_each_once() -> None:
    one, other = list(FAULTS)[:2]
    both = get(f"{one},{other},{one}")
    assert isinstance(both, Together)
    assert (both.name, both.wrong) == (f"{one},{other}", f"{FAULTS[one].wrong} {FAULTS[other].wrong}")
    with pytest.raises(UnknownFaultError):
        get(f"{one},bestaat-niet")


def test_a_provider_that_is_otherwise_and_good_has_a_name_and_is_no_fault() -> None:
    for name in (*anders.VARIANTS, *anders.OLDER_VERSIONS, anders.OWN_LISTS.name):
        assert get(name).name == name
        assert name not in FAULTS


def test_a_listing_has_the_principal_requirement_first_and_speaks_two_languages() -> None:
    dutch, english = (
        {row[0]: row[1:] for row in (line.split("\t") for line in listing(language).splitlines())}
        for language in ("nl", "en")
    )
    assert list(dutch) == list(english) == sorted(FAULTS)
    for name, (requirements, wrong) in dutch.items():
        assert requirements.split(",")[0] == FAULTS[name].requirement
        assert len(set(requirements.split(","))) == len(requirements.split(","))
        assert wrong == FAULTS[name].wrong
    assert all(known_faults()[name].en in ("", english[name][1]) for name in known_faults())
    assert dutch != english
