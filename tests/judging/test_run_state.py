"""A run under way: what of the suite it takes, and which applications it speaks with."""

from dataclasses import replace
from pathlib import Path

import pytest

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.sharding import Shard
from klantinteracties_conformance.judging.run_state import RunState
from klantinteracties_conformance.profiles import files
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.judging.judged import DIALECT

ASKED = RunRequest(dialect="openklant", fuzz="none", profiles=("kiss", "omc"))
VENDOR = """\
breidt_uit: openklant
dialect: voorbeeldleverancier
titel: Voorbeeldleverancier 2
basispad: /contacten/v2
objecttypen:
  actor:
    attributen:
      Naam: {op: weergavenaam}
"""


def state(request: RunRequest = ASKED) -> RunState:
    dialect = dialect_files.load(request.dialect)
    made = RunState(request, dialect, request.selection(dialect))
    made.plan_profiles()
    return made


def test_a_shard_takes_a_part_and_all_shards_take_all() -> None:
    whole = state()
    parts = [state(replace(ASKED, shard=Shard(number, 3))) for number in (1, 2, 3)]
    for spec in whole.selection.to_run:
        assert list(whole.scenarios(spec)) == list(spec.scenarios)
        taken = [key for part in parts for key in part.scenarios(spec)]
        assert sorted(taken, key=str) == sorted(spec.scenarios, key=str)
    assert all(len({len(part.scenarios(spec)) for spec in whole.selection.to_run}) > 1 for part in parts)


def test_each_action_of_an_application_belongs_to_one_shard() -> None:
    whole, parts = state(), [state(replace(ASKED, shard=Shard(number, 2))) for number in (1, 2)]
    for profile in whole.profiles:
        for action in profile.actions:
            assert whole.takes(profile, action)
            assert sum(part.takes(profile, action) for part in parts) == 1
            assert parts[0].takes_named(f"{profile.name}/{action.id}") is parts[0].takes(profile, action)


def test_an_application_that_speaks_otherwise_is_inapplicable_in_all_it_does() -> None:
    run = state(replace(ASKED, dialect="vng-crud", profiles=("omc",)))
    (verdict,) = run.planned
    assert verdict.outcome == "inapplicable"
    assert {action.outcome for action in verdict.actions} == {"inapplicable"}
    assert verdict.reason is not None
    assert all(action.reason == verdict.reason for action in verdict.actions)
    assert run.profile_files == frozenset()


def test_an_application_speaks_a_dialect_that_extends_its_own(tmp_path: Path) -> None:
    (tmp_path / "v.yaml").write_text(VENDOR, encoding="utf-8")
    run = replace(state(), dialect=dialect_files.load(str(tmp_path / "v.yaml")))
    assert all(run.speaks(profile) for profile in files.chosen(["kiss"]))
    assert not replace(run, dialect=dialect_files.load("vng-crud")).speaks(files.chosen(["kiss"])[0])


def test_a_profile_is_found_by_its_file() -> None:
    run = state()
    assert {run.profile_at(path).name for path in run.profile_files} == {"kiss", "omc"}


def test_an_application_that_is_not_there_is_refused() -> None:
    with pytest.raises(ConfigurationError):
        state(replace(ASKED, profiles=("bestaat-niet",)))


def test_a_run_that_is_narrowed_judges_only_what_it_is_narrowed_to() -> None:
    run = RunState(RunRequest(), DIALECT, RunRequest().selection(DIALECT))
    run.narrow(["C0534-1", "bestaat-niet"])
    assert [spec.id for spec in run.selection.requirements] == ["C0534-1"]
    assert run.selection.only == ("C0534-1", "bestaat-niet")
