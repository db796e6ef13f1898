"""Defects in what comes along when it is asked for: nothing, the first only, or something else than it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described, OnList, OnRead, put, within
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

PARTS = {
    ("betrokkene", "digitaleAdressen"): "de digitale adressen van een betrokkene",
    ("klantcontact", "gingOverOnderwerpobjecten"): "de onderwerpobjecten van een klantcontact",
    ("klantcontact", "omvatteBijlagen"): "de bijlagen van een klantcontact",
    ("partij", "betrokkenen"): "de betrokkenen van een partij",
    ("partij", "digitaleAdressen"): "de digitale adressen van een partij",
}
"""What can come along, by object type and name; more than one of it."""

CHANGED = {
    ("digitaaladres", "omschrijving", "Een digitaal adres dat meekomt, heeft geen omschrijving."),
    (
        "bijlage",
        "wasBijlageVanKlantcontact",
        "Een bijlage die meekomt, zegt niet bij welk klantcontact zij is.",
    ),
}
"""Attributes that what comes along lacks, by its type."""

ASKED_WITH = {"digitaaladres": ("betrokkene", "partij"), "bijlage": ("klantcontact",)}
"""With which types an object comes along."""


WHOLE = {
    ("betrokkene", "digitaleAdressen"): "de digitale adressen",
    ("digitaaladres", "verstrektDoorBetrokkene"): "de betrokkene",
    ("klantcontact", "gingOverOnderwerpobjecten"): "de onderwerpobjecten",
    ("klantcontact", "hadBetrokkenen"): "de betrokkenen",
    ("klantcontact", "leiddeTotInterneTaken"): "de interne taken",
    ("klantcontact", "omvatteBijlagen"): "de bijlagen",
    ("partij", "betrokkenen"): "de betrokkenen",
    ("partij", "digitaleAdressen"): "de digitale adressen",
}
"""Everything that can come along, by object type and name, with what it is called."""


MANY_OF = {
    "betrokkene": "betrokkenen",
    "digitaaladres": "digitale adressen",
    "klantcontact": "klantcontacten",
    "partij": "partijen",
}
"""What several of a type are called."""

LEADING = {
    "digitaaladres": "Een digitaal adres dat",
    "internetaak": "Een interne taak die",
    "klantcontact": "Een klantcontact dat",
    "onderwerpobject": "Een onderwerpobject dat",
}
"""How a sentence begins about what comes along, where that isn't with *Een … die*."""

CACHED = {
    "betrokkene": ("digitaaladres", "klantcontact", "partij"),
    "bijlage": ("klantcontact",),
    "digitaaladres": ("betrokkene", "partij"),
    "internetaak": ("klantcontact",),
    "onderwerpobject": ("klantcontact",),
    "klantcontact": ("digitaaladres",),
    "partij": ("klantcontact",),
}
"""What comes along, by its type, with the types that it comes along with."""


@dataclass
class AsFirstSeen(Described):
    """What comes along is as it was when it came along for the first time."""

    _seen: dict[str, Obj] = field(default_factory=dict)

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        if kind != self.kind or where != "expanded":
            return obj
        first = self._seen.setdefault(obj["id"], {**obj})
        return {**obj, **{name: value for name, value in first.items() if name != "_expand"}}


def _of_first_row(name: str) -> Callable[[Page], None]:
    """In a list of several objects, each has what belongs to the first."""

    def change(page: Page) -> None:
        for obj in page.objects[1:]:
            if "_expand" in obj and name in obj["_expand"]:
                obj["_expand"] = {**obj["_expand"], name: page.objects[0]["_expand"][name]}

    return change


def _first_page_only(page: Page) -> None:
    """What was asked to come along, doesn't on later pages."""
    for obj in page.objects if page.number > 1 else ():
        obj.pop("_expand", None)


def _unless_alone(name: str) -> Callable[[Obj], object]:
    """What comes along by itself doesn't when something else comes along too."""

    def change(expanded: Obj) -> None:
        if name in expanded and len(expanded) > 1:
            expanded[name] = []

    return change


CUT_OFF = 10
"""How many of it there are at most, where a list of what belongs to an object is cut off."""


def _cut_off(name: str) -> Callable[[Obj], object]:
    def change(obj: Obj) -> None:
        if isinstance(found := obj.get(name), list):
            obj[name] = found[:CUT_OFF]

    return change


@dataclass
class ForgetsWithExpand(Described):
    """Where something has to come along, a search forgets part of what was asked."""

    forgets: Callable[[int, Condition], bool]
    _expands: bool = False

    def on_request(self, call: Call) -> None:
        self._expands = any(name == "expand" for name, _ in call.query)

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind != self.kind or not self._expands:
            return conditions
        return [one for index, one in enumerate(conditions) if not self.forgets(index, one)]


FORGOTTEN: dict[str, tuple[str, Callable[[int, Condition], bool]]] = {
    "eerste": ("het eerste zoekargument", lambda index, _: index == 0),
    "verdere": ("elk zoekargument na het eerste", lambda index, _: index > 0),
    "verwante": ("wat over iets anders gaat dan de gezochte objecten zelf", lambda _, one: "." in one.path),
}
"""What a search forgets where something has to come along, with how it is called."""


