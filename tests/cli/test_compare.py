"""Results beside each other."""

import json
from pathlib import Path

import pytest

from klantinteracties_conformance.cli.compare import MOST_COMPARED, compare_command
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.cli.asked import asked
from tests.report.factory import green, red
from tests.saying import raises


def test_two_results_give_a_page_and_a_text(tmp_path: Path) -> None:
    paths = [tmp_path / "een.json", tmp_path / "twee.json"]
    for path, result in zip(paths, (green(), red()), strict=True):
        result.write(path)
    said = asked(compare_command, *map(str, paths), "--output", str(tmp_path / "uit"))
    first, second = said.out.splitlines()
    assert first.startswith("Van de eerste naar de tweede toets: ")
    assert "eisen hebben een andere uitkomst door iets anders dan de provider" in first
    assert (said.code, second) == (0, f"Vergelijking: {tmp_path / 'uit' / 'compare.html'}")
    assert "C0534-3" in (tmp_path / "uit" / "compare.md").read_text(encoding="utf-8")
    assert "C0534-3" in (tmp_path / "uit" / "compare.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments", [["een"], ["een", "twee", "drie", "--runs"], ["x"] * (MOST_COMPARED + 1)]
)
def test_another_number_of_results_is_refused(arguments: list[str]) -> None:
    with raises(ConfigurationError, "Geef twee tot"):
        asked(compare_command, *arguments)


def test_what_is_no_result_is_refused(tmp_path: Path) -> None:
    with raises(ConfigurationError, "een"):
        asked(compare_command, str(tmp_path / "een"), str(tmp_path / "twee"), "--output", str(tmp_path))


def test_one_result_will_do_for_what_an_older_application_loses(tmp_path: Path) -> None:
    result = green()
    result.provider.api_version_judged = "0.9.0"
    result.write(tmp_path / "een.json")
    said = asked(
        compare_command, str(tmp_path / "een.json"), "--since", "0.6.0", "--output", str(tmp_path / "uit")
    )
    assert said.code == 0
    assert "Vanaf 0.7.0" in (tmp_path / "uit" / "compare.md").read_text(encoding="utf-8")


def test_other_programs_get_the_same_as_data(tmp_path: Path) -> None:
    paths = [tmp_path / "een.json", tmp_path / "twee.json"]
    for path, result in zip(paths, (green(), red()), strict=True):
        result.write(path)
    said = asked(
        compare_command, *map(str, paths), "--format", "json", "--output", str(tmp_path / "uit"), "--runs"
    )
    told = json.loads(said.out)
    assert {letter: about["verdict"] for letter, about in told["results"].items()} == {
        "A": "conformant",
        "B": "nonconformant",
    }
    assert told["requirements"]["C0534-3"] == {"A": None, "B": "failed"}
    assert {"id": "C0534-3", "before": None, "after": "failed", "cause": "suite"} in told["changes"]
    assert told["worse_than_baseline"] == []


def test_the_name_of_a_folder_begins_no_line_that_a_pipeline_obeys(tmp_path: Path) -> None:
    green().write(tmp_path / "een.json")
    one = str(tmp_path / "een.json")
    said = asked(compare_command, one, one, "--output", str(tmp_path / "uit\n::error::van buiten"))
    assert [line for line in said.out.splitlines() if line.startswith("::")] == []
