"""Renews `faults.lock`, and the page of the release that follows from it: `python -m … [kill-matrix.json]`.

Without a matrix it takes over what faults say of themselves (`make snapshots`); with one also what they
turned red (`make release-matrix`). The English of a fault is written in the snapshot itself, by hand. It
stays for as long as the Dutch does; a fault that is new, or says something else, gets none, and a test
fails until somebody wrote it.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from klantinteracties_conformance.matrix.summary import summary
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.known_faults import (
    SNAPSHOT,
    KnownFault,
    Red,
    known_faults,
    laid_out,
)
from klantinteracties_conformance.system.files import write_whole

PAGE = resources.suite_dir() / "docs" / "kill-matrix.md"


class NoSnapshotError(Exception):
    """A matrix is nothing to go by; the text says why."""


def renewed(matrix: Mapping[str, Any] | None = None) -> Mapping[str, KnownFault]:
    """Return what there is to know of all faults; `matrix` as `document` gives it, of all of them or of some.

    Raises:
        NoSnapshotError: the matrix is void, some fault was not caught, or something unrelated was blamed.
    """
    red = {name: {**known.red} for name, known in known_faults().items()}
    if matrix is not None:
        if matrix["run"]["scope"] == "full":
            red = {}
        for dialect, row in _proven(matrix):
            red.setdefault(row["name"], {})[dialect] = sorted(Red(**way) for way in row["ways"])
    return {name: _described(name, FAULTS[name], red.get(name, {})) for name in sorted(FAULTS)}


def _proven(matrix: Mapping[str, Any]) -> Sequence[tuple[str, Mapping[str, Any]]]:
    """Return the rows of a matrix, each with its dialect."""
    rows = [(sheet["name"], row) for sheet in matrix["dialects"] for row in sheet["faults"]]
    if matrix["verdict"] == "void":
        raise NoSnapshotError("the matrix is void")
    found = ((row["name"], _wrong(dialect, row)) for dialect, row in rows)
    if wrong := sorted(f"{name} {why}" for name, why in found if why):
        raise NoSnapshotError("; ".join(wrong))
    return rows


def _wrong(dialect: str, row: Mapping[str, Any]) -> str:
    """Return why a row is nothing to go by, and what to do; empty where it is sound."""
    if row["status"] != "killed":
        return f"isn't caught in {dialect}: if it can't be seen there, give it the `dialects` where it can"
    if row["unrelated"]:
        return f"does nothing in {dialect} that explains {', '.join(row['unrelated'])}"
    return ""


def _described(name: str, fault: Fault, red: dict[str, list[Red]]) -> KnownFault:
    before = known_faults().get(name)
    english = before.en if before and before.nl == fault.wrong else ""
    return KnownFault(fault.wrong, english, fault.requirement, red)


def main(arguments: Sequence[str]) -> int:
    """Renew the snapshot and the page; 1 where the matrix is nothing to go by."""
    try:
        matrix = json.loads(Path(arguments[0]).read_text(encoding="utf-8")) if arguments else None
        known = renewed(matrix)
    except (NoSnapshotError, OSError, ValueError) as error:
        print(f"{SNAPSHOT.name} is not renewed: {error}", file=sys.stderr)
        return 1
    write_whole(SNAPSHOT, laid_out(known))
    write_whole(PAGE, summary(known))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
