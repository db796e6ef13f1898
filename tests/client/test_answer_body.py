"""Reading what a provider sends, however it means it."""

import json
from typing import Any

import httpx
import pytest

from klantinteracties_conformance.client.answer_body import (
    MAX_DEPTH,
    MAX_DOCUMENT,
    MAX_HEAD,
    MAX_HEADERS,
    MAX_WIDTH,
    NO_JSON,
    UnreadableAnswerError,
    check_head,
    document_in,
    named_twice,
    parsed,
)


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (b'{"a": 1, "a": 2}', {"a": 2}),
        (b"\xef\xbb\xbf[]", []),
        (b"null", None),
        (b"NaN", NO_JSON),
        (b"[-Infinity]", NO_JSON),
        (b'"\xff"', NO_JSON),
        ('{"a": 1}'.encode("utf-16"), NO_JSON),
        (b"9" * 5000, NO_JSON),
        (b"", NO_JSON),
        (b"<html>", NO_JSON),
        (b"[" * 99 + b"]" * 99, json.loads("[" * 99 + "]" * 99)),
    ],
)
def test_what_counts_as_json(body: bytes, value: Any) -> None:
    assert parsed(body) == value


@pytest.mark.parametrize(
    "body",
    [
        b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1),
        b'{"a":' * 2000 + b"1" + b"}" * 2000,
        b"[" + b"0," * 600_000,
        json.dumps({str(number): 1 for number in range(100_000)}).encode(),
        f'"🙂{"a" * (MAX_WIDTH // 3)}"'.encode(),
        f'"\\ud83d\\ude42{"a" * (MAX_WIDTH // 3)}"'.encode(),
        json.dumps({f"{number}🙂{'a' * 1000}": f"🙂{'a' * 1000}" for number in range(400)}).encode(),
    ],
)
def test_what_is_more_than_we_read(body: bytes) -> None:
    with pytest.raises(UnreadableAnswerError):
        parsed(body)


def test_a_long_list_may_have_a_wide_character_here_and_there() -> None:
    rows = [
        {"naam": f"{number} {'a' * 200} é", "inhoud": "🙂" if number % 9 else ""} for number in range(15_000)
    ]
    assert parsed(json.dumps(rows, ensure_ascii=False).encode()) == rows


def test_a_document_that_is_too_large_is_not_read() -> None:
    assert document_in("paths: {}") == {"paths": {}}
    assert document_in("a: " + "x" * MAX_DOCUMENT) is None
    assert document_in("{[") is None


@pytest.mark.parametrize(
    "headers",
    [[("a", "")] * 11_000, [("a", "")] * (MAX_HEADERS + 1), [("a", "x" * 9_000)] * 8],
    ids=["11000-empty", "one-too-many", "large"],
)
def test_headers_that_are_more_than_we_read(headers: list[tuple[str, str]]) -> None:
    with pytest.raises(UnreadableAnswerError):
        check_head(httpx.Response(200, headers=headers))


def test_headers_that_are_read() -> None:
    check_head(httpx.Response(200, headers=[("a", "")] * MAX_HEADERS))
    check_head(httpx.Response(200, headers={"a": "x" * (MAX_HEAD - 1)}))


def test_a_document_with_an_alias_bomb_is_not_expanded() -> None:
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 25))
    assert len(bomb) < 1_500
    assert document_in(f"{bomb}paths: *a24\n") is None


def test_a_name_that_an_object_has_twice_is_told_where_the_values_differ() -> None:
    cases = {
        b'{"a":1,"a":1}': "",
        b'{"a":[{"b":1,"b":2}]}': "b",
        b'{"a":1,"b":{"a":2}}': "",
        b"[": "",
        b"": "",
    }
    assert {body: named_twice(body) for body in cases} == cases
