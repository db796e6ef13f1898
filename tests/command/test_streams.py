"""What becomes of the text on the terminal never decides how a command ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from .command import COMMAND, environment


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
