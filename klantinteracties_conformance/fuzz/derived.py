"""What fuzzing knows of the objects of a dialect without being told: what other documents say already.

The information model and the dialect say what an attribute refers to, the table of search arguments and the
dialect by which argument an attribute is found, and the contract which values are days and moments. All of it
is returned as `fuzz.yaml` would have it, which says the rest and has the last word.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from klantinteracties_conformance.fuzz.request_schemas import RequestSchemas
from klantinteracties_conformance.standard import information_model
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import Dialect, WireType

_FORMS = {"date": "dag", "date-time": "moment"}
_NUMBERS = {f"{{{form}}}": form for form in ("nummer", "getal", "iban")}
"""What an example has where a value may occur once alone; any other value has the same form."""


def completed(
    objects: Mapping[str, Any], lists: Mapping[str, Any], dialect: Dialect, schemas: RequestSchemas
) -> dict[str, Any]:
    """Return what is known of each collection, with what follows.

    `objects` and `lists` are the tables `fuzz` and `register` in the words of the dialect.
    """
    types = {f"/{wire_type.path}": wire_type for wire_type in dialect.types.values()}
    single = {
        path: {**about, **_following(path, about, types.get(path), dialect, schemas, lists.get(path, {}))}
        for path, about in objects.items()
        if "maakt" not in about
    }
    return {
        path: single[path]
        if path in single
        else {**about, **_together(path, about["maakt"], single, schemas)}
        for path, about in objects.items()
    }


def _following(
    path: str,
    about: Mapping[str, Any],
    wire_type: WireType | None,
    dialect: Dialect,
    schemas: RequestSchemas,
    search: Mapping[str, Any],
) -> dict[str, Any]:
    """Return what follows for one collection; what is told stands in it as well."""
    node, example = schemas.node(Operation("POST", path)), about["voorbeeld"]
    own = about.get("te_vinden_met", about["eigen"])
    return {
        "aanvullen": {name: example[name] for name in about.get("aanvullen", ()) if name in example},
        "verwijzingen": _references(about, wire_type, dialect),
        "vormen": {**_numbers(example), **dict(_forms(schemas, node)), **about.get("vormen", {})},
        "te_vinden_met": _found_by(own, about.get("een_van", ()), _arguments(search, wire_type)),
    }


def _references(about: Mapping[str, Any], wire_type: WireType | None, dialect: Dialect) -> dict[str, Any]:
    """Return what attributes refer to: by the information model, by the examples, and by what is told."""
    elsewhere = {*dict(about.get("voorkeur", ())), *about.get("weglaten", ())}
    found: dict[str, Any] = {}
    if wire_type is not None:
        for name, to in information_model.object_type(wire_type.key).references.items():
            attribute = wire_type.attributes.get(name)
            if attribute is not None and to in dialect.types:
                found[".".join(attribute.path)] = f"/{dialect.types[to].path}"
    found.update({name: value for name, value in about["voorbeeld"].items() if _refers(value)})
    found.update(about.get("verwijzingen", {}))
    return {name: to for name, to in found.items() if name not in elsewhere}


def _refers(value: Any) -> bool:
    return isinstance(value, dict) and "naar" in value


def _forms(schemas: RequestSchemas, node: Any, at: str = "") -> Iterator[tuple[str, str]]:
    """Yield the attributes that one may send of which the contract says that they are a day or a moment."""
    for name, part in schemas.properties(node).items():
        if schemas.read_only(part):
            continue
        kind = schemas.resolved(part).get("format")
        if kind in _FORMS:
            yield at + name, _FORMS[kind]
        yield from _forms(schemas, part, f"{at}{name}.")


def _numbers(example: Mapping[str, Any]) -> dict[str, str]:
    return {
        name: _NUMBERS[value]
        for name, value in example.items()
        if isinstance(value, str) and value in _NUMBERS
    }


def _arguments(search: Mapping[str, Any], wire_type: WireType | None) -> dict[str, str]:
    """Return by which argument a list is searched for a value of an attribute, or what it refers to."""
    found: dict[str, str] = {}
    for argument, where in search.get("argumenten", {}).items():
        name, _, attribute = where.partition(".")
        if name == "zelf":
            found.setdefault(attribute, argument)
        elif attribute in ("uuid", "id"):
            body = search["wereld"]["zelf"]["body"]
            found.update({own: argument for own, value in body.items() if value == {"naar": name}})
    for name, argument in wire_type.search.items() if wire_type else ():
        if wire_type and name in wire_type.attributes:
            found[".".join(wire_type.attribute(name).path)] = argument
    return found


def _found_by(own: list[str], one_of: Any, arguments: Mapping[str, str]) -> dict[str, str]:
    """Return by which arguments an object is found again: the first that there is, or those of its rivals."""
    first = next((name for name in own if name in arguments), None)
    rivals = next((names for names in one_of if first in names), [first])
    return {arguments[name]: name for name in own if name in rivals and name in arguments}


def _together(
    path: str, parts: Mapping[str, str], single: Mapping[str, Any], schemas: RequestSchemas
) -> dict[str, Any]:
    """Return what is known of a body that holds several objects: what is of each, as far as it is there.

    Its example has those that are demanded, and by them it is recognised.
    """
    node = schemas.node(Operation("POST", path))
    known, demanded = schemas.properties(node), schemas.required(node)
    found: dict[str, Any] = {"voorbeeld": {}, "eigen": [], "aanvullen": {}, "verwijzingen": {}, "vormen": {}}
    for part, to in parts.items():
        about = single[to]
        inner = {name for name, one in schemas.properties(known[part]).items() if not schemas.read_only(one)}
        always = ("aanvullen",) if part in demanded else ()
        for key in ("verwijzingen", "vormen", *always):
            told = {name: value for name, value in about.get(key, {}).items() if _first(name) in inner}
            found[key].update({f"{part}.{name}": value for name, value in told.items()})
        if part in demanded:
            found["voorbeeld"][part] = about["voorbeeld"]
            found["eigen"] += [f"{part}.{name}" for name in about["eigen"]]
    return found


def _first(name: str) -> str:
    return name.partition(".")[0]