def _first_only(name: str) -> Callable[[Obj], object]:
    def change(expanded: Obj) -> None:
        if isinstance(found := expanded.get(name), list):
            expanded[name] = found[:1]

    return change


def _renamed(name: str) -> Callable[[Obj], object]:
    """Return a change that gives what is shown as a whole in a list another name."""

    def change(obj: Obj) -> None:
        obj[name] = [{**one, "naam": f"{one['naam'][:100]} (oud)"} for one in obj[name]]

    return change


def _faults() -> Iterator[Fault]:
    for (kind, name), what in PARTS.items():
        operations = ops.collection(kind, "GET")
        slug = f"{kind}-{name.lower()}"
        for manner, where in (("in-lijst", ("listed",)), ("bij-opvragen", ("read",))):
            yield OnRead(
                f"meesturen-{slug}-leeg-{manner}",
                f"Van {what} komt niets mee ({manner.replace('-', ' ')}).",
                "API-MEE-1",
                kind,
                within("_expand", put(name, [])),
                where,
                dialects=("openklant",),
                operations=operations,
            )
    for (kind, name), what in WHOLE.items():
        slug, several = f"{kind}-{name.lower()}", kind in ("klantcontact", "partij")
        yield OnList(
            f"meesturen-{slug}-van-de-eerste-rij",
            f"In een lijst komen bij elke {kind} {what} van de eerste mee ({name}).",
            "API-MEE-1",
            kind,
            _of_first_row(name),
            dialects=("openklant",),
            operations=ops.collection(kind, "GET"),
        )
        for manner, place in (("in-lijst", "listed"), ("bij-opvragen", "read")) if several else ():
            yield OnRead(
                f"meesturen-{slug}-niet-met-iets-anders-{manner}",
                f"Wie bij een {kind} meer laat meesturen, mist {what} ({name}, {manner.replace('-', ' ')}).",
                "API-MEE-1",
                kind,
                within("_expand", _unless_alone(name)),
                (place,),
                dialects=("openklant",),
                operations=ops.collection(kind, "GET"),
            )
    for kind, name in (("partij", "betrokkenen"), ("klantcontact", "leiddeTotInterneTaken")):
        yield OnRead(
            f"meesturen-{kind}-{name.lower()}-alleen-de-eerste",
            f"Van wat bij een {kind} hoort ({name}) komt alleen het eerste mee.",
            "API-MEE-1",
            kind,
            within("_expand", _first_only(name)),
            ("read", "listed"),
            dialects=("openklant",),
            operations=ops.collection(kind, "GET"),
        )
    for kind in dict.fromkeys(kind for kind, _ in WHOLE):
        yield OnList(
            f"bladzijden-{kind}-vergeten-meesturen",
            f"Vanaf de tweede bladzijde komt er bij {MANY_OF[kind]} niets meer mee.",
            "API-MEE-1",
            kind,
            _first_page_only,
            dialects=("openklant",),
            operations=ops.collection(kind, "GET"),
        )
        for part, (what, forgets) in FORGOTTEN.items():
            yield ForgetsWithExpand(
                f"zoeken-naar-{kind}-met-expand-zonder-{part}",
                f"Wie bij {MANY_OF[kind]} iets laat meesturen, zoekt zonder {what}.",
                "API-ZOEK-2",
                kind,
                forgets,
                dialects=("openklant",),
                operations=ops.collection(kind, "GET"),
            )
    for (kind, name), what in WHOLE.items():
        if kind == "digitaaladres":
            continue  # it refers to one
        for manner, change in (
            ("genoemd", _cut_off(name)),
            ("meegestuurd", within("_expand", _cut_off(name))),
        ):
            yield OnRead(
                f"{kind}-{name.lower()}-hooguit-tien-{manner}",
                f"Van {what} van een {kind} worden er hooguit tien {manner}.",
                "API-MEE-1",
                kind,
                change,
                ("read", "listed"),
                dialects=("openklant",),
                operations=ops.collection(kind, "GET"),
            )
    for kind, along in CACHED.items():
        yield AsFirstSeen(
            f"meesturen-{kind}-zoals-eerst-gezien",
            f"{LEADING.get(kind, f'Een {kind} die')} meekomt, is na een wijziging nog zoals eerst.",
            "API-MEE-1",
            kind,
            dialects=("openklant",),
            operations=tuple(label for asked in along for label in ops.collection(asked, "GET")),
        )
    for kind, name, wrong in sorted(CHANGED):
        yield OnRead(
            f"meesturen-{kind}-zonder-{name.lower()}",
            wrong,
            "API-MEE-1",
            kind,
            put(name, None if name[0] == "w" else ""),
            ("expanded",),
            dialects=("openklant",),
            operations=tuple(label for asked in ASKED_WITH[kind] for label in ops.collection(asked, "GET")),
        )
    yield OnRead(
        "klantcontact-toont-betrokken-actor-anders",
        "Een klantcontact noemt bij een betrokken actor een andere naam dan die actor zelf heeft.",
        "API-MEE-1",
        "klantcontact",
        _renamed("hadBetrokkenActoren"),
        ("read", "listed"),
        dialects=("openklant",),
        operations=ops.collection("klantcontact", "GET"),
    )


FAULTS = tuple(_faults())
