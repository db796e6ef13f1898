"""What a run says of what the lists still show of it; `tests/command/test_foreign_data.py` has it at work."""

from pathlib import Path

import pytest

from klantinteracties_conformance.client.budget import Limits
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.sharding import Shard
from klantinteracties_conformance.consumer.journal import JournalError
from klantinteracties_conformance.consumer.strays import LOOKING, Strays
from klantinteracties_conformance.judging import last_look
from klantinteracties_conformance.standard.dialect_files import DialectError
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import ToldError, message
from tests.judging.judged import judged as judged_as
from tests.report.factory import result


@pytest.mark.parametrize(
    ("strays", "codes"),
    [
        (Strays(), []),
        (Strays(removed=2), ["strays-removed"]),
        (Strays(unread=["klantcontacten"]), ["strays-unread"]),
    ],
)
def test_what_was_found_is_told(
    strays: Strays, codes: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(last_look, "remove_strays", lambda *_, **__: strays)
    (tmp_path / "journal.jsonl").touch()
    judged = result([])
    judged.run.notices.clear()
    last_look.look_again(RunRequest(journal=tmp_path / "journal.jsonl"), judged)
    assert [notice.code for notice in judged.run.notices] == codes


@pytest.mark.parametrize("kind", [ConfigurationError, JournalError, DialectError])
def test_a_file_that_went_away_costs_the_last_look_and_nothing_else(
    kind: type[ToldError], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vanished(*_: object, **__: object) -> Strays:
        raise kind(message("no-free-value"))

    monkeypatch.setattr(last_look, "remove_strays", vanished)
    (tmp_path / "journal.jsonl").touch()
    judged = result([])
    judged.run.notices.clear()
    last_look.look_again(RunRequest(journal=tmp_path / "journal.jsonl"), judged)
    assert [notice.code for notice in judged.run.notices] == ["strays-not-sought"]


def test_a_shard_hands_on_what_was_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(last_look, "remove_strays", lambda *_, **__: Strays(removed=3))
    (tmp_path / "journal.jsonl").touch()
    part = judged_as(RunRequest(dialect="openklant", only=("C0534",), fuzz="none", shard=Shard(1, 2)))
    last_look.look_again(RunRequest(journal=tmp_path / "journal.jsonl"), part)
    assert part.shard is not None
    assert [notice.code for notice in part.shard.notices] == ["strays-removed"]


def test_without_a_journal_there_is_nothing_to_look_for(tmp_path: Path) -> None:
    for journal in (None, tmp_path / "journal.jsonl"):
        last_look.look_again(RunRequest(journal=journal), result([]))


def test_it_asks_no_faster_than_the_user_allows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Limits] = []

    def remove(*_: object, limits: Limits, **__: object) -> Strays:
        given.append(limits)
        return Strays()

    monkeypatch.setattr(last_look, "remove_strays", remove)
    (tmp_path / "journal.jsonl").touch()
    last_look.look_again(RunRequest(journal=tmp_path / "journal.jsonl", rate=5), result([]))
    assert given == [Limits(rate=5, time_limit=LOOKING)]


@pytest.mark.parametrize(("timeout", "since", "seconds"), [(30, 0, 10), (30, 25, 5), (2, 0, 2), (2, 3, 0)])
def test_after_an_interruption_it_takes_what_removing_left_of_the_time(
    timeout: float, since: float, seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("klantinteracties_conformance.system.interrupts.seconds_since", lambda: since)
    assert last_look.time_after(RunRequest(timeout=timeout)) == seconds
