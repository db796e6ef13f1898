"""Pieces of a secret are taken out as well."""

import time

import pytest

from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.client.pieces import LEAST_PIECE
from klantinteracties_conformance.result.exchange import REDACTED

TOKEN = "3b9ac1f07e5d2486aa10cc7f9e43d85b61f2e07d"


@pytest.mark.parametrize(
    "piece",
    [
        TOKEN[:20],
        TOKEN[20:],
        TOKEN[:-1],
        TOKEN[1:],
        TOKEN[7:29],
        TOKEN[:20].upper(),
    ],
)
def test_a_piece_of_a_secret_is_taken_out(piece: str) -> None:
    assert Redactor([TOKEN]).text(f"ongeldig token ({piece})") == f"ongeldig token ({REDACTED})"


def test_halves_are_taken_out_on_whatever_lines_they_stand() -> None:
    assert Redactor([TOKEN]).text(f"{TOKEN[:20]}<b>{TOKEN[20:]}!") == f"{REDACTED}<b>{REDACTED}!"


def test_a_few_characters_of_a_secret_may_be_a_word_of_others() -> None:
    secret = "klantinteracties-geheim-van-de-gemeente"
    said = "http://127.0.0.1/klantinteracties/api/v1/geheim-van-gemeente"
    assert Redactor([secret]).text(said) == said
    assert Redactor(["geheim"]).text("gehei") == "gehei"
    small = TOKEN[: LEAST_PIECE - 1]
    assert Redactor([TOKEN]).text(small) == small


@pytest.mark.parametrize("part", [TOKEN[:10], TOKEN[10:25], TOKEN[:20], "a", "\u0130"])
@pytest.mark.parametrize("secret", [TOKEN, "a" * 300])
def test_looking_for_pieces_takes_no_longer_than_a_text_is_long(part: str, secret: str) -> None:
    redact = Redactor([secret]).text

    def took(text: str) -> float:
        begun = time.process_time()
        redact(text)
        return time.process_time() - begun

    once = min(took(part * 4_000) for _ in range(3))
    assert min(took(part * 16_000) for _ in range(3)) < 10 * once + 0.05
