"""Text of a provider as text: what can't be seen is spelled out, and no token of JSON changes."""

import pytest

from klantinteracties_conformance.report import inert


def test_line_ends_of_http_are_line_ends() -> None:
    assert inert.visible("a\r\nb\rc\td") == "a\nb[U+000D]c\td"


@pytest.mark.parametrize(
    "body", ["[" * 900 + "]" * 900, "[" * 50_000, "1" * 10_000, '{"a":{},"b":[],"c":[{"d":1.10}]}']
)
def test_laying_out_changes_no_token(body: str) -> None:
    shown = inert.laid_out(body)
    assert "".join(shown.split()) == body[: inert.MAX_SHOWN]
    assert len(shown) < 150_000


def test_json_is_laid_out_by_its_depth_and_what_is_no_json_stays_as_it_is() -> None:
    assert inert.laid_out('{"a":{},"b":[1.10,"x,{"]}') == (
        '{\n  "a": {},\n  "b": [\n    1.10,\n    "x,{"\n  ]\n}'
    )
    assert inert.laid_out("{geen json}") == "{geen json}"


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("\x1b", "[U+001B]"),
        ("\u00ad", "[U+00AD]"),
        ("\u200b", "[U+200B]"),
        ("\u202e", "[U+202E]"),
        ("\ud800", "[U+D800]"),
        ("\U000e0041", "[U+E0041]"),
        ("\n", "\n"),
        ("é", "é"),
        ("🙂", "🙂"),
    ],
)
def test_what_hides_or_reorders_is_spelled_out(character: str, shown: str) -> None:
    assert inert.visible(f"a{character}b") == f"a{shown}b"
    assert inert.spelled(f"a{character}b", lambda _: "?") == (
        "a?b" if shown != character else f"a{character}b"
    )


@pytest.mark.parametrize(
    ("text", "is_one"), [("[1]", True), ("null", True), ("", False), ("[" * 50_000, False)]
)
def test_what_is_json(text: str, is_one: bool) -> None:
    assert inert.is_json(text) is is_one
