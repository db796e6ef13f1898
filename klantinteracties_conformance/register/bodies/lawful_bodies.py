"""Makes generated bodies such as a good provider takes, apart from what is deliberately wrong in them.

A schema can't say that a number is in use or that two codes don't belong together. What is wrong by the
schema is left as it was generated, so that it is the only thing that is wrong.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from klantinteracties_conformance.contract.classify import Path, broken_paths, replaced, value_at, without
from klantinteracties_conformance.contract.knowledge import Depends, ObjectKnowledge
from klantinteracties_conformance.contract.request_schemas import RequestSchemas, deep
from klantinteracties_conformance.register.bodies.writable import LINES
from klantinteracties_conformance.register.own_objects import Made, OwnObjects
from klantinteracties_conformance.standard.contract_document import Operation

_ODD = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff0-\uffff]"
)
_EMAIL = re.compile(r"[^@\s]@[^@\s]+\.[A-Za-z]{2}")
_BEYOND = re.compile(r"[\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class LawfulBody:
    """A body to send; `sure` unless it holds what a good provider may refuse, although it is valid."""

    body: Any
    sure: bool


class LawfulBodies:
    """Makes the bodies of one operation lawful."""

    def __init__(
        self, schemas: RequestSchemas, operation: Operation, about: ObjectKnowledge, own: OwnObjects
    ) -> None:
        self._schemas = schemas
        self._operation = operation
        self._about = about
        self._own = own
        self._node = schemas.node(operation)
        self._validator = schemas.validator(operation)

    def bare(self, raw: Any) -> Any:
        """Return a generated body without what only the provider sets and what is left to other checks."""
        body = self._schemas.without_read_only(self._node, deep(raw))
        for name in self._about.leave_out:
            for path in _existing(body, name):
                body = without(body, path)
        return body

    def made_lawful(self, bare: Any, target: Made | None, *, rough: bool, alone: bool = True) -> LawfulBody:
        """Return a bare body ready to send; `target` is what it changes. `rough` leaves odd characters in.

        `alone`: it refers to objects that nothing else refers to, where that matters.

        Raises:
            PrerequisiteError: an object that it should refer to could not be made.
        """
        body = deep(bare)
        if not isinstance(body, dict) or self._validator is None:
            return LawfulBody(body, sure=True)
        work = _Work(body, broken_paths(self._validator, body), target, self._operation.method, alone)
        for step in (
            self._kinds, self._choose, self._fill, self._drop, self._groups,
            self._references, self._forms, self._depends, self._order, self._preferred,
        ):  # fmt: skip
            step(work)
        clean = _clean(work.body, work.fine)
        odd = clean != work.body
        sure = not (odd and rough) and not self._unknown(self._node, work.body)
        return LawfulBody(work.body if rough else clean, sure)

    # -- steps, in the order in which they build on each other ----------------------------------------------

    def _kinds(self, work: "_Work") -> None:
        for group, about in self._about.by_kind.items():
            if work.target is None or not work.fine((about.on,)):
                continue
            if not work.fine((group,)):
                self._kind_of_what_is_wrong(work, group, about)
                continue
            before = value_at(work.target.body, (about.on,))
            kind = work.body.get(about.on, before)
            if kind not in about.values:
                continue
            if work.method == "PATCH" and group in work.body and kind == before:
                self._fit(work, group, about.values[kind])
            elif kind != before and (work.method == "PATCH" or group not in work.body):
                work.body[group] = self._own.filled(about.values[kind])

    def _kind_of_what_is_wrong(self, work: "_Work", group: str, about: Depends) -> None:
        """Choose a kind that knows the part that is wrong: of another kind, nobody looks at it."""
        wrong = {path[1] for path in work.broken if path[0] == group and len(path) > 1}
        if work.method != "PATCH" or not wrong or not isinstance(work.body[group], dict):
            return
        for kind, usual in about.values.items():
            if wrong <= set(usual):
                sent = {name: value for name, value in work.body[group].items() if name in wrong}
                work.body[about.on] = kind
                work.body[group] = {**self._own.filled(usual), **sent}
                return

    def _fit(self, work: "_Work", group: str, usual: Any) -> None:
        """Keep of a group what its kind knows; a part that is unset needs nothing else."""
        sent = work.body[group]
        known = {name: value for name, value in sent.items() if name in usual and value not in ("", None)}
        for name, value in known.items():
            if isinstance(value, dict) != isinstance(usual[name], dict) and usual[name] is not None:
                known[name] = self._own.filled(usual[name])
        work.body[group] = known or self._own.filled(usual)

    def _choose(self, work: "_Work") -> None:
        for names in self._about.one_of:
            unchanged = work.method == "PATCH" and not any(name in work.body for name in names)
            if unchanged or not all(work.fine((name,)) for name in names):
                continue
            given = [name for name in names if work.body.get(name) not in (None, [])]
            for name in names:
                if (given and name != given[-1]) or not given:
                    self._unset(work.body, name)

    def _unset(self, body: dict[str, Any], name: str) -> None:
        """Leave an attribute out, or send that it is empty where it is always sent."""
        if name in self._about.always:
            body[name] = None
        else:
            body.pop(name, None)

    def _fill(self, work: "_Work") -> None:
        if work.method == "PATCH":
            return
        for name, example in self._about.fill.items():
            path = tuple(name.split("."))
            others = next((names for names in self._about.one_of if name in names), ())
            if any(work.body.get(other) not in (None, []) for other in others):
                continue
            parent = value_at(work.body, path[:-1])
            proves = example is not None and name in self._about.own
            missing = isinstance(parent, dict) and (
                path[-1] not in parent or (proves and parent[path[-1]] in (None, ""))
            )
            if missing and work.fine(path):
                work.body = replaced(work.body, path, self._kept(work, path, example))

    def _kept(self, work: "_Work", path: Path, example: Any) -> Any:
        """Return what fills an attribute: on a change what the object has already, else the example."""
        if work.target is not None and isinstance(example, dict) and "naar" in example:
            present = self._own.identifier(value_at(work.target.body, path))
            if present:
                return self._own.write_reference(present)
        return self._own.filled(example)

    def _drop(self, work: "_Work") -> None:
        for name, conditions in self._about.only_when.items():
            for on, wanted in conditions.items():
                other = not work.fine((on,)) or work.value(on) != wanted
                if other and name in work.body and work.fine((name,)):
                    del work.body[name]

    def _groups(self, work: "_Work") -> None:
        for name, example in self._about.groups.items():
            rows = _existing(work.body, name)
            for path in rows[:1]:
                if work.fine(path) and isinstance(value_at(work.body, path), dict):
                    work.body = replaced(work.body, path, self._own.filled(example))
            for path in reversed(rows[1:]):
                if work.fine(path):
                    work.body = without(work.body, path)

    def _references(self, work: "_Work") -> None:
        for name, reference in self._about.references.items():
            rows = _existing(work.body, name)
            for path in reversed(rows[1:]):
                if work.fine(path):
                    work.body = without(work.body, path)
            for path in rows[:1]:
                if not work.fine(path) or self._own.identifier(value_at(work.body, path)) is None:
                    continue
                kept = work.target and self._own.identifier(value_at(work.target.body, path))
                if reference.fresh and kept:
                    value = self._own.write_reference(str(kept))
                else:
                    value = self._own.reference(replace(reference, fresh=reference.fresh and work.alone))
                work.body = replaced(work.body, path, value)

    def _forms(self, work: "_Work") -> None:
        for name, form in self._about.forms.items():
            for path in _existing(work.body, name):
                value = value_at(work.body, path)
                usable = isinstance(value, str) or (isinstance(value, int) and form == "getal")
                if work.fine(path) and usable and value != "" and not isinstance(value, bool):
                    work.body = replaced(work.body, path, self._own.fresh.formed(form, value))

    def _depends(self, work: "_Work") -> None:
        for name, about in self._about.depends.items():
            if name not in work.body and about.on not in work.body:
                continue
            wanted = self._wanted(work, about)
            if wanted is not None and work.fine((name,)) and work.fine((about.on,)):
                work.body[name] = wanted

    def _wanted(self, work: "_Work", about: Depends) -> Any:
        example = about.values.get(str(work.value(about.on)))
        return None if example is None else self._own.filled(example)

    def _order(self, work: "_Work") -> None:
        for first, last in self._about.order:
            early, late = work.value(first), work.value(last)
            fine = work.fine((first,)) and work.fine((last,))
            if fine and isinstance(early, str) and isinstance(late, str) and early > late:
                if last in work.body:
                    work.body[last] = early
                else:
                    work.body[first] = late

    def _preferred(self, work: "_Work") -> None:
        for name, among in self._about.preferred.items():
            if name in work.body and work.fine((name,)) and work.fine((among,)):
                rows = work.body.get(among)
                work.body[name] = rows[0] if isinstance(rows, list) and rows else None

    def _unknown(self, node: Any, value: Any) -> bool:
        """Tell whether a body has attributes that the contract doesn't name, or free ones without text."""
        if not isinstance(value, dict):
            return isinstance(value, list) and any(
                self._unknown(self._schemas.items(node), row) for row in value
            )
        if self._schemas.is_open(node):
            return "" in value.values()
        known = self._schemas.properties(node)
        return any(name not in known or self._unknown(known[name], part) for name, part in value.items())


