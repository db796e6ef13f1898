"""What may be written for an option."""

from typing import Any

import click
import pytest

from klantinteracties_conformance.config.allowed import allowed
from klantinteracties_conformance.config.option import Folder, Number
from tests.saying import said


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        (click.Choice(["a", "b", "c"]), "a, b of c"),
        (click.IntRange(0, 65535), "een getal van 0 tot en met 65535"),
        (Number(0.1, 600), "een getal van 0.1 tot en met 600"),
        (Folder(), "een map of bestand"),
        (click.INT, "een geheel getal"),
    ],
)
def test_each_kind_of_option_says_what_it_takes(kind: click.ParamType[Any], says: str) -> None:
    assert said(allowed(kind)) == says
