"""Draws misbehaviour, and sees whether the suite notices it: `python -m tests.draw [COUNT] [SEED]`.

Each kind is tried once for each type in each dialect, and the rest is drawn at random. Ends with 1 if fewer
than 99 in a hundred are noticed, leaving out those that the tables of the dialect say can't be asked, or if a
finding names the operation and the argument or attribute of fewer than 90 in a hundred; of a server error, by
which nobody outside can tell the attribute, the operation and its status.
"""

import json
import random
import secrets
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec

from klantinteracties_conformance.contract.knowledge import of_dialect
from klantinteracties_conformance.contract.request_schemas import RequestSchemas
from klantinteracties_conformance.register.lists.worlds import searches
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Document, Operation
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from tests.command import command
from tests.draw import behaviours as kinds
from tests.draw.behaviours import PAGES, SEARCHES, Drawn
from tests.draw.proxy import before
from tests.fuzz import at_work

COUNT = 300
LEAST = 0.99
LEAST_NAMED = 0.9
_PAGED = ("page", "pageSize", "expand")


@dataclass(frozen=True)
class Draw:
    """One behaviour: its class, what it is about, and the operations that should notice it first."""

    behaviour: type[Drawn]
    dialect: str
    collection: str
    name: str
    operations: tuple[str, ...]
    methods: tuple[str, ...] = ()

    @property
    def group(self) -> tuple[str, ...]:
        """Return what it is one of: a kind for a type in a dialect, and for writing by a method."""
        return (self.behaviour.kind, self.dialect, self.collection, *self.methods)

    def made(self) -> Drawn:
        """Return the behaviour, ready to be put before a provider."""
        about: dict[str, Any] = {"methods": self.methods} if self.methods else {}
        if issubclass(self.behaviour, kinds.Remembers):
            about["key"] = "uuid" if self.dialect == "openklant" else "id"
        return self.behaviour(self.collection, self.name, **about)

    def __str__(self) -> str:
        how = " ".join([*self.methods, self.name])
        return f"{self.dialect} {self.collection} {self.behaviour.kind} {how}".strip()


class Drawing:
    """What there is to draw from in a dialect."""

    def __init__(self, dialect: str) -> None:
        self.dialect = dialect
        self.document: Document = contract_of(dialect_files.load(dialect))
        self.schemas = RequestSchemas(self.document)
        # One path is spelled otherwise for a single object than for the list of them.
        lists = [one.path.strip("/") for one in self.document.operations if "{" not in one.path]
        self._collections = {path.lower(): path for path in lists}

    def collection(self, operation: Operation) -> str:
        """Return the path of the list to which an operation belongs."""
        return self._collections[operation.path.split("/")[1].lower()]

    def all(self) -> Iterator[Draw]:
        """Yield every behaviour that can be drawn."""
        for operation in self.document.operations:
            if operation.method == "GET":
                yield from self._of_list(operation) if "{" not in operation.path else self._of_item(operation)
            elif operation.method in ("POST", "PUT", "PATCH"):
                yield from self._of_writing(operation)
            elif operation.method == "DELETE":
                yield from self._of_removal(operation)

    def _draw(self, kind: type[Drawn], operation: Operation, name: str = "", *more: str) -> Draw:
        return Draw(kind, self.dialect, self.collection(operation), name, (operation.label, *more))

    def _of_list(self, operation: Operation) -> Iterator[Draw]:
        parameters = self.schemas.parameters(operation)
        for name in set(parameters) - set(_PAGED):
            yield from (self._draw(kind, operation, name) for kind in SEARCHES)
        if "pageSize" in parameters:  # without it, pages are longer than what can be made
            yield from (self._draw(kind, operation) for kind in PAGES)
        items = (parameters.get("expand") or {}).get("items") or {}
        for name in items.get("enum", ()):
            if "." not in name:
                yield from (self._draw(kind, operation, name) for kind in kinds.EXPANSIONS)

    def _of_item(self, operation: Operation) -> Iterator[Draw]:
        post = Operation("POST", f"/{self.collection(operation)}")
        if self.dialect == "openklant":
            yield self._draw(kinds.UrlOfAnother, operation, "", f"GET {post.path}")
        for name in self._attributes(post) if post in self.document.operations else ():
            yield self._draw(kinds.ShowsOtherwise, operation, name, post.label)

    def _of_writing(self, operation: Operation) -> Iterator[Draw]:
        for name in self._attributes(operation):
            for kind in kinds.ATTRIBUTES:
                drawn_for = self._draw(kind, operation, name)
                yield replace(drawn_for, methods=(operation.method,))
            if operation.method == "PATCH":
                yield self._draw(kinds.ClearsAnother, operation, name)
        if operation.method == "PATCH":
            yield self._draw(kinds.ChangesNeighbour, operation)

    def _of_removal(self, operation: Operation) -> Iterator[Draw]:
        life = f"levensloop /{self.collection(operation)}"
        known = {f"levensloop {place.path}" for place in self.document.operations}
        more = (life,) if life in known else ()
        yield self._draw(kinds.DeletesNeighbour, operation, "", *more)
        yield self._draw(kinds.DoesNotDelete, operation, "", *more)

    def _attributes(self, operation: Operation) -> Iterator[str]:
        """Yield what can be written, by dotted names; of a group its members as well."""
        node = self.schemas.node(operation)
        if node is None:
            return
        for name, about in self.schemas.properties(node).items():
            if self.schemas.read_only(about):
                continue
            yield name
            inner = self.schemas.properties(about)
            if not {"uuid", "id"} & set(inner):
                yield from (f"{name}.{part}" for part in inner)

    def unasked(self, draw: Draw) -> str:
        """Return why the suite doesn't ask for this; empty where it does."""
        spoken = dialect_files.load(self.dialect)
        search = searches(spoken).get(f"/{draw.collection}")
        about = of_dialect(spoken).objects[f"/{draw.collection}"]
        asked = {*(search.arguments if search else ()), *(search.bounds if search else ())}
        if issubclass(draw.behaviour, SEARCHES) and draw.name not in asked:
            return "register.yaml: niet_gevraagd"
        if draw.name in about.leave_out:
            return "fuzz.yaml: weglaten"
        if about.experimental and draw.behaviour is kinds.UrlOfAnother:
            return "fuzz.yaml: proef"
        return ""


