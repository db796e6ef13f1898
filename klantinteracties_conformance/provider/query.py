"""From conditions on the neutral model to SQL.

A condition names a path of attributes and relations, such as `hadBetrokkenen.wasPartij.nummer`. Conditions
whose paths begin alike speak about the same related object. A row that matches through two related objects
stands in the list twice (openklant, observed).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.provider.fields import Ref, RefList, Variant
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.store import Store, Values, column, fold, link_table


@dataclass(frozen=True)
class Condition:
    """`operator`: exact, in, contains (ignoring case), present, related, gt, gte, lt or lte; or any, and then
    `value` holds conditions of which one is enough."""

    path: str
    operator: str
    value: Any
    also: tuple[str, ...] = ()
    """Other attributes of the object itself that match as well as the one at `path`."""


COMPARISONS = {"exact": "=", "gt": ">", "gte": ">=", "lt": "<", "lte": "<="}


@dataclass
class Select:
    """Builds one SELECT; joins are shared by conditions with the same beginning."""

    kind: str
    joins: list[str] = field(default_factory=list)
    where: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    aliases: dict[tuple[str, ...], tuple[str, str]] = field(default_factory=dict)

    def sql(self, columns: str, tail: str = "") -> str:
        parts = [f"SELECT {columns} FROM {self.kind} t", *self.joins]
        if self.where:
            parts.append("WHERE " + " AND ".join(self.where))
        return " ".join([*parts, tail])

    def add(self, condition: Condition) -> None:
        start = len(self.where)
        if condition.operator == "any":
            for alternative in condition.value:
                self.add(alternative)
        else:
            for path in (condition.path, *condition.also):
                self.add_path(path, condition)
        if len(self.where) > start + 1:
            self.where[start:] = [f"({' OR '.join(self.where[start:])})"]

    def add_path(self, path: str, condition: Condition) -> None:
        steps = tuple(path.split("."))
        kind, alias, used = self.walk(steps)
        rest = steps[used:]
        if not rest and condition.operator == "related":
            self.compare_existence(steps, condition.value)
            return
        if not rest:
            kind, alias = self.join(steps, kind, alias)
            self.compare(f"{alias}.id", condition)
        else:
            self.compare(f"{alias}.id" if rest == ("id",) else column(".".join(rest), alias), condition)

    def walk(self, steps: tuple[str, ...]) -> tuple[str, str, int]:
        """Join as far as needed. A last step that is a reference needs no join: its column holds the id."""
        kind, alias, used = self.kind, "t", 0
        for position, step in enumerate(steps):
            last = position == len(steps) - 1
            member = TYPES[kind].fields.get(step)
            if step in TYPES[kind].back or isinstance(member, RefList):
                used = position + 1
                if not last:
                    kind, alias = self.join(steps[:used], kind, alias)
            elif isinstance(member, Ref) and not last:
                used = position + 1
                kind, alias = self.join(steps[:used], kind, alias)
            elif not isinstance(member, Variant) or last:
                break
        return kind, alias, used

    def join(self, prefix: tuple[str, ...], kind: str, alias: str) -> tuple[str, str]:
        known = self.aliases.get(prefix)
        if known:
            return known
        new = f"j{len(self.aliases)}"
        target = self.join_back(prefix[-1], kind, alias, new) or self.join_field(prefix[-1], kind, alias, new)
        self.aliases[prefix] = (target, new)
        return target, new

    def join_back(self, name: str, kind: str, alias: str, new: str) -> str | None:
        back = TYPES[kind].back.get(name)
        if back is None:
            return None
        if not back.then:
            self.joins.append(f"JOIN {back.source} {new} ON {column(back.via, new)} = {alias}.id")
            return back.source
        reference = TYPES[back.source].fields[back.then]
        assert isinstance(reference, Ref)
        self.joins.append(f"JOIN {back.source} {new}v ON {column(back.via, new + 'v')} = {alias}.id")
        self.joins.append(f"JOIN {reference.target} {new} ON {new}.id = {column(back.then, new + 'v')}")
        return reference.target

    def join_field(self, name: str, kind: str, alias: str, new: str) -> str:
        member = TYPES[kind].fields[name]
        if isinstance(member, RefList):
            self.joins.append(f"JOIN {link_table(kind, name)} {new}v ON {new}v.bron = {alias}.id")
            self.joins.append(f"JOIN {member.target} {new} ON {new}.id = {new}v.doel")
            return member.target
        assert isinstance(member, Ref)
        self.joins.append(f"JOIN {member.target} {new} ON {new}.id = {column(name, alias)}")
        return member.target

    def compare(self, expression: str, condition: Condition) -> None:
        operator, value = condition.operator, condition.value
        if operator == "present":
            self.where.append(f"{expression} IS {'NOT ' if value else ''}NULL")
        elif operator == "contains":
            self.where.append(f"instr(vouw({expression}), ?) > 0")
            self.values.append(fold(value))
        elif operator == "in":
            self.where.append(f"{expression} IN ({','.join('?' * len(value))})")
            self.values += value
        else:
            self.where.append(f"{expression} {COMPARISONS[operator]} ?")
            self.values.append(value)

    def compare_existence(self, steps: tuple[str, ...], wanted: bool) -> None:
        """Whether there is any related object at all, without multiplying rows."""
        parent_kind, alias, _ = self.walk(steps)
        back = TYPES[parent_kind].back[steps[-1]]
        inner = f"SELECT 1 FROM {back.source} x WHERE {column(back.via, 'x')} = {alias}.id"
        self.where.append(f"{'' if wanted else 'NOT '}EXISTS ({inner})")


def search(
    store: Store, kind: str, conditions: list[Condition], *, page: int, size: int
) -> tuple[int, list[tuple[str, Values]]]:
    """How many rows match, and those of one page, newest first."""
    select = Select(kind)
    for condition in conditions:
        select.add(condition)
    count = store.query(select.sql("count(*)"), select.values)[0][0]
    start = (page - 1) * size
    if start >= count:
        return count, []
    tail = "ORDER BY t.seq DESC LIMIT ? OFFSET ?"
    rows = store.query(select.sql("t.id, t.data", tail), [*select.values, size, start])
    found = store.load(kind, dict(rows).items())
    return count, [(identifier, found[identifier]) for identifier, _ in rows]
