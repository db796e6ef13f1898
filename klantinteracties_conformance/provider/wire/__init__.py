"""How the neutral objects look on the wire: one module a dialect, chosen by name."""

from __future__ import annotations

from klantinteracties_conformance.provider.wire.base import Envelope, ListQuery, Wire
from klantinteracties_conformance.provider.wire.openklant import OpenKlant
from klantinteracties_conformance.provider.wire.vng_crud import VngCrud
from klantinteracties_conformance.system.messages import ToldError, message

DIALECTS: dict[str, type[Wire]] = {OpenKlant.name: OpenKlant, VngCrud.name: VngCrud}

__all__ = ["DIALECTS", "Envelope", "ListQuery", "UnknownDialectError", "Wire", "get"]


class UnknownDialectError(ToldError):
    """There is no dialect of that name."""


def get(name: str) -> Wire:
    """The wire form of that dialect."""
    if name not in DIALECTS:
        raise UnknownDialectError(message("embedded-dialect-unknown", dialect=name, choices=list(DIALECTS)))
    return DIALECTS[name]()
