"""The exchanges as HAR: what its specification requires, and all that was said."""

import json

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from klantinteracties_conformance.report import har
from tests.report import factory

NAMES_AND_VALUES = {"type": "array", "items": {"type": "object", "required": ["name", "value"]}}


SIZES = {"headersSize": {"type": "integer"}, "bodySize": {"type": "integer"}}


MOMENT = {"type": "string", "format": "date-time"}


HAR_1_2 = {
    "required": ["log"],
    "properties": {
        "log": {
            "required": ["version", "creator", "entries"],
            "properties": {
                "version": {"const": "1.2"},
                "creator": {"required": ["name", "version"]},
                "pages": {
                    "items": {
                        "required": ["startedDateTime", "id", "title", "pageTimings"],
                        "properties": {"startedDateTime": MOMENT, "pageTimings": {"type": "object"}},
                    }
                },
                "entries": {
                    "items": {
                        "required": ["startedDateTime", "time", "request", "response", "cache", "timings"],
                        "properties": {
                            "startedDateTime": MOMENT,
                            "time": {"type": "number", "minimum": 0},
                            "timings": {"required": ["send", "wait", "receive"]},
                            "request": {
                                "required": [
                                    "method", "url", "httpVersion", "cookies", "headers", "queryString",
                                    "headersSize", "bodySize",
                                ],
                                "properties": {
                                    "headers": NAMES_AND_VALUES,
                                    "queryString": NAMES_AND_VALUES,
                                    "cookies": {"type": "array"},
                                    "postData": {"required": ["mimeType", "text"]},
                                    **SIZES,
                                },
                            },
                            "response": {
                                "required": [
                                    "status", "statusText", "httpVersion", "cookies", "headers", "content",
                                    "redirectURL", "headersSize", "bodySize",
                                ],
                                "properties": {
                                    "status": {"type": "integer"},
                                    "headers": NAMES_AND_VALUES,
                                    "content": {"required": ["size", "mimeType"]},
                                    **SIZES,
                                },
                            },
                        },
                    }
                },
            },
        }
    },
}  # fmt: skip
"""What the specification of HAR 1.2 requires, as JSON Schema."""


@pytest.mark.parametrize("kind", factory.KINDS)
def test_har_is_what_its_specification_requires(kind: str) -> None:
    result = factory.KINDS[kind]()
    text = har.render(result)
    text.encode("utf-8")
    document = json.loads(text)
    Draft202012Validator(HAR_1_2, format_checker=FormatChecker()).validate(document)
    entries = document["log"]["entries"]
    assert len(entries) == len(result.exchanges)
    assert {entry["pageref"] for entry in entries} == {page["id"] for page in document["log"]["pages"]}


def test_har_keeps_what_was_said() -> None:
    asked = factory.exchange(1, url=f"{factory.BASE}/partijen?naam=a%20b&pageSize=10&naam=c")
    gone = factory.exchange(2, status=None, response_headers={}, response_body=None, error="afgebroken")
    document = json.loads(har.render(factory.result([], [asked, gone])))
    first, second = document["log"]["entries"]
    query = [(pair["name"], pair["value"]) for pair in first["request"]["queryString"]]
    assert query == [("naam", "a b"), ("pageSize", "10"), ("naam", "c")]
    assert first["request"]["postData"] == {"mimeType": "application/json", "text": factory.BODY}
    assert first["response"]["statusText"] == "OK"
    assert second["response"]["status"] == 0
    assert "afgebroken" in second["comment"]
