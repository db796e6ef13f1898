"""Defects in searching and removing that show when several requests come at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import ProviderError
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.faults.tegelijk import LINGERS

SEARCHED = ("klantcontact", "partij")
REMOVED = ("klantcontact", "partij", "actor")


@dataclass
class FindsAnothers(Described):
    """A search that comes together with others finds what the one before it sought."""

    lingers = LINGERS
    before: list[bytes] = field(default_factory=list)

    def on_response(self, call: Call, response: Reply) -> Reply:
        if (call.type, call.action) != (self.kind, "list") or response.status != 200:
            return response
        mine = response.body
        if call.company > 1 and self.before:
            response = Reply(response.status, response.headers, self.before[-1])
        self.before.append(mine)
        return response


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
        yield FindsAnothers(
            f"tegelijk-{kind}-van-een-ander-gevonden",
            f"Bij veel drukte vindt wie een {kind} zoekt, wat een ander zoekt.",
            "API-TEGELIJK-1",
            kind,
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
