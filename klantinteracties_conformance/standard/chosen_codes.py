"""Codes from a list that each municipality fills in itself, such as its kanalen (I-03).

A provider may take no other code than those. Where a target's configuration names them, the suite writes
them in place of its own.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from klantinteracties_conformance.standard.dialect import Dialect, WireType
from klantinteracties_conformance.standard.value_forms import nearest_code

CODED: Mapping[str, str] = {"kanaal": "Kanaal", "taal": "Taal"}
"""The attributes whose codes a municipality chooses: their keys in the configuration, and their names."""

CHOICE = "keuze"
"""In a table beside a contract: the key below which stand values of which one is taken."""


def speaking(dialect: Dialect, chosen: Mapping[str, Sequence[str]]) -> Dialect:
    """Return a dialect in which attributes, by their key in the configuration, have these codes alone."""
    by_name = {CODED[key]: tuple(codes) for key, codes in chosen.items()}
    types = {key: _written(wire_type, by_name) for key, wire_type in dialect.types.items()}
    codes = {
        attribute.path[-1]: attribute.codes
        for wire_type in types.values()
        for attribute in wire_type.attributes.values()
        if attribute.codes
    }
    return replace(dialect, types=types, codes=codes)


def _written(wire_type: WireType, chosen: Mapping[str, tuple[str, ...]]) -> WireType:
    attributes = {
        name: replace(attribute, codes=chosen.get(name, ()))
        for name, attribute in wire_type.attributes.items()
    }
    return replace(wire_type, attributes=attributes)


def in_body(body: Any, codes: Mapping[str, Sequence[str]], name: str = "") -> Any:
    """Return a body, or a part of one under this name, with the codes of these attributes replaced.

    What one is chosen from, holds different codes before and after.
    """
    if isinstance(body, dict):
        return {
            key: _different(value, codes[name])
            if key == CHOICE and name in codes
            else in_body(value, codes, name if key == CHOICE else key)
            for key, value in body.items()
        }
    if isinstance(body, list):
        return [in_body(one, codes, name) for one in body]
    return nearest_code(body, codes.get(name, ()))


def _different(written: Iterable[Any], codes: Sequence[str]) -> list[Any]:
    found: list[Any] = []
    for one in written:
        code = nearest_code(one, codes)
        found.append(next((other for other in codes if other not in found), code) if code in found else code)
    return found


def in_forms(forms: Mapping[str, Any], codes: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Return the forms of attributes, by dotted place, with each list of codes replaced as a whole."""
    names = {place: place.rpartition(".")[2] for place in forms}
    return {
        place: list(codes[names[place]]) if names[place] in codes else form for place, form in forms.items()
    }
