"""Results become a history: each file is read once, what is odd is told of, and none of it looks passed."""

import json
from pathlib import Path

import pytest

from klantinteracties_conformance.report import history_files
from klantinteracties_conformance.report.history import Index
from klantinteracties_conformance.report.history_files import Found, bring_in, results_below
from klantinteracties_conformance.report.history_view import providers, symbol
from klantinteracties_conformance.result.model import Result
from tests.report.histories import at, written
from tests.result.genuine import genuine


def test_folders_are_searched_and_files_are_taken(tmp_path: Path) -> None:
    allure = "a/allure-results/1-result.json"
    for name in ("a/result.json", "a/b/2026-result.json", "a/anders.json", "los.json", allure):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("{}", encoding="utf-8")
    found = results_below([tmp_path / "a", tmp_path / "los.json"])
    assert {one.name for one in found} == {"result.json", "b/2026-result.json", "los.json"}


def test_a_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index, found = Index(), [written(tmp_path, "een", genuine())]
    assert bring_in(index, found, tmp_path / "site") == 1
    monkeypatch.setattr(history_files, "authentic", lambda path: pytest.fail(f"{path} is known"))
    assert bring_in(index, found, tmp_path / "site") == 0
    assert len(index.runs) == 1


def test_a_result_that_is_gone_stays(tmp_path: Path) -> None:
    index = Index()
    first = written(tmp_path, "een", genuine())
    bring_in(index, [first], tmp_path)
    first.path.unlink()
    later = written(tmp_path, "twee", at("2026-03-08T08:59:00+00:00"))
    assert bring_in(index, [later], tmp_path) == 1
    assert len(providers(index)[0].runs) == 2


def test_what_was_edited_is_told_of_and_counts_nowhere(tmp_path: Path) -> None:
    found = written(tmp_path, "een", genuine(failing="C0992-3"))
    data = json.loads(found.path.read_text(encoding="utf-8"))
    data["verdict"] = "conformant"
    found.path.write_text(json.dumps(data), encoding="utf-8")
    index = Index()
    assert bring_in(index, [found], tmp_path) == 0
    (refused,) = index.refused.values()
    assert (refused.name, refused.reason.code) == ("een/result.json", "refused")
    assert str(tmp_path) not in repr(refused), "a page that is published doesn't tell of the machine"
    assert index.runs == {}


def test_what_contradicts_itself_is_told_of(tmp_path: Path) -> None:
    result = genuine(failing="C0992-3")
    result.verdict = "conformant"
    index = Index()
    bring_in(index, [written(tmp_path, "een", result)], tmp_path)
    assert [one.reason.code for one in index.refused.values()] == ["refused-odd"]


@pytest.mark.parametrize("change", ["moment", "shard"])
def test_what_says_nothing_of_a_whole_run_is_left_out(tmp_path: Path, change: str) -> None:
    result = genuine()
    result.suite.version = "0.0.1"
    if change == "moment":
        result.run.started = "gisteren"
    else:
        result.run.shard = "1/2"
    index = Index()
    bring_in(index, [written(tmp_path, "een", result)], tmp_path)
    assert [one.reason.code for one in index.refused.values()] == [
        "refused-odd" if change == "moment" else "history-shard"
    ]


def test_what_another_version_made_never_looks_passed(tmp_path: Path) -> None:
    result = genuine()
    result.suite.version = "0.0.1"
    index = Index()
    bring_in(index, [written(tmp_path, "een", result)], tmp_path)
    (provider,) = providers(index)
    assert provider.latest.verdict == "conformant"
    assert symbol(provider.latest) == "untested"
    assert {outcome for case in provider.cases for outcome in case.outcomes} == {"untested"}


def test_a_file_that_was_mended_is_no_longer_told_of(tmp_path: Path) -> None:
    found = written(tmp_path, "een", genuine())
    whole = found.path.read_text(encoding="utf-8")
    found.path.write_text("{", encoding="utf-8")
    index = Index()
    bring_in(index, [found], tmp_path)
    assert len(index.refused) == 1
    found.path.write_text(whole, encoding="utf-8")
    bring_in(index, [found], tmp_path)
    assert (len(index.refused), len(index.runs)) == (0, 1)


@pytest.mark.parametrize(("below", "expected"), [(True, "nacht%201/index.html"), (False, "")])
def test_a_report_is_named_where_it_is_published_with_the_site(
    tmp_path: Path, below: bool, expected: str
) -> None:
    site = tmp_path / "site"
    found: Found = written(site if below else tmp_path / "elders", "nacht 1", genuine())
    found.path.with_name("index.html").write_text("", encoding="utf-8")
    index = Index()
    bring_in(index, [found], site)
    assert [run.report for run in index.runs.values()] == [expected]


def test_a_result_stands_for_itself_wherever_it_lies(tmp_path: Path) -> None:
    result: Result = genuine()
    index = Index()
    bring_in(index, [written(tmp_path, name, result) for name in ("een", "twee")], tmp_path)
    assert len(index.runs) == 1
