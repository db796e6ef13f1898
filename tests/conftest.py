"""Which tests take too long for every change: they run with `make thorough`, the others with `make test`."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent
QUICK = (
    "contract",
    "provider",
    "report",
    "schemas",
    "fuzz/test_fuzz_knowledge.py",
    "fuzz/test_fuzz_head.py",
    "fuzz/test_fuzz_safety.py",
    "suite/test_api_outcomes.py",
    "suite/test_bad_input.py",
    "suite/test_cases.py",
    "suite/test_faults.py",
    "suite/test_lawful.py",
    "suite/test_run.py",
    "suite/test_steps.py",
    "suite/test_units.py",
    "suite/test_verdicts.py",
)
"""What `make test` runs; a folder stands for all that is in it."""

SLOW = ("report/test_report_browser.py", "report/test_allure_html.py")
"""What is too slow in those folders."""


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known."""
    config.addinivalue_line("markers", "thorough: takes too long to run at every change")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what takes long."""
    for item in items:
        place = item.path.relative_to(HERE).as_posix()
        if not place.startswith(QUICK) or place.startswith(SLOW):
            item.add_marker("thorough")
