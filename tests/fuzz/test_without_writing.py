"""A run that only reads tells what is wrong with lists and searches, and nothing of what it read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.fuzz import without_writing
from klantinteracties_conformance.register.fresh import Fresh
from klantinteracties_conformance.register.lists import list_pages, worlds
from klantinteracties_conformance.register.run import OperationRun, Shared
from klantinteracties_conformance.result.codec import encode
from klantinteracties_conformance.result.operations import OperationRecord
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz import at_work

LISTS = {
    "openklant": ("/partijen", "/betrokkenen", "/digitaleadressen"),
    "vng-crud": ("/partijen", "/digitaaladressen"),
}


@contextmanager
def filled(dialect: str = "openklant", fault: str = "") -> Iterator[at_work.Provider]:
    """Start a provider with a register in which somebody else has something in each list."""
    with at_work.provider(dialect, fault=fault) as process:
        run = OperationRun(Shared.of(at_work.settings(process.url, dialect)), "GET /partijen")
        known = worlds.searches(dialect_files.load(dialect))
        for path in LISTS[dialect]:
            for which in (0, 1):
                worlds.make(run, known[path], which)
        yield process


def judged(process: at_work.Provider, *asked: str, dialect: str = "openklant") -> dict[str, OperationRecord]:
    """Judge operations in a run that only reads."""
    limits = Budget(Limits(mode="read-only"))
    return at_work.run(at_work.settings(process.url, dialect, operations=asked, budget=limits))


@pytest.mark.parametrize("dialect", LISTS)
def test_a_good_provider_is_not_found_wanting(dialect: str) -> None:
    with filled(dialect) as process:
        lists = [f"GET {path}" for path in LISTS[dialect]]
        records = judged(process, *lists, "GET /partijen/{uuid}", "GET /partijen/{id}", dialect=dialect)
    assert len(records) == len(lists) + 1
    assert [breach for breach in at_work.breaches(records) if breach.outcome == "failed"] == []
    record = records["GET /partijen"]
    for requirement in ("API-AUTH-1", "API-CONTRACT-6", "API-LIJST-2"):
        assert record.judged[requirement].outcome == "passed", record.judged[requirement]
    assert {use.operation.partition(" ")[0] for one in records.values() for use in one.uses} <= {
        "GET",
        "HEAD",
    }


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "operation", "requirement"),
    [
        ("zoeken-partij-bezoekadres-land-telt-niet", "GET /partijen", "API-ZOEK-2"),
        ("zoeken-partij-indicatiegeheimhouding-vindt-niets", "GET /partijen", "API-ZOEK-1"),
        ("zoeken-betrokkene-waspartij-nummer-vindt-niets", "GET /betrokkenen", "API-ZOEK-1"),
        ("meesturen-partij-digitaleadressen-leeg-in-lijst", "GET /partijen", "API-MEE-1"),
        ("meesturen-partij-digitaleadressen-leeg-bij-opvragen", "GET /partijen", "API-MEE-1"),
    ],
)
def test_what_is_wrong_is_found_without_writing(fault: str, operation: str, requirement: str) -> None:
    with filled(fault=fault) as process:
        record = judged(process, operation)[operation]
    assert record.judged[requirement].outcome == "failed", record.judged
    others = {name for name, part in record.judged.items() if part.outcome == "failed"}
    assert others <= {requirement, "API-LIJST-2"}  # which asks for what nothing has


def test_nothing_of_what_was_read_is_told() -> None:
    with filled(fault="zoeken-partij-bezoekadres-land-telt-niet") as process:
        run = OperationRun(Shared.of(at_work.settings(process.url)), "GET /partijen")
        answer = run.client.provider.send("GET", "/partijen")
        values = {
            row[name] for row in run.rows(answer.body) or () for name in ("uuid", "nummer", "interneNotitie")
        }
        told = encode(judged(process, "GET /partijen")["GET /partijen"])
    assert len(values) > 3
    assert [value for value in values if value and value in told] == []


def test_nothing_is_checked_of_what_writes() -> None:
    assert without_writing.checks(Operation("POST", "/partijen")) == ()
    single = without_writing.checks(Operation("GET", "/partijen/{uuid}"))
    assert set(single) < {*without_writing.checks(Operation("GET", "/partijen")), "onbekend_id"}


def test_what_writes_or_needs_writing_is_untested_and_an_empty_register_cannot_be_told() -> None:
    with at_work.provider() as process:
        records = judged(
            process, "POST /partijen", "levensloop /partijen", "GET /partijen", "GET /partijen/{uuid}"
        )
    for name in ("POST /partijen", "levensloop /partijen"):
        assert {part.outcome for part in records[name].judged.values()} == {"untested"}
        assert records[name].uses == []
    listed, single = records["GET /partijen"].judged, records["GET /partijen/{uuid}"].judged
    assert listed["API-CONTRACT-6"].outcome == "passed"
    assert listed["API-ZOEK-1"].outcome == listed["API-MEE-1"].outcome == "cantTell"
    assert "passed" not in {part.outcome for part in single.values()}


def test_what_rows_do_not_show_is_not_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of an argument across a relation, and of a row that no page shows while there are more of them."""
    monkeypatch.setattr(Fresh, "zin", Fresh.merk)  # a text with a comma may be a list, and isn't asked
    with filled(fault="zoeken-partij-indicatiegeheimhouding-vindt-niets") as process:
        across = judged(process, "GET /betrokkenen")["GET /betrokkenen"].judged
        monkeypatch.setattr(
            without_writing, "read", lambda *asked: replace(list_pages.read(*asked), whole=False)
        )
        unread = judged(process, "GET /partijen")["GET /partijen"].judged
    assert (across["API-ZOEK-1"].outcome, across["API-ZOEK-2"].outcome) == ("passed", "cantTell")
    assert unread["API-ZOEK-1"].outcome == "cantTell"
