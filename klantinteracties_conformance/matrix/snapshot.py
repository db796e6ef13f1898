"""The snapshot of known faults that reports show; run as a program, this renews it (`make snapshots`)."""

import json

from klantinteracties_conformance.provider.faults import FAULTS
from klantinteracties_conformance.report.known_faults import SNAPSHOT
from klantinteracties_conformance.system.files import write_whole


def text() -> str:
    """Return the snapshot as JSON: by requirement the faults that turn it red, with what is wrong."""
    rows: dict[str, list[list[str]]] = {}
    for name, fault in sorted(FAULTS.items()):
        rows.setdefault(fault.requirement, []).append([name, fault.wrong])
    return json.dumps(rows, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


if __name__ == "__main__":
    write_whole(SNAPSHOT, text())