@dataclass
class _Work:
    """A body that is being made lawful, with the places in it that are deliberately wrong."""

    body: Any
    broken: list[Path]
    target: Made | None
    method: str
    alone: bool

    def fine(self, path: Path) -> bool:
        """Tell whether neither this place, nor one in or around it, is deliberately wrong."""
        return not any(path[: len(broken)] == broken or broken[: len(path)] == path for broken in self.broken)

    def value(self, name: str) -> Any:
        """Return an attribute as it will be: as sent, or else as it is already."""
        if name in self.body or self.target is None:
            return self.body.get(name)
        return value_at(self.target.body, (name,))


def _existing(body: Any, name: str) -> list[Path]:
    """Return the places in a body that a dotted name stands for, `*` for each row of a list."""
    return list(_walk(body, name.split("."), ()))


def _walk(value: Any, steps: list[str], path: Path) -> Iterator[Path]:
    if not steps:
        yield path
    elif steps[0] == "*":
        for index, row in enumerate(value if isinstance(value, list) else ()):
            yield from _walk(row, steps[1:], (*path, index))
    elif isinstance(value, dict) and steps[0] in value:
        yield from _walk(value[steps[0]], steps[1:], (*path, steps[0]))


def _clean(value: Any, fine: Callable[[Path], bool], path: Path = ()) -> Any:
    """Return a value without characters that a database or another program may stumble over."""
    if isinstance(value, dict):
        return {
            name: _clean(part, fine, (*path, name))
            for name, part in value.items()
            if not _ODD.search(name) and name.strip()
        }
    if isinstance(value, list):
        return [_clean(part, fine, (*path, index)) for index, part in enumerate(value)]
    if not isinstance(value, str) or not value or not fine(path) or value == LINES:
        return value
    plain = _BEYOND.sub("ë", _ODD.sub("e", value))
    head, tail = value[:1].isspace() or not value[:1].isprintable(), not value[-1:].isprintable()
    if head or tail or plain != plain.strip():
        plain = (
            "e" * (len(plain) - len(plain.lstrip()))
            + plain.strip()
            + "e" * (len(plain) - len(plain.rstrip()))
        )
    if "@" in plain and not _EMAIL.search(plain):
        # A provider may take what has this sign for an e-mail address, of whatever kind that is said to be.
        plain = plain.replace("@", "e")
    return plain[: len(value)]
