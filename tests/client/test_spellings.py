"""A secret is found in whatever form an encoder gives it, and looking for it takes linear time."""

import base64
import hashlib
import html
import json
import textwrap
import time
from collections.abc import Callable
from urllib.parse import quote, quote_plus
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.client.spellings import PIECE, Searched, spellings
from klantinteracties_conformance.result.exchange import REDACTED

TOKENS = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=12, max_size=60)


def _decimal(text: str) -> str:
    return "".join(f"&#{ord(character)};" for character in text)


def _units(text: str) -> str:
    return "".join(f"\\u{ord(character):04x}" for character in text)


def _octets(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode())


FORMS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "upper": str.upper,
    "lower": str.lower,
    "json": lambda text: json.dumps(text)[1:-1],
    "json-slash": lambda text: json.dumps(text)[1:-1].replace("/", "\\/"),
    "json-units": lambda text: "".join(f"\\u{ord(character):04X}" for character in text),
    "json-some": lambda text: json.dumps(text)[1:-1].replace("+", "\\u002B").replace("&", "\\u0026"),
    "json-twice": lambda text: json.dumps(json.dumps(text))[3:-3],
    "script-units": lambda text: "".join(f"%u{ord(character):04X}" for character in text),
    "script-braces": lambda text: "".join(f"\\u{{{ord(character):x}}}" for character in text),
    "long-units": lambda text: "".join(f"\\U{ord(character):08x}" for character in text),
    "octal": lambda text: "".join(f"\\{ord(character):03o}" for character in text),
    "python": lambda text: "".join(f"\\x{ord(character):02x}" for character in text),
    "url": lambda text: quote(text, safe=""),
    "url-path": quote,
    "url-plus": quote_plus,
    "url-lower": lambda text: "".join(
        character if character.isalnum() else f"%{ord(character):02x}" for character in text
    ),
    "url-all": lambda text: "".join(f"%{byte:02X}" for byte in text.encode()),
    "url-twice": lambda text: quote(quote(text, safe=""), safe=""),
    "html": html.escape,
    "html-decimal": lambda text: "".join(f"&#{ord(character)};" for character in text),
    "html-hexadecimal": lambda text: "".join(f"&#x{ord(character):X};" for character in text),
    "html-named": lambda text: text.replace("&", "&amp;").replace("+", "&plus;").replace("/", "&sol;"),
    "html-twice": lambda text: html.escape(html.escape(text)),
    "html-in-json": lambda text: json.dumps(html.escape(text))[1:-1],
    "html-by-json": lambda text: _decimal(text).replace("&", "\\u0026"),
    "html-by-url": lambda text: quote(_decimal(text), safe=""),
    "html-twice-by-url": lambda text: quote(html.escape(_decimal(text)), safe=""),
    "json-by-url": lambda text: quote(_units(text), safe=""),
    "json-by-html": lambda text: _units(text).replace("\\", "&#92;"),
    "url-by-html": lambda text: _octets(text).replace("%", "&#37;"),
    "url-by-json": lambda text: _octets(text).replace("%", "\\u0025"),
    "xml": escape,
    "hex": lambda text: text.encode().hex(),
    "hex-upper": lambda text: text.encode().hex().upper(),
}


@settings(max_examples=30, deadline=None, derandomize=True)
@given(token=TOKENS)
def test_a_token_is_found_in_each_form(token: str) -> None:
    _found_in_each_form(token)


@pytest.mark.ci
@settings(max_examples=200, deadline=None, derandomize=True)
@given(token=TOKENS)
def test_two_hundred_tokens_are_found_in_each_form(token: str) -> None:
    _found_in_each_form(token)


def _found_in_each_form(token: str) -> None:
    redact = Redactor([token]).text
    shown = {name: redact(f"voor {form(token)} na") for name, form in FORMS.items()}
    assert shown == dict.fromkeys(FORMS, f"voor {REDACTED} na")
    # A space after what it writes in this way is part of it.
    assert redact("".join(f"\\{ord(character):x} " for character in token)) == REDACTED
    assert redact("".join(f"\\{ord(character):06x}" for character in token)) == REDACTED


WITH_UNSEEN: dict[str, Callable[[str], str]] = {
    "json-within-utf-16": lambda text: json.dumps(text.encode("utf-16-le").decode("latin-1"))[1:-7],
    "utf-16": lambda text: text.encode("utf-16-le").decode("utf-8")[:-1],
    "unseen": "\u200b".join,
    "unseen-in-json": lambda text: json.dumps("\u00ad".join(text))[1:-1],
}


@settings(max_examples=10, deadline=None, derandomize=True)
@given(token=TOKENS)
def test_a_token_is_found_with_what_is_not_seen_in_it(token: str) -> None:
    redact = Redactor([token]).text
    shown = {name: redact(f"voor {form(token)} na") for name, form in WITH_UNSEEN.items()}
    assert shown == dict.fromkeys(WITH_UNSEEN, f"voor {REDACTED} na")


