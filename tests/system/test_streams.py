"""Output that can't be written decides nothing."""

import io
import sys
from pathlib import Path

import pytest

from klantinteracties_conformance.system import streams


def _forgiven(monkeypatch: pytest.MonkeyPatch, buffer: io.BufferedWriter, encoding: str) -> None:
    stream = io.TextIOWrapper(buffer, encoding=encoding)
    monkeypatch.setattr("sys.stdout", stream)
    monkeypatch.setattr("sys.__stdout__", stream)
    streams.forgive()


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [("utf-8", "✓ één – ✗ ○ 日"), ("ascii", "+ een - x o ?"), ("cp1252", "+ één – x o ?")],
)
def test_a_character_that_an_encoding_lacks(
    encoding: str, shown: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "uit").open("wb") as buffer:
        _forgiven(monkeypatch, buffer, encoding)
        print("✓ één – ✗ ○ 日", flush=True)
    assert (tmp_path / "uit").read_text(encoding=encoding) == f"{shown}\n"


def test_a_full_disk_and_a_closed_stream_are_nobodys_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("wb") as buffer:
        _forgiven(monkeypatch, buffer, "utf-8")
        print("x" * 100_000, flush=True)
        print("nog een keer", flush=True)
    monkeypatch.setattr("sys.stdout", None)
    streams.forgive()
    assert sys.stdout is not None
