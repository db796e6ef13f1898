"""What the journal is told of what is made, before it is asked for and after."""

from pathlib import Path

import pytest

from klantinteracties_conformance.client.errors import (
    NotSentError,
    OutOfBudgetError,
    UnprovenError,
    UnsafeRequestError,
)
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.guarded import guard_of
from klantinteracties_conformance.consumer.journal import NAME, Journal, Origin
from klantinteracties_conformance.consumer.journal_reading import read
from klantinteracties_conformance.consumer.registrations import Registrations
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.system.messages import message
from tests.consumer.world import URL, World, echo

THEIRS = "9d7c1c1e-5a53-4a64-9d0e-6c3b8f4f1a2b"
"""The ID of an object of somebody else."""


def test_a_given_journal_is_kept_even_where_it_is_empty() -> None:
    given = Journal()
    assert World(echo()).consumer.registrations.journal is not given
    client = World(echo()).client
    assert Consumer(dialect_files.load("openklant"), client, given).registrations.journal is given
    assert Consumer(dialect_files.load("openklant"), client).registrations.journal.entries == []


def test_what_is_taken_is_open_and_taken_once() -> None:
    registrations = World(echo()).consumer.registrations
    made, refused, unknown = (registrations.intend("actoren", "actoren", {}, ()) for _ in range(3))
    registrations.made(made, "abc")
    registrations.refused(refused)
    assert registrations.take() == [made, unknown]
    assert registrations.take() == []


def test_only_what_was_made_may_be_changed() -> None:
    world = World(echo())
    guard, registrations = guard_of(world.client, world.consumer.dialect), world.consumer.registrations
    ours, theirs = (registrations.intend("actoren", "actoren", {}, ()) for _ in range(2))
    ours.proved = True
    registrations.made(ours, "a b")
    registrations.doubtful(theirs, "c", "leftover-without-address")
    guard("PATCH", f"{URL}/actoren/a%20b")
    with pytest.raises(UnsafeRequestError):
        guard("PATCH", f"{URL}/actoren/c")
    assert [entry.state for entry in registrations.entries] == ["made", "doubtful"]


def test_what_was_intended_within_a_request_that_never_left_made_nothing() -> None:
    registrations = World(echo()).consumer.registrations
    earlier = registrations.intend("actoren", "actoren", {}, ())

    def make() -> None:
        with registrations.making():
            registrations.intend("actoren", "actoren", {}, ())
            raise NotSentError("het gaat niet")

    with pytest.raises(NotSentError):
        make()
    assert earlier.state == "intended"
    assert [entry.state for entry in registrations.entries] == ["intended", "refused"]


def test_what_was_made_stays_known_where_it_can_not_be_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    registrations = World(echo()).consumer.registrations
    entry = registrations.intend("actoren", "actoren", {}, ())

    def spent(_: object) -> None:
        raise OutOfBudgetError(message("stopped-by-user"))

    monkeypatch.setattr(registrations, "look_at", spent)
    with registrations.making():
        registrations.made(entry, "abc")
    assert (entry.state, entry.id, entry.proved) == ("made", "abc", False)


def test_a_request_that_never_left_takes_back_nothing_that_was_made_before_it() -> None:
    registrations = World(echo()).consumer.registrations

    def make() -> None:
        with registrations.making():
            registrations.journal.made(registrations.intend("actoren", "actoren", {}, ()), "abc")
            raise NotSentError("het gaat niet")

    with pytest.raises(NotSentError):
        make()
    assert [entry.state for entry in registrations.entries] == ["made"]


def test_what_others_had_before_is_left_alone_though_it_carries_our_mark() -> None:
    world = World(echo())
    registrations = world.consumer.registrations
    registrations.journal.others.shown(THEIRS)
    entry = registrations.intend("actoren", "actoren", {"Naam": "wij"}, ["Naam"])
    registrations.made(entry, THEIRS)
    assert (entry.state, entry.reason) == ("doubtful", "leftover-was-there")
    with pytest.raises(UnprovenError):
        guard_of(world.client, world.consumer.dialect)("DELETE", f"{URL}/actoren/{THEIRS}")


def test_what_is_seen_to_be_ours_is_written_down_before_a_change_takes_away_what_shows_it(
    tmp_path: Path,
) -> None:
    world = World(echo())
    journal = Journal(tmp_path / NAME, Origin("http://provider.example", "openklant"))
    registrations = Consumer(world.consumer.dialect, world.client, journal).registrations
    entry = registrations.intend("actoren", "actoren", {"Naam": "wij"}, ["Naam"])
    registrations.made(entry, THEIRS)
    (known,) = next(iter(read(tmp_path / NAME).values()))
    assert not known.proved
    guard_of(world.client, world.consumer.dialect).own(f"actoren/{THEIRS}")
    (known,) = next(iter(read(tmp_path / NAME).values()))
    assert (known.state, known.id, known.proved) == ("made", THEIRS, True)


def test_what_has_a_number_has_to_show_whose_it_is_to_who_sweeps(tmp_path: Path) -> None:
    """The number may be that of somebody else's object by then, which no later line of the journal tells."""
    journal = Journal(tmp_path / NAME, Origin("http://provider.example", "openklant"))
    entry = journal.intend("actoren", {"Naam": "wij"}, own=["Naam"])
    entry.proved = True
    journal.made(entry, "1023")
    (known,) = next(iter(read(tmp_path / NAME).values()))
    assert (known.state, known.id, known.proved) == ("made", "1023", False)


@pytest.mark.parametrize("more", [False, True])
def test_where_not_all_was_seen_what_comes_after_something_was_written_over_is_left_alone(more: bool) -> None:
    registrations = World(echo()).consumer.registrations
    registrations.journal.others._more = more
    registrations.journal.others.shown(THEIRS)
    entry = registrations.intend("actoren", "actoren", {"Naam": "wij"}, ["Naam"])
    registrations.made(entry, THEIRS)
    assert (entry.state, entry.reason) == ("doubtful", "leftover-was-there")
    entry = registrations.intend("actoren", "actoren", {"Naam": "wij"}, ["Naam"])
    registrations.made(entry, "any")
    assert (entry.state, entry.reason == "leftover-among-others") == ("doubtful" if more else "made", more)


def test_what_shows_it_to_be_ours_is_written_once_and_taken_back(tmp_path: Path) -> None:
    world = World(echo())
    guard = guard_of(world.client, world.consumer.dialect)
    registrations = Registrations(
        Journal(tmp_path / NAME, Origin(URL, "openklant")), guard, world.consumer.registrations.proofs
    )
    entry = registrations.intend("actoren", "actoren", {"Naam": "wij"}, ["Naam"])
    registrations.made(entry, THEIRS)

    def kept() -> list[bool]:
        return [one.proved for entries in read(tmp_path / NAME).values() for one in entries]

    for tell, proved in ((registrations.proved, True), (registrations.withdrawn, False)):
        tell(entry)
        lines = (tmp_path / NAME).read_text().count("\n")
        tell(entry)
        assert kept() == [proved]
        assert (tmp_path / NAME).read_text().count("\n") == lines


def test_what_was_refused_is_doubted_and_what_was_made_is_not() -> None:
    registrations = World(echo()).consumer.registrations
    made, refused = (registrations.intend("actoren", "actoren", {}, ()) for _ in range(2))
    registrations.made(made, "abc")
    registrations.refused(refused)
    registrations.doubt_refusals()
    assert [entry.state for entry in registrations.entries] == ["made", "intended"]
