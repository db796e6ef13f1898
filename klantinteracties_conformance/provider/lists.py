"""The reference lists, read-only and the same for every provider."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import NotFoundError
from klantinteracties_conformance.provider.service import Methods, Service
from klantinteracties_conformance.system import yaml_text

DATA = Path(__file__).with_name("referentielijsten.yaml")
READ_LIST = {"GET": "list", "HEAD": "list"}
READ_ROW = {"GET": "read", "HEAD": "read"}

Row = dict[str, Any]


def value(code: str, naam: str) -> Row:
    return {"code": code, "naam": naam, "indicatieActief": True}


def register(code: str, naam: str) -> Row:
    """A municipality's own register can be anywhere; these are nowhere."""
    return {"code": code, "naam": naam, "locatie": ""}


def land(code: str, naam: str) -> Row:
    """Both dates are required, also of a country that simply is there: these stand for always."""
    return {
        "landcode": code,
        "landnaam": naam,
        "ingangsdatumLand": "0001-01-01",
        "einddatumLand": "9999-12-31",
    }


ROWS = {"externeregisters": register, "landen": land}
"""How a row looks, where it is no plain value."""


@cache
def lists() -> Mapping[str, Mapping[str, Row]]:
    """Each list by the path it is at, its rows by code."""
    content = yaml_text.load(DATA.read_text(encoding="utf-8"))
    return {
        path: {code: ROWS.get(path, value)(code, naam) for code, naam in rows.items()}
        for path, rows in content.items()
    }


class ListService(Service):
    """Serves the lists and their rows."""

    def route(self, call: Call) -> Methods:
        path, slash, code = call.path.partition("/")
        if path not in lists() or bool(slash) != bool(code):
            return {}
        call.id = code
        return READ_ROW if code else READ_LIST

    def do_list(self, call: Call) -> Reply:
        return self.json(list(lists()[call.path].values()))

    def do_read(self, call: Call) -> Reply:
        row = lists()[call.path.partition("/")[0]].get(call.id)
        if row is None:
            raise NotFoundError("Deze code is er niet.")
        return self.json(row)
