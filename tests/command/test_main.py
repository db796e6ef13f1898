"""Where the command begins: Ctrl-C, or what a pipeline sends, while it still loads."""

import builtins
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from typing import Any

import pytest

from klantinteracties_conformance.__main__ import main
from klantinteracties_conformance.result.verdict_line import UNJUDGED


@pytest.fixture(autouse=True)
def as_they_were() -> Iterator[None]:
    """Leave the handlers of the process that runs the tests as they were."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize(
    ("asked", "said"), [("run", f"{UNJUDGED}\n"), ("merge", f"{UNJUDGED}\n"), ("doctor", ""), ("", "")]
)
def test_ctrl_c_while_it_loads_ends_it_in_order(
    asked: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    load = builtins.__import__

    def interrupted(name: str, *others: Any) -> Any:
        if name == "klantinteracties_conformance.cli":
            raise KeyboardInterrupt
        return load(name, *others)

    monkeypatch.setattr(builtins, "__import__", interrupted)
    monkeypatch.setattr("sys.argv", ["klantinteracties-conformance", *filter(None, [asked])])
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert os.environ["TZ"] == "Pacific/Auckland"
    output = capsys.readouterr()
    assert (output.out, output.err) == (said, "Afgebroken.\n")


@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("times", [1, 3])
def test_a_pipeline_that_stops_it_while_it_loads_is_told_the_outcome_too(number: str, times: int) -> None:
    load = "import builtins, os, signal\n" + textwrap.dedent(
        """
        import klantinteracties_conformance.__main__ as entry
        usual = builtins.__import__
        def stopped(name, *others):
            if name == "klantinteracties_conformance.cli":
                os.kill(os.getpid(), signal.{number})
            return usual(name, *others)
        class Again:
            def __init__(self, to): self.to = to
            def write(self, text):
                self.to.write(text)
                for _ in range({times} - 1):
                    os.kill(os.getpid(), signal.{number})
            def flush(self): self.to.flush()
        builtins.__import__ = stopped
        entry.sys.stdout, entry.sys.stderr = Again(entry.sys.stdout), Again(entry.sys.stderr)
        entry.sys.argv = ["klantinteracties-conformance", "run"]
        entry.main()
        """
    )
    load = load.replace("{number}", number).replace("{times}", str(times))
    ended = subprocess.run(
        [sys.executable, "-c", load], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stdout) == (2, f"{UNJUDGED}\n")


@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_what_asks_to_end_before_anything_can_hear_it_waits(number: str) -> None:
    load = textwrap.dedent(
        f"""
        import builtins, os, signal
        import klantinteracties_conformance.__main__ as entry
        usual = builtins.__import__
        def stopped(name, *others):
            if name.endswith(".verdict_line"):
                os.kill(os.getpid(), signal.{number})
            return usual(name, *others)
        builtins.__import__ = stopped
        entry.sys.argv = ["klantinteracties-conformance", "run"]
        entry.main()
        """
    )
    ended = subprocess.run(
        [sys.executable, "-c", load], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, f"{UNJUDGED}\n", "Afgebroken.\n")
