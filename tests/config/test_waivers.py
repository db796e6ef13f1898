"""Waivers: how long they hold, and what for."""

import datetime
from pathlib import Path

import pytest

from klantinteracties_conformance.config import file as files
from klantinteracties_conformance.config import waivers
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.waivers import Waiver
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.result.requirements import Requirement, verdict_of
from klantinteracties_conformance.result.verdict import verdict_message
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import message
from tests.report import factory
from tests.saying import raises

TODAY = datetime.date(2027, 1, 15)

TARGET = '[targets.acc]\nurl = "{url}"\ndialect = "openklant"\n'


def _file(folder: Path, text: str) -> files.ConfigFile:
    (folder / "conformance.toml").write_text(TARGET.format(url="http://127.0.0.1:1") + text, encoding="utf-8")
    return files.read(folder / "conformance.toml")


def _row(identifier: str, outcome: Outcome) -> Requirement:
    return Requirement(identifier, "verplicht", "tekst", "bron", outcome, None, "X")


def _waiver(days: int) -> Waiver:
    return Waiver("X-1", "volgende versie", "leverancier", "https://l", TODAY + datetime.timedelta(days))


@pytest.mark.parametrize(
    ("outcome", "days", "state", "verdict"),
    [
        ("failed", 100, "active", "conformant"),
        ("failed", 15, "active", "conformant"),
        ("failed", 14, "expiring", "conformant"),
        ("failed", 0, "expiring", "conformant"),
        ("failed", -1, "expired", "nonconformant"),
        ("passed", 100, "needless", "conformant"),
        ("passed", -1, "needless", "conformant"),
        ("cantTell", 100, "active", "undetermined"),
        ("untested", 100, "active", "undetermined"),
    ],
)
def test_a_waiver_holds_until_its_last_day_and_only_for_what_fails(
    outcome: Outcome, days: int, state: str, verdict: str
) -> None:
    request = RunRequest(waivers=[_waiver(days)], today=TODAY)
    rows = request.applied([_row("X-1", outcome), _row("X-2", "passed")])
    assert rows[0].waiver is not None
    assert rows[0].waiver.state == state
    assert rows[0].outcome == outcome
    assert rows[1].waiver is None
    assert verdict_of(rows) == verdict
    said = words("nl").say(verdict_message(factory.result(rows)))
    assert ("met 1 ontheffing" in said) == rows[0].waived
    assert "2 van de 2" not in said or outcome == "passed"
    assert bool(waivers.notices(rows)) == (state != "active" or outcome == "failed")


@pytest.mark.parametrize("days", [-1, 0, 100])
def test_a_waiver_for_what_does_not_count_is_needless(days: int) -> None:
    (row,) = RunRequest(waivers=[_waiver(days)], today=TODAY).applied([_row("X-1", "inapplicable")])
    assert waivers.notices([row]) == [
        message("waiver-without-effect", requirement="X-1"),
    ]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ('requirement = "C9999-1"', "'C9999-1' bestaat niet"),
        ('requirement = "C0992-1"\ntarget = "weg"', "'weg' bestaat niet"),
    ],
)
def test_a_waiver_for_something_unknown_is_refused(row: str, says: str, tmp_path: Path) -> None:
    rest = '\nreason = "r"\nowner = "o"\nlink = "l"\nuntil = 2027-01-31\n'
    with raises(ConfigurationError, says):
        waivers.read(_file(tmp_path, f"[[waivers]]\n{row}{rest}"), "acc", catalogue())
