"""Runs the items of fuzzing without a session of their own, and returns what they came to."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from klantinteracties_conformance.judging.fuzzed import OPERATION

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.fuzz.items import collect
from klantinteracties_conformance.fuzz.settings import FuzzSettings
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.operations import Breach, OperationRecord
from klantinteracties_conformance.standard import dialect_files

TOKEN = "0123456789abcdef0123456789abcdef01234567"


def settings(url: str, dialect: str = "openklant", **changes: Any) -> FuzzSettings:
    """Return what a quick run of fuzzing works with."""
    chosen = FuzzSettings(
        url=url,
        access=Access.by_token(TOKEN),
        dialect=dialect_files.load(dialect),
        redactor=Redactor([TOKEN], ["Authorization"]),
        timeout=10.0,
        seed=1,
    )
    return replace(chosen, **changes)


def run(parent: pytest.Collector, chosen: FuzzSettings) -> dict[str, OperationRecord]:
    """Run the chosen items and return their records by name."""
    records = {}
    for item in collect(parent, chosen):
        item.runtest()
        records[item.name] = OperationRecord.from_json(item.stash[OPERATION].to_json())
    return records


def breaches(records: dict[str, OperationRecord]) -> list[Breach]:
    """Return all that was found."""
    return [breach for record in records.values() for breach in record.breaches]


@contextmanager
def provider(dialect: str = "openklant", **options: Any) -> Iterator[ProviderProcess]:
    """Start the embedded provider with our token."""
    with ProviderProcess(dialect=dialect, token=TOKEN, **options) as process:
        yield process
