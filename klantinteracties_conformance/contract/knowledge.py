"""What must be known of a dialect beyond its contract, read from `fuzz.yaml` beside that contract."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from klantinteracties_conformance.contract.derived import completed
from klantinteracties_conformance.contract.vendor import renamed, renamed_searches
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.chosen_codes import in_body, in_forms
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.system import yaml_text


class KnowledgeError(Exception):
    """A table beside a contract isn't as it should be; the text says where. A fault of the suite."""


@dataclass(frozen=True)
class Reference:
    """What a reference may lead to: an object of a collection, of a kind, and a fresh one where needed."""

    to: str
    kind: str = ""
    fresh: bool = False


@dataclass(frozen=True)
class Depends:
    """An attribute whose values depend on that of another."""

    on: str
    values: Mapping[str, Any]


@dataclass(frozen=True)
class ObjectKnowledge:
    """One collection: how to make an object in it, and which values a good provider takes together.

    `example` is the smallest useful body and `kinds` are others by name; `own` are the attributes of which
    each proves that an answer shows our object. Attributes are dotted paths, `*` stands for each row.
    `follow` are the attributes that a provider may change along with one that is sent, `changed_along` those
    that it may change when another object is changed or removed, and `values` more values of an attribute
    that must be kept. Those with `own_codes` have codes of a list that no document fills, so that they may be
    refused. What is `experimental` by the document, is only recommended.
    """

    path: str
    example: Any
    kinds: Mapping[str, Any] = field(default_factory=dict)
    own: Sequence[str] = ()
    makes: Mapping[str, str] = field(default_factory=dict)
    along: Mapping[str, str] = field(default_factory=dict)
    found_by: Mapping[str, str] = field(default_factory=dict)
    references: Mapping[str, Reference] = field(default_factory=dict)
    forms: Mapping[str, str | list[Any]] = field(default_factory=dict)
    groups: Mapping[str, Any] = field(default_factory=dict)
    fill: Mapping[str, Any] = field(default_factory=dict)
    one_of: Sequence[Sequence[str]] = ()
    always: Sequence[str] = ()
    only_when: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    depends: Mapping[str, Depends] = field(default_factory=dict)
    by_kind: Mapping[str, Depends] = field(default_factory=dict)
    order: Sequence[Sequence[str]] = ()
    preferred: Mapping[str, str] = field(default_factory=dict)
    leave_out: Sequence[str] = ()
    follow: Mapping[str, Sequence[str]] = field(default_factory=dict)
    changed_along: Sequence[str] = ()
    values: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    own_codes: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    experimental: bool = False


@dataclass(frozen=True)
class Knowledge:
    """All that is known of one dialect. `rows` is a path in a list, `*` for the first of `row_names` that is
    there, and else the first list: a provider may have more beside it.

    `size` is the argument by which one asks for pages of a size, empty where there is none, and `largest` the
    most that the document allows.
    """

    rows: Sequence[str]
    row_names: frozenset[str]
    size: str
    largest: int
    no_filters: frozenset[str]
    refuses_unknown: bool
    objects: Mapping[str, ObjectKnowledge]

    def refers(self, collection: str, to: str) -> bool:
        """Tell whether objects of a collection may refer to those of another one."""
        return any(reference.to == to for reference in self.objects[collection].references.values())

    def rows_of(self, body: Any) -> list[Any] | None:
        """Return the rows of a list; None where the answer is no list."""
        for step in self.rows:
            if not isinstance(body, dict):
                return None
            body = self._within(body) if step == "*" else body.get(step, {})
        return body if isinstance(body, list) else ([] if body == {} else None)

    def _within(self, body: Mapping[str, Any]) -> Any:
        named = (value for name, value in body.items() if name in self.row_names)
        lists = (value for value in body.values() if isinstance(value, list))
        return next(named, next(lists, []))


