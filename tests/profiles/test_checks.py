"""Each kind of check: what it takes for good and what not, and what it shows of others."""

import json
from typing import Any

import pytest

from klantinteracties_conformance.client.answer import Answer, Request
from klantinteracties_conformance.profiles.checks import CHECKS, NothingSeenError, Seen
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.system.messages import message


def seen(body: Any, status: int = 200, media_type: str = "application/json", kept: Any = None) -> Seen:
    text = json.dumps(body if kept is None else kept)
    exchange = Exchange(1, "", 0.0, "GET", "", {}, None, status, {}, text)
    headers = {"content-type": media_type}
    about = Answer(1, Request("GET", "x"), "", status, headers, text.encode(), body, 0.0, lambda: exchange)
    return Seen(about)


ROWS = {
    "results": [{"uuid": "a", "op": "2026-03-02T09:00:00Z"}, {"uuid": "b", "op": "gisteren"}],
    "next": None,
}


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("status", "2xx", "4xx"),
        ("status", 200, 201),
        ("status", [200, 404], [404]),
        ("mediatype", "application/json", "application/hal+json"),
        ("aanwezig", ["next", "results[].uuid"], ["previous"]),
        ("gevuld", ["results[].uuid"], ["next"]),
        ("soort", {"results": "array", "results[].uuid": "string"}, {"results[].uuid": "number"}),
        ("is", {"results[0].uuid": "a"}, {"results[].uuid": "a"}),
        ("een_van", {"results[].uuid": ["a", "b"]}, {"results[].uuid": ["a"]}),
        ("precies", {"results[].uuid": ["b", "a"]}, {"results[].uuid": ["a"]}),
        ("precies", {"elders[].uuid": []}, {"results[].uuid": []}),
        ("bevat", {"results[].uuid": ["b"]}, {"results[].uuid": ["c"]}),
        ("zonder", {"results[].uuid": ["c"]}, {"results[].uuid": ["b"]}),
        ("volgorde", {"results[].uuid": ["a", "b"]}, {"results[].uuid": ["b", "a"]}),
        ("uniek", ["results[].uuid"], ["results[].next"]),
        ("leeg", ["next", "previous"], ["results"]),
        ("begint_met", {"next": "http", "results[0].op": "2026"}, {"results[].op": "2026"}),
        ("moment", ["results[0].op"], ["results[].op"]),
        ("moment", {"results[0].op": "2026-03-02T10:00:00+01:00"}, {"results[0].op": "2026-03-02T10:00:00Z"}),
        ("later", {"results[0].op": "2026-03-02T08:59:59Z"}, {"results[0].op": "2026-03-02T09:00:00Z"}),
        (
            "rijen",
            {"results": [{"uuid": "b", "op": "gisteren"}]},
            {"results": [{"uuid": "a", "op": "gisteren"}]},
        ),
        ("aantal", {"results[].uuid": 2, "elders[].uuid": 0}, {"results[].uuid": 3}),
    ],
)
def test_what_is_good_and_what_is_not(kind: str, good: Any, bad: Any) -> None:
    assert not list(CHECKS[kind](seen(ROWS), good))
    doubled = {**ROWS, "results": [{"next": 1}, {"next": 1}]} if kind == "uniek" else ROWS
    assert list(CHECKS[kind](seen(doubled), bad))


def test_a_row_that_is_there_twice_is_one_too_many() -> None:
    twice = seen({"results": [{"uuid": "a"}, {"uuid": "a"}]})
    for kind in ("precies", "bevat"):
        (found,) = CHECKS[kind](twice, {"results[].uuid": ["a"]})
        assert found.observed.values == {"missing": 0, "extra": 1}


@pytest.mark.parametrize("kind", ["aanwezig", "gevuld", "moment"])
def test_where_nothing_is_to_be_seen_nothing_is_taken_for_good(kind: str) -> None:
    with pytest.raises(NothingSeenError):
        list(CHECKS[kind](seen({"results": []}), ["results[].uuid"]))


def test_truth_is_no_number_and_no_text() -> None:
    assert list(CHECKS["is"](seen({"n": True}), {"n": 1}))
    assert list(CHECKS["soort"](seen({"n": True}), {"n": "number"}))


def test_a_row_that_is_described_is_there_once() -> None:
    twice = seen({"results": [{"goed": True}, {"goed": True}, {"goed": 1}]})
    assert list(CHECKS["rijen"](twice, {"results": [{"goed": True}]}))
    assert not list(CHECKS["rijen"](twice, {"results": [{"goed": 1}]}))
    assert list(CHECKS["rijen"](seen({"results": None}), {"results": [{"goed": 1}]}))


def test_a_value_of_somebody_else_is_shown_as_evidence_keeps_it() -> None:
    (found,) = CHECKS["is"](seen({"naam": "Jansen"}, kept={"naam": "⟨string⟩"}), {"naam": "Smit"})
    assert found.observed == message("value", value="⟨string⟩")
    (found,) = CHECKS["is"](seen({"naam": "Jansen"}, kept=[]), {"naam": "Smit"})
    assert found.observed == message("profile-value-of-other")
