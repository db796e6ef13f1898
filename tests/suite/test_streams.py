"""What becomes of the text on the terminal never decides how a command ends."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from klantinteracties_conformance.system import streams
from .command import COMMAND, environment


def _forgiven(monkeypatch: pytest.MonkeyPatch, buffer: io.BufferedWriter, encoding: str) -> None:
    stream = io.TextIOWrapper(buffer, encoding=encoding)
    monkeypatch.setattr("sys.stdout", stream)
    monkeypatch.setattr("sys.__stdout__", stream)
    streams.forgive()


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [("utf-8", "✓ één – ✗ ○ 日"), ("ascii", "+ een - x o ?"), ("cp1252", "+ één – x o ?")],
)
def test_a_sign_that_an_encoding_lacks(
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


def test_who_stops_reading_sees_no_traceback(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "run", "", "--output", str(tmp_path)],
            env=environment(None),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1, done.stderr


@pytest.mark.parametrize(("asked", "last"), [("run", ["VERDICT"]), ("doctor", [])])
def test_ctrl_c_while_it_loads(asked: str, last: list[str]) -> None:
    program = (
        "import sys\n"
        "class Pressed:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'klantinteracties_conformance.cli.main': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Pressed())\n"
        f"sys.argv[1:] = [{asked!r}]\n"
        "from klantinteracties_conformance.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "Afgebroken.\n")
    assert done.stdout.split()[:1] == last
