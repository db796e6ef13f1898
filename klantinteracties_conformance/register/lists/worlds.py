"""What is made to be searched for: per list two worlds of objects that differ.

The table `register.yaml` of a dialect tells where each search argument looks: at which attribute of which
object of the world.
"""

import json
import random
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from klantinteracties_conformance.contract.knowledge import read_beside
from klantinteracties_conformance.contract.vendor import renamed_searches
from klantinteracties_conformance.register.own_objects import Made, OwnObjects, PrerequisiteError
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard.chosen_codes import in_body
from klantinteracties_conformance.standard.dialect import Dialect, take

SUBJECT = "zelf"
"""The name of the object that a list is searched for."""

ADDRESSES = ("url", "uuid", "id")
"""What an object is called by in paths."""

NUMBERS = ("{nummer}", "{getal}", "{bsn}", "{kvk}", "{iban}")
"""Placeholders of what is a number, or is told from others as one."""

_ATTEMPTS = 3
"""Times that an object is tried: somebody else may have its number."""


@dataclass(frozen=True)
class SearchedList:
    """One list: the objects of a world by name, where each argument looks, and what can't be asked.

    `bounds` are arguments that compare: by value, in which of the two worlds the subject is to be found.
    `exact` are arguments of which the document says that they find what is just so, and `parts` those that
    find what holds them, each with whether the case of letters is no matter.
    `alike` is what another one like it has otherwise, since a provider may take it for a duplicate: other
    values, or references to new objects (`nieuw`).
    `others` are other worlds, each with the arguments that only it can show to be heeded.
    `many` tells that it is also looked at when more are found than a usual page holds.
    """

    world: Mapping[str, Mapping[str, Any]]
    arguments: Mapping[str, str] = field(default_factory=dict)
    bounds: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    not_asked: Mapping[str, str] = field(default_factory=dict)
    experimental: bool = False
    experimental_expansions: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    parts: Mapping[str, bool] = field(default_factory=dict)
    alike: Mapping[str, Any] = field(default_factory=dict)
    others: tuple["SearchedList", ...] = ()
    many: bool = False

    @property
    def renewed(self) -> Mapping[str, str]:
        """Return the objects of the world that each other one like the subject has anew, by attribute."""
        alike = self.alike.items()
        return {name: about["nieuw"] for name, about in alike if isinstance(about, dict) and "nieuw" in about}

    def template(self, path: str, which: int = 0) -> Any:
        """Return of what an argument that looks there is made, None for an address."""
        name, _, attribute = path.partition(".")
        return take(self.body(name, which), tuple(attribute.split(".")))

    def body(self, name: str, which: int = 0) -> Any:
        """Return of what an object is made in one of the worlds; None where that world doesn't have it."""
        return _chosen(self.world[name]["body"], which)

    def is_rare(self, path: str) -> bool:
        """Tell whether few others have what an argument that looks there is given, if any."""
        return path.partition(".")[2] in ADDRESSES or str(self.template(path)).startswith("{")

    def is_alone(self, path: str) -> bool:
        """Tell whether what an argument that looks there is given is of this run alone."""
        if path.partition(".")[2] in ADDRESSES:
            return True
        name, _, attribute = path.partition(".")
        body = take(_body(self.world[name]["body"], 0), tuple(attribute.split(".")))
        return isinstance(body, str) and body.startswith("{")


_KNOWN: dict[str, Mapping[str, SearchedList]] = {}
"""The lists of dialects that were asked for before; each check of a list asks for them."""


def searches(dialect: Dialect) -> Mapping[str, SearchedList]:
    """Return the lists of a dialect that can be searched, by path; a vendor's own in the vendor's words.

    Raises:
        KnowledgeError: the file isn't there or isn't as it should be.
    """
    key = f"{dialect.contract} {dialect.digest} {json.dumps(dialect.codes)}"
    if key not in _KNOWN:
        data = read_beside(dialect.contract, "register")["lijsten"]
        if dialect.extends is not None:
            data = renamed_searches(data, dialect.extends, dialect)
        _KNOWN[key] = {path: _search(_coded(about, dialect)) for path, about in data.items()}
    return _KNOWN[key]


def _coded(about: Mapping[str, Any], dialect: Dialect) -> Mapping[str, Any]:
    """Return what a table says of a list, with the codes that the provider takes in what is sent."""
    sent = {name: in_body(about[name], dialect.codes) for name in ("wereld", "gelijke") if name in about}
    return {**about, **sent, "ook": [_coded(one, dialect) for one in about.get("ook", ())]}


