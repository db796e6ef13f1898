"""The reference lists: which there are, what a row looks like, and what is answered."""

from __future__ import annotations

import json
from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.lists import ListService, lists
from klantinteracties_conformance.provider.wire.referentielijsten import Referentielijsten

SERVICE = ListService("geheim", Fault(), Referentielijsten())


def ask(path: str, method: str = "GET") -> tuple[int, Any]:
    headers = {"authorization": "Bearer geheim"}
    call = Call("x", method, f"{Referentielijsten.base_path}/{path}"[1:], "", "http://x", [], headers)
    response = SERVICE.respond(call)
    return response.status_code, json.loads(bytes(response.body))


def test_a_list_has_its_rows_and_a_row_its_code() -> None:
    for path, rows in lists().items():
        status, content = ask(path)
        assert (status, content) == (200, list(rows.values()))
        code = next(iter(rows))
        assert ask(f"{path}/{code}") == (200, rows[code])


def test_a_row_looks_as_its_list_has_it() -> None:
    assert ask("talen/nld")[1].keys() == {"code", "naam", "indicatieActief"}
    country = next(iter(lists()["landen"].values()))
    assert country["ingangsdatumLand"] < country["einddatumLand"]
    assert next(iter(lists()["externeregisters"].values()))["locatie"] == ""


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [
        ("talen/geen", "GET", 404),
        ("geen", "GET", 404),
        ("talen/", "GET", 404),
        ("talen", "POST", 405),
        ("talen/nld", "DELETE", 405),
    ],
)
def test_what_is_not_there_and_what_can_not_be_done(path: str, method: str, status: int) -> None:
    assert ask(path, method)[0] == status
