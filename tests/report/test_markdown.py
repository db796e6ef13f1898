"""Markdown in which nothing of a provider's can act, and tables of it."""

import pytest

from klantinteracties_conformance.report.language import language
from klantinteracties_conformance.report.markdown import LONGEST, own, plain, table


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb\tc", "a b c"),
        ("**vet** `code` a|b", r"\*\*vet\*\* \`code\` a\|b"),
        ("[a](https://x.example)", r"\[a\](https\://x.example)"),
        ("WWW.x.example", r"WWW\.x.example"),
        ("<img> & @iedereen", "&lt;img&gt; &amp; &#64;iedereen"),
        ("12:30", "12:30"),
    ],
)
def test_a_text_of_any_origin_is_shown_as_it_is(text: str, shown: str) -> None:
    assert plain(text, language("nl")) == shown


def test_a_long_text_is_cut_before_it_is_spelled() -> None:
    assert plain("x" * LONGEST, language("nl")) == "x" * LONGEST
    assert plain("x" * (LONGEST + 1), language("nl")) == "x" * LONGEST + "…"
    assert plain("<<<", language("nl"), 2) == "&lt;&lt;…"


def test_a_text_of_ours_keeps_its_addresses_and_no_markup() -> None:
    assert own("a|b\n<c> https://x.example") == r"a\|b \<c\> https://x.example"


def test_a_table_has_a_rule_below_its_head() -> None:
    assert table(("a", "b"), [("1", "2"), ("3", "4")]) == [
        "| a | b |", "| --- | --- |", "| 1 | 2 |", "| 3 | 4 |",
    ]  # fmt: skip
