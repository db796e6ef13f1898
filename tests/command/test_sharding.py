"""A run in parts: divided the same everywhere, and together exactly the run that it would have been."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.model import Result, digest_of, load
from klantinteracties_conformance.result.verdict import verdict_message
from klantinteracties_conformance.result.verdict_line import UNJUDGED, verdict_line
from tests.command.command import command

FAULT = "inhoud-afgekapt-op-255"

CHOSEN = ("--dialect", "openklant", "--only", "C0992,F2173,API-CONTRACT", "--no-fuzz")


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give the results of a run in one piece and of its three shards, on a provider with a fault."""
    folder = tmp_path_factory.mktemp("runs")
    with ProviderProcess(fault=FAULT) as provider:
        for name, more in {"whole": (), **{str(k): ("--shard", f"{k}/3") for k in (1, 2, 3)}}.items():
            output = str(folder / name)
            done = command("run", provider.url, *CHOSEN, *more, "--output", output, token=provider.token)
            assert done.returncode in (0, 1), done.stdout + done.stderr
            assert "scope=partial" in done.stdout.splitlines()[-1]
    return {name: folder / name / "result.json" for name in ("whole", "1", "2", "3")}


def _merge(folder: Path, *results: Path) -> tuple[int, str, str]:
    done = command("merge", *map(str, results), "--output", str(folder / "merged"))
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout.splitlines()[-1], done.stderr


def _essence(result: Result) -> Any:
    rows = [
        (
            row.id,
            row.outcome,
            [(scenario.name, scenario.outcome, scenario.replay) for scenario in row.scenarios],
        )
        for row in result.requirements
    ]
    return rows, result.verdict, verdict_message(result), result.run.planned, result.run.executed


@pytest.mark.ci
def test_the_shards_together_are_the_run_in_one_piece(runs: dict[str, Path], tmp_path: Path) -> None:
    code, line, complaint = _merge(tmp_path, runs["3"], runs["1"], runs["2"])
    assert code == 1, complaint
    whole, merged = load(runs["whole"]), load(tmp_path / "merged" / "result.json")
    assert _essence(merged) == _essence(whole)
    assert line == verdict_line(whole)
    assert merged.run.shard is None
    parts = [load(runs[name]) for name in "123"]
    assert sum(part.run.executed for part in parts) == merged.run.executed
    assert sum(len(part.exchanges) for part in parts) == len(merged.exchanges)
    assert (tmp_path / "merged" / "index.html").exists()


@pytest.mark.ci
@pytest.mark.parametrize(
    ("names", "says"),
    [
        (["1", "2"], "Deel 3/3 ontbreekt"),
        (["3"], "De delen 1/3, 2/3 ontbreken"),
        (["1", "2", "2", "3"], "Deel 2/3 is er meer dan één keer"),
        (["whole"], "geen deel van een toets"),
        (["1", "2", "whole"], "geen deel van een toets"),
    ],
)
def test_shards_that_are_not_all_of_them(
    names: list[str], says: str, runs: dict[str, Path], tmp_path: Path
) -> None:
    code, line, complaint = _merge(tmp_path, *(runs[name] for name in names))
    assert (code, line) == (2, UNJUDGED)
    assert says in complaint
    assert len(complaint.splitlines()) == 1
    assert not (tmp_path / "merged" / "result.json").exists()


@pytest.mark.ci
@pytest.mark.parametrize(
    ("part", "key", "value", "says"),
    [
        ("suite", "version", "0.0.0", "versie"),
        ("provider", "url", "http://elders/", "adres"),
        ("provider", "dialect", "vng-crud", "dialect"),
        ("run", "seed", 7, "seed"),
        ("run", "only", ["C0992"], "keuze"),
        ("run", "fuzz", "quick", "fuzzing"),
    ],
)
def test_shards_of_different_runs(
    part: str, key: str, value: Any, says: str, runs: dict[str, Path], tmp_path: Path
) -> None:
    data = json.loads(runs["2"].read_text(encoding="utf-8"))
    data[part][key] = value
    data["digest"] = digest_of(data)
    other = tmp_path / "other.json"
    other.write_text(json.dumps(data), encoding="utf-8")
    code, line, complaint = _merge(tmp_path, runs["1"], other, runs["3"])
    assert (code, line) == (2, UNJUDGED)
    assert says in complaint


