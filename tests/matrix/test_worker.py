"""A worker as its pool sees it: a job on a line, and an outcome on a line."""

import subprocess
import sys
from dataclasses import asdict
from json import dumps
from types import SimpleNamespace
from typing import Any

import pytest

from klantinteracties_conformance.judging.handover import REQUEST
from klantinteracties_conformance.matrix import worker
from klantinteracties_conformance.matrix.jobs import Job, Judged
from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.known_faults import known_faults
from tests.command.command import environment

JOBS = (
    Job("kanaal-in-hoofdletters", "openklant", brief=True),
    Job("kanaal-in-hoofdletters", "vng-crud", brief=True),
    Job("no-such-fault", "openklant", brief=False),
)


@pytest.fixture(scope="module")
def answers() -> list[Judged]:
    asked = "".join(dumps(asdict(job)) + "\n" for job in JOBS)
    done = subprocess.run(
        [sys.executable, "-m", worker.__name__],
        input=asked,
        capture_output=True,
        encoding="utf-8",
        env=environment(None),
        timeout=60,
        check=True,
    )
    return [Judged.from_json(line) for line in done.stdout.splitlines()]


def test_every_job_is_answered_in_turn(answers: list[Judged]) -> None:
    assert [judged.job for judged in answers] == list(JOBS)


def test_a_fault_is_judged_by_its_requirements_in_the_dialect_that_was_asked(answers: list[Judged]) -> None:
    for judged in answers[:2]:
        assert not judged.unjudged
        assert judged.job.requirements() <= judged.outcomes.keys()
        fault = FAULTS[judged.job.fault]
        assert fault.requirement in judged.red
        assert judged.red == known_faults()[judged.job.fault].requirements(judged.job.dialect)
        assert judged.red <= judged.acted
        assert judged.red == judged.reasons.keys()
        assert judged.seconds > 0


def test_a_provider_that_is_not_there_leaves_the_job_unjudged(answers: list[Judged]) -> None:
    assert answers[2].unjudged
    assert not answers[2].outcomes


def test_pytest_is_asked_for_the_features_and_for_no_report(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[tuple[list[str], list[Any]]] = []
    monkeypatch.setattr(pytest, "main", lambda arguments, plugins: given.append((arguments, plugins)))
    loop = object()
    with ProviderProcess() as provider:
        worker.collecting(provider, loop)
    ((arguments, (judges, asked)),) = given
    assert arguments[0] == str(resources.features_dir())
    assert {"-pno:terminal", "-pno:xdist", "-pno:allure_pytest"} <= set(arguments)
    assert not [one for one in arguments if provider.token in one]
    assert judges is loop
    config = SimpleNamespace(stash=pytest.Stash())
    asked.pytest_configure(config)
    request = config.stash[REQUEST]
    assert (request.url, request.dialect, request.fuzz) == (provider.url, "openklant", "none")