def _search(about: Mapping[str, Any]) -> SearchedList:
    return SearchedList(
        world=about["wereld"],
        arguments=about.get("argumenten", {}),
        bounds=about.get("grenzen", {}),
        not_asked=about.get("niet_gevraagd", {}),
        experimental=about.get("proef", False),
        alike=about.get("gelijke", {}),
        exact=tuple(about.get("precies", ())),
        parts=about.get("bevat", {}),
        experimental_expansions=tuple(about.get("meesturen_in_proef", ())),
        others=tuple(_search(one) for one in about.get("ook", ())),
        many=about.get("veel", False),
    )


@dataclass(frozen=True)
class World:
    """Objects of ours by name, as they were sent and answered."""

    objects: Mapping[str, Made]

    @property
    def subject(self) -> Made:
        """Return the object that is searched for."""
        return self.objects[SUBJECT]

    def value(self, path: str) -> Any:
        """Return what an argument that looks there is given: an address, an ID, or what was sent."""
        name, _, attribute = path.partition(".")
        made = self.objects[name]
        if attribute in ("uuid", "id"):
            return made.id
        if attribute == "url":
            return take(made.body, (attribute,))
        return take(made.sent, tuple(attribute.split(".")))


def make(run: OperationRun, search: SearchedList, which: int, names: Collection[str] | None = None) -> World:
    """Make the first (0) or the second (1) world of a list, or only these objects of it.

    Raises:
        PrerequisiteError: the provider refused an object, or didn't say what it made.
    """
    made: dict[str, Made] = {}
    for name, about in search.world.items():
        if (names is None or name in names) and _body(about["body"], which) is not None:
            made[name] = _made(run.own, about, made, which)
    return World(made)


def another(run: OperationRun, search: SearchedList, world: World, name: str, which: int = 0) -> Made:
    """Make another object as in the first (0) or the second (1) world, that refers to the same ones.

    Raises:
        PrerequisiteError: the provider refused it, or didn't say what it made.
    """
    return _made(run.own, search.world[name], world.objects, which)


def refers_to(search: SearchedList, name: str) -> frozenset[str]:
    """Return the objects of a world to which one of them refers."""
    return frozenset(_referred(search.body(name)))


def _referred(node: Any) -> Iterator[str]:
    if _is_reference(node):
        yield node["naar"]
    elif isinstance(node, dict | list):
        for part in node.values() if isinstance(node, dict) else node:
            yield from _referred(part)


def nearer(search: SearchedList) -> Mapping[str, str]:
    """Return, of each object of a world, through which other one it hangs together with the subject."""
    came, queue = {SUBJECT: ""}, [SUBJECT]
    for one in queue:
        for other in search.world:
            beside = other in refers_to(search, one) or one in refers_to(search, other)
            if beside and other not in came:
                came[other] = one
                queue.append(other)
    del came[SUBJECT]
    return came


def needed(search: SearchedList, names: Collection[str]) -> frozenset[str]:
    """Return what has to be there for these to hang together with the subject, themselves included."""
    through, found, queue = nearer(search), {SUBJECT}, [SUBJECT, *names]
    for one in queue:
        found.add(one)
        near = {*refers_to(search, one), *([through[one]] if one in through else [])}
        queue += sorted(near - found - {*queue})
    return frozenset(found)


def plain_body(run: OperationRun, search: SearchedList, name: str, which: int = 1) -> Mapping[str, Any]:
    """Return what an object has in a world, freshly, without what is nothing and what refers.

    That is what it has in the other one, where this world doesn't have it.
    """
    template = search.world[name]["body"]
    body = _body(template, which) or _body(template, 1 - which)
    plain = {key: value for key, value in body.items() if value is not None and not _refers(value)}
    filled = {key: _filled(run.own, value, {}, which) for key, value in plain.items()}
    return {key: value for key, value in filled.items() if value is not None}


def body_anew(own: OwnObjects, search: SearchedList, name: str, world: World) -> Mapping[str, Any]:
    """Return of what an object of the first world is made, with fresh values and the references it has."""
    body: Mapping[str, Any] = _filled(own, _body(search.world[name]["body"], 0), world.objects, 0)
    return body


