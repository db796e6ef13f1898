"""What the provider does with objects, in the neutral vocabulary: the same for every dialect.

A `Domain` serves one request. Each public method is one transaction, and calls the hooks of the fault on the
way; without a fault those do nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from klantinteracties_conformance.provider import views
from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import InvalidError, NotFoundError, Path, Problem, Problems
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.fields import (
    MISSING,
    Field,
    Group,
    OwnedObjects,
    OwnedRefs,
    RefList,
    Variant,
    check_members,
)
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.parse import parse_uuid
from klantinteracties_conformance.provider.query import Condition, search
from klantinteracties_conformance.provider.rules import RULES, Draft, standard_address
from klantinteracties_conformance.provider.store import Store, Values

Obj = dict[str, Any]
WHERE = {"create": "created", "replace": "replaced", "change": "changed"}


@dataclass
class Domain:
    """The operations on objects, for one call."""

    store: Store
    fault: Fault
    call: Call
    fields: Callable[[str], Mapping[str, Field]] = lambda kind: TYPES[kind].fields
    """What a dialect accepts for an object type, where that differs from the model."""
    without: frozenset[str] = frozenset()
    """The rules that a dialect does not know."""

    def enabled(self, kind: str, rule: str) -> bool:
        return self.knows(rule) and self.fault.validate(kind, rule)

    def knows(self, rule: str) -> bool:
        return rule not in self.without

    # -- reading ------------------------------------------------------------------------------------------

    def read(self, kind: str, identifier: str, expand: views.Tree) -> Obj:
        obj = views.views_of(self.store, kind, [self.known(kind, identifier)])[identifier.lower()]
        self.expand(kind, [obj], expand)
        return self.fault.on_read(kind, obj, "read")

    def lookup(self, kind: str, identifier: str) -> Obj | None:
        """An object as it is stored now, with its back references; for faults that need to look around."""
        return views.views_of(self.store, kind, [identifier]).get(identifier)

    def known(self, kind: str, identifier: str) -> str:
        """The canonical id of an object that exists."""
        canonical = parse_uuid(identifier)
        if canonical is None or canonical != identifier.lower() or not self.store.exists(kind, canonical):
            raise NotFoundError("Dit object is er niet.")
        return canonical

    def list_page(
        self, kind: str, conditions: list[Condition], *, number: int, size: int, expand: views.Tree
    ) -> Page:
        conditions = self.fault.on_filter(kind, conditions)
        count, rows = search(self.store, kind, conditions, page=number, size=size)
        if number > 1 and not rows and self.knows("page-exists"):
            raise NotFoundError("Deze pagina is er niet.")
        found = views.views(self.store, kind, dict(rows))
        self.expand(kind, list(found.values()), expand)
        objects = [self.fault.on_read(kind, found[identifier], "listed") for identifier, _ in rows]
        return self.fault.on_list(kind, Page(objects, count, number, size))

    def expand(self, kind: str, objects: list[Obj], tree: views.Tree) -> None:
        for target, obj in views.expansions(self.store, kind, objects, tree):
            changed = self.fault.on_read(target, obj, "expanded")
            if changed is not obj:
                obj.clear()
                obj.update(changed)

    # -- writing ------------------------------------------------------------------------------------------

    def create(self, kind: str, raw: Obj) -> Obj:
        with self.store.transaction():
            return self.write(kind, "create", raw)

    def replace(self, kind: str, identifier: str, raw: Obj) -> Obj:
        with self.store.transaction():
            return self.write(kind, "replace", raw, self.known(kind, identifier))

    def change(self, kind: str, identifier: str, raw: Obj) -> Obj:
        with self.store.transaction():
            return self.write(kind, "change", raw, self.known(kind, identifier))

    def create_together(self, raw: Obj) -> Obj:
        """A klantcontact with, if sent, its betrokkene and onderwerpobject: all of them, or none."""
        parts = (("betrokkene", "hadKlantcontact"), ("onderwerpobject", "klantcontact"))
        with self.store.transaction():
            sent = self.part(raw, "klantcontact", required=True)
            with reported_under("klantcontact"):
                made = {"klantcontact": self.write("klantcontact", "create", sent)}
            reference = {"id": made["klantcontact"]["id"]}
            for kind, via in parts:
                if kind in raw:
                    body = {**self.part(raw, kind), via: reference}
                    with reported_under(kind):
                        made[kind] = self.write(kind, "create", body)
            fresh = views.views_of(self.store, "klantcontact", [reference["id"]]).get(reference["id"])
            if fresh:
                made["klantcontact"] = self.fault.on_read("klantcontact", fresh, "created")
            return made

    def part(self, raw: Obj, name: str, *, required: bool = False) -> Obj:
        value = raw.get(name, MISSING)
        if value is MISSING and required:
            raise InvalidError([Problem((name,), "required", "Dit veld is vereist.")])
        if not isinstance(value, dict):
            raise InvalidError([Problem((name,), "invalid", "Dit is geen object.")])
        return value

    def write(self, kind: str, action: str, raw: Obj, identifier: str = "") -> Obj:
        """Check, complete and store one object; answers it as it is then."""
        raw = self.fault.before_write(self.call, kind, action, raw)
        problems = Problems(
            lambda rule: self.enabled(kind, rule),
            partial=action == "change",
            tolerates=lambda rule, path: self.fault.tolerates(self.call, kind, rule, path),
        )
        before = (self.store.get(kind, identifier) if identifier else None) or {}
        draft = self.draft(
            kind, action, raw, before=before, identifier=identifier or str(uuid4()), problems=problems
        )
        problems.raise_if_any()
        values = self.fault.on_write(self.call, kind, action, draft.values)
        if action == "create":
            assigned = self.fault.on_assign(kind, {**values, "id": draft.identifier})
            draft.identifier = str(assigned.pop("id"))
            values = assigned
        identifier = draft.identifier
        if not self.fault.store_change(self.call, kind, action, identifier, values):
            return self.echo(kind, action, identifier, values)
        self.keep(kind, action, identifier, values, problems)
        obj = views.views_of(self.store, kind, [identifier])[identifier]
        return self.fault.on_read(kind, obj, WHERE[action])

    def draft(
        self, kind: str, action: str, raw: Obj, *, before: Values, identifier: str, problems: Problems
    ) -> Draft:
        """The object as it would be stored, with everything that is wrong with it in `problems`."""
        fields = self.fields(kind)
        short = kind == "internetaak" and "toegewezenAanActor" in raw and "toegewezenAanActoren" not in raw
        body = {**raw, "toegewezenAanActoren": [raw["toegewezenAanActor"]]} if short else raw
        sent = check_members(fields, body, (), problems, before=before)
        values = merge(fields, before, sent, partial=problems.partial, resets=False)
        if action == "replace":
            reset = merge(fields, before, sent, partial=problems.partial, resets=True)
            # Asked where it matters only: a fault that switches a rule off then has made a difference.
            if reset != values and not self.enabled(kind, "put-keeps-what-is-not-sent"):
                values = reset
        self.check_references(kind, sent, problems)
        if short:
            problems.rename(("toegewezenAanActoren", "0"), ("toegewezenAanActor",))
        draft = Draft(self.store, identifier, action, raw, before, values, problems)
        rule = RULES.get(kind)
        if rule:
            rule(draft)
        return draft

    def check_references(self, kind: str, sent: Values, problems: Problems) -> None:
        """What is referred to must be there."""
        for path, reference in TYPES[kind].references():
            head, _, tail = path.partition(".")
            value = sent.get(head)
            if tail:
                value = value.get(tail) if isinstance(value, Mapping) else None
            self.check_reference(reference.target, value, (*path.split("."), "id"), problems)
        for name, member in TYPES[kind].fields.items():
            if isinstance(member, RefList):
                for position, value in enumerate(sent.get(name) or []):
                    self.check_reference(member.target, value, (name, str(position), "id"), problems)

    def check_reference(self, target: str, value: Any, path: Path, problems: Problems) -> None:
        if isinstance(value, str) and parse_uuid(value) and not self.store.exists(target, value):
            problems.add("reference-exists", path, "does_not_exist", f"Er is geen {target} met deze UUID.")

    def keep(self, kind: str, action: str, identifier: str, values: Values, problems: Problems) -> None:
        """Store the object and what is written through it."""
        fields = TYPES[kind].fields
        owned = {
            name: values[name] for name in values if isinstance(fields.get(name), OwnedRefs | OwnedObjects)
        }
        own = {name: value for name, value in values.items() if name not in owned}
        self.claim(kind, identifier, own, problems)
        problems.raise_if_any()
        (self.store.insert if action == "create" else self.store.update)(kind, identifier, own)
        if kind == "digitaaladres":
            standard_address(self.store, identifier, own)
        for name, value in owned.items():
            member = fields[name]
            if isinstance(member, OwnedRefs):
                self.assign_owned(member, identifier, value)
            elif isinstance(member, OwnedObjects):
                self.write_owned(name, member, identifier, value)

    def claim(self, kind: str, identifier: str, values: Values, problems: Problems) -> None:
        """Take the unique values of an object, or report that another has them."""
        self.store.release(identifier)
        for unique in TYPES[kind].unique:
            key = [value_at(values, path) for path in unique.paths]
            partly = any(part in (None, "") for part in key[: unique.needed])
            if partly:
                continue
            if not self.store.claim(kind, unique, identifier, key):
                problems.add(unique.rule, tuple(unique.report.split(".")), "unique", unique.reason)

    def assign_owned(self, member: OwnedRefs, identifier: str, wanted: list[str]) -> None:
        """Point the objects in the list here, and those that pointed here and are not in it nowhere."""
        present = self.store.referring(member.target, member.via, identifier)
        for other in set(present) - set(wanted):
            self.store.set_attribute(member.target, other, member.via, None)
        for other in wanted:
            self.store.set_attribute(member.target, other, member.via, identifier)

    def write_owned(self, name: str, member: OwnedObjects, identifier: str, items: list[Obj]) -> None:
        """Make the objects in the list, change those that come with an id, remove the ones left out."""
        listed = [parse_uuid(item.get("id")) for item in items]
        for other in self.store.referring(member.target, member.via, identifier):
            if other not in listed:
                self.remove(member.target, other)
        for position, (item, known) in enumerate(zip(items, listed, strict=True)):
            body = {**item, member.via: {"id": identifier}}
            found = known if known and self.store.exists(member.target, known) else ""
            if item.get("id") is not None and not found:
                path = (name, str(position), "id")
                raise InvalidError(
                    [Problem(path, "does_not_exist", f"Er is geen {member.target} met deze UUID.")]
                )
            with reported_under(name, str(position)):
                self.write(member.target, "replace" if found else "create", body, found)

    def echo(self, kind: str, action: str, identifier: str, values: Values) -> Obj:
        """The object as it would have been, had it been stored."""
        plain = {
            name: value
            for name, value in values.items()
            if not isinstance(TYPES[kind].fields.get(name), OwnedRefs | OwnedObjects)
        }
        obj = views.views(self.store, kind, {identifier: plain})[identifier]
        return self.fault.on_read(kind, obj, WHERE[action])

    # -- removing -----------------------------------------------------------------------------------------

    def delete(self, kind: str, identifier: str) -> None:
        with self.store.transaction():
            identifier = self.known(kind, identifier)
            instead = self.fault.on_delete(self.call, kind, identifier)
            if instead is None:
                self.remove(kind, identifier)
            else:
                for other_kind, other in instead:
                    self.store.remove(other_kind, other)

    def delete_with_contacts(self, identifier: str) -> list[str]:
        """Remove an onderwerpobject with the klantcontacten and digitale adressen that nothing else is about.

        Answers the ids of the klantcontacten that stay (openklant 0.9.0, `cascade`).
        """
        with self.store.transaction():
            identifier = self.known("onderwerpobject", identifier)
            values = self.store.get("onderwerpobject", identifier) or {}
            self.remove("onderwerpobject", identifier)
            kept = []
            for contact in dict.fromkeys(
                filter(None, (values.get("klantcontact"), values.get("wasKlantcontact")))
            ):
                others = [
                    *self.store.referring("onderwerpobject", "klantcontact", contact),
                    *self.store.referring("onderwerpobject", "wasKlantcontact", contact),
                ]
                if others:
                    kept.append(contact)
                    continue
                for betrokkene in self.store.referring("betrokkene", "hadKlantcontact", contact):
                    for adres in self.store.referring("digitaaladres", "verstrektDoorBetrokkene", betrokkene):
                        self.remove("digitaaladres", adres)
                self.remove("klantcontact", contact)
            return kept

    def remove(self, kind: str, identifier: str) -> None:
        """Remove an object with what can't be without it; other references to it are cleared."""
        self.store.remove(kind, identifier)
        for other in TYPES.values():
            for path, reference in other.references():
                if reference.target != kind:
                    continue
                for referring in self.store.referring(other.name, path, identifier):
                    if reference.on_delete == "cascade":
                        self.remove(other.name, referring)
                    else:
                        self.store.set_attribute(other.name, referring, path, None)


