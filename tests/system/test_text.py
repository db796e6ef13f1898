"""Texts of any origin, on a terminal."""

import pytest

from klantinteracties_conformance.system.text import visible


@pytest.mark.parametrize("text", ["", "Zoë Çelik", "twee\nregels\tmet een tab", "👍"])
def test_what_can_be_shown_stays(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mrood", "\\x1b[31mrood"),
        ("terug\r", "terug\\r"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\x00\x7f\x9b", "\\x00\\x7f\\x9b"),
        ("\ufeff", "\\ufeff"),
    ],
)
def test_what_steers_a_terminal_is_spelled_out(text: str, shown: str) -> None:
    assert visible(text) == shown
