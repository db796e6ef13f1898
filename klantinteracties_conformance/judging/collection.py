"""Feature files as test modules of their own, and what stands in them: scenarios and their steps."""

import types
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from gherkin.parser import Parser
from pytest_bdd import scenario

from klantinteracties_conformance.compat import bdd_parts
from klantinteracties_conformance.compat.bdd_parts import Definition
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.catalogue import ScenarioKey

if TYPE_CHECKING:
    from klantinteracties_conformance.compat.bdd_parts import Scenario, Step

_SCENARIO = pytest.StashKey["Scenario | None"]()
_KEY = pytest.StashKey[ScenarioKey]()
_FOUND = pytest.StashKey[dict[tuple[str, str], list[Definition]]]()


class FeatureFile(pytest.Module):
    """Collects the scenarios of one feature file, so that no test module has to name it."""

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        """Return the scenarios of the feature, as functions of a module that stands in no file."""
        module = types.ModuleType(self.path.stem)
        module.__file__ = str(self.path)
        for number, name in enumerate(_scenario_names(self.path)):
            test = scenario(str(self.path), name)(_nothing_after_the_steps)
            setattr(module, f"test_{number:02}_{_identifier(name)}", test)
        self.obj = module
        return super().collect()


def _nothing_after_the_steps() -> None:
    """Stand for the body that pytest-bdd runs after the steps of a scenario: ours are complete without."""


def _identifier(name: str) -> str:
    return "".join(letter if letter.isalnum() else "_" for letter in name.lower())


def _scenario_names(path: Path) -> Iterator[str]:
    document: Any = Parser().parse(path.read_text(encoding="utf-8"))
    yield from _names(document["feature"])


def _names(parent: dict[str, Any]) -> Iterator[str]:
    for child in parent["children"]:
        if "rule" in child:
            yield from _names(child["rule"])
        elif "scenario" in child:
            yield child["scenario"]["name"]


def scenario_of(item: pytest.Item) -> "Scenario | None":
    """Return the scenario that an item runs, with its example filled in; None for other tests."""
    if _SCENARIO not in item.stash:
        item.stash[_SCENARIO] = bdd_parts.scenario_of(item)
    return item.stash[_SCENARIO]


def key_of(item: pytest.Item) -> ScenarioKey:
    """Return the catalogue's key for an item that runs a scenario."""
    if _KEY not in item.stash:
        rendered = scenario_of(item)
        assert rendered is not None
        file = item.path.relative_to(resources.features_dir()).as_posix()
        item.stash[_KEY] = ScenarioKey(file, rendered.name, tuple(bdd_parts.example_of(item).values()))
    return item.stash[_KEY]


class Definitions:
    """The step definitions of a session, each step looked up once.

    They stand in plugins, so every item sees them all: what the first one sees holds for the others too.
    """

    def __init__(self) -> None:
        self._all: list[Definition] | None = None
        self._found: dict[tuple[str, str], list[Definition]] = {}

    def of(self, step: "Step", item: pytest.Item) -> list[Definition]:
        """Return the definitions of a step."""
        if self._all is None:
            self._all = bdd_parts.definitions(item)
        key = (step.type, step.name)
        if key not in self._found:
            self._found[key] = [definition for definition in self._all if definition.fits(step)]
        return self._found[key]


def remember_definitions(
    config: pytest.Config, items: Iterable[pytest.Item], definitions: Definitions
) -> None:
    """Let pytest-bdd find each step's definition once, for as long as this configuration lasts.

    That is safe since the guards have made sure that each step has one definition.
    """
    found = {}
    for item in items:
        rendered = scenario_of(item)
        for step in rendered.steps if rendered else ():
            found[step.type, step.name] = definitions.of(step, item)
    config.stash[_FOUND] = found
    bdd_parts.find_each_once(config, found)


def functions_of(item: pytest.Item) -> Iterator[Callable[..., object]]:
    """Yield the functions of the steps of a scenario."""
    found, rendered = item.config.stash.get(_FOUND, {}), scenario_of(item)
    for step in rendered.steps if rendered else ():
        yield from (definition.function for definition in found.get((step.type, step.name), ()))