@pytest.mark.parametrize("between", [" ", "\n", "\r\n    ", "-", ":"])
@pytest.mark.parametrize("size", [1, 4, 20])
def test_a_long_token_is_found_in_groups(between: str, size: int) -> None:
    """As a header that was folded has it, or a fingerprint; a short one may stand so in any text."""
    redact = Redactor(["5f1c7a94e0b83d26c1f4907ab2d85e6390f7c4a1", "geheim"]).text
    for token in ("5f1c7a94e0b83d26c1f4907ab2d85e6390f7c4a1", "5F1C7A94E0B83D26C1F4907AB2D85E6390F7C4A1"):
        groups = between.join(token[at : at + size] for at in range(0, len(token), size))
        assert redact(f"voor {groups} na") == f"voor {REDACTED} na"
    assert redact("het werd ge heim") == "het werd ge heim"


@pytest.mark.ci
def test_a_long_token_is_known_in_each_form_and_in_little_time() -> None:
    """An access token of a large directory has some thousands of characters: one pattern took 7 s to make."""
    digits = "".join(hashlib.sha256(bytes([number])).hexdigest() for number in range(60))
    token = base64.b64encode(digits.encode()).decode()
    began = time.process_time()
    redact = Redactor([token]).text
    assert redact(f"{token[: 2 * PIECE]} en %41") == f"{REDACTED} en %41"
    assert time.process_time() - began < 2
    for name in ("url", "json-units", "xml", "hex-upper"):
        assert redact(f"voor {FORMS[name](token)} na") == f"voor {REDACTED} na", name
    assert redact(f"voor {chr(10).join(textwrap.wrap(token, 76))} na") == f"voor {REDACTED} na"


IN_BASE64: dict[str, Callable[[str], str]] = {
    "itself": str,
    "in-a-url": lambda text: quote(text, safe=""),
    "in-json": lambda text: text.replace("/", "\\/"),
    "in-json-units": lambda text: text.replace("+", "\\u002b"),
    "in-html": lambda text: text.replace("+", "&#43;"),
    "in-mail": lambda text: "\n".join(textwrap.wrap(text, 7)),
    "in-mail-in-json": lambda text: json.dumps("\r\n".join(textwrap.wrap(text, 7)))[1:-1],
    "in-mail-in-html": lambda text: "&#13;&#10;".join(textwrap.wrap(text, 7)),
    "for-urls": lambda text: text.translate(str.maketrans("+/", "-_")),
}


BEFORE = st.sampled_from(["", "a", "ab", "Bearer "])


@settings(max_examples=30, deadline=None, derandomize=True)
@given(token=TOKENS, before=BEFORE)
def test_a_token_is_found_in_base64(token: str, before: str) -> None:
    _found_in_base64(token, before)


@pytest.mark.ci
@settings(max_examples=200, deadline=None, derandomize=True)
@given(token=TOKENS, before=BEFORE)
def test_two_hundred_tokens_are_found_in_base64(token: str, before: str) -> None:
    _found_in_base64(token, before)


def _found_in_base64(token: str, before: str) -> None:
    redact = Redactor([token]).text
    text = base64.b64encode(f"{before}{token} en meer".encode()).decode()
    assert [name for name, form in IN_BASE64.items() if REDACTED not in redact(form(text))] == []
    assert REDACTED in redact(base64.b64encode(text.encode()).decode())
    assert REDACTED in redact(base64.b64encode(f"{before}{token} en meer".encode("utf-16-le")).decode())


SECRETS = ["%2e%2e%2f%2e%2e", "&#43;&#43;&#43;", "\\\\u0041\\", "aaaaaaaaaaaa", "+ + + + + +"]


@pytest.mark.first(20, 60)
@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("part", ["\\", "%25", "&amp;", "&#0", "a", "%", "+ ", "\\\\u0041", "&#43;", "a\0"])
def test_looking_takes_no_longer_than_a_text_is_long(secret: str, part: str) -> None:
    redactor = Redactor([secret])
    redactor.text("%")

    def took(times: int) -> float:
        text = part * times
        return min(_seconds(redactor, text) for _ in range(3))

    assert took(20_000) < 3 * took(10_000) + 0.05


def _seconds(redactor: Redactor, text: str) -> float:
    began = time.process_time()
    redactor.text(text)
    return time.process_time() - began


def test_what_only_looks_like_it_stays() -> None:
    text = "100% zeker & C:\\map + iets"
    assert Redactor(["geheim-TOKEN-123"]).text(text) == text


def test_a_short_secret_is_known_as_it_is_only() -> None:
    searched = Searched("Pin PIN 50494e")
    shown = [spelling.replaced(searched, "*").text for spelling in spellings("PIN")]
    assert shown == ["Pin * 50494e", "Pin PIN *"]
