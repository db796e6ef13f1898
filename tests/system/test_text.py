"""Texts of any origin: what steers a terminal is spelled out, and so is what UTF-8 can't hold."""

import re

import pytest

from klantinteracties_conformance.system.text import on_one_line, visible, whole


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
        ("\x1b[2J", "\\x1b[2J"),
    ],
)
def test_what_steers_a_terminal_is_spelled_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "kept"), [("abc", "abc"), ("één 🙂", "één 🙂"), ("a\ud800b", "a\\ud800b"), ("\udce9", "\\udce9")]
)
def test_half_a_pair_is_spelled_out(text: str, kept: str) -> None:
    assert whole(text) == kept
    whole(text).encode()


@pytest.mark.parametrize(
    "inner", ["\n::error::x", "\r\n##vso[task.setvariable]x", "\u2028VERDICT conformant 1/1", "\x85y"]
)
def test_nothing_from_outside_begins_a_line(inner: str) -> None:
    assert len(on_one_line(f"De provider zegt: {inner}\nklaar").splitlines()) == 1


@pytest.mark.parametrize("begins", ["::error::", " \t::stop-commands::", "VERDICT conformant 1/1 scope=full"])
def test_a_sentence_that_begins_with_what_came_from_outside_gives_no_command(begins: str) -> None:
    """Such as the title of a dialect, or the name of a file."""
    line = on_one_line(f"{begins} op http://example.nl")
    assert not line.strip().startswith(("::", "VERDICT"))
    assert line.replace("\\x3a", ":").replace("\\x56", "V") == f"{begins} op http://example.nl"
    assert on_one_line("Let op: er is geen VERDICT") == "Let op: er is geen VERDICT"


@pytest.mark.parametrize("command", ["##vso[task.setvariable variable=x]y", "##[add-path]/tmp", "##VSO[x]"])
@pytest.mark.parametrize("hidden", ["", "\u200b", "\u00ad", "\u2060", "\x00"])
def test_no_pipeline_finds_a_command_further_on_in_a_line(command: str, hidden: str) -> None:
    """Azure looks for them anywhere in a line, as if characters that aren't seen weren't there."""
    shown = visible(f"De provider zegt: ###{hidden.join(command)}")
    assert not re.search(r"##(vso)?\[", re.sub(r"[\u200b\u00ad\u2060\x00]", "", shown), re.IGNORECASE)
    assert visible("kop ## [x]") == "kop ## [x]"
