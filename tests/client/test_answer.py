"""What an answer is, by its status and its body."""

import json
from dataclasses import replace
from typing import Any

import pytest

from klantinteracties_conformance.client.answer import Answer, Request
from klantinteracties_conformance.client.answer_body import NO_JSON
from klantinteracties_conformance.result.exchange import Exchange
from tests import saying

SHOWN = Exchange(1, "", 0.0, "GET", "http://x", {}, None)


def answer(status: int, body: Any = NO_JSON, content: bytes = b"", kind: str = "") -> Answer:
    headers = {"content-type": kind} if kind else {}
    content = content if body is NO_JSON else json.dumps(body).encode()
    return Answer(1, Request("GET", "x"), "http://x", status, headers, content, body, 0.0, lambda: SHOWN)


@pytest.mark.parametrize(
    ("status", "is_"),
    [
        (199, ""), (200, "succeeded"), (299, "succeeded"), (300, ""), (399, ""), (400, "refused"),
        (429, "overloaded"), (499, "refused"), (500, ""), (502, "overloaded"), (503, "overloaded"),
    ],
)  # fmt: skip
def test_a_status_is_one_thing(status: int, is_: str) -> None:
    found = answer(status)
    names = ("succeeded", "refused", "overloaded")
    assert [name for name in names if getattr(found, name)] == ([is_] if is_ else [])


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({}, "antwoord 400"),
        ([], "antwoord 400"),
        ({"title": "Fout", "detail": "Meer"}, "antwoord 400 (Fout)"),
        ({"detail": "Meer"}, "antwoord 400 (Meer)"),
        (
            {"title": "Fout", "invalidParams": [{"name": "naam", "reason": "leeg"}, "x"]},
            "antwoord 400 (Fout; naam: leeg)",
        ),
        ({"title": "Fout", "invalidParams": "naam"}, "antwoord 400 (Fout)"),
        ({"title": "x" * 301}, f"antwoord 400 ({'x' * 300}…)"),
    ],
)
def test_what_the_provider_says_of_it_itself(body: Any, said: str) -> None:
    assert saying.said(answer(400, body).told()) == said


def test_what_the_provider_says_of_others_is_not_told() -> None:
    found = replace(
        answer(409, {"title": "'Jansen' is er al"}),
        without_others=lambda _, text: text.replace("'Jansen'", "⟨string⟩"),
    )
    assert saying.said(found.told()) == "antwoord 409 (⟨string⟩ is er al)"


def test_what_is_no_json_is_called_by_its_kind() -> None:
    assert saying.said(answer(200, kind="text/html").told()) == "antwoord 200, geen JSON (text/html)"
    assert saying.said(answer(200).told()) == "antwoord 200, geen JSON (zonder content-type)"


def test_the_exchange_is_made_when_it_is_asked_for() -> None:
    found = answer(200, content="é".encode())
    assert found.exchange is SHOWN
    assert found.text == "é"


def test_what_is_told_of_a_body_is_read_past_a_byte_order_mark() -> None:
    assert answer(200, {"a": 1}, b'\xef\xbb\xbf{"a": 1}').shown == {"a": 1}
