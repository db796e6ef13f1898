"""The dialect of VNG's CRUD interface (0.0.3): references as plain ids, HAL, problem details.

It has no place for all that openklant keeps. What of an object has no place here is not shown, and stays as
it is; an object that lacks what is required here is shown without it. The consumer says when a task was
handled; numbers are unique, and no other rule goes beyond a single attribute.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar
from urllib.parse import urlencode

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import InvalidError, Path, Problem
from klantinteracties_conformance.provider.fields import Field
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.views import Tree
from klantinteracties_conformance.provider.wire.base import ListQuery, Obj, Wire
from klantinteracties_conformance.provider.wire.filters import read_conditions
from klantinteracties_conformance.provider.wire.forms import read_members, wire_path, write_members
from klantinteracties_conformance.provider.wire.paging import LARGEST_PAGE, PAGE_SIZE, page_url
from klantinteracties_conformance.provider.wire.vng import VngEnvelope
from klantinteracties_conformance.provider.wire.vng_crud_fields import FIELDS
from klantinteracties_conformance.provider.wire.vng_crud_filters import FILTERS
from klantinteracties_conformance.provider.wire.vng_crud_shape import ATTRIBUTES, LINKS, PATHS


class VngCrud(VngEnvelope, Wire):
    """vng-crud 0.0.3, as published."""

    name = "vng-crud"
    base_path = "/api/klantinteracties_crud/v00"
    collections: ClassVar[Mapping[str, str]] = {
        **{path: kind for kind, (path, _) in PATHS.items()},
        # The one path that is published in two spellings: this one for the list.
        "betrokkenenBijKlantcontact": "betrokkene",
    }
    accepts = ("application/hal+json", "application/json")
    media_type = "application/hal+json"
    also_for = ("application/json",)
    headers: ClassVar[Mapping[str, str]] = {"API-version": "0.0.3"}
    without = frozenset(
        {
            "actor-required",
            "codes-belong-together",
            "elfproef",
            "email",
            "gives-a-number",
            "handled-when-done",
            "identificator-length",
            "one-actor-attribute",
            "page-exists",
            "phone",
            "put-keeps-what-is-not-sent",
            "sub-identificator",
            "unique-actorklantcontact",
            "unique-partijidentificator",
            "unique-soort-partijidentificator",
            "unique-vertegenwoordiging",
        }
    )

    def fields(self, kind: str) -> Mapping[str, Field]:
        return FIELDS[kind]

    # -- bodies -------------------------------------------------------------------------------------------

    def decode(self, kind: str, body: Mapping[str, Any]) -> Obj:
        return read_members(ATTRIBUTES[kind], body)

    def encode(self, kind: str, obj: Obj, call: Call) -> Obj:
        identity = {"id": obj["id"]} if obj.get("id") else {}
        links = {"self": {"href": self.url(kind, obj.get("id") or "", call)}}
        for name, (path, target) in LINKS.get(kind, {}).items():
            found = follow(obj, path)
            if found:
                links[name] = {"href": self.url(target, found, call)}
        return {**identity, **write_members(ATTRIBUTES[kind], obj), "_links": links}

    def encode_page(self, kind: str, page: Page, call: Call) -> Obj:
        query = f"?{urlencode(call.query)}" if call.query else ""
        links = {"self": {"href": f"{call.base}/{call.path}{query}"}}
        for name, number in (("previous", page.previous), ("next", page.next)):
            if number is not None:
                links[name] = {"href": page_url(call, number)}
        rows = [self.encode(kind, obj, call) for obj in page.objects]
        return {"_links": links, "_embedded": {PATHS[kind][1]: rows}}

    def url(self, kind: str, identifier: str, call: Call) -> str:
        return f"{call.base}/{PATHS[kind][0]}/{identifier}"

    # -- query strings ------------------------------------------------------------------------------------

    def list_query(self, kind: str, query: list[tuple[str, str]]) -> ListQuery:
        """Arguments that the interface does not have are not looked at."""
        problems: list[Problem] = []
        arguments = dict(query)
        conditions = read_conditions(FILTERS[kind], arguments, problems)
        number = read_count(arguments, "page", 1, problems)
        size = read_count(arguments, "pageSize", PAGE_SIZE, problems)
        if problems:
            raise InvalidError(problems)
        return ListQuery(conditions, number, min(size, LARGEST_PAGE))

    def read_query(self, kind: str, query: list[tuple[str, str]]) -> Tree:  # noqa: ARG002
        return {}

    # -- refusals -----------------------------------------------------------------------------------------

    def wire_path(self, call: Call, path: Path) -> Path:
        if path[0] == "toegewezenAanActoren":
            path = ("toegewezenAanActor", *path[1:])
        return super().wire_path(call, wire_path(ATTRIBUTES.get(call.type, {}), path))


def follow(obj: Any, path: str) -> str | None:
    """The id that an attribute refers to, if it is there."""
    for step in path.split("."):
        obj = obj.get(step) if isinstance(obj, Mapping) else None
    return obj if isinstance(obj, str) and obj else None


def read_count(arguments: Mapping[str, str], name: str, usual: int, problems: list[Problem]) -> int:
    text = arguments.get(name, str(usual))
    if not re.fullmatch("0*[1-9][0-9]{0,8}", text, re.ASCII):
        problems.append(Problem((name,), "invalid", "Dit is geen geheel getal vanaf 1."))
        return usual
    return int(text)
