"""The command `report` in a fresh process: quick, and without what only judging needs."""

import resource
import subprocess
import sys
from pathlib import Path

from tests.report import factory

FORBIDDEN = (
    "_pytest",
    "allure_pytest",
    "httpcore",
    "httpx",
    "hypothesis",
    "klantinteracties_conformance.provider",
    "pytest",
    "requests",
    "schemathesis",
    "starlette",
    "uvicorn",
)

PROGRAM = """
import sys
from klantinteracties_conformance.__main__ import main
try:
    main()
finally:
    print("LOADED", *sorted(name for name in sys.modules if name in {forbidden!r}))
"""


def _processor() -> float:
    """Return the seconds of processor time that ended child processes took, whatever else the machine did."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def test_ten_thousand_exchanges_are_rendered_soon_and_by_little(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    factory.large(10_000).write(path)
    program = PROGRAM.format(forbidden=set(FORBIDDEN))
    before = _processor()
    done = subprocess.run(
        [sys.executable, "-c", program, "report", str(path)], capture_output=True, text=True, check=True
    )
    took = _processor() - before
    assert done.stdout.splitlines()[-1] == "LOADED"
    assert (tmp_path / "index.html").exists()
    assert took < 6, "some two seconds by itself, and more where other tests keep the processor busy"
