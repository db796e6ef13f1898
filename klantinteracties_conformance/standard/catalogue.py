"""The catalogue of requirements, read from the features: there is no second list that could drift.

A requirement is a `Regel` with an id tag, a level tag and the functions it uses. Its description holds
`Bron:` (source), and where they apply `Interpretatie:`, `Reden:` (why no provider can be tested for it),
`Gevolg:` (what a resident or an employee notices where it isn't met) and `Toets:` (the checks that serve it
instead of scenarios, as those for the whole API have). The description of a feature holds `Werkt:`:
what residents and employees can count on where all of it is met; that of a case also `Thema:`, by which
cases are shown together, and that of a part of the API `Woord:`, plain words that choose it. A scenario of
a case whose tables have values of our own, and not those of the case, has the tag `@eigen-voorbeeld`.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal, cast

from gherkin.errors import ParserError
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.system.messages import ToldError, message

Level = Literal["verplicht", "aanbevolen", "optioneel", "niet-toetsbaar"]
LEVELS = ("verplicht", "aanbevolen", "optioneel")
NOT_TESTABLE = "niet-toetsbaar"
DISPUTED = "betwist"
OWN_EXAMPLE = "eigen-voorbeeld"
THEMES = ("bellen", "schrijven", "meldingen", "taken")
"""What cases are about, in the order in which they are shown."""
ON_ANSWERS = "antwoorden"
"""The check that every answer of a functional run is put to."""

OF_THE_API = "API-"
"""How the ids of requirements for the whole API begin; in a result their rows stand for operations."""

_LABELS = ("Bron", "Interpretatie", "Gevolg", "Reden", "Toets", "Werkt", "Thema", "Woord")
_ID = re.compile(r"[A-Z]+\d*(?:-[A-Z]+)*-\d+")
_FUNCTION = re.compile(r"[A-Z]\d{4}")


class CatalogueError(Exception):
    """A feature breaks the rules for requirements; the text says where and how. A fault of the suite."""


class UnknownSelectionError(ToldError):
    """A selection names something that the catalogue doesn't have."""


@dataclass(frozen=True)
class ScenarioKey:
    """What identifies one test: its feature file relative to the features, its name, and its example row.

    `size` is the number of its steps, where that is known.
    """

    file: str
    name: str
    example: tuple[str, ...] = ()
    size: int = field(default=0, compare=False)


@dataclass(frozen=True)
class PlannedStep:
    """A step of a test as it is written, with the values of its example row filled in."""

    keyword: str
    text: str
    table: tuple[tuple[str, ...], ...] = ()
    docstring: str | None = None


@dataclass(frozen=True)
class Row:
    """An attribute row of a table, and the line of the feature that it stands on."""

    attribute: str
    value: str
    line: int


@dataclass(frozen=True)
class Specification:
    """A requirement as it is written in a feature.

    `rows` are those of its tables, save in scenarios with an example of our own.
    """

    id: str
    level: Level
    text: str
    source: str
    reason: str
    interpretations: tuple[str, ...]
    functions: tuple[str, ...]
    disputed: bool
    group: str
    file: str
    line: int
    scenarios: tuple[ScenarioKey, ...]
    rows: tuple[Row, ...]
    checks: tuple[str, ...] = ()
    consequence: str = ""

    @property
    def testable(self) -> bool:
        """Tell whether a provider can be tested for it at all."""
        return self.level != NOT_TESTABLE

    def selected_by(self, name: str) -> bool:
        """Tell whether `--only NAME` selects it: by its id, its case or function, or a function it uses."""
        return name in (self.id, self.group, *self.functions)


@dataclass(frozen=True)
class Group:
    """A case, a function, or a part of the API: what one feature file describes, from which line on."""

    id: str
    title: str
    file: str
    line: int
    works: str = ""
    theme: str = ""
    words: tuple[str, ...] = ()

    @property
    def is_case(self) -> bool:
        """Tell whether it is a case, which has published tables."""
        return self.file.startswith("cases/")


