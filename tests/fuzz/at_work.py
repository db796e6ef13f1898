"""Runs the items of fuzzing without a session of their own, and returns what they came to."""

import atexit
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from itertools import count
from typing import Any

import httpx

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.fuzz.plan import FuzzedOperation, planned
from klantinteracties_conformance.provider import wire
from klantinteracties_conformance.provider.mounts import mount_path
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.register.generate import KeptGenerators
from klantinteracties_conformance.register.run import OperationRun, Shared
from klantinteracties_conformance.register.settings import FuzzSettings
from klantinteracties_conformance.result.codec import decode, encode
from klantinteracties_conformance.result.operations import Breach, OperationRecord
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation

TOKEN = "0123456789abcdef0123456789abcdef01234567"

_GENERATORS = KeptGenerators()
"""Many tests judge by the same contracts, with the same seed."""


def settings(url: str, dialect: str = "openklant", **changes: Any) -> FuzzSettings:
    """Return what a quick run of fuzzing works with."""
    chosen = FuzzSettings(
        url=url,
        access=Access.by_token(TOKEN),
        dialect=dialect_files.load(dialect),
        redactor=Redactor([TOKEN], ["Authorization"]),
        timeout=10.0,
        seed=1,
        generators=_GENERATORS,
    )
    return replace(chosen, **changes)


def run(chosen: FuzzSettings) -> dict[str, OperationRecord]:
    """Judge the chosen operations and return their records by name, as another process would get them."""
    return {
        operation.name: decode(encode(operation.judge()), OperationRecord) for operation in planned(chosen)
    }


def breaches(records: dict[str, OperationRecord]) -> list[Breach]:
    """Return all that was found."""
    return [breach for record in records.values() for breach in record.breaches]


@dataclass(frozen=True)
class Provider:
    """A provider at work: the base URL of its API, and what stands before that."""

    url: str
    origin: str


@cache
def _mounts() -> ProviderProcess:
    """Return a process with a provider for whoever asks, each with a register of its own."""
    process = ProviderProcess(mounts=True, token=TOKEN)
    process.start()
    atexit.register(process.stop)
    return process


_NUMBERS = count(1)


@contextmanager
def provider(dialect: str = "openklant", fault: str | None = None, **options: Any) -> Iterator[Provider]:
    """Yield an embedded provider with our token and an empty register, in a process that all of them share.

    With `options` it gets a process of its own.
    """
    if options:
        with ProviderProcess(dialect=dialect, token=TOKEN, fault=fault or "", **options) as process:
            yield Provider(process.url, process.origin)
        return
    origin = _mounts().origin + mount_path(str(next(_NUMBERS)), dialect, fault or "")
    yield Provider(origin + wire.get(dialect).base_path, origin)


def probed(
    url: str, label: str, probe: Callable[[OperationRun, Operation], None], *serves: str, **changes: Any
) -> OperationRecord:
    """Perform one probe of an operation, and return what came of the checks that it serves."""
    operation = Operation(*label.split(" "))
    shared = Shared.of(settings(url, **changes))
    record = FuzzedOperation(label, shared, serves, lambda run: probe(run, operation)).judge()
    assert not record.suite_fault
    return record


def kept(url: str, collection: str) -> int:
    """Return how many objects a provider has of a type."""
    found = httpx.get(f"{url}/{collection}", headers={"Authorization": f"Token {TOKEN}"})
    return int(found.json()["count"])


def beside_host(record: OperationRecord) -> list[Breach]:
    """Return what was found save that a provider knows itself by another name, which each answer shows."""
    return [breach for breach in record.breaches if breach.requirement != "API-VERWIJS-2"]


def noticed(record: OperationRecord) -> set[str]:
    """Return the checks that found something."""
    return {
        breach.cause.removeprefix(f"{breach.requirement} {record.name} ").split()[0]
        for breach in record.breaches
    }


def outcomes(record: OperationRecord) -> set[str]:
    """Return what the requirements that were served came to."""
    return {part.outcome for part in record.judged.values()}
