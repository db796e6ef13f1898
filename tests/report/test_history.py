"""The index of a history: small, read back as it was written, and never taken for what it isn't."""

import os
from pathlib import Path

import pytest

from klantinteracties_conformance.report import history
from klantinteracties_conformance.result import codec
from tests.report import factory
from tests.report.histories import at, index_of
from tests.saying import raises


def test_an_index_is_read_back(tmp_path: Path) -> None:
    index = index_of(factory.red(), factory.green())
    (tmp_path / history.NAME).write_text(codec.encode(index), encoding="utf-8")
    assert history.load(tmp_path) == index


def test_without_one_there_is_an_empty_one(tmp_path: Path) -> None:
    assert history.load(tmp_path) == history.Index()


@pytest.mark.parametrize("text", ["[]", "{", '{"format": 2}'])
def test_another_file_of_that_name_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / history.NAME).write_text(text, encoding="utf-8")
    with raises(history.HistoryError, "kies met --output een andere map"):
        history.load(tmp_path)


def test_what_each_requirement_and_group_came_to_is_kept() -> None:
    index = index_of(factory.red())
    (run,) = index.runs.values()
    kinds = {name: standing.kind for name, standing in index.standing(run).items()}
    assert kinds == {
        "C0534-1": "passed",
        "C0534-3": "failed",
        "C0534-4": "cantTell",
        "C0534-5": "untested",
        "C0534-6": "inapplicable",
        "C0534-7": "informs",
    }
    assert index.outcomes(run) == {"C0534": "failed"}


def test_runs_share_what_was_asked() -> None:
    index = index_of(*(at(f"2026-03-{day:02}T09:00:00+00:00") for day in range(1, 9)))
    assert (len(index.runs), len(index.listings), len(index.terms)) == (8, 1, 1)
    longest = max(len(codec.encode(run)) for run in index.runs.values())
    assert longest < 1500, "thousands of runs stay readable at once"


def test_a_file_that_was_written_again_has_another_key(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    path.write_text("een", encoding="utf-8")
    before = history.key_of(path, tmp_path)
    assert history.key_of(path, tmp_path) == before
    os.utime(path, (1, 1))
    assert history.key_of(path, tmp_path) != before


@pytest.mark.parametrize(
    ("started", "expected"),
    [
        ("2026-03-08T10:00:00+01:00", "2026-03-08T09:00:00+00:00"),
        ("2026-03-08T10:00:00", None),
        ("gisteren", None),
    ],
)
def test_moments_are_kept_in_one_zone(started: str, expected: str | None) -> None:
    assert history.moment(at(started)) == expected
