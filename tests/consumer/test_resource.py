"""What the consumer knows of an object, and what it gives as an attribute."""

from typing import Any

import pytest

from klantinteracties_conformance.client.http import NO_JSON, Answer, Request
from klantinteracties_conformance.consumer.resource import (
    Resource,
    Value,
    argument_of,
    no_list,
    no_object,
    texts_of,
)
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.system.messages import message
from tests.saying import expected, observed, said


def answer(body: Any) -> Answer:
    exchange = Exchange(1, "", 0.0, "GET", "", {}, None)
    return Answer(1, Request("GET", ""), "", 200, {}, b"", body, 0.0, lambda: exchange)


def test_an_object_seen_in_another_answer_keeps_what_was_sent() -> None:
    sent = Resource("actor", "een", {"naam": "oud"}, {"Naam": "oud"}, {"Naam": "Oud"})
    seen = sent.seen_as(Resource("actor", "twee", {"naam": "nieuw"}))
    assert (seen.id, seen.body, seen.sent, seen.written) == (
        "een",
        {"naam": "nieuw"},
        sent.sent,
        sent.written,
    )


def test_values_are_noted_as_a_feature_writes_them() -> None:
    values: dict[str, Value] = {"Naam": "Anna", "Partij": Resource("partij", "p1", None), "Rol": None}
    assert texts_of(values) == {"Naam": "Anna", "Partij": "p1", "Rol": ""}


@pytest.mark.parametrize(("value", "text"), [(True, "true"), (False, "false"), (7, "7"), ("Ja", "Ja")])
def test_a_wire_value_in_a_query(value: Any, text: str) -> None:
    assert argument_of(value) == text


def test_an_answer_of_another_form_says_what_came() -> None:
    what = message("doing-registration")
    found = no_object(what, answer([1]))
    assert (expected(found.comparisons), observed(found.comparisons)) == ("een object", "een lijst")
    assert said(found.message) == "De registratie geeft geen object."
    assert no_list(what, answer(NO_JSON), ()).comparisons[0].observed == answer(NO_JSON).told()


@pytest.mark.parametrize(
    ("body", "observed"),
    [
        ({}, "een object"),
        ("x", "een tekst"),
        (7, "een geheel getal"),
        (7.5, "een getal"),
        (True, "true of false"),
        (None, "null"),
    ],
)
def test_what_came_is_called_by_its_kind(body: Any, observed: str) -> None:
    found = no_list(message("doing-registration"), answer(body), ["results"])
    assert said(found.message) == "De registratie geeft geen lijst."
    assert said(found.comparisons[0].expected) == "een object met een lijst onder results"
    assert said(found.comparisons[0].observed) == observed
