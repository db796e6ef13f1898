"""Defects in where an answer leads: to the next or previous page, and to what was registered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.bladeren import WHOLE
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.wire.vng_crud_fields import OWN

KINDS = {kind: what for kind, what in WHOLE.items() if kind != "categorie"}


@dataclass
class LinkLeads(Described):
    """A link from page to page leads elsewhere. `bare`: only in a list that is not searched."""

    link: str
    change: Callable[[Call, str], str]
    bare: bool = False

    def on_response(self, call: Call, response: Reply) -> Reply:
        searched = any(name not in ("page", "pageSize") for name, _ in call.query)
        if (call.type, call.action) != (self.kind, "list") or (self.bare and searched):
            return response
        body = response.json
        if isinstance(body, dict) and body.get(self.link):
            response.json = {**body, self.link: self.change(call, body[self.link])}
        return response


@dataclass
class LocationOfAnother(Described):
    """The header of a registration that tells where the object is, has the path of another type."""

    def on_response(self, call: Call, response: Reply) -> Reply:
        if (call.type, call.action) == (self.kind, "create") and "Location" in response.headers:
            above, _, identifier = response.headers["Location"].rpartition("/")
            elsewhere = "actoren" if self.kind != "actor" else "partijen"
            moved = f"{above.rpartition('/')[0]}/{elsewhere}/{identifier}"
            response.headers = {**response.headers, "Location": moved}
        return response


def _same(call: Call, link: str) -> str:
    """The page that the link stands on."""
    page = dict(call.query).get("page", "1")
    kept = [(name, value) for name, value in _query(link) if name != "page"]
    return f"{link.partition('?')[0]}?{urlencode([*kept, ('page', page)])}"


def _without_size(call: Call, link: str) -> str:  # noqa: ARG001
    kept = [(name, value) for name, value in _query(link) if name != "pageSize"]
    return f"{link.partition('?')[0]}?{urlencode(kept)}"


def _without_search(call: Call, link: str) -> str:  # noqa: ARG001
    kept = [(name, value) for name, value in _query(link) if name in ("page", "pageSize")]
    return f"{link.partition('?')[0]}?{urlencode(kept)}"


def _without_second(call: Call, link: str) -> str:  # noqa: ARG001
    searched = [name for name, _ in _query(link) if name not in ("page", "pageSize")]
    kept = [(name, value) for name, value in _query(link) if name not in searched[1:]]
    return f"{link.partition('?')[0]}?{urlencode(kept)}"


def _to_first(call: Call, link: str) -> str:  # noqa: ARG001
    kept = [(name, value) for name, value in _query(link) if name != "page"]
    return f"{link.partition('?')[0]}?{urlencode([*kept, ('page', '1')])}"


def _of_others(call: Call, link: str) -> str:  # noqa: ARG001
    base, _, query = link.partition("?")
    other = "actoren" if not base.endswith("/actoren") else "partijen"
    return f"{base.rpartition('/')[0]}/{other}?{query}"


def _query(link: str) -> list[tuple[str, str]]:
    return parse_qsl(link.partition("?")[2], keep_blank_values=True)


MANNERS: dict[str, tuple[str, Callable[[Call, str], str], bool, str]] = {
    "volgende-is-dezelfde": (
        "next",
        _same,
        True,
        "Wie zonder zoekvraag door {what} bladert, blijft op dezelfde bladzijde.",
    ),
    "volgende-van-andere-grootte": (
        "next",
        _without_size,
        True,
        "De volgende bladzijde van {what} vergeet hoe groot zij moest zijn.",
    ),
    "volgende-vergeet-tweede-zoekvraag": (
        "next",
        _without_second,
        False,
        "Wie in {what} op twee dingen zoekt, ziet op de volgende bladzijde wat aan het eerste voldoet.",
    ),
    "vorige-is-dezelfde": (
        "previous",
        _same,
        False,
        "Wie in {what} terugbladert, blijft op dezelfde bladzijde.",
    ),
    "vorige-vergeet-zoekvraag": (
        "previous",
        _without_search,
        False,
        "Wie in {what} terugbladert, ziet ook wat niet werd gezocht.",
    ),
    "vorige-is-de-eerste": (
        "previous",
        _to_first,
        False,
        "Wie in {what} terugbladert, komt altijd op de eerste bladzijde.",
    ),
    "vorige-is-van-iets-anders": (
        "previous",
        _of_others,
        False,
        "Wie in {what} terugbladert, komt in een andere lijst.",
    ),
}
"""By name: which link it is about, where it leads, whether only unsearched, and what is wrong."""

UNSEARCHED = ("rekeningnummer",)
"""Types of which no two share a value that can be searched for."""

SEARCHED_BY_TWO = (
    "actor",
    "betrokkene",
    "bijlage",
    "digitaaladres",
    "internetaak",
    "klantcontact",
    "onderwerpobject",
    "partij",
)
"""Types of which some share two values that can be searched for."""


def _faults() -> Iterator[Fault]:
    for kind, what in KINDS.items():
        for name, (link, change, bare, wrong) in MANNERS.items():
            if change in (_without_search, _to_first) and kind in UNSEARCHED:
                continue
            if change is _without_second and kind not in SEARCHED_BY_TWO:
                continue
            yield LinkLeads(
                f"links-{kind}-{name}",
                wrong.format(what=what),
                "API-VERWIJS-1",
                kind,
                link,
                change,
                bare,
                dialects=("openklant",),
                operations=ops.collection(kind, "GET"),
            )
    for kind in TYPES:
        yield LocationOfAnother(
            f"links-{kind}-location-van-iets-anders",
            f"De header Location bij het registreren van een {kind} leidt naar een ander soort object.",
            "API-CONTRACT-5",
            kind,
            dialects=None if kind in OWN else ("openklant",),
            operations=ops.collection(kind, "POST"),
        )


FAULTS = tuple(_faults())
