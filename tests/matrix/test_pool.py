"""The workers of a matrix: each takes the next job, and one that fails takes no other along."""

import sys
from pathlib import Path

import pytest

from klantinteracties_conformance.matrix import pool
from klantinteracties_conformance.matrix.jobs import CONTROL, Job, Judged
from klantinteracties_conformance.matrix.pool import DIED, HUNG, judge_all
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.known_faults import known_faults
from klantinteracties_conformance.system.messages import message
from tests.command.command import run
from tests.matrix.judged import DIALECT, NAMES

WORKER = """
import json, os, sys, time
for line in sys.stdin:
    job = json.loads(line)
    if job["fault"] == "dies":
        sys.exit(1)
    if job["fault"] == "hangs":
        time.sleep(60)
    why = {"code": "matrix-died"} if job["fault"] == "broken" else None
    print(json.dumps({"job": job, "unjudged": why, "seconds": os.getpid()}), flush=True)
"""


@pytest.mark.proof
def test_a_run_in_the_matrix_gives_what_a_run_of_its_own_gives(tmp_path: Path) -> None:
    """The last one shows that the run before it left nothing behind."""
    asked = [Job("betrokkene-wisselt-van-id", DIALECT), Job(CONTROL, DIALECT, brief=True)]
    for answer in judge_all(asked, 1):
        with ProviderProcess(fault=answer.job.fault) as provider:
            lists = f"--referentielijsten={provider.referentielijsten_url}"
            alone = run(provider.url, tmp_path, lists, "--no-fuzz", token=provider.token)
        tested = {spec.id for spec in catalogue().requirements if spec.scenarios}
        rows = [row for row in alone.result["requirements"] if row["id"] in tested]
        assert answer.unjudged is None
        assert answer.outcomes == {row["id"]: row["outcome"] for row in rows}
        assert bool(answer.red) == bool(answer.job.fault)


@pytest.mark.ci
def test_several_faults_at_once_are_each_caught() -> None:
    both = NAMES[0], NAMES[2]
    (found,) = judge_all([Job(",".join(both), DIALECT)], 1)
    assert found.unjudged is None
    assert found.red == set().union(*(known_faults()[fault].requirements(DIALECT) for fault in both))


def test_what_hangs_or_dies_takes_nothing_else_along() -> None:
    asked = [Job(name, DIALECT) for name in ("a", "dies", "b", "hangs", "c", "broken", "d")]
    told: list[Judged] = []
    found = judge_all(asked, 2, told=told.append, command=(sys.executable, "-c", WORKER), patience=3)
    why = [None, DIED, None, HUNG, None, message("matrix-died"), None]
    assert [(one.job, one.unjudged) for one in found] == list(zip(asked, why, strict=True))
    assert len(told) == len(asked)


def test_a_worker_makes_place_before_it_grows_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "JOBS_OF_ONE", 2)
    found = judge_all([Job(name, DIALECT) for name in "abcde"], 1, command=(sys.executable, "-c", WORKER))
    processes = [one.seconds for one in found]
    assert [processes.index(process) for process in processes] == [0, 0, 2, 2, 4]
