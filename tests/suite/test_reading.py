"""Limits to what is read of an answer, and what is left of a secret or of a control character in a text."""

import base64
import json
from typing import Any

import pytest

from klantinteracties_conformance.client.answer_body import (
    MAX_DEPTH,
    MAX_DOCUMENT,
    NO_JSON,
    UnreadableAnswerError,
    document_in,
    parsed,
)
from klantinteracties_conformance.client.evidence import MAX_BODY, MAX_SENTENCE, Log, Redactor, visible
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.identifiers import MAX_ID, fits_in_path, segment

SECRET = "geheim-TOKEN-123-voor-niemand-anders"


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
    ],
)
def test_what_is_more_than_we_read(body: bytes) -> None:
    with pytest.raises(UnreadableAnswerError):
        parsed(body)


def test_a_document_that_is_too_large_is_not_read() -> None:
    assert document_in("paths: {}") == {"paths": {}}
    assert document_in("a: " + "x" * MAX_DOCUMENT) is None
    assert document_in("{[") is None


@pytest.mark.parametrize("before", ["", "a", "ab", "abc"])
def test_a_secret_within_base64_is_found_wherever_it_stands(before: str) -> None:
    text = base64.b64encode(f"{before}{SECRET} en meer".encode()).decode()
    shown = Redactor([SECRET]).text(text)
    assert len(shown) < len(text) - len(SECRET)


def test_a_secret_that_a_cut_parts_is_not_left_over() -> None:
    redactor = Redactor([SECRET])
    assert SECRET[:6] not in redactor.sentence(f"tekst {SECRET[:20]}… ({SECRET})")
    assert SECRET[-6:] not in redactor.sentence(f"'…{SECRET[9:]}'")
    assert len(redactor.sentence("x" * 100_000)) < MAX_SENTENCE + 100
    kept = Log(redactor).body(SECRET * (2 * MAX_BODY // len(SECRET) + 1))
    assert SECRET[:8] not in kept


def test_what_steers_a_terminal_is_spelled_out() -> None:
    assert visible("a\x1b[31mb\u202ec\x9bd\te\n") == "a\\x1b[31mb\\u202ec\\x9bd\te\n"
    assert visible("gewoon 👨‍👩‍👧 é") == "gewoon 👨‍👩‍👧 é"


@pytest.mark.parametrize(
    "identifier", ["", ".", "..", "a/b", "a\\b", "a\nb", "a\0", "\ud800", "u" * (MAX_ID + 1)]
)
def test_ids_that_lead_elsewhere(identifier: str) -> None:
    assert not fits_in_path(identifier)
    with pytest.raises(Finding):
        segment(identifier)


@pytest.mark.parametrize(
    ("identifier", "path"),
    [("a b", "a%20b"), ("%2F", "%252F"), ("?x=1#y", "%3Fx%3D1%23y"), ("😀", "%F0%9F%98%80"), ("...", "...")],
)
def test_ids_that_are_quoted(identifier: str, path: str) -> None:
    assert segment(identifier) == path
