"""Defects that show only together: a third argument, a filter with what comes along, what several share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from starlette.responses import Response

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.query import Condition

ONLY = ("openklant",)


@dataclass
class TwoCount(Described):
    """Of more than two arguments, the third and those after it are not heeded."""

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        return conditions[:2] if kind == self.kind else conditions


@dataclass
class ForgetsWithExpand(Described):
    """From the second page on, a search is forgotten where something comes along."""

    _forgets: bool = False

    def on_request(self, call: Call) -> Reply | Response | None:
        asked = dict(call.query)
        self._forgets = "expand" in asked and asked.get("page", "1") != "1"
        return None

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        return [] if kind == self.kind and self._forgets else conditions


@dataclass
class SharedOnce(Described):
    """What several in one answer refer to, comes along with the first of them alone."""

    def on_response(self, call: Call, response: Reply) -> Reply:
        expands = any(name == "expand" for name, _ in call.query)
        if call.type == self.kind and call.action in ("list", "read") and expands and response.status == 200:
            content = response.json
            _leave_out_again(content, set())
            response.json = content
        return response


def _leave_out_again(node: Any, seen: set[str]) -> None:
    if isinstance(node, list):
        for part in node:
            _leave_out_again(part, seen)
    elif isinstance(node, dict):
        for name, one in (node.get("_expand") or {}).items():
            if isinstance(one, dict):
                if one.get("uuid") in seen:
                    node["_expand"][name] = None
                    continue
                seen.add(str(one.get("uuid")))
            _leave_out_again(one, seen)
        _leave_out_again(node.get("results"), seen)


@dataclass
class ReplacesAlike(Described):
    """What is registered takes the place of what the same owner has of the same sort."""

    owner: str
    sort: str
    latest: dict[tuple[Any, Any], str] = field(default_factory=dict)
    replaced: set[str] = field(default_factory=set)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if (kind, action) == (self.kind, "create") and values.get(self.owner):
            key = values[self.owner], values.get(self.sort)
            if key in self.latest:
                self.replaced.add(self.latest[key])
            self.latest[key] = identifier
        return True

    def on_response(self, call: Call, response: Reply) -> Reply:
        gone = call.type == self.kind and call.action == "read" and call.id in self.replaced
        if not gone:
            return response
        absent = Reply(404, {"Content-Type": "application/json"})
        title = "Niet gevonden."
        absent.json = {"type": "about:blank", "code": "not_found", "title": title, "status": 404}
        absent.json = {**absent.json, "detail": title, "instance": "urn:uuid:0"}
        return absent


SHARED = {
    "klantcontact": "Met klantcontacten komt een partij die er meer dan eens bij hoort, maar een keer mee.",
    "partij": "Met partijen komt een klantcontact dat er meer dan eens bij hoort, maar een keer mee.",
    "digitaaladres": "Met digitale adressen komt een betrokkene die er meer heeft, maar een keer mee.",
}


def _faults() -> Iterator[Fault]:
    for kind, wrong in SHARED.items():
        yield SharedOnce(
            f"meesturen-{kind}-gedeeld-een-keer",
            wrong,
            "API-MEE-1",
            kind,
            dialects=ONLY,
            operations=ops.collection(kind, "GET"),
        )
    yield TwoCount(
        "zoeken-partij-derde-argument-telt-niet",
        "Zoeken van partijen met drie argumenten let niet op het derde.",
        "API-ZOEK-2",
        "partij",
        dialects=ONLY,
        operations=ops.collection("partij", "GET"),
    )
    yield ForgetsWithExpand(
        "bladzijden-klantcontact-met-meesturen-zonder-zoekvraag",
        "Wie door klantcontacten bladert en er iets bij vraagt, krijgt vanaf de tweede bladzijde alles.",
        "API-BLADER-1",
        "klantcontact",
        dialects=ONLY,
        operations=ops.collection("klantcontact", "GET"),
    )
    yield ReplacesAlike(
        "registreren-digitaaladres-vervangt-soortgenoot",
        "Een nieuw digitaal adres van een partij komt in de plaats van een ander adres van dezelfde soort.",
        "API-BEWAAR-3",
        "digitaaladres",
        "verstrektDoorPartij",
        "soortDigitaalAdres",
        dialects=ONLY,
        operations=ops.collection("digitaaladres", "POST"),
    )


FAULTS = tuple(_faults())
