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
    """Yield in Dutch, with place and remedy, why the scenarios can't be trusted to test what they say."""
    collected = set()
    for item in items:
        rendered = scenario_of(item)
        if rendered is not None:
            key = key_of(item)
            collected.add(key)
            yield from _of_scenario(item, key.file, rendered, known)
    for key in planned:
        if key not in collected:
            yield f"{key.file}, scenario '{key.name}': staat in de feature, maar wordt niet uitgevoerd"


def _of_scenario(item: pytest.Item, file: str, rendered: "Scenario", known: Definitions) -> Iterator[str]:
    if not any(step.type == "then" for step in rendered.steps):
        where = f"{file}, scenario '{rendered.name}'"
        yield f"{where}: heeft geen stap die iets vaststelt; schrijf er een Dan bij"
    made: set[str] = set()
    for step in rendered.steps:
        where = f"{file}:{step.line_number}: de stap '{step.keyword} {step.name}'"
        definitions = known.of(step, item)
        if len(definitions) != 1:
            yield (
                f"{where} heeft {len(definitions)} definities; gebruik woorden die in steps/ staan, "
                "elk op één plaats"
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
        yield "is async en zou nooit worden uitgevoerd; maak er een gewone functie van"
    parameters = inspect.signature(definition.function).parameters
    needed = {name for name, about in parameters.items() if about.default is inspect.Parameter.empty}
    given = {ARGUMENT: step.datatable is not None, _DOCSTRING: step.docstring is not None}
    for name, what in ((ARGUMENT, "tabel"), (_DOCSTRING, "tekst tussen aanhalingstekens")):
        if name in needed and not given[name]:
            yield f"vraagt een {what} en heeft er geen; schrijf die eronder"
        if given[name] and name not in parameters:
            yield f"heeft een {what} die niemand leest; haal die weg of gebruik een stap die haar leest"
    known = {_ALWAYS_THERE, *given, *made, *definition.parsed(step)}
    for name in sorted(needed - known):
        if not pytest_parts.definitions(item.session, item, name):
            yield (
                f"heeft '{name}' nodig, en geen eerdere stap van het scenario maakt dat; "
                "zet er een stap voor die dat doet"
            )


def _of_table(file: str, step: "Step", definition: Definition) -> Iterator[str]:
    """Yield what the information model, or every dialect, doesn't have of what a table names."""
    if step.datatable is None or ARGUMENT not in inspect.signature(definition.function).parameters:
        return
    where, key = f"{file}:{step.line_number}", object_type_of(definition.function)
    if key is None:
        yield (
            f"{where}: de stap '{step.keyword} {step.name}' zegt niet over welk objecttype zijn tabel gaat; "
            "zet @table_of boven zijn functie"
        )
    elif key not in information_model.object_types():
        yield f"{where}: het informatiemodel kent geen objecttype '{key}'; kies er een uit {_MODEL}"
    else:
        rows = [(row.location.line, [cell.value for cell in row.cells]) for row in step.datatable.rows]
        yield from (f"{file}:{line}: {what}" for line, what in _of_rows(key, rows))


def _of_rows(key: str, rows: Sequence[tuple[int, Sequence[str]]]) -> Iterator[tuple[int, str]]:
    if misshapen := [line for line, cells in rows if len(cells) != 2]:
        yield misshapen[0], "de tabel heeft geen twee cellen per rij; schrijf in elke een naam en een waarde"
        return
    seen: set[str] = set()
    for (line, _), attribute in zip(
        rows, information_model.object_type(key).read([cells for _, cells in rows]), strict=True
    ):
        if isinstance(attribute, str) and attribute in seen:
            yield (
                line,
                f"'{attribute}' staat al in deze tabel, en maar één waarde zou tellen; haal er een weg",
            )
        if isinstance(attribute, str):
            seen.add(attribute)
        if isinstance(attribute, UnknownAttributeError):
            yield line, f"{str(attribute).rstrip('.')}; gebruik een naam uit {_MODEL}"
        elif attribute is not None and attribute not in _spoken(key):
            yield (
                line,
                f"geen dialect heeft een plaats voor '{attribute}' van {key}, zodat niemand deze rij leest; "
                "geef dat een plaats in een dialect, of haal de rij weg",
            )


@cache
def _spoken(key: str) -> frozenset[str]:
    """Return the attributes of an object type that a dialect has a place for, or an argument of a search."""
    types = (dialect_files.load(name).types.get(key) for name in dialect_files.available())
    return frozenset(name for known in types if known for name in (*known.attributes, *known.search))