@dataclass(frozen=True)
class Catalogue:
    """All requirements, in the order of the features, and the steps of their scenarios."""

    groups: tuple[Group, ...]
    requirements: tuple[Specification, ...]
    steps: Mapping[ScenarioKey, tuple[PlannedStep, ...]] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """Return what tells this version of the catalogue from others: over ids, levels and texts."""
        told = "\n".join(f"{spec.id}\t{spec.level}\t{spec.text}" for spec in self.requirements)
        return f"sha256:{hashlib.sha256(told.encode()).hexdigest()}"

    def by_check(self) -> Mapping[str, str]:
        """Return the requirement of each check; `antwoorden` is no single one, but all on answers."""
        return {name: spec.id for spec in self.requirements for name in spec.checks if name != "antwoorden"}

    def by_scenario(self) -> Mapping[ScenarioKey, Specification]:
        """Return the requirement of each scenario."""
        return {key: spec for spec in self.requirements for key in spec.scenarios}

    def select(self, names: Sequence[str]) -> tuple[Specification, ...]:
        """Return the requirements that the names select; all of them without names.

        A name is that of a requirement, a case or a function, or a plain word for a part of the API.

        Raises:
            UnknownSelectionError: a name selects nothing.
        """
        words = {word: group.id for group in self.groups for word in group.words}
        meant = [words.get(name, name) for name in names]
        for name in meant:
            if not any(spec.selected_by(name) for spec in self.requirements):
                known = [*(group.id for group in self.groups), *words]
                raise UnknownSelectionError(message("no-such-selection", name=name, choices=known))
        chosen = (spec for spec in self.requirements if not names or any(map(spec.selected_by, meant)))
        return tuple(chosen)


@cache
def catalogue(folder: Path | None = None) -> Catalogue:
    """Read the catalogue from the features.

    Raises:
        CatalogueError: a feature is no valid Gherkin or breaks the rules for requirements.
    """
    folder = folder or resources.features_dir()
    steps: dict[ScenarioKey, tuple[PlannedStep, ...]] = {}
    paths = folder.rglob("*.feature")
    features = [_feature(path, path.relative_to(folder).as_posix(), steps) for path in paths]
    features.sort(key=lambda feature: _place(feature[0]))
    groups = [group for group, _ in features]
    specifications = [spec for _, found in features for spec in found]
    for kind, names in (
        ("requirements", [spec.id for spec in specifications]),
        ("words that choose", [word for group in groups for word in group.words]),
    ):
        if doubles := {name for name in names if names.count(name) > 1}:
            raise CatalogueError(
                f"{kind} that stand more than once in the features: {', '.join(sorted(doubles))}"
            )
    return Catalogue(tuple(groups), tuple(specifications), steps)


def _place(group: Group) -> tuple[bool, str, int, str]:
    """Return where a group stands: cases by their theme, the API last, since a reader comes for the cases."""
    theme = THEMES.index(group.theme) if group.theme else 0
    return group.id.startswith(OF_THE_API), group.file.partition("/")[0], theme, group.file


