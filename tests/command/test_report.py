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


def rendered(path: Path) -> float:
    """Render a result in a fresh process that loads none of `FORBIDDEN`; return its processor seconds."""
    program = PROGRAM.format(forbidden=set(FORBIDDEN))
    before = _processor()
    done = subprocess.run(
        [sys.executable, "-c", program, "report", str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "LOADED"
    assert (path.parent / "index.html").exists()
    return _processor() - before


def test_ten_thousand_exchanges_are_rendered_soon_and_by_little(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    factory.large(10_000).write(path)
    # Less than three by itself (tests/benchmarks); other tests keep the caches of the processor busy.
    assert rendered(path) < 6
