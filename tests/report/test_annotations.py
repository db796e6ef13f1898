"""Annotations of GitHub: the verdict and the causes, each on one line that nothing can break out of."""

from collections.abc import Callable

import pytest

from klantinteracties_conformance.report import annotations
from klantinteracties_conformance.report.causes import causes
from klantinteracties_conformance.result.model import Result
from tests.report import factory


@pytest.mark.parametrize(
    ("make", "begins"),
    [
        (factory.green, "::notice title=Voldoet::"),
        (factory.red, "::error title=Voldoet niet::"),
        (factory.partial, "::warning title=Voldoet op een deel::"),
        (factory.undetermined, "::warning title=Niet beoordeeld::"),
    ],
)
def test_the_verdict_is_first(make: Callable[[], Result], begins: str) -> None:
    assert annotations.render(make()).startswith(begins)


def test_then_the_causes_worst_first_and_as_many_as_are_shown() -> None:
    result = factory.all_red()
    found = causes(result, "nl")
    lines = annotations.render(result).splitlines()
    assert 2 <= len(lines) <= 1 + annotations.MOST
    for number, (cause, line) in enumerate(zip(found, lines[1:], strict=False), start=1):
        assert line.startswith(f"::error title={number}. ")
        assert cause.requirements[0].id in line
    assert "file=" not in annotations.render(result)


def test_what_a_provider_sent_can_not_begin_a_command() -> None:
    lines = annotations.render(factory.hostile("x\n::set-output name=a::b\r::error::c %0A")).splitlines()
    assert all(line.count("::") >= 2 and line.startswith(("::error title=", "::notice ")) for line in lines)
    assert not [line for line in lines if line.startswith("::set-output")]
