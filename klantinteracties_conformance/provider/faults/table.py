"""All defects that the embedded provider can be started with, by name."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from klantinteracties_conformance.provider import faults
from klantinteracties_conformance.provider.faults import anders
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.samen import Together
from klantinteracties_conformance.standard.known_faults import known_faults
from klantinteracties_conformance.system.messages import ToldError, message
from klantinteracties_conformance.system.text import nearest


class UnknownFaultError(ToldError):
    """There is no fault of that name."""


def registry(*defects: Fault) -> dict[str, Fault]:
    """The faults by name. A name can be used once."""
    named: dict[str, Fault] = {}
    for fault in defects:
        if fault.name in named:
            raise ValueError(f"two faults are called {fault.name}")
        named[fault.name] = fault
    return named


def _defined() -> Iterator[Fault]:
    """Yield the `FAULTS` of each module of this package that has them."""
    for found in pkgutil.iter_modules(faults.__path__, f"{faults.__name__}."):
        if found.name != __name__:
            yield from getattr(importlib.import_module(found.name), "FAULTS", ())


FAULTS: dict[str, Fault] = registry(*_defined())


def get(name: str) -> Fault:
    """The fault of that name, or several with commas between; or the provider that is otherwise and good."""
    if "," in name:
        return Together([get(part) for part in dict.fromkeys(name.split(","))])
    sound = {**anders.VARIANTS, **anders.OLDER_VERSIONS, anders.OWN_LISTS.name: anders.OWN_LISTS}
    fault = FAULTS.get(name) or sound.get(name)
    if fault is None:
        if near := nearest(name, [*FAULTS, *sound]):
            raise UnknownFaultError(message("fault-unknown-near", name=name, text=near))
        raise UnknownFaultError(message("fault-unknown", name=name))
    return fault


def listing(language: str = "nl") -> str:
    """A line a fault: name, requirement ids (the principal first), what is wrong; separated by tabs."""
    lines = []
    for name, fault in sorted(FAULTS.items()):
        ids = ",".join(_ids(name, fault))
        known = known_faults().get(name)
        wrong = known.en if known and known.en and language == "en" else fault.wrong
        lines.append(f"{name}\t{ids}\t{wrong}\n")
    return "".join(lines)


def _ids(name: str, fault: Fault) -> list[str]:
    """The requirement that a fault was made for, and what else it is known to turn red in any dialect."""
    known = known_faults().get(name)
    others = {red.requirement for reds in known.red.values() for red in reds} if known else set()
    return [fault.requirement, *sorted(others - {fault.requirement})]
