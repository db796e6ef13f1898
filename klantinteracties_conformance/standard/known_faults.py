"""The broken providers that the suite is known to catch, and what each of them turns red: `faults.lock`.

It is a snapshot that people review: `make release-matrix` renews it, and a difference with what a run of the
matrix finds is an error until the snapshot changes too. Reports tell by it why a requirement that passed
means something, without loading a provider.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

import msgspec

SNAPSHOT = Path(__file__).parent / "faults.lock"


class Red(msgspec.Struct, frozen=True, order=True, array_like=True):
    """One way in which a requirement turned red: where, about which attribute, and by which message."""

    requirement: str
    operation: str
    attribute: str
    code: str


class KnownFault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A fault: what is wrong, in Dutch and English, the requirement it was made for, and what it turns red.

    `red` is by dialect, sorted; a dialect in which the fault can't be seen is left out.
    """

    nl: str
    en: str
    requirement: str
    red: dict[str, list[Red]] = {}

    def requirements(self, dialect: str) -> frozenset[str]:
        """Return the ids of what it turns red in a dialect."""
        return frozenset(red.requirement for red in self.red.get(dialect, ()))


@cache
def known_faults() -> Mapping[str, KnownFault]:
    """Return all faults of the snapshot by name."""
    return msgspec.json.decode(SNAPSHOT.read_bytes(), type=dict[str, KnownFault])


@cache
def _by_requirement() -> Mapping[str, Sequence[tuple[str, KnownFault]]]:
    found: dict[str, list[tuple[str, KnownFault]]] = {}
    for name, fault in known_faults().items():
        found.setdefault(fault.requirement, []).append((name, fault))
    return found


def made_for(requirement: str) -> Sequence[tuple[str, KnownFault]]:
    """Return the faults that were made for a requirement, each with its name."""
    return _by_requirement().get(requirement, ())


def laid_out(faults: Mapping[str, KnownFault]) -> str:
    """Return the snapshot of these faults as text: a line for each red, so that a change can be reviewed."""
    return "{\n" + ",\n".join(_fault(name, faults[name]) for name in sorted(faults)) + "\n}\n"


def _fault(name: str, fault: KnownFault) -> str:
    about = [f" {_json(key)}: {_json(getattr(fault, key))}," for key in ("nl", "en", "requirement")]
    dialects = [f"  {_json(dialect)}: [{_rows(fault.red[dialect])}]" for dialect in sorted(fault.red)]
    red = "{\n" + ",\n".join(dialects) + "\n }" if dialects else "{}"
    return "\n".join([f"{_json(name)}: {{", *about, f' "red": {red}', "}"])


def _rows(reds: Iterable[Red]) -> str:
    rows = ",\n".join(f"   {_json(list(msgspec.structs.astuple(red)))}" for red in sorted(set(reds)))
    return f"\n{rows}\n  " if rows else ""


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
