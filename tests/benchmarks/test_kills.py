"""Kills fifty runs at random moments in each dialect; too long for every day, so it is run by hand."""

from pathlib import Path

import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.consumer import journal
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.journal import Journal, Origin
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import dialect_files
from steps.voorbeelden import registreer_klantcontact
from tests.command.kill import Moment, assert_only_that_is_left, killed, moments, rows, swept

KINDS = {"functional": ("--no-fuzz",), "fuzz": ()}
NEVER = Moment(lines=1_000_000, seconds=0)


def _fill(provider: ProviderProcess, name: str, folder: Path) -> None:
    """Register what is foreign to the runs: no journal of theirs has it."""
    dialect, access = dialect_files.load(name), Access.by_token(provider.token)
    log = Log(access.redactor(dialect))
    kept = Journal(folder / "others.jsonl", Origin(provider.url, name), log.redactor.text)
    with ProviderClient.speaking(dialect, provider.url, access, log) as client:
        consumer = Consumer(dialect, client, kept)
        for _ in range(20):
            registreer_klantcontact(consumer)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("dialect", ["openklant", "vng-crud"])
def test_fifty_killed_runs_leave_nothing(dialect: str, kind: str, tmp_path: Path) -> None:
    """Each begins where the one before it ended: what nobody can recognise may stay, and nothing else."""
    database = tmp_path / "register.sqlite3"
    more = KINDS[kind]
    beyond = landed = 0
    with ProviderProcess(database=database, dialect=dialect) as provider:
        _fill(provider, dialect, tmp_path)
        assert not killed(provider, tmp_path / "whole", NEVER, *more)
        lines = (tmp_path / "whole" / journal.NAME).read_bytes().count(b"\n")
        for number, moment in enumerate(moments(50, seed=11, lines=lines)):
            before = rows(database)
            folder = tmp_path / str(number)
            landed += killed(provider, folder, moment, *more)
            left = swept(provider, folder)
            assert_only_that_is_left(left, before, database)
            beyond += len(left)
    print(
        f"{dialect}, {kind}: {lines} lines in a whole run, {landed} of 50 killed as they ran, "
        f"{beyond} registrations beyond recognition"
    )
    assert landed > 40
