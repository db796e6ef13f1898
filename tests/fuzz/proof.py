"""Fuzzes providers with a fault that no scenario notices, many of them in one server and one process.

`python -m tests.fuzz.proof [SEEDS] [NAME …]` tries each with more seeds, and providers without a fault too.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from itertools import count

from klantinteracties_conformance.matrix.jobs import seen_in, touched
from klantinteracties_conformance.provider import wire
from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.provider.mounts import mount_path
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.known_faults import known_faults
from tests.fuzz import at_work

_runs = count(1)


def jobs(names: Sequence[str] = ()) -> list[tuple[str, str]]:
    """Return each fault that only fuzzing can find, with each dialect in which it can be seen."""
    return [
        (name, dialect)
        for name, fault in sorted(FAULTS.items())
        for dialect in dialect_files.available()
        if not fault.functional and (not names or name in names) and seen_in(fault, dialect)
    ]


def red(provider: ProviderProcess, name: str, dialect: str, seed: int) -> set[str]:
    """Return the requirements that turn red for one fault; for the control, an empty name, all is fuzzed."""
    root = provider.origin + mount_path(str(next(_runs)), dialect, name)
    operations = touched(FAULTS[name], dialect) if name else ()
    chosen = at_work.settings(root + wire.get(dialect).base_path, dialect, seed=seed, operations=operations)
    records = at_work.run(chosen)
    assert not [record.suite_fault for record in records.values() if record.suite_fault]
    return {
        requirement
        for record in records.values()
        for requirement, part in record.judged.items()
        if part.outcome == "failed"
    }


def _tried(seeds: int, names: Sequence[str]) -> Iterator[str]:
    with ProviderProcess(mounts=True, token=at_work.TOKEN) as provider:
        for name, dialect in jobs(names):
            began, wanted = time.perf_counter(), FAULTS[name].requirement
            found = [red(provider, name, dialect, seed) for seed in range(1, seeds + 1)]
            hits = sum(wanted in one for one in found)
            more = sorted(set().union(*found) - known_faults()[name].requirements(dialect))
            took = (time.perf_counter() - began) / seeds
            yield f"{hits:>3}/{seeds} {name} {dialect} {wanted} {took:.1f} s {' '.join(more)}"


if __name__ == "__main__":
    for line in _tried(int(sys.argv[1]) if len(sys.argv) > 1 else 10, sys.argv[2:]):
        print(line, flush=True)
