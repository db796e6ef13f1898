"""What is known of the objects of a dialect without being told: what other documents say already.

The information model and the dialect say what an attribute refers to, the table of search arguments and the
dialect by which argument an attribute is found, and the contract which values are days and moments, and which
bodies hold several objects. All of it is returned as `fuzz.yaml` would have it, which says the rest and has
the last word.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.contract.request_schemas import RequestSchemas
from klantinteracties_conformance.standard import information_model
from klantinteracties_conformance.standard.contract_document import Document, Operation
from klantinteracties_conformance.standard.dialect import Dialect, WireType

_FORMS = {"date": "dag", "date-time": "moment"}
_NUMBERS = {f"{{{form}}}": form for form in ("nummer", "getal", "iban")}
"""What an example has where a value may occur once alone; any other value has the same form."""


def completed(
    objects: Mapping[str, Any], lists: Mapping[str, Any], dialect: Dialect, document: Document
) -> dict[str, Any]:
    """Return what is known of each collection that one can add to, with what follows.

    `objects` and `lists` are the tables `fuzz` and `register` in the words of the dialect. What isn't among
    the objects, takes several of them at once.
    """
    following = _Following(dialect, RequestSchemas(document))
    found = {
        path: {**about, **following.single(path, about, lists.get(path, {}))}
        for path, about in objects.items()
    }
    posts = (operation.path for operation in document.operations if operation.method == "POST")
    return {**found, **{path: following.together(path, found) for path in posts if path not in found}}


@dataclass(frozen=True)
class _Following:
    dialect: Dialect
    schemas: RequestSchemas

    def single(self, path: str, about: Mapping[str, Any], search: Mapping[str, Any]) -> dict[str, Any]:
        """Return what follows for one collection; what is told stands in it as well."""
        types = (known for known in self.dialect.types.values() if f"/{known.path}" == path)
        wire_type, example = next(types, None), about["voorbeeld"]
        forms = dict(self._forms(self.schemas.node(Operation("POST", path))))
        return {
            "aanvullen": {name: example[name] for name in about.get("aanvullen", ()) if name in example},
            "verwijzingen": self._references(about, wire_type),
            "vormen": {**_numbers(example), **forms, **about.get("vormen", {})},
            "te_vinden_met": self._found_by(path, about, _arguments(search, wire_type)),
        }

    def _references(self, about: Mapping[str, Any], wire_type: WireType | None) -> dict[str, Any]:
        """Return what attributes refer to: by the information model, by the example, and by what is told."""
        elsewhere = {*dict(about.get("voorkeur", ())), *about.get("weglaten", ())}
        types, found = self.dialect.types, {}
        if wire_type is not None:
            for name, to in information_model.object_type(wire_type.key).references.items():
                if name in wire_type.attributes and to in types:
                    found[".".join(wire_type.attributes[name].path)] = f"/{types[to].path}"
        found.update({name: value for name, value in about["voorbeeld"].items() if _refers(value)})
        found.update(about.get("verwijzingen", {}))
        return {name: to for name, to in found.items() if name not in elsewhere}

    def _forms(self, node: Any, at: str = "") -> Iterator[tuple[str, str]]:
        """Yield the attributes that one may send of which the contract says they are a day or a moment."""
        for name, part in self._writable(node):
            kind = self.schemas.resolved(part).get("format")
            if kind in _FORMS:
                yield at + name, _FORMS[kind]
            yield from self._forms(part, f"{at}{name}.")

    def _writable(self, node: Any) -> Iterator[tuple[str, Any]]:
        for name, part in self.schemas.properties(node).items():
            if not self.schemas.read_only(part):
                yield name, part

    def _found_by(self, path: str, about: Mapping[str, Any], arguments: Mapping[str, str]) -> dict[str, str]:
        """Return by which arguments an object is found again: the first that there is, or its rivals too.

        An older version may not have the argument yet; another one isn't taken for it.
        """
        own: Sequence[str] = about.get("te_vinden_met", about["eigen"])
        first = next((name for name in own if name in arguments), None)
        rivals = next((names for names in about.get("een_van", ()) if first in names), [first])
        known = self.schemas.parameters(Operation("GET", path)) if first else ()
        chosen = [name for name in own if name in rivals and arguments.get(name) in known]
        return {arguments[name]: name for name in chosen}

    def together(self, path: str, single: Mapping[str, Any]) -> dict[str, Any]:
        """Return what is known of a body that holds objects, each under the name of its type.

        That is what is known of each, as far as it is there. Its example has those that are demanded, and by
        them it is recognised.
        """
        node, types = self.schemas.node(Operation("POST", path)), self.dialect.types
        known, demanded = self.schemas.properties(node), self.schemas.required(node)
        parts = {key: f"/{types[key].path}" for key in types if key in known}
        parts = {key: to for key, to in parts.items() if to in single}
        found: dict[str, Any] = {"maakt": parts, "voorbeeld": {}, "eigen": []}
        for part, to in parts.items():
            inner = {name for name, _ in self._writable(known[part])}
            if part in demanded:
                found["voorbeeld"][part] = single[to]["voorbeeld"]
                found["eigen"] += [f"{part}.{name}" for name in single[to]["eigen"]]
            for key in ("verwijzingen", "vormen", *(("aanvullen",) if part in demanded else ())):
                told = {name: one for name, one in single[to][key].items() if name.partition(".")[0] in inner}
                found.setdefault(key, {}).update({f"{part}.{name}": one for name, one in told.items()})
        return found


def _refers(value: Any) -> bool:
    return isinstance(value, dict) and "naar" in value


def _numbers(example: Mapping[str, Any]) -> dict[str, str]:
    texts = {name: value for name, value in example.items() if isinstance(value, str)}
    return {name: _NUMBERS[value] for name, value in texts.items() if value in _NUMBERS}


def _arguments(search: Mapping[str, Any], wire_type: WireType | None) -> dict[str, str]:
    """Return by which argument a list is searched for a value of an attribute, or for what it refers to."""
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
