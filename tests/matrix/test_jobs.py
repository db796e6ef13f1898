"""What there is to judge, and by what."""

import pytest

from klantinteracties_conformance.matrix.jobs import CONTROL, Job, jobs, seen_in, touched
from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.system.errors import ConfigurationError

SCENARIOS = frozenset(spec.id for spec in catalogue().requirements if spec.testable and spec.scenarios)
CHECKS = frozenset(spec.id for spec in catalogue().requirements if spec.testable and spec.checks)
FUNCTIONAL, FUZZED = "kanaal-in-hoofdletters", "head-met-inhoud"


def test_every_fault_is_judged_in_some_dialect_and_each_dialect_without_a_fault_too() -> None:
    planned = jobs()
    assert {job.fault for job in planned} == {CONTROL, *FAULTS}
    assert {job.dialect for job in planned if job.fault == CONTROL} == set(dialect_files.available())


def test_for_some_faults_scenarios_alone_say_that_a_sound_provider_is_green() -> None:
    assert jobs(["openklant"], [FUZZED]) == [Job(CONTROL, "openklant", brief=True), Job(FUZZED, "openklant")]


@pytest.mark.parametrize(
    ("dialects", "faults"), [(["nee"], []), ([], ["nee"]), (["vng-crud"], ["categorie-niet-bewaard"])]
)
def test_what_leaves_nothing_to_judge_is_refused(dialects: list[str], faults: list[str]) -> None:
    with pytest.raises(ConfigurationError):
        jobs(dialects, faults)


def test_what_a_fault_that_only_fuzzing_notices_touches_is_fuzzed() -> None:
    job = Job(FUZZED, "openklant")
    assert job.fuzzes
    assert job.operations()
    assert set(job.operations()) <= set(FAULTS[FUZZED].operations)
    assert job.requirements() >= CHECKS
    brief = Job(FUZZED, "openklant", brief=True).requirements()
    assert brief >= CHECKS - SCENARIOS
    assert brief & SCENARIOS < job.requirements() & SCENARIOS


def test_a_fault_in_a_life_has_that_walked() -> None:
    assert "levensloop /bijlagen" in touched(FAULTS["bijlage-blijft-bestaan"], "openklant")
    assert "levensloop /bijlagen" not in touched(FAULTS[FUZZED], "openklant")


def test_a_fault_that_scenarios_notice_is_not_fuzzed() -> None:
    job = Job(FUNCTIONAL, "openklant")
    assert (job.fuzzes, job.operations(), job.requirements()) == (False, (), SCENARIOS)
    brief = Job(FUNCTIONAL, "openklant", brief=True).requirements()
    assert FAULTS[FUNCTIONAL].requirement in brief < SCENARIOS


def test_a_sound_provider_is_judged_by_everything_unless_that_is_to_be_brief() -> None:
    assert Job(CONTROL, "openklant").requirements() == SCENARIOS | CHECKS
    assert Job(CONTROL, "openklant").fuzzes
    assert Job(CONTROL, "openklant", brief=True).requirements() == SCENARIOS


def test_a_fault_of_one_dialect_is_not_seen_in_another() -> None:
    only = next(fault for fault in FAULTS.values() if fault.dialects == ("openklant",))
    assert (seen_in(only, "openklant"), seen_in(only, "vng-crud")) == (True, False)
