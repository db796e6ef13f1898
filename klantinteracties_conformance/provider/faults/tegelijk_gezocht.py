"""Defects in searching and removing that show when several requests come at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import ProviderError
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.faults.tegelijk import LINGERS, GivesAnother

SEARCHED = ("klantcontact", "partij")
REMOVED = ("klantcontact", "partij", "actor")


@dataclass
class StumblesRemoving(Described):
    """What is removed together with other requests is answered with a server error."""

    lingers = LINGERS

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        if kind == self.kind and call.company > 1:
            raise ProviderError
        return None


@dataclass
class KeepsRemoved(Described):
    """What is removed together with other requests is confirmed, and still there."""

    lingers = LINGERS

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        return [] if kind == self.kind and call.company > 1 else None


def _faults() -> Iterator[Fault]:
    for kind in SEARCHED:
        yield GivesAnother(
            f"tegelijk-{kind}-van-een-ander-gevonden",
            f"Bij veel drukte vindt wie een {kind} zoekt, wat een ander zoekt.",
            "API-TEGELIJK-1",
            kind,
            "list",
            operations=ops.item(kind, "GET"),
        )
    for kind in REMOVED:
        yield StumblesRemoving(
            f"tegelijk-{kind}-verwijderen-serverfout",
            f"Bij veel drukte geeft het verwijderen van een {kind} een serverfout.",
            "API-TEGELIJK-1",
            kind,
            operations=ops.item(kind, "GET"),
        )
        yield KeepsRemoved(
            f"tegelijk-{kind}-niet-verwijderd",
            f"Bij veel drukte wordt het verwijderen van een {kind} bevestigd en niet gedaan.",
            "API-TEGELIJK-1",
            kind,
            operations=ops.item(kind, "GET"),
        )


FAULTS = tuple(_faults())