@contextmanager
def reported_under(*names: str) -> Iterator[None]:
    """What is refused inside is reported under the name of that part of the request."""
    try:
        yield
    except InvalidError as refusal:
        raise InvalidError(
            [Problem((*names, *p.path), p.code, p.reason) for p in refusal.problems]
        ) from refusal


def merge(
    fields: Mapping[str, Field], before: Values, sent: Values, *, partial: bool, resets: bool
) -> Values:
    """The values after a write. What was not sent stays as it was, on PUT too (openklant, observed), unless
    `resets`; a group that is changed keeps the members that were not sent, a group that is replaced keeps
    only those that could not be sent."""
    values: Values = {}
    for name, member in fields.items():
        if isinstance(member, OwnedRefs | OwnedObjects) and name not in sent:
            continue
        old = before.get(name, member.empty())
        untouched = name not in sent and (member.read_only or not resets)
        new = old if untouched else sent.get(name, member.empty())
        if new is MISSING:
            continue
        values[name] = new if untouched else regroup(group_of(member, before, sent), old, new, partial)
    return values


def group_of(member: Field, before: Values, sent: Values) -> Group | None:
    """The group that an attribute was and still is, if it is one."""
    if not isinstance(member, Variant):
        return member if isinstance(member, Group) else None
    kind = sent.get(member.by, before.get(member.by))
    return member.variants.get(kind) if isinstance(kind, str) and before.get(member.by) == kind else None


def regroup(group: Group | None, old: Any, new: Any, partial: bool) -> Any:
    if group is None or not isinstance(old, Mapping) or not isinstance(new, Mapping):
        return new
    if partial:
        return merge_group(old, new)
    members = group.members.items()
    return {**new, **{name: old[name] for name, part in members if part.read_only and name in old}}


def merge_group(old: Any, new: Any) -> Any:
    if not isinstance(old, Mapping) or not isinstance(new, Mapping):
        return new
    return {**old, **{name: merge_group(old.get(name), value) for name, value in new.items()}}


def value_at(values: Mapping[str, Any], path: str) -> Any:
    """The value at a dotted path, None where it leads nowhere."""
    found: Any = values
    for step in path.split("."):
        found = found.get(step) if isinstance(found, Mapping) else None
    return found
