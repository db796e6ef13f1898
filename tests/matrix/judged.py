"""Outcomes of faults as a matrix gets them, without a provider."""

from collections.abc import Mapping

from klantinteracties_conformance.matrix.jobs import CONTROL, Job, Judged
from klantinteracties_conformance.matrix.sheet import Matrix, sheets
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.known_faults import known_faults

NAMES = ("kanaal-in-hoofdletters", "registreren-geeft-500", "eerste-regel-dubbel")


DIALECT = "openklant"


UNTOUCHED = "F1995-1"


def outcomes(*red: str, **others: Outcome) -> Mapping[str, Outcome]:
    """Return outcomes in which all passed, save these."""
    found: dict[str, Outcome] = {spec.id: "passed" for spec in catalogue().requirements if spec.scenarios}
    return {**found, **dict.fromkeys(red, "failed"), **{k.replace("_", "-"): v for k, v in others.items()}}


def judged(fault: str, *extra: str, without: str = "", **others: Outcome) -> Judged:
    known = known_faults()[fault] if fault else None
    named = known.requirements(DIALECT) if known else frozenset()
    red = [name for name in [*sorted(named), *extra] if name != without]
    ways = (
        {name: [way for way in known.red[DIALECT] if way.requirement == name] for name in red}
        if known
        else {}
    )
    told = outcomes(*red, **others)
    acted = frozenset(told.keys() - {UNTOUCHED})
    return Judged(Job(fault, DIALECT), told, dict.fromkeys(red, "Verwacht <a>."), ways, acted)


def made(*found: Judged, partial: bool = True) -> Matrix:
    return Matrix(sheets(found), partial, 1.0, 2, "2026-11-22T04:05:58+00:00", "0.1.0")


def all_caught() -> list[Judged]:
    return [judged(CONTROL), *map(judged, NAMES)]
