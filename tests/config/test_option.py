"""How one option is described, and what its values become."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
import pytest

from klantinteracties_conformance.config.option import Folder, Number, Option, described, names, option


def test_no_number_is_in_no_range() -> None:
    assert Number(0.1, 600).convert("2.5", None, None) == 2.5
    for text in ("nan", "-NaN", "601", "x"):
        with pytest.raises(click.BadParameter):
            Number(0.1, 600).convert(text, None, None)


def test_an_empty_name_is_no_folder() -> None:
    assert Folder().convert("reports", None, None) == Path("reports")
    with pytest.raises(click.BadParameter):
        Folder().convert("", None, None)


def test_a_value_is_what_was_written_or_what_is_made_of_it() -> None:
    assert Option("--x", "option-x").value("a, b") == "a, b"
    assert Option("--x", "option-x", parse=lambda text: text.split(", ")).value("a, b") == ["a", "b"]


@pytest.mark.parametrize(("kind", "is_flag"), [(click.BOOL, True), (click.STRING, False), (click.INT, False)])
def test_only_yes_or_no_stands_by_itself(kind: click.ParamType[Any], is_flag: bool) -> None:
    assert Option("--x", "option-x", kind).is_flag is is_flag


def test_the_options_of_a_dataclass_are_those_of_its_fields_that_have_one() -> None:
    @dataclass
    class Asked:
        inner: int = 0
        rate: float = field(default=2.0, metadata=option("--rate", "option-rate", metavar="N"))

    assert described(Asked) == {"rate": (Option("--rate", "option-rate", metavar="N"), 2.0)}


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ((), ()),
        (("a",), ("a",)),
        (("a,b", " c "), ("a", "b", "c")),
        ((" , ,",), ()),
        (("POST /x",), ("POST /x",)),
    ],
)
def test_names_may_stand_between_commas_and_none_is_empty(
    written: tuple[str, ...], found: tuple[str, ...]
) -> None:
    assert names(written) == found
