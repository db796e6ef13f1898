"""A worker as its pool sees it: a job on a line, and an outcome on a line."""

import subprocess
import sys
from dataclasses import asdict
from json import dumps

import pytest

from klantinteracties_conformance.matrix import worker
from klantinteracties_conformance.matrix.jobs import Job, Judged
from klantinteracties_conformance.provider.faults import FAULTS
from klantinteracties_conformance.standard import resources
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
        assert judged.red <= {fault.requirement, *fault.also}
        assert judged.red == judged.reasons.keys()
        assert judged.seconds > 0


def test_a_provider_that_is_not_there_leaves_the_job_unjudged(answers: list[Judged]) -> None:
    assert answers[2].unjudged
    assert not answers[2].outcomes


def test_pytest_is_asked_for_the_features_and_for_no_report() -> None:
    given = worker.arguments("http://127.0.0.1:1")
    assert given[0] == str(resources.features_dir())
    assert "--provider-url=http://127.0.0.1:1" in given
    assert "--fuzz=none" in given
    assert {"-pno:terminal", "-pno:xdist"} <= set(given)