@pytest.mark.ci
def test_a_merge_that_fails_leaves_what_it_was_to_merge(runs: dict[str, Path], tmp_path: Path) -> None:
    """The folder for the reports may be that of one of the parts, as it is by itself."""
    reports = tmp_path / "reports"
    reports.mkdir()
    shutil.copy(runs["1"], reports / "result.json")
    done = command("merge", "reports/result.json", folder=tmp_path)
    assert (done.returncode, "De delen 2/3, 3/3 ontbreken" in done.stderr) == (2, True)
    assert (reports / "result.json").read_bytes() == runs["1"].read_bytes()
    done = command("merge", "reports/result.json", str(runs["2"]), str(runs["3"]), folder=tmp_path)
    assert done.returncode in (0, 1), done.stderr


@pytest.mark.ci
def test_an_edited_shard_is_refused(runs: dict[str, Path], tmp_path: Path) -> None:
    edited = tmp_path / "edited.json"
    shutil.copy(runs["2"], edited)
    edited.write_text(edited.read_text(encoding="utf-8").replace("failed", "passed"), encoding="utf-8")
    code, line, _ = _merge(tmp_path, runs["1"], edited, runs["3"])
    assert (code, line) == (2, UNJUDGED)


@pytest.mark.parametrize(
    "arguments",
    [
        ["run"],
        ["run", "--turbo"],
        ["run", "http://127.0.0.1:9/x"],
        ["run", "--embedded", "--shard", "9"],
        ["merge"],
    ],
)
def test_a_run_that_could_not_begin_ends_in_the_line_too(arguments: list[str], tmp_path: Path) -> None:
    done = command(*arguments, folder=tmp_path, token="abc")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (2, UNJUDGED)


def _outcomes(data: dict[str, Any]) -> None:
    for part in data["shard"]["records"]:
        record = part["record"]
        record["judgement"] = {"outcome": "passed"}
        record["steps"] = [{**step, "outcome": "passed"} for step in record["steps"]]


def _waivers(data: dict[str, Any]) -> None:
    about = {"reason": "x", "owner": "y", "link": "https://example.nl", "until": "2099-01-01"}
    data["shard"]["waivers"] = [{"requirement": "C0992-3", **about}]


def _taken_over(data: dict[str, Any]) -> None:
    data["exchanges"][0]["url"] = "https://elders.example.nl/"


def _moment(data: dict[str, Any]) -> None:
    data["run"]["started"] = "gisteren"


@pytest.mark.ci
@pytest.mark.parametrize(
    ("edit", "parts", "says"),
    [
        (_outcomes, "123", "zegt iets anders dan volgt uit wat het heeft vastgelegd"),
        (_waivers, "123", "zegt iets anders dan volgt uit wat het heeft vastgelegd"),
        (_taken_over, "1", "zegt iets anders dan volgt uit wat het heeft vastgelegd"),
        (lambda data: data["run"].update(executed=1), "2", "dit bestand is niet wat de suite schrijft"),
        (lambda data: data.update(verdict="conformant"), "1", "dit bestand is niet wat de suite schrijft"),
        (lambda data: data["suite"].update(digest="0" * 64), "123", "andere bestanden"),
        (lambda data: data["suite"].update(version="0.0.1"), "123", "andere versie van de suite"),
        (_moment, "1", "Het moment van de toets"),
    ],
)
def test_what_was_edited_with_its_digest_is_not_merged(
    edit: Callable[[dict[str, Any]], None], parts: str, says: str, runs: dict[str, Path], tmp_path: Path
) -> None:
    given = []
    for name in "123":
        data = json.loads(runs[name].read_text(encoding="utf-8"))
        if name in parts:
            edit(data)
            data["digest"] = digest_of(data)
        given.append(tmp_path / f"{name}.json")
        given[-1].write_text(json.dumps(data), encoding="utf-8")
    code, line, complaint = _merge(tmp_path, *given)
    assert (code, line) == (2, UNJUDGED), complaint
    assert says in complaint
    assert not (tmp_path / "merged" / "result.json").exists()
