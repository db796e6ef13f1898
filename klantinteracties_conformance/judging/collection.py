"""Feature files as test modules of their own, and the guards against scenarios that would pass silently."""

import inspect
import sys
import types
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from gherkin.parser import Parser
from pytest_bdd import scenario
from pytest_bdd.parser import Scenario, ScenarioTemplate, Step
from pytest_bdd.scenario import scenario_wrapper_template_registry
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.catalogue import ScenarioKey

_SCENARIO = pytest.StashKey[Scenario | None]()
_KEY = pytest.StashKey[ScenarioKey]()


class FeatureFile(pytest.Module):
    """Collects the scenarios of one feature file, so that no test module has to name it."""

    def _getobj(self) -> types.ModuleType:
        module = types.ModuleType(self.path.stem)
        module.__file__ = str(self.path)
        for number, name in enumerate(_scenario_names(self.path)):
            test = scenario(str(self.path), name)(_nothing_after_the_steps)
            setattr(module, f"test_{number:02}_{_identifier(name)}", test)
        return module


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


def scenario_of(item: pytest.Item) -> Scenario | None:
    """Return the scenario that an item runs, with its example filled in; None for other tests."""
    if _SCENARIO not in item.stash:
        template = _template(item)
        item.stash[_SCENARIO] = template.render(_example(item)) if template else None
    return item.stash[_SCENARIO]


def key_of(item: pytest.Item) -> ScenarioKey:
    """Return the catalogue's key for an item that runs a scenario."""
    if _KEY not in item.stash:
        rendered = scenario_of(item)
        assert rendered is not None
        file = item.path.relative_to(resources.features_dir()).as_posix()
        item.stash[_KEY] = ScenarioKey(file, rendered.name, tuple(_example(item).values()))
    return item.stash[_KEY]


def _template(item: pytest.Item) -> ScenarioTemplate | None:
    function = getattr(item, "obj", None)
    return scenario_wrapper_template_registry.get(function) if function else None


def _example(item: pytest.Item) -> dict[str, str]:
    callspec = getattr(item, "callspec", None)
    example: dict[str, str] = callspec.params.get("_pytest_bdd_example", {}) if callspec else {}
    return example


class Definitions:
    """The step definitions of a session, each step looked up once.

    They stand in plugins, so every item sees them all: what the first one sees holds for the others too.
    """

    def __init__(self) -> None:
        self._all: list[tuple[pytest.FixtureDef[object], StepFunctionContext]] | None = None
        self._found: dict[tuple[str, str], list[pytest.FixtureDef[object]]] = {}

    def of(self, step: Step, item: pytest.Item) -> list[pytest.FixtureDef[object]]:
        """Return the definitions of a step."""
        known = (step.type, step.name)
        if known not in self._found:
            self._found[known] = [
                definition
                for definition, context in self._visible(item)
                if context.type in (None, step.type) and context.parser.is_matching(step.name)
            ]
        return self._found[known]

    def _visible(self, item: pytest.Item) -> list[tuple[pytest.FixtureDef[object], StepFunctionContext]]:
        if self._all is None:
            manager = item.session._fixturemanager
            self._all = [
                (definition, step_function_context_registry[definition.func])
                for name in manager._arg2fixturedefs
                for definition in manager.getfixturedefs(name, item) or ()
                if definition.func in step_function_context_registry
            ]
        return self._all


def violations(
    items: Iterable[pytest.Item], planned: Iterable[ScenarioKey], definitions: Definitions
) -> Iterator[str]:
    """Yield in what ways the collected scenarios can't be trusted to test what they say.

    pytest-bdd by itself is silent about each of these: a step that two definitions match, an async step, a
    scenario without steps or without a `Dan`, a scenario that was not collected.
    """
    collected = set()
    for item in items:
        rendered = scenario_of(item)
        if rendered is not None:
            key = key_of(item)
            collected.add(key)
            where = f"{key.file}, scenario '{rendered.name}'"
            yield from (f"{where}: {what}" for what in _doubts(item, rendered, definitions))
    for key in planned:
        if key not in collected:
            yield f"{key.file}, scenario '{key.name}': staat in de feature, maar wordt niet uitgevoerd"


def remember_definitions(
    config: pytest.Config, items: Iterable[pytest.Item], definitions: Definitions
) -> None:
    """Let pytest-bdd find each step's definition once, for as long as this configuration lasts.

    By itself it matches every step of every scenario against every fixture again, which took a fifth of the
    suite's own time. That is safe here, since `violations` has made sure that each step has one definition.
    """
    found = {}
    for item in items:
        rendered = scenario_of(item)
        for step in rendered.steps if rendered else ():
            found[step.type, step.name] = definitions.of(step, item)
    running = sys.modules[scenario.__module__]
    patch = pytest.MonkeyPatch()
    patch.setattr(running, "find_fixturedefs_for_step", lambda step, *_, **__: found[step.type, step.name])
    config.add_cleanup(patch.undo)


def _doubts(item: pytest.Item, rendered: Scenario, known: Definitions) -> Iterator[str]:
    if not any(step.type == "then" for step in rendered.steps):
        yield "heeft geen stap die iets vaststelt (Dan)"
    for step in rendered.steps:
        definitions = known.of(step, item)
        if len(definitions) != 1:
            yield f"voor de stap '{step.keyword} {step.name}' bestaan {len(definitions)} definities"
        for definition in definitions:
            context = step_function_context_registry[definition.func]
            if inspect.iscoroutinefunction(context.step_func) or inspect.isasyncgenfunction(
                context.step_func
            ):
                yield f"de stap '{step.keyword} {step.name}' is async en zou nooit worden uitgevoerd"
