"""Judging faults as the user asked: what is said, what is written, and the exit code."""

import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from klantinteracties_conformance.matrix import run as module
from klantinteracties_conformance.matrix.jobs import CONTROL, Job, Judged
from klantinteracties_conformance.matrix.run import HTML, JSON, Choices, run
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.standard.known_faults import known_faults
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import Message, message
from tests.saying import raises

FAULT, DIALECT = "naam-als-zoekvraag-genegeerd", "openklant"
EXPECTED = known_faults()[FAULT].requirements(DIALECT)
UNTOUCHED = "F8618-1"


def judging(
    *red: str, unjudged: Message | None = None, control: Outcome = "passed"
) -> Callable[..., list[Judged]]:
    """Return a function that judges each fault by turning these requirements red."""

    def one(job: Job) -> Judged:
        outcomes: dict[str, Outcome] = dict.fromkeys(sorted(job.requirements()), control)
        if job.fault == CONTROL:
            return Judged(job, outcomes)
        failed: dict[str, Outcome] = dict.fromkeys(red, "failed")
        reasons = dict.fromkeys(red, "Zo is het niet.")
        known = known_faults()[FAULT].red[DIALECT]
        ways = {name: [one for one in known if one.requirement == name] for name in red}
        acted = outcomes.keys() - {UNTOUCHED}
        return Judged(job, {**outcomes, **failed}, reasons, ways, frozenset(acted), unjudged)

    def judge(jobs: Sequence[Job], workers: int, told: Callable[[Judged], Any]) -> list[Judged]:
        assert workers == 3
        found = [one(job) for job in jobs]
        for judged in found:
            told(judged)
        return found

    return judge


def judged(folder: Path, monkeypatch: pytest.MonkeyPatch, judge: Callable[..., Any]) -> tuple[int, str]:
    monkeypatch.setattr(module, "judge_all", judge)
    said = io.StringIO()
    code = run(Choices(folder, [DIALECT], [FAULT], 3), Console(file=said, width=200))
    return code, said.getvalue()


def test_a_fault_that_is_caught_as_it_should_be_needs_no_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, said = judged(tmp_path, monkeypatch, judging(*EXPECTED))
    assert code == 0
    assert "✗" not in said
    assert "De suite is scherp: elke gekozen fout is betrapt" in said
    assert "2 providers getoetst" in said
    assert str(tmp_path / HTML) in said.replace("\n", "")
    written = json.loads((tmp_path / JSON).read_text(encoding="utf-8"))
    assert written["verdict"] == "passed"
    assert FAULT in (tmp_path / HTML).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("red", "said"),
    [
        ([], "overleefd"),
        (["C0534-7", *EXPECTED], "nieuw rood: C0534-7"),
        ([*EXPECTED, UNTOUCHED], f"rood zonder dat de fout daar iets doet: {UNTOUCHED}"),
    ],
)
def test_what_is_not_as_meant_is_told(
    red: Sequence[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, told = judged(tmp_path, monkeypatch, judging(*red))
    assert code == 1
    [line] = [line for line in told.splitlines() if "✗" in line]
    assert line.startswith(f"✗ {FAULT} ({DIALECT}): ")
    assert said in line


@pytest.mark.parametrize(
    "judge", [judging(unjudged=message("matrix-hung")), judging(*EXPECTED, control="failed")]
)
def test_a_matrix_that_can_not_be_believed_is_void(
    judge: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, said = judged(tmp_path, monkeypatch, judge)
    assert code == 2
    assert "Deze matrix is ongeldig" in said


def test_an_earlier_matrix_is_not_mistaken_for_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (HTML, JSON):
        (tmp_path / name).write_text("van gisteren", encoding="utf-8")

    def broken(*_: Any, **__: Any) -> list[Judged]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        judged(tmp_path, monkeypatch, broken)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_can_not_be_written_is_told_before_anything_is_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bestand").touch()
    with raises(ConfigurationError, "kies met --output een andere"):
        judged(tmp_path / "bestand", monkeypatch, judging())
