"""A run is held against an earlier one of the same kind: only what became worse counts."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from klantinteracties_conformance.result.baseline import BaselineKind, check_baseline, read_baseline, worse
from klantinteracties_conformance.result.model import Result, code_of_profiles
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.report import factory
from tests.result.genuine import genuine
from tests.saying import raises


def judged(**outcomes: str) -> Result:
    return factory.result(
        [factory.requirement(name.replace("_", "-"), outcome) for name, outcome in outcomes.items()]  # type: ignore[arg-type]
    )


def test_only_what_passed_and_does_not_any_more_is_worse() -> None:
    before = judged(
        C0534_1="passed",
        C0534_3="passed",
        C0534_4="passed",
        C0534_5="failed",
        C0534_6="passed",
        C0992_1="passed",
    )
    after = judged(
        C0534_1="passed", C0534_3="failed", C0534_4="cantTell", C0534_5="untested", C0534_6="untested"
    )
    assert worse(before, after) == ["C0534-3", "C0534-4", "C0534-6", "C0992-1"]
    assert worse(before, before) == worse(after, before) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda result: setattr(result.provider, "dialect", "vng-crud"), "dialect was openklant"),
        (lambda result: setattr(result.provider, "api_version_judged", "0.4.0"), "versie van de API"),
        (lambda result: setattr(result.run, "scope", "partial"), "getoetst is toen"),
        (lambda result: setattr(result.run, "only", ["C0534"]), "C0534"),
        (lambda result: setattr(result.run, "fuzz", "thorough"), "thorough"),
    ],
)
def test_a_run_of_another_kind_says_nothing(change: Callable[[Result], None], says: str) -> None:
    after = judged(C0534_1="passed")
    change(after)
    with raises(ConfigurationError, says):
        worse(judged(C0534_1="passed"), after)


@pytest.mark.parametrize(
    ("now", "says"),
    [
        (BaselineKind.of("vng-crud", "full", "quick", (), None), "dialect was openklant"),
        (BaselineKind.of("openklant", "full", "none", (), None), "--no-fuzz"),
        (BaselineKind.of("openklant", "full", "quick", ("C0534",), None), "--only C0534"),
        (BaselineKind.of("openklant", "full", "quick", (), "1/2"), "--shard 1/2"),
        (BaselineKind.of("openklant", "read-only", "quick", (), None), "--mode read-only"),
    ],
)
def test_a_run_of_another_kind_is_refused_before_it_begins(
    now: BaselineKind, says: str, tmp_path: Path
) -> None:
    genuine().write(tmp_path / "result.json")
    kind = check_baseline(tmp_path, tmp_path / "anders")
    kind.check_same(BaselineKind.of("openklant", "full", "quick", (), None))
    with raises(ConfigurationError, says):
        kind.check_same(now)


def test_what_no_run_wrote_is_no_baseline(tmp_path: Path) -> None:
    (tmp_path / "result.json").write_text("{}", encoding="utf-8")
    with raises(ConfigurationError, "is niet te gebruiken"):
        read_baseline(tmp_path / "result.json")


def test_a_baseline_that_the_run_would_remove_is_refused_before_it_does(
    tmp_path: Path,
) -> None:
    genuine().write(path := tmp_path / "result.json")
    for named in (path, tmp_path):
        with raises(ConfigurationError, "kies met --output een andere map"):
            check_baseline(named, tmp_path)
        check_baseline(named, tmp_path / "anders")
    assert read_baseline(tmp_path).digest == read_baseline(path).digest


def test_applications_count_beside_a_baseline_where_that_was_asked() -> None:
    result = judged(C0534_1="failed")
    assert code_of_profiles(result) == 0
    result.run.require_profiles = True
    assert code_of_profiles(result) == 0
    result.profiles = [SimpleNamespace(outcome="failed")]  # type: ignore[list-item]
    assert code_of_profiles(result) == 1
    result.profiles = [SimpleNamespace(outcome="cantTell")]  # type: ignore[list-item]
    assert code_of_profiles(result) == 2
