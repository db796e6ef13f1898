"""The guards against scenarios that would pass silently, or stumble half way over a mistake in a feature.

pytest-bdd by itself is silent, or finds out while it runs, about each of these: a step that two definitions
match, an async step, a scenario without a `Dan` or that was not collected, a fixture that no step makes, a
table that nobody reads or that names what the information model doesn't have.
"""

import inspect
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

import pytest

from klantinteracties_conformance.compat import pytest_parts
from klantinteracties_conformance.compat.bdd_parts import Definition
from klantinteracties_conformance.judging.collection import Definitions, key_of, scenario_of
from klantinteracties_conformance.standard import dialect_files, information_model
from klantinteracties_conformance.standard.catalogue import ScenarioKey
from klantinteracties_conformance.standard.information_model import UnknownAttributeError
from klantinteracties_conformance.standard.tables import ARGUMENT, object_type_of

if TYPE_CHECKING:
    from klantinteracties_conformance.compat.bdd_parts import Scenario, Step

_DOCSTRING = "docstring"
_ALWAYS_THERE = "request"
_MODEL = "schemas/informatiemodel.yaml"


def violations(
    items: Iterable[pytest.Item], planned: Iterable[ScenarioKey], known: Definitions
) -> Iterator[str]:
    """Yield, with place and remedy, why the scenarios can't be trusted to test what they say."""
    collected = set()
    for item in items:
        rendered = scenario_of(item)
        if rendered is not None:
            key = key_of(item)
            collected.add(key)
            yield from _of_scenario(item, key.file, rendered, known)
    for key in planned:
        if key not in collected:
            yield f"{key.file}, scenario '{key.name}': stands in the feature, and isn't run"


def _of_scenario(item: pytest.Item, file: str, rendered: "Scenario", known: Definitions) -> Iterator[str]:
    if not any(step.type == "then" for step in rendered.steps):
        where = f"{file}, scenario '{rendered.name}'"
        yield f"{where}: has no step that asserts anything; write a Dan"
    made: set[str] = set()
    for step in rendered.steps:
        where = f"{file}:{step.line_number}: the step '{step.keyword} {step.name}'"
        definitions = known.of(step, item)
        if len(definitions) != 1:
            yield (
                f"{where} has {len(definitions)} definitions; use words that stand in steps/, "
                "each in one place"
            )
            continue
        definition = definitions[0]
        yield from (f"{where} {what}" for what in _of_step(item, step, definition, made))
        if step.datatable:
            yield from _of_table(file, step, definition)
        if definition.makes:
            made.add(definition.makes)


def _of_step(item: pytest.Item, step: "Step", definition: Definition, made: set[str]) -> Iterator[str]:
    written = inspect.unwrap(definition.function)
    if inspect.iscoroutinefunction(written) or inspect.isasyncgenfunction(written):
        yield "is async and would never be run; make it a plain function"
    parameters = inspect.signature(definition.function).parameters
    needed = {name for name, about in parameters.items() if about.default is inspect.Parameter.empty}
    given = {ARGUMENT: step.datatable is not None, _DOCSTRING: step.docstring is not None}
    for name, what in ((ARGUMENT, "table"), (_DOCSTRING, "text between quotes")):
        if name in needed and not given[name]:
            yield f"asks for a {what} and has none; write it below"
        if given[name] and name not in parameters:
            yield f"has a {what} that nobody reads; take it away, or use a step that reads it"
    known = {_ALWAYS_THERE, *given, *made, *definition.parsed(step)}
    for name in sorted(needed - known):
        if not pytest_parts.definitions(item.session, item, name):
            yield (
                f"needs '{name}', and no earlier step of the scenario makes that; "
                "put a step before it that does"
            )


def _of_table(file: str, step: "Step", definition: Definition) -> Iterator[str]:
    """Yield what the information model, or every dialect, doesn't have of what a table names."""
    if step.datatable is None or ARGUMENT not in inspect.signature(definition.function).parameters:
        return
    where, key = f"{file}:{step.line_number}", object_type_of(definition.function)
    if key is None:
        yield (
            f"{where}: the step '{step.keyword} {step.name}' doesn't say which object type its table is "
            "about; put @table_of above its function"
        )
    elif key not in information_model.object_types():
        yield f"{where}: the information model has no object type '{key}'; choose one from {_MODEL}"
    else:
        rows = [(row.location.line, [cell.value for cell in row.cells]) for row in step.datatable.rows]
        yield from (f"{file}:{line}: {what}" for line, what in _of_rows(key, rows))


def _of_rows(key: str, rows: Sequence[tuple[int, Sequence[str]]]) -> Iterator[tuple[int, str]]:
    if misshapen := [line for line, cells in rows if len(cells) != 2]:
        yield misshapen[0], "the table doesn't have two cells a row; write a name and a value in each"
        return
    seen: set[str] = set()
    for (line, _), attribute in zip(
        rows, information_model.object_type(key).read([cells for _, cells in rows]), strict=True
    ):
        if isinstance(attribute, str) and attribute in seen:
            yield (
                line,
                f"'{attribute}' stands in this table already, and one value only would count; take one away",
            )
        if isinstance(attribute, str):
            seen.add(attribute)
        if isinstance(attribute, UnknownAttributeError):
            yield line, f"{attribute}; use a name from {_MODEL}"
        elif attribute is not None and attribute not in _spoken(key):
            yield (
                line,
                f"no dialect has a place for '{attribute}' of {key}, so that nobody reads this row; "
                "give that a place in a dialect, or take the row away",
            )


@cache
def _spoken(key: str) -> frozenset[str]:
    """Return the attributes of an object type that a dialect has a place for, or an argument of a search."""
    types = (dialect_files.load(name).types.get(key) for name in dialect_files.available())
    return frozenset(name for known in types if known for name in (*known.attributes, *known.search))
