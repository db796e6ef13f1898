"""pytest-bdd: which scenario a test runs, and which definition each of its steps has.

pytest-bdd finds both by itself while a scenario runs, and publishes neither; the guards need them before
anything runs. Its hooks are public, but what they hand over (`Scenario`, `Step`) has no public name.
"""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from klantinteracties_conformance.compat import pytest_parts
from klantinteracties_conformance.compat.library import function, lacking, part, proving

if TYPE_CHECKING:
    from pytest_bdd.parser import Feature, Scenario, ScenarioTemplate, Step

__all__ = [
    "Definition",
    "Feature",
    "Scenario",
    "Step",
    "check",
    "definitions",
    "example_of",
    "find_each_once",
    "scenario_of",
]

_LIBRARY = "pytest-bdd"
_EXAMPLE = "_pytest_bdd_example"
_FINDING = "find_fixturedefs_for_step"


@dataclass(frozen=True)
class Definition:
    """A step definition: its function, the words that it is for, and the fixture that it makes, if any."""

    fixture: Any
    context: Any

    @property
    def function(self) -> Callable[..., object]:
        """Return the function that pytest-bdd calls."""
        called: Callable[..., object] = self.context.step_func
        return called

    @property
    def makes(self) -> str | None:
        """Return the name of the fixture that holds what the step returns."""
        target: str | None = self.context.target_fixture
        return target

    def fits(self, step: "Step") -> bool:
        """Tell whether this is a definition of a step."""
        return self.context.type in (None, step.type) and bool(self.context.parser.is_matching(step.name))

    def parsed(self, step: "Step") -> set[str]:
        """Return the names of the arguments that come from the words of a step."""
        return set(self.context.parser.parse_arguments(step.name) or ())


def check() -> None:
    """Make sure that scenarios and definitions of steps can be found.

    Raises:
        IncompatibleLibraryError: pytest-bdd keeps them in another way.
    """
    scenario_module = "pytest_bdd.scenario"
    part(_LIBRARY, scenario_module, "scenario_wrapper_template_registry")
    function(_LIBRARY, scenario_module, _FINDING, step="step", fixturemanager="manager", node="node")
    running = part(_LIBRARY, scenario_module, "inject_fixturedefs_for_step")
    if _FINDING not in inspect.unwrap(running).__code__.co_names:
        raise lacking(_LIBRARY, f"call of {_FINDING}")
    wrapping = part(_LIBRARY, scenario_module, "_get_scenario_decorator")
    if not any(_EXAMPLE in names for names in _names_within(inspect.unwrap(wrapping).__code__)):
        raise lacking(_LIBRARY, f"argument {_EXAMPLE}")
    part(_LIBRARY, "pytest_bdd.parser", "ScenarioTemplate.render")
    with proving(_LIBRARY, "pytest_bdd.steps.step_function_context_registry"):
        _check_sample()


def _check_sample() -> None:
    """Define a step as the suite does, in a function so that no session sees it, and find it again."""
    given = part(_LIBRARY, "pytest_bdd", "given")
    step = part(_LIBRARY, "pytest_bdd.parser", "Step")("a sample step", "given", 0, 1, "Gegeven")

    def sample() -> None:
        """Stand for a step."""

    known = _contexts()
    before = set(known)
    given("a sample step", target_fixture="proef")(sample)
    found = [Definition(None, known[made]) for made in known if made not in before]
    if [(one.function, one.makes, one.fits(step), one.parsed(step)) for one in found] != [
        (sample, "proef", True, set())
    ]:
        raise lacking(_LIBRARY, "definition of a step at its function")


def scenario_of(item: pytest.Item) -> "Scenario | None":
    """Return the scenario that an item runs, with its example filled in; None for other tests."""
    templates: Mapping[Any, ScenarioTemplate] = _module(
        "pytest_bdd.scenario"
    ).scenario_wrapper_template_registry
    test = getattr(item, "obj", None)
    template = templates.get(test) if test else None
    return template.render(example_of(item)) if template else None


def example_of(item: pytest.Item) -> dict[str, str]:
    """Return the row of the examples that an item is for; nothing where its scenario has none."""
    callspec = getattr(item, "callspec", None)
    example: dict[str, str] = callspec.params.get(_EXAMPLE, {}) if callspec else {}
    return example


def definitions(item: pytest.Item) -> list[Definition]:
    """Return all step definitions that an item sees."""
    known = _contexts()
    return [
        Definition(fixture, known[fixture.func])
        for name in pytest_parts.names(item.session)
        for fixture in pytest_parts.definitions(item.session, item, name)
        if fixture.func in known
    ]


def find_each_once(config: pytest.Config, found: Mapping[tuple[str, str], list[Definition]]) -> None:
    """Let pytest-bdd take the definition of a step, by its type and name, from what was found before.

    That lasts as long as the configuration. By itself it matches every step of every scenario against every
    fixture again, which took a fifth of the suite's own time, and it has no setting for that.
    """
    patch = pytest.MonkeyPatch()
    fixtures = {step: [definition.fixture for definition in those] for step, those in found.items()}
    patch.setattr(
        _module("pytest_bdd.scenario"), _FINDING, lambda step, *_, **__: fixtures[step.type, step.name]
    )
    config.add_cleanup(patch.undo)


def _contexts() -> Mapping[Any, Any]:
    known: Mapping[Any, Any] = _module("pytest_bdd.steps").step_function_context_registry
    return known


def _module(name: str) -> Any:
    # By name, since `pytest_bdd.scenario` is the function.
    return import_module(name)


def _names_within(code: Any) -> list[tuple[str, ...]]:
    """Return the variables of a function and of those defined in it."""
    inner = [constant for constant in code.co_consts if hasattr(constant, "co_varnames")]
    return [code.co_varnames, *(names for one in inner for names in _names_within(one))]
