"""The web application: every dialect and the reference lists, each below its own base path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from starlette.applications import Starlette

from klantinteracties_conformance.provider import wire
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.lists import ListService
from klantinteracties_conformance.provider.objects import ObjectService
from klantinteracties_conformance.provider.service import Service, path_of
from klantinteracties_conformance.provider.store import Store
from klantinteracties_conformance.provider.wire.referentielijsten import Referentielijsten


def create_app(
    store: Store, *, token: str, fault: Fault | None = None, dialect: str = "openklant"
) -> Starlette:
    """All dialects on one store; it can be mounted anywhere. Below no base path, `dialect` says no."""
    defect = fault or Fault()
    objects = {name: ObjectService(token, defect, wire.get(name), store) for name in wire.DIALECTS}
    lists = ListService(token, defect, Referentielijsten())
    app = Starlette()
    # The pattern of a route does not match a path with a line break in it, and that needs an answer too.
    app.router.default = Front((*objects.values(), lists), objects[wire.get(dialect).name])
    return app


@dataclass
class Front:
    """An ASGI application that hands each request to the service below whose base path it is."""

    services: Sequence[Service]
    otherwise: Service

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        path = path_of(scope)
        chosen = next((service for service in self.services if service.serves(path)), self.otherwise)
        await chosen(scope, receive, send)
