"""What somebody put into a result, and no suite says, is told before anything is made of it."""

from collections.abc import Callable

import pytest

from klantinteracties_conformance.report.sayable import expect_sayable
from klantinteracties_conformance.result.model import Result, ResultError
from klantinteracties_conformance.result.operations import FactOutcome
from klantinteracties_conformance.system.messages import Message, message
from tests.report import factory
from tests.saying import raises


@pytest.mark.parametrize("made", [factory.green, factory.red, factory.undetermined, factory.rich])
def test_what_a_run_made_can_be_said(made: Callable[[], Result]) -> None:
    expect_sayable(made())


@pytest.mark.parametrize(
    "odd",
    [
        message("bestaat-niet ::error::"),
        message("fact-not-asked"),  # without the reason
        message("breach-at", finding=message("bestaat-niet"), operation="GET /x"),
        Message("fact-not-asked", {"text": {"a": ["b"]}}, {"text": [Message("bestaat-niet")]}),
    ],
)
def test_a_message_without_a_text_is_named(odd: Message) -> None:
    result = factory.green()
    result.facts.append(FactOutcome("GET /x", "argument", "y", "untested", odd))
    with raises(ResultError, "dat de suite zo niet schrijft"):
        expect_sayable(result)
