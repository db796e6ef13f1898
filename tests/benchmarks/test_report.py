"""What the report of a large run costs in a fresh process: less than three seconds for 10,000 exchanges."""

from pathlib import Path

from tests.command.test_report import rendered
from tests.report import factory

SECONDS = 3
"""Of the processor, on a machine that does nothing else."""


def test_a_report_of_ten_thousand_exchanges_takes_less_than_three_seconds(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    factory.large(10_000).write(path)

    took = min(rendered(path) for _ in range(2))

    print(f"\nrendering 10,000 exchanges in a fresh process: {took:.1f} s of processor")
    assert took < SECONDS
