"""All defects that the embedded provider can be started with, by name."""

from __future__ import annotations

from klantinteracties_conformance.provider.faults import (
    achterlopen,
    actor,
    adressen,
    anders,
    antwoorden,
    bereik,
    betrokkene,
    bewaren,
    bijlage,
    bladeren,
    buren,
    corrigeren,
    digitaaladres,
    dubbel,
    fouten,
    gelijkend,
    getoond,
    gevolgen,
    gezocht,
    ineens,
    internetaak,
    invoer,
    klantbeeld,
    klantcontact,
    leegmaken,
    lengten,
    letterlijk,
    lijsten,
    links,
    losgelaten,
    meenemen,
    meesturen,
    na_wijziging,
    naast,
    nasleep,
    nog_getoond,
    opvragen,
    partij,
    reeksen,
    samenhang,
    tegelijk,
    tekst,
    toegang,
    vage_verwijzing,
    verwijzers,
    verwijzingen,
    verzoekvorm,
    vinden,
    voorkeur,
    waarden,
    waarheen,
    weglaten,
    weigeren,
    wijzigen,
    zoekargumenten,
    zoeken,
    zoekvragen,
)
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.samen import Together
from klantinteracties_conformance.standard.known_faults import known_faults
from klantinteracties_conformance.system.messages import ToldError, message
from klantinteracties_conformance.system.text import nearest


class UnknownFaultError(ToldError):
    """There is no fault of that name."""


def registry(*faults: Fault) -> dict[str, Fault]:
    """The faults by name. A name can be used once."""
    named: dict[str, Fault] = {}
    for fault in faults:
        if fault.name in named:
            raise ValueError(f"two faults are called {fault.name}")
        named[fault.name] = fault
    return named


FAULTS: dict[str, Fault] = registry(
    *actor.FAULTS,
    *adressen.FAULTS,
    *antwoorden.FAULTS,
    *bereik.FAULTS,
    *betrokkene.FAULTS,
    *bewaren.FAULTS,
    *bijlage.FAULTS,
    *bladeren.FAULTS,
    *buren.FAULTS,
    *corrigeren.FAULTS,
    *digitaaladres.FAULTS,
    *dubbel.FAULTS,
    *fouten.FAULTS,
    *gevolgen.FAULTS,
    *gezocht.FAULTS,
    *gelijkend.FAULTS,
    *getoond.FAULTS,
    *ineens.FAULTS,
    *internetaak.FAULTS,
    *invoer.FAULTS,
    *klantbeeld.FAULTS,
    *klantcontact.FAULTS,
    *leegmaken.FAULTS,
    *lengten.FAULTS,
    *letterlijk.FAULTS,
    *verzoekvorm.FAULTS,
    *achterlopen.FAULTS,
    *lijsten.FAULTS,
    *links.FAULTS,
    *losgelaten.FAULTS,
    *meenemen.FAULTS,
    *meesturen.FAULTS,
    *na_wijziging.FAULTS,
    *naast.FAULTS,
    *nasleep.FAULTS,
    *nog_getoond.FAULTS,
    *opvragen.FAULTS,
    *partij.FAULTS,
    *reeksen.FAULTS,
    *samenhang.FAULTS,
    *tegelijk.FAULTS,
    *tekst.FAULTS,
    *toegang.FAULTS,
    *vage_verwijzing.FAULTS,
    *verwijzers.FAULTS,
    *verwijzingen.FAULTS,
    *vinden.FAULTS,
    *voorkeur.FAULTS,
    *waarden.FAULTS,
    *waarheen.FAULTS,
    *weglaten.FAULTS,
    *weigeren.FAULTS,
    *wijzigen.FAULTS,
    *zoekargumenten.FAULTS,
    *zoeken.FAULTS,
    *zoekvragen.FAULTS,
)
"""Each module of this package that holds faults is imported here, and its `FAULTS` handed to `registry`."""


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
