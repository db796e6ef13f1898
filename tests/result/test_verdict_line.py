"""The last line of a run, which scripts read."""

import re
from datetime import date
from typing import Any

import pytest

from klantinteracties_conformance.result.requirements import Requirement, Waiver
from klantinteracties_conformance.result.verdict_line import UNJUDGED, verdict_line
from tests.report.factory import requirement, result

FORM = re.compile(
    r"VERDICT (conformant|nonconformant|undetermined) \d+/\d+ scope=(full|partial)"
    r" failed=\d+ cantTell=\d+ untested=\d+( api=[0-9.]+)?( waived=\d+)?"
)


@pytest.mark.parametrize(
    ("rows", "facts", "line"),
    [
        (
            [requirement("X-1"), requirement("X-2", level="aanbevolen", outcome="failed")],
            {},
            "VERDICT conformant 1/1 scope=full failed=0 cantTell=0 untested=0",
        ),
        (
            [requirement("X-1", "failed"), requirement("X-2", "cantTell"), requirement("X-3", "untested")],
            {"scope": "partial"},
            "VERDICT nonconformant 0/3 scope=partial failed=1 cantTell=1 untested=1",
        ),
        (
            [requirement("X-1")],
            {"suite_faults": 1},
            "VERDICT undetermined 1/1 scope=full failed=0 cantTell=0 untested=0",
        ),
    ],
)
def test_only_what_gates_is_counted(rows: list[Requirement], facts: dict[str, Any], line: str) -> None:
    assert verdict_line(result(rows, run=facts)) == line
    assert FORM.fullmatch(line)


def test_where_nothing_was_judged_the_line_has_the_same_form() -> None:
    assert FORM.fullmatch(UNJUDGED)


def test_waivers_are_counted_at_the_end() -> None:
    waiver = Waiver("komt", "wij", "https://example.nl", date(2031, 1, 1), "active")
    line = verdict_line(result([requirement("X-1"), requirement("X-2", "failed", waiver=waiver)]))
    assert line == "VERDICT conformant 1/1 scope=full failed=0 cantTell=0 untested=0 waived=1"
    assert FORM.fullmatch(line)
