"""Faults that show what each hook can do. They stand in no registry: only the tests of the hooks use them."""

# ruff: noqa: ARG002 -- a hook has the arguments that it has

from __future__ import annotations

from typing import Any

from starlette.responses import PlainTextResponse, Response

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import invalid
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition


class OpenDoor(Fault):
    """`authenticate` and `on_request`."""

    name = "open-door"
    wrong = "Iedereen komt binnen, ook zonder token; de actoren zijn er niet."

    def authenticate(self, call: Call, accepted: bool) -> bool:
        return True

    def on_request(self, call: Call) -> Reply | Response | None:
        return PlainTextResponse("onderhoud", 503) if call.type == "actor" else None


class NoRules(Fault):
    """`validate` and `before_write`."""

    name = "no-rules"
    wrong = "Alles wordt geaccepteerd, behalve een kanaal dat fax heet."

    def validate(self, kind: str, rule: str) -> bool:
        return False

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        if raw.get("kanaal") == "fax":
            raise invalid(("kanaal",), "invalid_choice", "Faxen kan niet meer.")
        return raw


class ForgetsReply(Fault):
    """`on_write` and `on_assign`."""

    name = "forgets-reply"
    wrong = "De inhoud wordt afgekapt en de provider bedenkt zelf een nummer."

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        return {**values, "inhoud": values["inhoud"][:10]} if kind == "klantcontact" else values

    def on_assign(self, kind: str, values: Obj) -> Obj:
        return {**values, "nummer": "42"} if kind == "klantcontact" else values


class KeepsNothing(Fault):
    """`store_change` and `on_delete`."""

    name = "keeps-nothing"
    wrong = "Wijzigen en verwijderen lijken te lukken, maar er gebeurt niets."

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:
        return action == "create"

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        return []


class WrongView(Fault):
    """`on_read`."""

    name = "wrong-view"
    wrong = "Wat wordt gelezen, is niet wat is geregistreerd."

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        return {**obj, "onderwerp": where, "hadBetrokkenen": []} if kind == "klantcontact" else obj


class WrongLists(Fault):
    """`on_filter`, `on_list` and `on_response`."""

    name = "wrong-lists"
    wrong = "Filters doen niets, de teller klopt niet en de eerste rij staat er twee keer."

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        return []

    def on_list(self, kind: str, page: Page) -> Page:
        page.objects = page.objects[:1] + page.objects
        page.count, page.next = 99, None
        return page

    def on_response(self, call: Call, response: Reply) -> Reply:
        if call.action == "read":
            content: Any = response.json
            response.status, response.json = 203, {**content, "extra": call.id}
            response.headers["API-version"] = "9.9.9"
        return response


EXAMPLES: tuple[type[Fault], ...] = (OpenDoor, NoRules, ForgetsReply, KeepsNothing, WrongView, WrongLists)
