"""Evidence holds no secrets, and is no longer than it need be."""

import base64
import time
from datetime import UTC, datetime
from urllib.parse import quote

import httpx
import pytest

from klantinteracties_conformance.client.evidence import (
    MAX_AFTERWARDS,
    MAX_BODY,
    MAX_KEPT,
    MAX_SENTENCE,
    Log,
    Redactor,
    Seen,
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


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("eyJhbGciOi.eyJpc3Mi.c2ln", REDACTED),
        ("token=eyJhbGciOi.eyJpc3Mi.c2ln, klaar", f"token={REDACTED}, klaar"),
        ("api.example.eyJhbGciOi.eyJpc3Mi.c2ln", f"api.example.{REDACTED}"),
        ("prefixeyJhbGciOi.eyJpc3Mi.c2ln", f"prefix{REDACTED}"),
        ("eyJhbGciOi.c2ln", "eyJhbGciOi.c2ln"),
        ("klantcontact.inhoud.tekst", "klantcontact.inhoud.tekst"),
    ],
)
def test_a_signed_jwt_is_known_by_its_form(text: str, kept: str) -> None:
    assert Redactor([]).text(text) == kept


@pytest.mark.parametrize("part", ["eyJ", "eyJa.", "ZXlK", "a-b.", "://a@", "eyJeyJ.eyJ-"])
def test_looking_for_secrets_takes_no_longer_than_a_text_is_long(part: str) -> None:
    """Twice the text may take twice the time; a pattern that begins anew at each place takes four times."""
    redactor = Redactor(["0123456789abcdef"])

    def took(times: int) -> float:
        text = part * times
        return min(_seconds(redactor, text) for _ in range(3))

    assert took(80_000) < 3 * took(40_000) + 0.05


def _seconds(redactor: Redactor, text: str) -> float:
    began = time.process_time()
    redactor.text(text)
    return time.process_time() - began


def test_workers_share_what_a_run_keeps() -> None:
    alone, one_of_four = Log(Redactor([])), Log(Redactor([]), workers=4)
    for log, most in ((alone, MAX_KEPT), (one_of_four, MAX_KEPT // 4)):
        kept = sum(len(log.body("x" * MAX_BODY)) for _ in range(MAX_KEPT // MAX_BODY + 10))
        assert most <= kept < most + MAX_BODY + 100 * MAX_AFTERWARDS


def test_of_many_headers_the_short_ones_stay_once_much_was_kept() -> None:
    """An answer may have 64 kB of them: of thousands of answers the result was of 100 MB."""
    log = Log(Redactor([]))
    flood = {f"X-{number}": "w" * 250 for number in range(199)}
    request = httpx.Request("GET", "http://127.0.0.1/api/actoren")
    response = httpx.Response(200, headers={**flood, "Content-Type": "application/json"})
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    kept = [
        log.exchange(number, Seen(request, str(request.url), moment, 1.0, response)).response_headers
        for number in range(200)
    ]
    assert len(kept[0]) == 200
    assert sum(len(str(headers)) for headers in kept) < MAX_KEPT + 200 * (MAX_AFTERWARDS + 300)
    assert kept[-1]["content-type"] == "application/json"


def test_emoji_count_for_the_memory_that_they_take() -> None:
    log = Log(Redactor([]))
    body = "\U0001f600" * MAX_BODY
    kept = [log.body(body) for _ in range(MAX_KEPT // MAX_BODY)]
    assert sum(len(text.encode()) for text in kept) < MAX_KEPT + 5 * MAX_BODY
    assert len(kept[-1]) < MAX_AFTERWARDS + 100
    assert kept[-1].endswith(f"van {MAX_BODY} tekens weggelaten]")


def test_a_secret_in_the_name_of_a_header_is_taken_out() -> None:
    assert Redactor([SECRET]).headers([(f"X-{SECRET.lower()}", "a")]) == {f"X-{REDACTED}": "a"}


@pytest.mark.first(0, 1)
@pytest.mark.parametrize(
    "secret",
    [
        pytest.param("0123456789abcdef" * 6_000, id="digits"),
        pytest.param("x" * 100_000, id="one-letter", marks=pytest.mark.ci),
    ],
)
def test_a_cut_in_a_secret_of_great_length_is_soon_found(secret: str) -> None:
    redactor = Redactor([secret])
    text = f"begin {secret[:-1]}… midden …{secret[1:]}"
    began = time.process_time()
    told, ended = redactor.sentence(text), redactor.ended(f"begin {secret[:-1]}")
    assert time.process_time() - began < 5
    assert told == f"begin {REDACTED}… midden …{REDACTED}"
    assert ended == "begin "
