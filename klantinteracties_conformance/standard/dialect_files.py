"""Reads dialects from their YAML files: the suite's own, and those in which a vendor extends one of ours.

Each is checked by `schemas/dialect.schema.json`, and an error names the file, the line and the place.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from klantinteracties_conformance.standard import dialect_omissions, information_model, resources
from klantinteracties_conformance.standard.contract_adapted import ContractChangeError
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.dialect import (
    Attribute,
    CombinedRegistration,
    Dialect,
    Expansion,
    WireType,
)
from klantinteracties_conformance.standard.schema_problems import problem
from klantinteracties_conformance.system import files, yaml_text
from klantinteracties_conformance.system.errors import reason
from klantinteracties_conformance.system.messages import Message, ToldError, message

EXTENDS = "breidt_uit"
_CONTRACT = "contract"
"""Where a vendor puts another contract in place of what is published, that is left out: who wrote it, decides
what is asked."""
_VERBATIM = "altijd"
"""What is always sent may hold null; elsewhere null takes away what the extended dialect has."""


class DialectError(ToldError):
    """A dialect file is missing or wrong; the message says which file, where in it, and what."""


@cache
def available() -> tuple[str, ...]:
    """Return the names of the dialects that the suite brings."""
    return tuple(sorted(path.parent.name for path in resources.schemas_dir().glob("*/dialect.yaml")))


def load(name: str) -> Dialect:
    """Load one of the suite's dialects by name, or a vendor's by the path of its file.

    Raises:
        DialectError: there is none of that name, or its file is wrong.
    """
    if name in available():
        return _own_dialect(name)
    if Path(name).suffix not in (".yaml", ".yml"):
        raise DialectError(message("dialect-unknown", dialect=name, choices=list(available())))
    return read(Path(name))


@cache
def _own_dialect(name: str) -> Dialect:
    return read(_own(name))


def _own(name: str) -> Path:
    return resources.schemas_dir() / name / "dialect.yaml"


def read(path: Path) -> Dialect:
    """Read a dialect file.

    Raises:
        DialectError: the file can't be read, is no YAML, or doesn't have the prescribed form.
    """
    text, data = _parse(path)
    base = data.get(EXTENDS)
    if base is None:
        _check(data, path, text)
        if path.is_relative_to(resources.schemas_dir()):
            return _build(data, path.parent, path.parent.name, (), None)
        lost = dialect_omissions.left_out([_parse(_own(name))[1] for name in available()], data)
        return _build(data, path.parent, str(path), (*_another_contract(path, data), *lost), text)
    if base not in available():
        raise DialectError(
            message("dialect-extends-none", file=path.name, dialect=str(base), choices=list(available()))
        )
    _, extended = _parse(_own(base))
    merged = _merge(extended, {key: value for key, value in data.items() if key != EXTENDS})
    _check(merged, path, text)
    lost = dialect_omissions.left_out([extended], merged)
    if _CONTRACT in data:
        return _build(merged, path.parent, str(path), (*_another_contract(path, data), *lost), text)
    built = _build(merged, _own(base).parent, str(path), lost, text)
    built = replace(built, extends=load(base))
    try:
        contract_of(built)
    except ContractChangeError as error:
        raise DialectError(message("dialect-wrong", file=path.name, problem=error.message)) from error
    return built


def _another_contract(path: Path, data: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what a contract leaves out that is none of ours: what is published itself."""
    contract = path.parent / data[_CONTRACT]
    ours = (_own(name).parent / _parse(_own(name))[1][_CONTRACT] for name in available())
    if not contract.is_file() or contract.read_bytes() in (one.read_bytes() for one in ours):
        return ()
    return (_CONTRACT,)


def narrows(left_out: Iterable[str]) -> bool:
    """Tell whether leaving these places out is more than what our own dialects lack as well."""
    return not set(left_out) <= _lacking()


@cache
def _lacking() -> frozenset[str]:
    return dialect_omissions.lacking([_parse(_own(name))[1] for name in available()])


