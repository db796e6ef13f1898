"""Renews `standard/facts.lock`, what our contracts say one by one: `python -m … .facts_lock`.

`verify` holds results against it; it follows from the contracts and their tables (`make snapshots`).
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.fuzz import facts
from klantinteracties_conformance.register.run import Shared
from klantinteracties_conformance.register.settings import FuzzSettings
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_of_dialect import newest, spoken_at
from klantinteracties_conformance.standard.known_facts import LOCK, KnownFact
from klantinteracties_conformance.standard.versions import versions
from klantinteracties_conformance.system.files import write_whole


def judged_versions(dialect: str) -> Sequence[str]:
    """Return the versions of the API that a run can judge by, oldest first."""
    known = dialect_files.load(dialect)
    return [version.number for version in versions(known.contract)] or [newest(known)]


def facts_of(dialect: str, version: str) -> Mapping[KnownFact, str]:
    """Return what a version of a contract says, each with why no run asks for it, if none does."""
    spoken = spoken_at(dialect_files.load(dialect), version)
    settings = FuzzSettings("http://127.0.0.1", Access(), spoken, Redactor(()), timeout=1.0)
    shared = Shared.of(settings)
    return {
        (operation.label, kind, name): str(why.values.get("text", ""))
        for operation in shared.document.operations
        for (kind, name), why in facts.of(shared, operation).items()
    }


def text() -> str:
    """Return the lock as JSON, with what came in with one version together on a line."""
    dialects = (
        f' "{name}": [\n'
        + ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in _rows(name))
        + "\n ]"
        for name in dialect_files.available()
    )
    return "{\n" + ",\n".join(dialects) + "\n}\n"


def _rows(dialect: str) -> Iterator[Mapping[str, Any]]:
    since: dict[KnownFact, str] = {}
    unasked: dict[KnownFact, str] = {}
    for version in judged_versions(dialect):
        known = facts_of(dialect, version)
        assert known.keys() >= since.keys(), f"{dialect} {version} lacks what an older version has"
        unasked |= known
        for fact in known:
            since.setdefault(fact, version)
    rows: dict[KnownFact, list[str]] = {}
    for (operation, kind, name), version in since.items():
        rows.setdefault((operation, kind, version), []).append(name)
    for (operation, kind, version), names in sorted(rows.items()):
        row: dict[str, Any] = {"operation": operation, "kind": kind, "since": version, "names": names}
        if left := {name: why for name in names if (why := unasked[operation, kind, name])}:
            row["not_asked"] = left
        yield row


def main() -> int:
    """Renew the lock."""
    write_whole(LOCK, text())
    return 0


if __name__ == "__main__":
    sys.exit(main())
