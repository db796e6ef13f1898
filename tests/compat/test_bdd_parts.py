"""What pytest-bdd finds by itself: each part of that is missed by name."""

from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest

from klantinteracties_conformance.compat import bdd_parts
from tests.compat.missing import Forgetful, other, refused


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("pytest_bdd.scenario", "scenario_wrapper_template_registry"),
        ("pytest_bdd.scenario", "find_fixturedefs_for_step"),
        ("pytest_bdd.scenario", "inject_fixturedefs_for_step"),
        ("pytest_bdd.scenario", "_get_scenario_decorator"),
        ("pytest_bdd.steps", "step_function_context_registry"),
        ("pytest_bdd.parser", "ScenarioTemplate"),
    ],
)
def test_a_part_of_pytest_bdd_is_missed(module: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(import_module(module), name)
    refused(bdd_parts.check, name)


def test_pytest_bdd_that_finds_its_steps_otherwise_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    scenario = import_module("pytest_bdd.scenario")
    monkeypatch.setattr(scenario, "inject_fixturedefs_for_step", lambda: None)
    refused(bdd_parts.check, "find_fixturedefs_for_step")
    monkeypatch.undo()
    monkeypatch.setattr(scenario, "_get_scenario_decorator", lambda: None)
    refused(bdd_parts.check, "_pytest_bdd_example")
    monkeypatch.undo()
    monkeypatch.setattr(scenario, "find_fixturedefs_for_step", other)
    refused(bdd_parts.check, "step=")
    monkeypatch.undo()
    monkeypatch.setattr(import_module("pytest_bdd.steps"), "step_function_context_registry", Forgetful())
    refused(bdd_parts.check, "definition of a step")


def defined(**about: Any) -> bdd_parts.Definition:
    """Return the definition of a step for words that begin like this."""
    parser = SimpleNamespace(
        is_matching=lambda name: name.startswith("een actor"),
        parse_arguments=lambda name: {"naam": name.split()[-1]} if " met " in name else None,
    )
    context = {"type": None, "parser": parser, "step_func": len, "target_fixture": "actor"} | about
    return bdd_parts.Definition(object(), SimpleNamespace(**context))


def step(name: str, kind: str = "given") -> Any:
    return SimpleNamespace(name=name, type=kind)


def test_a_definition_is_for_its_words_and_its_type_or_for_any() -> None:
    assert defined().fits(step("een actor", "when"))
    assert defined(type="given").fits(step("een actor"))
    assert not defined(type="given").fits(step("een actor", "when"))
    assert not defined().fits(step("een partij"))


def test_a_definition_tells_its_function_what_it_makes_and_what_its_words_hold() -> None:
    about = defined()
    assert (about.function, about.makes) == (len, "actor")
    assert about.parsed(step("een actor met naam")) == {"naam"}
    assert about.parsed(step("een actor")) == set()


def test_what_was_found_before_is_taken_as_long_as_the_configuration_lasts() -> None:
    cleanups: list[Any] = []
    config: Any = SimpleNamespace(add_cleanup=cleanups.append)
    scenario = import_module("pytest_bdd.scenario")
    usual, about = scenario.find_fixturedefs_for_step, defined()
    bdd_parts.find_each_once(config, {("given", "een actor"): [about]})
    found = scenario.find_fixturedefs_for_step(step("een actor"), fixturemanager=None, node=None)
    assert found == [about.fixture]
    (cleanup,) = cleanups
    cleanup()
    assert scenario.find_fixturedefs_for_step is usual


def test_a_test_that_runs_no_scenario_has_none_and_no_row() -> None:
    item: Any = SimpleNamespace(obj=len)
    assert bdd_parts.scenario_of(item) is None
    assert bdd_parts.example_of(item) == {}
    row: Any = SimpleNamespace(callspec=SimpleNamespace(params={"_pytest_bdd_example": {"kanaal": "balie"}}))
    assert bdd_parts.example_of(row) == {"kanaal": "balie"}
