"""A journal is read again: by provider, without what was cut off, and nothing of a stranger's."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.consumer.journal import Journal, JournalError, Origin
from klantinteracties_conformance.consumer.journal_reading import (
    LONGEST_LINE,
    LONGEST_MARK,
    MOST_PARTS,
    MOST_WIDE,
    read,
    reopened,
)
from klantinteracties_conformance.consumer.others import MOST_SHOWN, OthersObjects, ThereBefore
from klantinteracties_conformance.system.files import LARGE
from tests.saying import raises


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("leftover-without-address", "leftover-without-address"),
        ("een zin van een eerdere versie", "leftover-unproven"),
        (None, "leftover-unproven"),
    ],
)
def test_why_an_object_may_be_somebody_elses_is_one_of_a_few_codes(
    written: str | None, known: str, tmp_path: Path
) -> None:
    path = tmp_path / "journal.jsonl"
    kept = Journal(path, Origin("http://x.example.nl", "openklant"))
    kept.doubtful(kept.intend("actoren", {}), "abc", "leftover-without-address")
    path.write_text(path.read_text().replace('"leftover-without-address"', json.dumps(written)))
    ((entry,),) = read(path).values()
    assert (entry.state, entry.reason) == ("doubtful", known)


INTENDED: dict[str, Any] = {
    "nr": "a-1",
    "state": "intended",
    "path": "actoren",
    "item": "actoren",
    "marks": {},
    "own": [],
}


@pytest.mark.parametrize(
    "change",
    [
        {"item": "../../beheer/gebruikers"},
        {"path": "actoren/../partijen"},
        {"item": "http://elders.example/actoren"},
        {"path": "actoren\n::error::x"},
        {"path": 7},
        {"marks": "Naam", "own": ["Naam"]},
        {"own": ["Naam"]},
        {"base": "http://provider.example/\nx"},
        {"base": "file:///etc/passwd"},
        {"dialect": ["openklant"]},
    ],
)
def test_what_this_suite_does_not_write_is_no_journal(change: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    run: dict[str, Any] = {"run": "a", "base": "http://provider.example/api", "dialect": "openklant"}
    lines = [run | {key: change[key] for key in change if key in run}, INTENDED | change]
    path.write_text("".join(f"{json.dumps(line)}\n" for line in [run, INTENDED]))
    assert len(read(path)) == 1
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    with raises(JournalError, "klopt niet op regel"):
        read(path)


def test_a_journal_of_a_stranger_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal.jsonl"
    Journal(path, Origin("http://x.example.nl", "openklant")).intend("actoren", {})
    assert len(read(path)) == 1
    owners = {path: 4711}
    stat = Path.stat

    def owned(self: Path, **more: Any) -> Any:
        found = list(stat(self, **more))
        found[4] = owners.get(self, 0)
        return os.stat_result(found)

    monkeypatch.setattr(Path, "stat", owned)
    monkeypatch.setattr(os, "getuid", lambda: 1000, raising=False)
    with raises(JournalError, "van iemand anders"):
        read(path)
    owners[Path.cwd()] = 4711  # whoever has the folder that one works in, is no stranger
    assert len(read(path)) == 1


THERE = "9d7c1c1e-5a53-4a64-9d0e-6c3b8f4f1a2b"


@pytest.mark.parametrize("more", [False, True])
def test_what_was_there_before_a_run_is_known_to_who_reads_its_journal(more: bool, tmp_path: Path) -> None:
    path, origin = tmp_path / "journal.jsonl", Origin("http://x.example.nl", "openklant")
    kept = Journal(path, origin, others=OthersObjects([THERE], more=more))
    kept.doubtful(kept.intend("actoren", {}), THERE, "leftover-was-there")
    assert THERE not in path.read_text().splitlines()[0]
    (again,) = reopened(path).values()
    assert again.others.shown_before(again.entries[0].since, THERE)
    assert again.others.caught is more


def test_a_journal_of_an_earlier_version_knows_nothing_of_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    run = {"run": "a", "base": "http://provider.example/api", "dialect": "openklant"}
    path.write_text("".join(f"{json.dumps(line)}\n" for line in (run, INTENDED)))
    (again,) = reopened(path).values()
    assert not again.others.shown_before(again.entries[0].since, THERE)
    path.write_text("".join(f"{json.dumps(line)}\n" for line in (run | {"before": {"salt": ""}}, INTENDED)))
    with raises(JournalError, "klopt niet op regel 1"):
        read(path)


CUT_OFF = '{"nr": x'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{CUT_OFF * 1000}\n", "klopt niet op regel 1"),  # each with all of the rest behind it
        (f"{json.dumps({'run': 'a' * LONGEST_LINE})}\n", "klopt niet op regel 1"),
        ("\n" * (MOST_PARTS + 1), "te groot"),
        (f'{{"nr": [{"[]," * (MOST_PARTS // 2)}0]}}\n', "te groot"),
        ('{"nr": "a-1", "state": "intended"}}\n', "klopt niet op regel 1"),
        (json.dumps({**INTENDED, "marks": {"Naam": "🙂" * (LONGEST_MARK + 1)}}), "klopt niet op regel 1"),
        (f"{CUT_OFF} 🙂{'a' * 100_000}\n" * (MOST_WIDE // 100_000), "klopt niet op regel 50"),
    ],
    ids=[
        "cut off",
        "a long line",
        "lines",
        "lists",
        "more behind it",
        "a long mark",
        "wide lines",
    ],
)
def test_a_journal_that_would_fill_the_memory_is_not_read(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_text(text)
    with raises(JournalError, said):
        read(path)


def test_a_journal_larger_than_a_file_may_be_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.touch()
    os.truncate(path, LARGE + 1)
    with raises(JournalError, "te groot"):
        read(path)


def test_a_line_that_tells_of_all_that_is_remembered_may_be_read() -> None:
    written = ThereBefore.of([THERE], more=True).written()
    assert MOST_SHOWN * len(f"{json.dumps(written['hashes'])}, ") < LONGEST_LINE


def test_a_line_behind_several_that_were_cut_off_is_read(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    run = {"run": "a", "base": "http://provider.example/api", "dialect": "openklant"}
    path.write_text(f'{CUT_OFF * 3}{json.dumps(run)}{json.dumps(INTENDED)}\n{{"nr": "a-1", "sta')
    ((entry,),) = read(path).values()
    assert entry.number == "a-1"
