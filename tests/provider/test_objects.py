"""Which operation a request on objects is, and what may stand in its body."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.provider import wire
from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import InvalidError, ParseError, UnsupportedMediaTypeError
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.objects import COLLECTION, OBJECT, ROOT, TOGETHER, ObjectService
from klantinteracties_conformance.provider.store import Store

SERVICE = ObjectService("geheim", Fault(), wire.get("openklant"), Store(Path(":memory:"), durable=False))
JSON = "application/json"


def call(path: str = "", body: bytes = b"", media_type: str = JSON) -> Call:
    return Call("openklant", "POST", path, "", "", [], {"content-type": media_type}, body)


@pytest.mark.parametrize(
    ("path", "methods", "kind", "identifier"),
    [
        ("actoren", COLLECTION, "actor", ""),
        ("actoren/7", OBJECT, "actor", "7"),
        ("maak-klantcontact", TOGETHER, "klantcontact", ""),
        ("actoren/", {}, "", ""),
        ("actoren/7/8", {}, "", ""),
        ("geen", {}, "", ""),
        ("", ROOT, "", ""),
    ],
)
def test_the_methods_of_a_path(path: str, methods: Any, kind: str, identifier: str) -> None:
    asked = call(path)
    assert SERVICE.route(asked) == methods
    assert (asked.type, asked.id) == (kind, identifier)


@pytest.mark.parametrize(
    ("body", "media_type", "content"),
    [
        (b"", "text/plain", {}),
        (b'{"naam": "x"}', JSON, {"naam": "x"}),
        (b"{}", "Application/JSON; charset=utf-8", {}),
    ],
)
def test_a_body_is_an_object(body: bytes, media_type: str, content: Any) -> None:
    assert SERVICE.body(call(body=body, media_type=media_type)) == content


@pytest.mark.parametrize(
    ("body", "media_type", "refusal"),
    [
        (b"{}", "text/plain", UnsupportedMediaTypeError),
        (b"{", JSON, ParseError),
        (b"\xff", JSON, ParseError),
        (b'{"x": NaN}', JSON, ParseError),
        (b"[" * 100_000, JSON, ParseError),
        (b"[]", JSON, InvalidError),
        (b"null", JSON, InvalidError),
    ],
)
def test_another_body_is_refused(body: bytes, media_type: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        SERVICE.body(call(body=body, media_type=media_type))


def test_what_a_fault_looks_up_is_there_once_the_domain_is_at_work() -> None:
    asked = call()
    assert asked.lookup("actor", "1") is None
    made = SERVICE.domain(asked).create("actor", {"naam": "x", "soortActor": "medewerker"})
    found = asked.lookup("actor", made["id"])
    assert found is not None
    assert found["naam"] == "x"
