"""A fault under watch: whether it acted on a request follows from what its hooks did, not from what it says.

At each hook what went in is held against what came out. A difference in what is stored, found, decided or
answered is acting; so is a refusal of the fault's own. What was stored otherwise stays marked for as long as
it is there: who reads it, searches among it or refers to it, gets something else than a sound provider has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from starlette.responses import Response

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

_ID = re.compile(rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Watched(Fault):
    """Does what a fault does, and calls `tell` once for each request on which that made a difference.

    A provider answers one request at a time, so what hooks did between its beginning and its end is of that
    request.
    """

    def __init__(self, fault: Fault, tell: Callable[[], None]) -> None:
        self._fault = fault
        self._tell = tell
        self._acted = False
        self._stores_otherwise = False
        self._written: list[tuple[str, str]] = []
        self._marked: dict[str, str] = {}
        self.lingers = fault.lingers

    @contextmanager
    def _watching(self, call: Call | None = None) -> Iterator[None]:
        """A refusal that the fault makes up is acting, and so is to read the request otherwise."""
        before = _asked(call)
        try:
            yield
        except Exception:
            self._acted = True
            raise
        self._acts(before != _asked(call), stored=True)

    def _compared(self, before: str, after: Any, *, stored: bool = False) -> None:
        self._acts(before != repr(after), stored=stored)

    def _acts(self, differs: bool, *, stored: bool = False) -> None:
        self._acted = self._acted or differs
        self._stores_otherwise = self._stores_otherwise or (differs and stored)

    # -- the request --------------------------------------------------------------------------------------

    def on_request(self, call: Call) -> Reply | Response | None:
        self._acted, self._stores_otherwise, self._written = False, False, []
        with self._watching(call):
            early = self._fault.on_request(call)
        self._acts(early is not None)
        if isinstance(early, Response):
            self._tell()
        return early

    def on_response(self, call: Call, response: Reply) -> Reply:
        if self._stores_otherwise and response.status < 400:
            self._marked.update({identifier: kind for kind, identifier in self._written})
        self._acts(self._meets_marked(call, response))
        before = _shown(response)
        with self._watching(call):
            response = self._fault.on_response(call, response)
        self._acts(before != _shown(response))
        if call.action == "remove":
            self._marked.pop(call.id.lower(), None)
        return response

    def on_wire(self, call: Call, response: Reply) -> bytes:
        with self._watching(call):
            raw = self._fault.on_wire(call, response)
        if self._acted or raw:
            self._tell()
        return raw

    def _meets_marked(self, call: Call, response: Reply) -> bool:
        """Tell whether a request is about something that was stored otherwise than a sound provider does."""
        if not self._marked:
            return False
        if call.action == "list" and call.type in self._marked.values():
            return True
        asked = f"{call.path} {call.query}".lower().encode()
        named = {one.decode() for text in (asked, call.body, response.body) for one in _ID.findall(text)}
        return not named.isdisjoint(self._marked)

    # -- what is decided ----------------------------------------------------------------------------------

    def authenticate(self, call: Call, accepted: bool) -> bool:
        with self._watching(call):
            said = self._fault.authenticate(call, accepted)
        self._acts(said != accepted)
        return said

    def validate(self, kind: str, rule: str) -> bool:
        """A rule is asked for where it makes a difference, so that to switch it off is to act."""
        with self._watching():
            checked = self._fault.validate(kind, rule)
        self._acts(not checked, stored=True)
        return checked

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:
        before = repr(values)
        with self._watching(call):
            kept = self._fault.store_change(call, kind, action, identifier, values)
        self._compared(before, values, stored=True)
        self._written.append((kind, identifier))
        self._acts(not kept, stored=True)
        return kept

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        with self._watching(call):
            instead = self._fault.on_delete(call, kind, identifier)
        self._acts(instead is not None, stored=True)
        self._written += [*(instead or ()), (kind, identifier)]
        return instead

    def page_size(self, kind: str, size: int) -> int:
        with self._watching():
            chosen = self._fault.page_size(kind, size)
        self._acts(chosen != size)
        return chosen

    # -- what is made of values ---------------------------------------------------------------------------

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        before = repr(raw)
        with self._watching(call):
            after = self._fault.before_write(call, kind, action, raw)
        self._compared(before, after, stored=True)
        return after

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        before = repr(values)
        with self._watching(call):
            after = self._fault.on_write(call, kind, action, values)
        self._compared(before, after, stored=True)
        return after

    def on_assign(self, kind: str, values: Obj) -> Obj:
        before = repr(values)
        with self._watching():
            after = self._fault.on_assign(kind, values)
        self._compared(before, after, stored=True)
        return after

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        before = repr(obj)
        with self._watching():
            after = self._fault.on_read(kind, obj, where)
        self._compared(before, after)
        return after

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        before = repr(conditions)
        with self._watching():
            after = self._fault.on_filter(kind, conditions)
        self._compared(before, after)
        return after

    def on_list(self, kind: str, page: Page) -> Page:
        before = repr(page)
        with self._watching():
            after = self._fault.on_list(kind, page)
        self._compared(before, after)
        return after


def _asked(call: Call | None) -> tuple[object, ...]:
    """What a fault can make the provider read otherwise."""
    if call is None:
        return ()
    return (
        call.method,
        call.path,
        [*call.query],
        dict(call.headers),
        call.body,
        call.action,
        call.type,
        call.id,
    )


def _shown(response: Reply) -> tuple[int, dict[str, str], bytes]:
    return response.status, dict(response.headers), response.body
