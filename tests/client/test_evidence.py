"""Evidence holds no secrets, and is no longer than it need be."""

import base64
from urllib.parse import quote

import pytest

from klantinteracties_conformance.client.evidence import (
    MAX_BODY,
    MAX_SENTENCE,
    Log,
    Redactor,
    cut,
    without_userinfo,
)
from klantinteracties_conformance.result.exchange import REDACTED
from klantinteracties_conformance.system.text import visible


def test_a_secret_is_taken_out_in_every_spelling() -> None:
    secret = 'a"b/c+d e'
    redact = Redactor([secret]).text
    encoded = base64.b64encode(secret.encode()).decode()
    for form in (secret, 'a\\"b/c+d e', quote(secret, safe=""), encoded):
        assert redact(f"voor {form} na") == f"voor {REDACTED} na"
    assert redact("http://jan:pw@example.nl/x") == f"http://{REDACTED}@example.nl/x"
    assert Redactor([""]).text("ongemoeid") == "ongemoeid"
    assert redact("half \ud800 paar") == "half \\ud800 paar"


def test_headers_that_carry_secrets_are_redacted_whatever_their_value() -> None:
    clean = Redactor([], ["X-Sleutel"]).headers(
        [("Authorization", "x"), ("set-cookie", "y"), ("X-Sleutel", "z"), ("Accept", "a"), ("Accept", "b")]
    )
    assert clean == {
        "Authorization": REDACTED,
        "set-cookie": REDACTED,
        "X-Sleutel": REDACTED,
        "Accept": "a, b",
    }


def test_long_bodies_are_cut_with_their_size_told() -> None:
    assert cut("kort") == "kort"
    assert cut("x" * 300_000).endswith("… [100000 van 300000 tekens weggelaten]")
    assert without_userinfo("https://jan:pw@example.nl:8443/a") == "https://example.nl:8443/a"


SECRET = "geheim-TOKEN-123-voor-niemand-anders"


@pytest.mark.parametrize("before", ["", "a", "ab", "abc"])
def test_a_secret_within_base64_is_found_wherever_it_stands(before: str) -> None:
    text = base64.b64encode(f"{before}{SECRET} en meer".encode()).decode()
    shown = Redactor([SECRET]).text(text)
    assert len(shown) < len(text) - len(SECRET)


def test_a_secret_that_a_cut_parts_is_not_left_over() -> None:
    redactor = Redactor([SECRET])
    assert SECRET[:6] not in redactor.sentence(f"tekst {SECRET[:20]}… ({SECRET})")
    assert SECRET[-6:] not in redactor.sentence(f"'…{SECRET[9:]}'")
    assert len(redactor.sentence("x" * 100_000)) < MAX_SENTENCE + 100
    kept = Log(redactor).body(SECRET * (2 * MAX_BODY // len(SECRET) + 1))
    assert SECRET[:8] not in kept


def test_what_steers_a_terminal_is_spelled_out() -> None:
    assert visible("a\x1b[31mb\u202ec\x9bd\te\n") == "a\\x1b[31mb\\u202ec\\x9bd\te\n"
    assert visible("gewoon 👨‍👩‍👧 é") == "gewoon 👨‍👩‍👧 é"
