"""Renews `faults.lock` from a matrix of all faults, which `make release-matrix` has made before.

The English of a fault is written in the snapshot itself, by hand. It stays for as long as the Dutch does; a
fault that is new, or says something else, gets none, and a test fails until somebody wrote it.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from klantinteracties_conformance.provider.faults import FAULTS
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.standard.known_faults import (
    SNAPSHOT,
    KnownFault,
    Red,
    known_faults,
    laid_out,
)
from klantinteracties_conformance.system.files import write_whole

DEFAULT = Path("reports") / "kill-matrix.json"


class NoSnapshotError(Exception):
    """A matrix is nothing to go by; the text says why."""


def renewed(matrix: Mapping[str, Any]) -> str:
    """Return the text of the snapshot that a matrix gives, as `document` has it.

    Raises:
        NoSnapshotError: it isn't of all faults, some were not caught, or something unrelated was blamed.
    """
    rows = [(sheet["name"], row) for sheet in matrix["dialects"] for row in sheet["faults"]]
    if matrix["verdict"] == "void" or matrix["run"]["scope"] != "full":
        raise NoSnapshotError("De matrix is ongeldig, of niet van alle fouten.")
    if wrong := [row["name"] for _, row in rows if row["status"] != "killed" or row["unrelated"]]:
        raise NoSnapshotError(f"Niet betrapt, of iets anders ook: {', '.join(sorted(set(wrong)))}.")
    red: dict[str, dict[str, list[Red]]] = {name: {} for name in FAULTS}
    for dialect, row in rows:
        red[row["name"]][dialect] = [Red(**way) for way in row["ways"]]
    return laid_out({name: _described(name, fault, red[name]) for name, fault in FAULTS.items()})


def _described(name: str, fault: Fault, red: dict[str, list[Red]]) -> KnownFault:
    before = known_faults().get(name)
    english = before.en if before and before.nl == fault.wrong else ""
    return KnownFault(fault.wrong, english, fault.requirement, red)


def main(arguments: Sequence[str]) -> int:
    """Renew the snapshot; 1 where the matrix is nothing to go by."""
    path = Path(arguments[0]) if arguments else DEFAULT
    try:
        text = renewed(json.loads(path.read_text(encoding="utf-8")))
    except (NoSnapshotError, OSError, ValueError) as error:
        print(f"{SNAPSHOT.name} is niet vernieuwd: {error}", file=sys.stderr)
        return 1
    write_whole(SNAPSHOT, text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
