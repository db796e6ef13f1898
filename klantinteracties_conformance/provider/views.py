"""Objects as they are answered, still in the neutral vocabulary: identity, attributes and what points back.

References are ids, lists of references are lists of ids; what is answered whole is an object in an object.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from klantinteracties_conformance.provider.fields import Ref, RefList
from klantinteracties_conformance.provider.kinds import Back
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.store import Store, Values, column

Obj = dict[str, Any]
Tree = dict[str, "Tree"]


def full_name(contactnaam: object) -> str:
    """First name, prefix and last name (openklant, observed)."""
    if not isinstance(contactnaam, Mapping):
        return ""
    parts = (contactnaam.get(part) for part in ("voornaam", "voorvoegselAchternaam", "achternaam"))
    return " ".join(part for part in parts if isinstance(part, str) and part)


def views(store: Store, kind: str, found: Mapping[str, Values]) -> dict[str, Obj]:
    """The objects with these stored values, with back references."""
    objects: dict[str, Obj] = {
        identifier: {"id": identifier, **values} for identifier, values in found.items()
    }
    for name, back in TYPES[kind].back.items():
        if not back.hidden:
            add_back(store, objects, name, back)
    compute(store, kind, objects)
    return objects


def views_of(store: Store, kind: str, identifiers: Iterable[str]) -> dict[str, Obj]:
    return views(store, kind, store.get_many(kind, identifiers))


def add_back(store: Store, objects: dict[str, Obj], name: str, back: Back) -> None:
    wanted = column(back.then) if back.then else "id"
    via = column(back.via)
    rows = store.query_in(
        f"SELECT {via}, {wanted} FROM {back.source} WHERE {via} IN (?) ORDER BY seq", objects
    )
    for obj in objects.values():
        obj[name] = []
    for target, identifier in rows:
        objects[target][name].append(identifier)
    if back.whole and rows:
        whole = views_of(store, related_kind(back), dict.fromkeys(row[1] for row in rows))
        for obj in objects.values():
            obj[name] = [whole[identifier] for identifier in obj[name] if identifier in whole]


def related_kind(back: Back) -> str:
    if not back.then:
        return back.source
    reference = TYPES[back.source].fields[back.then]
    assert isinstance(reference, Ref)
    return reference.target


def compute(store: Store, kind: str, objects: dict[str, Obj]) -> None:
    """Attributes that are read only because they follow from others."""
    for obj in objects.values():
        if kind == "betrokkene":
            obj["volledigeNaam"] = full_name(obj.get("contactnaam"))
        elif kind == "partij" and isinstance(obj.get("partijIdentificatie"), dict):
            identificatie = obj["partijIdentificatie"]
            if obj.get("soortPartij") in ("persoon", "contactpersoon"):
                identificatie["volledigeNaam"] = full_name(identificatie.get("contactnaam"))
        elif kind == "internetaak":
            obj["toegewezenAanActor"] = next(iter(obj.get("toegewezenAanActoren") or []), None)
    if kind == "categorierelatie":
        named = store.get_many(
            "categorie", {obj["categorie"] for obj in objects.values() if obj["categorie"]}
        )
        for obj in objects.values():
            obj["categorieNaam"] = named.get(obj["categorie"], {}).get("naam")


def target_kind(kind: str, name: str) -> str:
    """The type that a relation leads to."""
    back = TYPES[kind].back.get(name)
    if back:
        return related_kind(back)
    member = TYPES[kind].fields[name]
    assert isinstance(member, Ref | RefList)
    return member.target


def expansions(store: Store, kind: str, objects: list[Obj], tree: Tree) -> list[tuple[str, Obj]]:
    """Put the related objects that `tree` names in `_expand`; answers each of them with its type."""
    added: list[tuple[str, Obj]] = []
    for name, below in tree.items():
        target = target_kind(kind, name)
        ids = {identifier for obj in objects for identifier in identifiers_of(obj.get(name))}
        related = views_of(store, target, ids)
        for obj in objects:
            chosen = [related[i] for i in identifiers_of(obj.get(name)) if i in related]
            many = isinstance(obj.get(name), list)
            obj.setdefault("_expand", {})[name] = chosen if many else next(iter(chosen), None)
        added += [(target, obj) for obj in related.values()]
        added += expansions(store, target, list(related.values()), below)
    return added


def identifiers_of(value: Any) -> list[str]:
    """The ids in a relation, whichever form it is answered in."""
    if value is None:
        return []
    items = value if isinstance(value, list) else [value]
    return [item["id"] if isinstance(item, dict) else item for item in items]
