"""The objects of the information model over HTTP, in one dialect."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, NoReturn

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.domain import Domain
from klantinteracties_conformance.provider.errors import (
    InvalidError,
    ParseError,
    Problem,
    UnsupportedMediaTypeError,
)
from klantinteracties_conformance.provider.service import Methods, Service
from klantinteracties_conformance.provider.store import Store
from klantinteracties_conformance.provider.wire.base import Wire

COLLECTION = {"GET": "list", "HEAD": "list", "POST": "create"}
OBJECT = {"GET": "read", "HEAD": "read", "PUT": "replace", "PATCH": "change", "DELETE": "remove"}
TOGETHER = {"POST": "create_together"}
ROOT = {"GET": "root", "HEAD": "root"}


@dataclass
class ObjectService(Service):
    """Serves one dialect; several of them can share a store."""

    wire: Wire
    store: Store

    def route(self, call: Call) -> Methods:
        if call.path and call.path == self.wire.together:
            call.type = "klantcontact"
            return TOGETHER
        if not call.path and self.wire.answers_root:
            return ROOT
        collection, slash, identifier = call.path.partition("/")
        known = collection in self.wire.collections
        if not known or "/" in identifier or bool(slash) != bool(identifier):
            return {}
        call.type, call.id = self.wire.collections[collection], identifier
        return OBJECT if identifier else COLLECTION

    def body(self, call: Call) -> dict[str, Any]:
        """The JSON object in the body. No body at all is an empty object, of whatever media type."""
        if not call.body:
            return {}
        sent = call.headers.get("content-type", "").partition(";")[0].strip().lower()
        if sent not in self.wire.accepts:
            raise UnsupportedMediaTypeError()
        try:
            content = json.loads(call.body.decode(), parse_constant=refuse_constant)
        except (ValueError, RecursionError) as error:
            raise ParseError("De body is geen geldige JSON.") from error
        if not isinstance(content, dict):
            raise InvalidError([Problem(("nonFieldErrors",), "invalid", "De body is geen JSON-object.")])
        return content

    def domain(self, call: Call) -> Domain:
        domain = Domain(self.store, self.fault, call, self.wire.fields, self.wire.without)
        call.lookup = domain.lookup
        return domain

    # -- the operations -----------------------------------------------------------------------------------

    def do_root(self, call: Call) -> Reply:
        return self.json({path: f"{call.base}/{path}" for path in self.wire.collections})

    def do_list(self, call: Call) -> Reply:
        query = self.wire.list_query(call.type, call.query)
        page = self.domain(call).list_page(
            call.type,
            query.conditions,
            number=query.number,
            size=self.fault.page_size(call.type, query.size),
            expand=query.expand,
        )
        return self.json(self.wire.encode_page(call.type, page, call))

    def do_create(self, call: Call) -> Reply:
        raw = self.wire.decode(call.type, self.body(call))
        obj = self.domain(call).create(call.type, raw)
        location = self.wire.url(call.type, obj.get("id", ""), call)
        return self.json(self.wire.encode(call.type, obj, call), 201, Location=location)

    def do_create_together(self, call: Call) -> Reply:
        raw = self.wire.decode_together(self.body(call))
        made = self.domain(call).create_together(raw)
        location = self.wire.url("klantcontact", made["klantcontact"].get("id", ""), call)
        content = {kind: self.wire.encode(kind, obj, call) for kind, obj in made.items()}
        return self.json(content, 201, Location=location)

    def do_read(self, call: Call) -> Reply:
        domain = self.domain(call)
        domain.known(call.type, call.id)
        expand = self.wire.read_query(call.type, call.query)
        return self.json(self.wire.encode(call.type, domain.read(call.type, call.id, expand), call))

    def do_replace(self, call: Call) -> Reply:
        domain = self.domain(call)
        domain.known(call.type, call.id)
        raw = self.wire.decode(call.type, self.body(call))
        return self.json(self.wire.encode(call.type, domain.replace(call.type, call.id, raw), call))

    def do_change(self, call: Call) -> Reply:
        domain = self.domain(call)
        domain.known(call.type, call.id)
        raw = self.wire.decode(call.type, self.body(call))
        return self.json(self.wire.encode(call.type, domain.change(call.type, call.id, raw), call))

    def do_remove(self, call: Call) -> Reply:
        domain = self.domain(call)
        domain.known(call.type, call.id)
        if self.wire.removal_cascades(call.type, call.query):
            kept = domain.delete_with_contacts(call.id)
            return self.json({"behouden": [self.wire.url("klantcontact", contact, call) for contact in kept]})
        domain.delete(call.type, call.id)
        return Reply(204)


def refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
