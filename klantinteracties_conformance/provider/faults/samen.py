"""Several defects in one provider, as a bad release has them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from starlette.responses import Response

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import Path
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition


class Together(Fault):
    """All of these faults at once: what one makes of a value, the next one gets."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self._faults = faults
        self.name = ",".join(fault.name for fault in faults)
        self.wrong = " ".join(fault.wrong for fault in faults)
        self.requirement = faults[0].requirement
        limits = [set(fault.dialects) for fault in faults if fault.dialects is not None]
        self.dialects = tuple(sorted(set.intersection(*limits))) if limits else None

    def on_request(self, call: Call) -> Reply | Response | None:
        return next((answer for fault in self._faults if (answer := fault.on_request(call))), None)

    def authenticate(self, call: Call, accepted: bool) -> bool:
        return reduce(lambda said, fault: fault.authenticate(call, said), self._faults, accepted)

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        return reduce(lambda value, fault: fault.before_write(call, kind, action, value), self._faults, raw)

    def validate(self, kind: str, rule: str) -> bool:
        return all(fault.validate(kind, rule) for fault in self._faults)

    def tolerates(self, call: Call, kind: str, rule: str, path: Path) -> bool:
        return any(fault.tolerates(call, kind, rule, path) for fault in self._faults)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        return reduce(lambda value, fault: fault.on_write(call, kind, action, value), self._faults, values)

    def on_assign(self, kind: str, values: Obj) -> Obj:
        return reduce(lambda value, fault: fault.on_assign(kind, value), self._faults, values)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:
        return all(fault.store_change(call, kind, action, identifier, values) for fault in self._faults)

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        said = (fault.on_delete(call, kind, identifier) for fault in self._faults)
        return next((instead for instead in said if instead is not None), None)

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        return reduce(lambda value, fault: fault.on_read(kind, value, where), self._faults, obj)

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        return reduce(lambda value, fault: fault.on_filter(kind, value), self._faults, conditions)

    def page_size(self, kind: str, size: int) -> int:
        return reduce(lambda value, fault: fault.page_size(kind, value), self._faults, size)

    def on_list(self, kind: str, page: Page) -> Page:
        return reduce(lambda value, fault: fault.on_list(kind, value), self._faults, page)

    def on_response(self, call: Call, response: Reply) -> Reply:
        return reduce(lambda value, fault: fault.on_response(call, value), self._faults, response)

    def on_wire(self, call: Call, response: Reply) -> bytes:
        return b"".join(fault.on_wire(call, response) for fault in self._faults)
