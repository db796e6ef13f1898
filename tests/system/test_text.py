"""Texts of any origin: what steers a terminal is spelled out, and so is what UTF-8 can't hold."""

import pytest

from klantinteracties_conformance.system.text import visible, whole


@pytest.mark.parametrize(
    ("text", "shown"),
    [("gewoon één", "gewoon één"), ("\x1b[2J", "\\x1b[2J"), ("a\u202eb", "a\\u202eb"), ("a\nb", "a\nb")],
)
def test_what_steers_a_terminal_is_spelled_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "kept"), [("abc", "abc"), ("één 🙂", "één 🙂"), ("a\ud800b", "a\\ud800b"), ("\udce9", "\\udce9")]
)
def test_half_a_pair_is_spelled_out(text: str, kept: str) -> None:
    assert whole(text) == kept
    whole(text).encode()