def of_dialect(dialect: Dialect) -> Knowledge:
    """Return the knowledge of a dialect; that of a vendor's own follows the one that it extends.

    Raises:
        KnowledgeError: the file isn't there or isn't as it should be.
    """
    data = read_beside(dialect.contract, "fuzz")
    searches = read_beside(dialect.contract, "register")["lijsten"]
    if dialect.extends is not None:
        data = {**data, "objecten": renamed(data["objecten"], dialect.extends, dialect)}
        searches = renamed_searches(searches, dialect.extends, dialect)
    told = completed(data["objecten"], searches, dialect, contract_of(dialect))
    expansions = {found.expansion.argument for found in dialect.types.values() if found.expansion}
    return Knowledge(
        rows=dialect.list_rows,
        row_names=frozenset(found.list_items[-1] for found in dialect.types.values()),
        size=next(iter(dialect.page_size), ""),
        largest=data.get("grootste_bladzijde", 0),
        no_filters=frozenset({*data["geen_filters"], *dialect.page_size, *expansions}),
        refuses_unknown=data["weigert_onbekende_parameters"],
        objects={path: _object(path, _coded(about, dialect)) for path, about in told.items()},
    )


def _coded(about: Mapping[str, Any], dialect: Dialect) -> Mapping[str, Any]:
    """Return what a table says of a collection, with the codes that the provider takes."""
    bodies = {name: in_body(about[name], dialect.codes) for name in ("voorbeeld", "soorten") if name in about}
    return {**about, **bodies, "vormen": in_forms(about.get("vormen", {}), dialect.codes)}


@cache
def read_beside(contract: Path, name: str) -> Any:
    """Read a table that stands beside a contract, such as `fuzz.yaml`, and check it by its schema.

    Raises:
        KnowledgeError: the file isn't there or isn't as it should be.
    """
    path = contract.parent / f"{name}.yaml"
    try:
        data = yaml_text.load(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise KnowledgeError(f"{path} can't be read: {error}") from error
    schema = json.loads((resources.schemas_dir() / f"{name}.schema.json").read_text(encoding="utf-8"))
    breach = jsonschema.exceptions.best_match(jsonschema.Draft202012Validator(schema).iter_errors(data))
    if breach is not None:
        raise KnowledgeError(f"{path}: at {breach.json_path}: {breach.message}")
    return data


def _object(path: str, about: Mapping[str, Any]) -> ObjectKnowledge:
    return ObjectKnowledge(
        path=path,
        example=about["voorbeeld"],
        kinds=about.get("soorten", {}),
        own=about.get("eigen", ()),
        makes=about.get("maakt", {}),
        along=about.get("maakt_mee", {}),
        found_by=about.get("te_vinden_met", {}),
        references={name: _reference(value) for name, value in about.get("verwijzingen", {}).items()},
        forms=about.get("vormen", {}),
        groups=about.get("groepen", {}),
        fill=about.get("aanvullen", {}),
        one_of=about.get("een_van", ()),
        always=about.get("altijd", ()),
        only_when=dict(about.get("alleen_bij", ())),
        depends=_depends(about.get("afhankelijk", ())),
        by_kind=_depends(about.get("per_soort", ())),
        order=about.get("volgorde", ()),
        preferred=dict(about.get("voorkeur", ())),
        leave_out=about.get("weglaten", ()),
        follow=_follow(about.get("volgt", ())),
        changed_along=about.get("mee_veranderd", ()),
        values=about.get("ook", {}),
        own_codes=about.get("ook_met_eigen_codes", {}),
        experimental=about.get("proef", False),
    )


def _reference(value: Any) -> Reference:
    if isinstance(value, str):
        return Reference(value)
    return Reference(value["naar"], value.get("soort", ""), value.get("vers", False))


def _depends(rows: Sequence[Mapping[str, Any]]) -> dict[str, Depends]:
    """Return the attributes that depend on another one, from rows that have both."""
    found: dict[str, Depends] = {}
    for (on, value), (name, usual) in (tuple(row.items()) for row in rows if len(row) > 1):
        values = found[name].values if name in found else {}
        found[name] = Depends(on, {**values, value: usual})
    return found


def _follow(pairs: Sequence[Sequence[str]]) -> dict[str, list[str]]:
    return {name: [other for first, other in pairs if first == name] for name, _ in pairs}