def references_to_two(search: SearchedList) -> Iterator[tuple[str, str]]:
    """Yield each pair of attributes by which the subject refers to two objects of one collection."""
    told = {key: to for key, to in references(search, SUBJECT).items() if to != SUBJECT}
    for first, second in combinations(told, 2):
        if (
            told[first] != told[second]
            and search.world[told[first]]["in"] == search.world[told[second]]["in"]
        ):
            yield first, second


def references(search: SearchedList, name: str) -> Mapping[str, str]:
    """Return the attributes by which an object of a world refers to others, each with the other's name."""
    body = _body(search.world[name]["body"], 1) or {}
    return {key: value["naar"] for key, value in body.items() if _is_reference(value)}


def _is_reference(value: Any) -> bool:
    return isinstance(value, dict) and set(value) == {"naar"}


def _refers(value: Any) -> bool:
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return _is_reference(value) or any(map(_refers, parts))


TEXTS = ("{merk}", "{kenmerk}", "{zin}", "{lang}")
"""Placeholders of texts by which an object is known as ours, and that several may have alike."""


def alike(
    run: OperationRun, search: SearchedList, world: World, changes: Mapping[str, Any] | None = None
) -> Made:
    """Make another object like the subject of the first world: the same texts and references, other numbers.

    `changes` are what it has otherwise besides; what is an ellipsis there is left out.

    Raises:
        PrerequisiteError: the provider refused it, or didn't say what it made.
    """
    about = search.world[SUBJECT]
    renewed = {name: _made(run.own, search.world[name], world.objects, 0) for name in search.renewed.values()}
    template = {**search.alike, **{name: {"naar": new} for name, new in search.renewed.items()}}
    otherwise = _filled(run.own, template, {**world.objects, **renewed}, 0)
    body = {**_like(run.own, about["body"], world.subject.sent), **otherwise, **(changes or {})}
    body = {name: value for name, value in body.items() if value is not ...}
    return _made(run.own, {"in": about["in"], "body": body}, {}, 0)


def _body(template: Mapping[str, Any], which: int) -> Any:
    """Return the body of an object in one of the worlds, None where that world doesn't have it."""
    return template["keuze"][which] if set(template) == {"keuze"} else template


def _chosen(node: Any, which: int) -> Any:
    """Return a template as it is in one of the worlds, also within."""
    if isinstance(node, dict) and set(node) == {"keuze"}:
        return _chosen(node["keuze"][which], which)
    if isinstance(node, dict):
        return {name: _chosen(part, which) for name, part in node.items()}
    return [_chosen(part, which) for part in node] if isinstance(node, list) else node


def _like(own: OwnObjects, template: Any, sent: Any) -> Any:
    """Return what was sent, with each number and address afresh."""
    if isinstance(template, dict) and set(template) == {"keuze"}:
        template = template["keuze"][0]
    if isinstance(template, str) and template.startswith("{") and template not in TEXTS:
        return _own_value(own, template)
    if isinstance(template, dict) and isinstance(sent, dict) and template.keys() == sent.keys():
        return {name: _like(own, template[name], sent[name]) for name in sent}
    return sent


def _made(own: OwnObjects, about: Mapping[str, Any], known: Mapping[str, Made], which: int) -> Made:
    collection = about["in"]
    for _ in range(_ATTEMPTS):
        answer, made = own.post(collection, _filled(own, about["body"], known, which))
        if made:
            return made[0]
        if not answer.refused:
            break
    raise PrerequisiteError(collection, answer)


def _filled(own: OwnObjects, node: Any, known: Mapping[str, Made], which: int) -> Any:
    if isinstance(node, str):
        return _own_value(own, node)
    if isinstance(node, list):
        return [_filled(own, part, known, which) for part in node]
    if not isinstance(node, dict):
        return node
    if set(node) == {"keuze"}:
        return _filled(own, node["keuze"][which], known, which)
    if set(node) == {"naar"}:
        return own.write_reference(known[node["naar"]].id)
    return {name: _filled(own, part, known, which) for name, part in node.items()}


def text_of(value: Any) -> str:
    """Return a value as an argument is given it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _own_value(own: OwnObjects, text: str) -> Any:
    chance: random.Random = own.fresh.random
    if text == "{telefoon}":
        return f"+316123456{chance.randrange(100):02d}"
    if text == "{kvk}":
        return str(chance.randrange(10_000_000, 100_000_000))
    return own.fresh.placeholder(text)
