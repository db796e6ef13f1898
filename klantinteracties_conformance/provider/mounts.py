"""Many providers in one server, so that judging a fault costs no process of its own.

Below `/RUN/DIALECT/FAULT` stands a provider with that fault, as fresh as one that was just started: whoever
takes a new RUN gets an empty store, and a fault that remembers nothing. A provider without fault is at `-`.
"""

from __future__ import annotations

from collections import OrderedDict
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.responses import PlainTextResponse

from klantinteracties_conformance.provider import wire
from klantinteracties_conformance.provider.app import create_app
from klantinteracties_conformance.provider.faults import table
from klantinteracties_conformance.provider.faults.watched import Watched
from klantinteracties_conformance.provider.store import Store

NO_FAULT = "-"
KEPT = 8
"""Providers that are kept: those of runs long past would only hold memory."""

Name = tuple[str, str, str]


def mount_path(run: str, dialect: str, fault: str) -> str:
    """The path below which a provider with this fault stands; an empty name is a provider without."""
    return f"/{run}/{dialect}/{fault or NO_FAULT}"


@dataclass
class Mounts:
    """An ASGI application that makes each provider when it is first asked for."""

    token: str
    acts: Path | None = None
    """Grows by one byte for each request on which a fault acted, before its answer is sent."""
    kept: OrderedDict[Name, tuple[Starlette, Store]] = field(default_factory=OrderedDict)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        run, dialect, fault = [*str(scope["path"]).split("/"), "", "", ""][1:4]
        try:
            application = self.provider((run, dialect, fault))
        except (wire.UnknownDialectError, table.UnknownFaultError) as error:
            await PlainTextResponse(str(error), 404)(scope, receive, send)
            return
        await application({**scope, "root_path": f"/{run}/{dialect}/{fault}"}, receive, send)

    def provider(self, name: Name) -> Starlette:
        if name not in self.kept:
            self.kept[name] = self.made(*name[1:])
            if len(self.kept) > KEPT:
                _, (_, oldest) = self.kept.popitem(last=False)
                oldest.close()
        return self.kept[name][0]

    def made(self, dialect: str, fault: str) -> tuple[Starlette, Store]:
        # A copy, since some faults remember what they saw, and that belongs to one provider.
        defect = None if fault == NO_FAULT else deepcopy(table.get(fault))
        if defect is not None and self.acts is not None:
            defect = Watched(defect, self.acted)
        known = wire.get(dialect).name
        store = Store(Path(":memory:"), durable=False)
        return create_app(store, token=self.token, fault=defect, dialect=known), store

    def acted(self) -> None:
        assert self.acts is not None
        with self.acts.open("ab") as log:
            log.write(b".")