def _feature(
    path: Path, file: str, steps: dict[ScenarioKey, tuple[PlannedStep, ...]]
) -> tuple[Group, list[Specification]]:
    try:
        document: Any = Parser().parse(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise CatalogueError(f"{file} is no UTF-8; keep the file as UTF-8") from error
    except (ParserError, OSError) as error:
        raise CatalogueError(f"{file} is no valid feature: {error}") from error
    document["uri"] = file
    feature = document.get("feature")
    if not feature:
        raise CatalogueError(f"{file} is empty; write a Functionaliteit in it, or take the file away")
    _refuse_tables_before_scenarios(feature, file)
    groups = [name for name in _tags(feature) if _FUNCTION.fullmatch(name) or name.startswith("API-")]
    if len(groups) != 1:
        raise CatalogueError(f"{file} should have exactly one tag for its case or function")
    names = [scenario["name"] for scenario in _scenarios(feature)]
    if doubles := {name for name in names if names.count(name) > 1}:
        raise CatalogueError(
            f"{file}: more than one scenario is called '{doubles.pop()}'; only the last one would run"
        )
    keys = _scenario_keys(document, file, steps)
    rules = []
    for child in feature["children"]:
        if "scenario" in child:
            line = child["scenario"]["location"]["line"]
            raise CatalogueError(f"{file}:{line}: a scenario should stand within a Regel")
        if "rule" in child:
            rules.append(_rule(child["rule"], groups[0], file, keys))
    about = _description(feature["description"])
    works, theme = (" ".join(about.get(label, ())) for label in ("Werkt", "Thema"))
    words = tuple(re.findall(r"\w+", " ".join(about.get("Woord", ()))))
    group = Group(groups[0], feature["name"], file, feature["location"]["line"], works, theme, words)
    if theme not in THEMES and (theme or group.is_case):
        raise CatalogueError(f"{file} should have a 'Thema:' out of {', '.join(THEMES)}")
    if bool(words) != group.id.startswith(OF_THE_API):
        raise CatalogueError(f"{file}: what is about the API has a 'Woord:' that chooses it, and no other")
    return group, rules


def _refuse_tables_before_scenarios(parent: dict[str, Any], file: str) -> None:
    """Refuse an Achtergrond with a table: its rows would belong to no requirement, or to each of them."""
    for child in parent["children"]:
        if "rule" in child:
            _refuse_tables_before_scenarios(child["rule"], file)
        for step in child.get("background", {}).get("steps", ()):
            if "dataTable" in step:
                line = step["dataTable"]["location"]["line"]
                raise CatalogueError(
                    f"{file}:{line}: a table in an Achtergrond belongs to no requirement; put the step in "
                    "the scenarios themselves"
                )


def _scenario_keys(
    document: Any, file: str, steps: dict[ScenarioKey, tuple[PlannedStep, ...]]
) -> Mapping[str, list[ScenarioKey]]:
    """Return the tests that each scenario unfolds into, by the scenario's id in the syntax tree.

    Their steps are added to `steps`.
    """
    examples = {
        row["id"]: tuple(cell["value"] for cell in row["cells"])
        for scenario in _scenarios(document["feature"])
        for table in scenario["examples"]
        for row in table.get("tableBody", ())
    }
    keywords = dict(_keywords(document["feature"]))
    keys: dict[str, list[ScenarioKey]] = {}
    for pickle in Compiler().compile(document):
        scenario_id, *rows = pickle["astNodeIds"]
        example = examples[rows[0]] if rows else ()
        key = ScenarioKey(file, pickle["name"], example, len(pickle["steps"]))
        keys.setdefault(scenario_id, []).append(key)
        steps[key] = tuple(_step(step, keywords) for step in pickle["steps"])
    return keys


def _step(step: Any, keywords: Mapping[str, str]) -> PlannedStep:
    argument = step.get("argument", {})
    rows = argument.get("dataTable", {}).get("rows", ())
    table = tuple(tuple(cell["value"] for cell in row["cells"]) for row in rows)
    docstring = argument.get("docString", {}).get("content")
    return PlannedStep(keywords[step["astNodeIds"][0]], step["text"], table, docstring)


def _keywords(parent: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the keyword of each step below a node, by its id in the syntax tree."""
    for child in parent.get("children", ()):
        for node in child.values():
            yield from ((step["id"], step["keyword"].strip()) for step in node.get("steps", ()))
            yield from _keywords(node)


def _scenarios(parent: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for child in parent["children"]:
        if "rule" in child:
            yield from _scenarios(child["rule"])
        elif "scenario" in child:
            yield child["scenario"]


def _rule(
    rule: dict[str, Any], group: str, file: str, keys: Mapping[str, list[ScenarioKey]]
) -> Specification:
    where = f"{file}:{rule['location']['line']}"
    tags = _tags(rule)
    ids = [tag for tag in tags if _ID.fullmatch(tag)]
    levels = [tag for tag in tags if tag in (*LEVELS, NOT_TESTABLE)]
    if len(ids) != 1 or len(levels) != 1:
        raise CatalogueError(f"{where}: a Regel should have exactly one id and one level as a tag")
    about = _description(rule["description"])
    specification = Specification(
        id=ids[0],
        level=cast(Level, levels[0]),
        text=rule["name"],
        source=" ".join(about.get("Bron", ())),
        reason=" ".join(about.get("Reden", ())),
        interpretations=tuple(re.findall(r"I-\d\d", " ".join(about.get("Interpretatie", ())))),
        functions=tuple(tag for tag in tags if _FUNCTION.fullmatch(tag)),
        disputed=DISPUTED in tags,
        group=group,
        file=file,
        line=rule["location"]["line"],
        scenarios=tuple(key for scenario in _scenarios(rule) for key in keys.get(scenario["id"], ())),
        rows=tuple(_rows(rule, file)),
        checks=tuple(re.findall(r"\w+", " ".join(about.get("Toets", ())))),
        consequence=" ".join(about.get("Gevolg", ())),
    )
    _check(specification, where)
    return specification


def _check(spec: Specification, where: str) -> None:
    if not spec.id.startswith(f"{spec.group}-"):
        raise CatalogueError(f"{where}: {spec.id} doesn't belong to {spec.group}")
    if not spec.source:
        raise CatalogueError(f"{where}: {spec.id} lacks 'Bron:'")
    if spec.testable and not (spec.scenarios or spec.checks):
        raise CatalogueError(f"{where}: {spec.id} has no scenario and no check")
    if spec.scenarios and spec.checks:
        raise CatalogueError(f"{where}: {spec.id} has scenarios and checks; it should be one of the two")
    if not spec.testable and (spec.scenarios or spec.checks or not spec.reason):
        raise CatalogueError(
            f"{where}: {spec.id} can't be tested, so it should have a reason and no scenario"
        )
    if spec.disputed and not spec.interpretations:
        raise CatalogueError(f"{where}: {spec.id} is disputed, so it should name an interpretation")


def _tags(node: dict[str, Any]) -> list[str]:
    return [tag["name"].removeprefix("@") for tag in node["tags"]]


def _description(text: str) -> Mapping[str, list[str]]:
    """Return the lines of a description by their label; until a blank line, others continue the one above."""
    about: dict[str, list[str]] = {}
    label = ""
    for line in map(str.strip, text.splitlines()):
        head, _, rest = line.partition(":")
        labelled = head in _LABELS
        label = head if labelled else label if line else ""
        if line and not line.startswith("|"):
            about.setdefault(label, []).append(rest.strip() if labelled else line)
    return about


def _rows(rule: dict[str, Any], file: str) -> Iterator[Row]:
    """Yield the attribute rows of a Regel: those of its steps' tables and of a table in its description."""
    # A description begins on the line below its Regel, blank lines included.
    for line, text in enumerate(rule["description"].splitlines(), rule["location"]["line"] + 1):
        if text.strip().startswith("|"):
            cells = [cell.strip() for cell in text.strip().strip("|").split("|")]
            if len(cells) != 2:
                raise CatalogueError(f"{file}:{line}: a row should have two cells: name and value")
            yield Row(cells[0], cells[1], line)
    for scenario in _scenarios(rule):
        if OWN_EXAMPLE in _tags(scenario):
            continue
        for step in scenario["steps"]:
            for row in step.get("dataTable", {}).get("rows", ()):
                cells = [cell["value"] for cell in row["cells"]]
                if len(cells) == 2:
                    yield Row(cells[0], cells[1], row["location"]["line"])