def drawn(count: int, seed: int) -> list[Draw]:
    """Return so many behaviours: one of each group, and the rest at random."""
    chance = random.Random(seed)
    every = [
        draw for dialect in ("openklant", "vng-crud") for draw in sorted(Drawing(dialect).all(), key=str)
    ]
    chance.shuffle(every)
    first = list({draw.group: draw for draw in every}.values())
    rest = [draw for draw in every if draw not in first]
    return [*first, *rest[: max(0, count - len(first))]]


@dataclass(frozen=True)
class Tried:
    """What noticed a behaviour, empty if nothing did, how often it acted, and whether a finding names it."""

    draw: Draw
    red: str
    acted: int
    named: bool = False


def tried(draw: Draw, seed: int) -> Tried:
    """Put a behaviour before a good provider, and judge that."""
    acted = 0
    with at_work.provider(draw.dialect) as provider:
        for operations in (draw.operations, _of_type(draw)):
            behaviour = draw.made()
            with before(provider.url, behaviour) as url:
                chosen = at_work.settings(url, draw.dialect, operations=operations, seed=seed)
                records = at_work.run(chosen)
            acted += behaviour.acted
            failed = [one for one in at_work.breaches(records) if one.outcome == "failed"]
            if failed:
                red = " ".join(sorted({one.requirement for one in failed}))
                return Tried(draw, red, acted, any(_names(one, draw) for one in failed))
        behaviour = draw.made()
        with before(provider.url, behaviour) as url, tempfile.TemporaryDirectory() as folder:
            outcome = command.run(
                url, Path(folder), "--no-fuzz", "--dialect", draw.dialect, token=at_work.TOKEN
            )
            return Tried(draw, " ".join(sorted(outcome.ids("failed"))), acted + behaviour.acted)


def _names(breach: Breach, draw: Draw) -> bool:
    """Tell whether a finding is at an operation of what was drawn, and says what of it."""
    said = json.dumps(msgspec.to_builtins([breach.message, breach.comparisons, breach.cause]))
    named = "500" if draw.behaviour is kinds.Stumbles else draw.name.rpartition(".")[2]
    return breach.operation in draw.operations and named in said


def _of_type(draw: Draw) -> tuple[str, ...]:
    document = Drawing(draw.dialect).document
    mine = [one for one in document.operations if one.path.split("/")[1].lower() == draw.collection.lower()]
    lives = {f"levensloop {one.path}" for one in mine if "{" not in one.path and one.method == "POST"}
    return (*(one.label for one in mine), *lives)


def main(arguments: list[str]) -> int:
    """Draw, try and tell."""
    count = int(arguments[0]) if arguments else COUNT
    seed = int(arguments[1]) if len(arguments) > 1 else secrets.randbelow(10**6)
    drawings = {dialect: Drawing(dialect) for dialect in ("openklant", "vng-crud")}
    chosen = drawn(count, seed)
    print(f"seed {seed}: {len(chosen)} behaviours", flush=True)
    missed, explained, named = [], 0, 0
    with ProcessPoolExecutor(2) as pool:
        for one in pool.map(tried, chosen, [seed] * len(chosen)):
            draw, red = one.draw, one.red
            named += one.named
            why = "" if red else drawings[draw.dialect].unasked(draw)
            explained += bool(why)
            if not red and not why:
                missed.append(draw)
            told = ("ok " if one.named else "ok?") if red else "-- " if why else "MIS"
            print(f"{told} {draw} [{one.acted}] {red or why}", flush=True)
    judged = len(chosen) - explained
    noticed = judged - len(missed)
    print(f"seed {seed}: {noticed} of {judged} noticed, {named} of them named, {explained} can't be asked")
    return int(noticed < LEAST * judged or named < LEAST_NAMED * noticed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