def _parse(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = files.text_of(path)
        data = yaml_text.load(text)
    except OSError as error:
        raise DialectError(message("dialect-unreadable", file=path.name, cause=reason(error))) from error
    except (ValueError, yaml.YAMLError) as error:
        raise DialectError(_no_yaml(path, error)) from error
    if not isinstance(data, dict):
        raise DialectError(message("dialect-unreadable", file=path.name, cause=message("no-yaml-table")))
    return text, data


def _no_yaml(path: Path, error: Exception) -> Message:
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return message("dialect-no-yaml-at", file=path.name, line=mark.line + 1)
    kinds = {UnicodeDecodeError: "no-utf-8", yaml_text.TooMuchYamlError: "too-much"}
    cause = message("no-yaml", kind=kinds.get(type(error), "other"))
    return message("dialect-unreadable", file=path.name, cause=cause)


def _merge(base: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """Return the extended dialect with a vendor's changes; null takes away."""
    merged = dict(base)
    for key, value in change.items():
        if value is None and key in merged:
            del merged[key]
        elif isinstance(value, dict) and isinstance(merged.get(key), dict) and key != _VERBATIM:
            merged[key] = _merge(merged[key], value)
        else:
            merged[key] = value
    return merged


def _check(data: Mapping[str, Any], path: Path, text: str) -> None:
    schema = json.loads((resources.schemas_dir() / "dialect.schema.json").read_text(encoding="utf-8"))
    breach = jsonschema.exceptions.best_match(jsonschema.Draft202012Validator(schema).iter_errors(data))
    if breach is not None:
        where, wrong = problem(breach)
        raise _error(path, text, [str(part) for part in where], wrong)
    _check_names(data, path, text)


def _check_names(data: Mapping[str, Any], path: Path, text: str) -> None:
    for where, name in _unknown_names(data):
        raise _error(path, text, where, message("model-lacks", name=name))
    for place, other in dialect_omissions.places_taken_twice(data):
        raise _error(path, text, place, message("place-taken", attribute=other))
    for place in dialect_omissions.ids_not_assigned(data):
        raise _error(path, text, place, message("id-not-assigned"))


def _unknown_names(data: Mapping[str, Any]) -> Iterator[tuple[list[str], str]]:
    """Yield the object types and attributes that the information model doesn't have: a slip of the pen."""
    for key, about in data["objecttypen"].items():
        if key not in information_model.object_types():
            yield ["objecttypen", key], key
            continue
        for part in ("attributen", "zoeken"):
            for name in about.get(part, {}):
                if name not in information_model.object_type(key).attributes:
                    yield ["objecttypen", key, part, name], name


def _error(path: Path, text: str, where: Sequence[str], wrong: Message) -> DialectError:
    if not where:
        return DialectError(message("dialect-wrong", file=path.name, problem=wrong))
    about: dict[str, Any] = {
        "file": path.name,
        "line": yaml_text.line_of(text, where),
        "key": "/".join(where),
    }
    return DialectError(message("dialect-wrong-at-key", **about, problem=wrong))


def _attribute(name: str, about: Mapping[str, Any]) -> Attribute:
    path = tuple(about.get("op", "").split("."))
    refers = about.get("vorm") == "verwijzing"
    return Attribute(
        name=name,
        path=path,
        form=about.get("vorm", "tekst"),
        values=about.get("waarden", {}),
        text_as=about.get("tekst_als"),
        length=about.get("lengte", 9),
        assigned_by=about.get("toegekend_door"),
        link=about.get("link", path[-1] if refers else ""),
    )


def _expansion(about: Mapping[str, Any]) -> Expansion:
    return Expansion(about["argument"], tuple(about["op"].split(".")), about["delen"])


def _wire_type(key: str, about: Mapping[str, Any], items: str) -> WireType:
    return WireType(
        key=key,
        path=about["pad"],
        item_path=about.get("itempad", about["pad"]),
        list_items=tuple(items.replace("{lijst}", about.get("lijst", about["pad"])).split(".")),
        attributes={name: _attribute(name, row) for name, row in about["attributen"].items()},
        search=about.get("zoeken", {}),
        always=about.get("altijd", {}),
        back={other: tuple(path.split(".")) for other, path in about.get("terug", {}).items()},
        expansion=_expansion(about["uitklappen"]) if "uitklappen" in about else None,
    )


def _build(
    data: Mapping[str, Any], folder: Path, origin: str, excluded: tuple[str, ...], text: str | None
) -> Dialect:
    page_size = data["lijst"].get("paginagrootte")
    return Dialect(
        name=data["dialect"],
        origin=origin,
        excluded=excluded,
        digest=hashlib.sha256(text.encode()).hexdigest() if text is not None else None,
        title=data["titel"],
        contract=folder / data["contract"],
        base_path=data["basispad"],
        published=tuple(data.get("gepubliceerd", ())),
        sends=data["mediatypen"]["verzenden"],
        accepts=data["mediatypen"]["ontvangen"],
        auth_header=data["authenticatie"]["header"],
        auth_value=data["authenticatie"]["waarde"],
        reference_key=data["verwijzing"].get("sleutel"),
        reference_address=data["verwijzing"].get("adres"),
        links=tuple(filter(None, data["verwijzing"].get("links", "").split("."))),
        empty_may_be_absent=data["lijst"].get("leeg_mag_ontbreken", False),
        list_rows=tuple(data["lijst"]["inhoud"].replace("{lijst}", "*").split(".")),
        list_next=tuple(data["lijst"]["volgende"].split(".")),
        list_previous=tuple(filter(None, data["lijst"].get("vorige", "").split("."))),
        list_count=tuple(filter(None, data["lijst"].get("aantal", "").split("."))),
        page_size={page_size["argument"]: page_size["waarde"]} if page_size else {},
        combined_registration=CombinedRegistration(data["samen"]["pad"], data["samen"]["delen"])
        if "samen" in data
        else None,
        types={
            key: _wire_type(key, about, data["lijst"]["inhoud"]) for key, about in data["objecttypen"].items()
        },
    )
