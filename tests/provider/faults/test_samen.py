"""Several defects in one provider: what one makes of a value, the next one gets."""

# ruff: noqa: ARG002 -- a hook has the arguments that it has

from __future__ import annotations

import pytest
from starlette.responses import Response

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.samen import Together
from klantinteracties_conformance.provider.faults.table import UnknownFaultError, get
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition
from tests.provider.faults.register import Register
from tests.saying import raises

CALL = Call("openklant", "GET", "actoren", "", "", [], {})


class Marks(Fault):
    """Adds its mark to everything that passes."""

    wrong, requirement = "Alles krijgt een teken.", "C0992-1"

    def __init__(self, name: str, dialects: tuple[str, ...] | None = None) -> None:
        self.name, self.dialects = name, dialects

    def on_request(self, call: Call) -> Reply | Response | None:
        return Reply(418, body=self.name.encode()) if call.method == self.name else None

    def authenticate(self, call: Call, accepted: bool) -> bool:
        return not accepted

    def _marked(self, values: Obj) -> Obj:
        return {"marks": values.get("marks", "") + self.name}

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        return self._marked(raw)

    def validate(self, kind: str, rule: str) -> bool:
        return rule != self.name

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        return self._marked(values)

    def on_assign(self, kind: str, values: Obj) -> Obj:
        return self._marked(values)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:
        return kind != self.name

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        return [] if kind == self.name else None

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        return self._marked(obj)

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        return [*conditions, Condition(self.name, "exact", "")]

    def page_size(self, kind: str, size: int) -> int:
        return size * 10

    def on_list(self, kind: str, page: Page) -> Page:
        page.count += 1
        return page

    def on_response(self, call: Call, response: Reply) -> Reply:
        return Reply(response.status + 1)

    def on_wire(self, call: Call, response: Reply) -> bytes:
        return self.name.encode()


A, B = Marks("a"), Marks("b")
BOTH = Together([A, B])


def test_every_hook_of_each_is_called_in_turn() -> None:
    marked = {"marks": "ab"}
    assert BOTH.before_write(CALL, "actor", "create", {}) == marked
    assert BOTH.on_write(CALL, "actor", "create", {}) == marked
    assert BOTH.on_assign("actor", {}) == marked
    assert BOTH.on_read("actor", {}, "read") == marked
    assert [condition.path for condition in BOTH.on_filter("actor", [])] == ["a", "b"]
    assert BOTH.page_size("actor", 1) == 100
    assert BOTH.on_list("actor", Page([], 0, 1, 100)).count == 2
    assert BOTH.on_response(CALL, Reply(200)).status == 202
    assert BOTH.on_wire(CALL, Reply(200)) == b"ab"
    assert BOTH.authenticate(CALL, True) is True
    assert Together([A]).authenticate(CALL, True) is False


@pytest.mark.parametrize("one", ["a", "b"])
def test_one_of_them_is_enough_to_say_no(one: str) -> None:
    assert not BOTH.validate("actor", one)
    assert not BOTH.store_change(CALL, one, "create", "1", {})
    assert BOTH.on_delete(CALL, one, "1") == []
    early = BOTH.on_request(Call("openklant", one, "", "", "", [], {}))
    assert isinstance(early, Reply)
    assert early.body == one.encode()


def test_none_of_them_has_to() -> None:
    assert BOTH.validate("actor", "null")
    assert BOTH.store_change(CALL, "actor", "create", "1", {})
    assert BOTH.on_delete(CALL, "actor", "1") is None
    assert BOTH.on_request(CALL) is None


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [(None, None, None), (("x", "y"), None, ("x", "y")), (("x", "y"), ("y",), ("y",)), (("x",), ("y",), ())],
)
def test_they_can_be_seen_where_each_of_them_can(
    first: tuple[str, ...] | None, second: tuple[str, ...] | None, both: tuple[str, ...] | None
) -> None:
    assert Together([Marks("a", first), Marks("b", second)]).dialects == both


def test_by_their_names_with_commas_between() -> None:
    names = "kanaal-in-hoofdletters,vertrouwelijk-omgekeerd"
    fault = get(names)
    assert (fault.name, fault.requirement) == (names, "C9708-3")
    api = Register(names)
    contact = api.read("klantcontact", api.klantcontact(kanaal="brief"))
    assert (contact["kanaal"], contact["vertrouwelijk"]) == ("BRIEF", True)
    with raises(UnknownFaultError, "no-such-fault"):
        get("kanaal-in-hoofdletters,no-such-fault")
