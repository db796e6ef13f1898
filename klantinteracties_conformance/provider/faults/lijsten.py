"""Defects in searching and in lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit
from uuid import uuid4

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import (
    UNDRAWN,
    Described,
    FilterIgnored,
    FiltersOn,
    FindsNothing,
    MisreadsSearch,
    OnList,
    OnRead,
    Responds,
    mojibake,
    put,
    within,
)
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition


@dataclass
class Either(Described):
    """An object that satisfies one of the search arguments is found."""

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind != self.kind or len(conditions) < 2:
            return conditions
        return [Condition("", "any", conditions)]


@dataclass
class SamePageAgain(Described):
    """The second page shows what the first did."""

    first: list[Obj] = field(default_factory=list)

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind and page.number == 1:
            self.first = page.objects
        elif kind == self.kind and page.number == 2:
            page.objects = self.first
        return page


def _only_two(page: Page) -> None:
    page.objects, page.count, page.next = page.objects[:2], min(page.count, 2), None


def _skip_first_later(page: Page) -> None:
    if page.number > 1:
        del page.objects[0]


def _swapped_ids(page: Page) -> None:
    if len(page.objects) > 1:
        first, second = page.objects[:2]
        first["id"], second["id"] = second["id"], first["id"]


def _endless(page: Page) -> None:
    page.next = page.number if page.next else None


def _one_more(page: Page) -> None:
    page.count += 1


def _changed(change: Callable[[Any], None]) -> Callable[[Call, Reply], Reply]:
    """Return an answer whose JSON is changed."""

    def answer(_: Call, response: Reply) -> Reply:
        content = response.json
        change(content)
        response.json = content
        return response

    return answer


def _forget_question(content: Any) -> None:
    if content.get("next"):
        parts = urlsplit(content["next"])
        kept = [(name, text) for name, text in parse_qsl(parts.query) if name.startswith("page")]
        content["next"] = parts._replace(query=urlencode(kept)).geturl()


FAULTS = (
    FilterIgnored(
        "contacten-van-andere-partijen",
        "Zoeken naar de betrokkenen van een partij vindt ook die van andere partijen.",
        "C4161-5",
        "betrokkene",
        "wasPartij",
    ),
    FilterIgnored(
        "taken-van-andere-klantcontacten",
        "Zoeken naar de interne taken van een klantcontact vindt ook die van andere.",
        "C4161-8",
        "internetaak",
        "aanleidinggevendKlantcontact",
    ),
    FindsNothing(
        "taken-van-klantcontact-niet-te-vinden",
        "Zoeken naar de interne taken van een klantcontact vindt niets.",
        "C2138-6",
        "internetaak",
        "aanleidinggevendKlantcontact",
    ),
    FindsNothing(
        "taken-van-medewerker-niet-te-vinden",
        "Zoeken naar de taken van een medewerker of afdeling vindt niets.",
        "C9853-9",
        "internetaak",
        "toegewezenAanActoren",
    ),
    FindsNothing(
        "openstaand-niet-te-vinden",
        "Zoeken naar openstaande taken vindt niets.",
        "C2716-15",
        "internetaak",
        "status",
    ),
    Either(
        "of-in-plaats-van-en",
        "Zoeken op twee gegevens vindt ook wat maar aan een van beide voldoet.",
        "C2716-2",
        "internetaak",
    ),
    FindsNothing(
        "naam-van-medewerker-niet-te-vinden",
        "Zoeken op de naam van een medewerker vindt niets.",
        "C0992-1",
        "actor",
        "naam",
    ),
    MisreadsSearch(
        "naam-in-zoekvraag-verkeerd-gelezen",
        "Zoeken op een naam met een trema vindt niets.",
        "C0992-1",
        "actor",
        "naam",
        mojibake,
    ),
    MisreadsSearch(
        "plus-in-zoekvraag-is-spatie",
        "Zoeken op een e-mailadres met een plusteken vindt niets.",
        "C9018-6",
        "digitaaladres",
        "adres",
        lambda text: text.replace("+", " "),
    ),
    FilterIgnored(
        "onderwerpen-van-andere-klantcontacten",
        "Zoeken naar de onderwerpen van een klantcontact vindt ook die van andere.",
        "C2984-8",
        "onderwerpobject",
        "klantcontact",
    ),
    FiltersOn(
        "onderwerp-andersom-gezocht",
        "Zoeken naar de onderwerpen van een klantcontact vindt waarvan het zelf het onderwerp is.",
        "C4390-3",
        "onderwerpobject",
        "klantcontact",
        "wasKlantcontact",
    ),
    FilterIgnored(
        "adressen-van-andere-betrokkenen",
        "Zoeken naar de digitale adressen van een betrokkene vindt ook die van anderen.",
        "C9167-4",
        "digitaaladres",
        "verstrektDoorBetrokkene",
    ),
    FilterIgnored(
        "adressen-van-andere-partijen",
        "Zoeken naar de digitale adressen van een partij vindt ook die van anderen.",
        "C2984-5",
        "digitaaladres",
        "verstrektDoorPartij",
    ),
    OnList(
        "lijst-houdt-op-na-twee",
        "Een lijst van betrokkenen houdt na twee op.",
        "C4161-5",
        "betrokkene",
        _only_two,
    ),
    OnList(
        "bladzijde-slaat-over",
        "Vanaf de tweede bladzijde ontbreekt steeds de eerste betrokkene.",
        "C4161-10",
        "betrokkene",
        _skip_first_later,
    ),
    OnList(
        "bladzijden-zonder-einde",
        "Na de eerste van meer bladzijden komt dezelfde bladzijde nog eens.",
        "C4161-10",
        "betrokkene",
        _endless,
    ),
    SamePageAgain(
        "tweede-bladzijde-is-de-eerste",
        "De tweede bladzijde noemt dezelfde betrokkenen als de eerste.",
        "C4161-10",
        "betrokkene",
    ),
    OnList(
        "aantal-klopt-niet",
        "Een lijst van betrokkenen noemt een hoger aantal dan er zijn.",
        "C4161-10",
        "betrokkene",
        _one_more,
        dialects=("openklant",),
    ),
    Responds(
        "volgende-vergeet-de-zoekvraag",
        "De volgende bladzijde van een lijst noemt betrokkenen waarnaar niet is gezocht.",
        "C4161-10",
        "betrokkene",
        "list",
        _changed(_forget_question),
        dialects=("openklant",),
    ),
    OnList(
        "ids-in-lijst-verwisseld",
        "In een lijst van betrokkenen hebben de eerste twee elkaars ID.",
        "C4161-5",
        "betrokkene",
        _swapped_ids,
    ),
    OnRead(
        "klantcontact-in-lijst-met-ander-id",
        "In een lijst heeft een klantcontact een ander ID dan bij opvragen.",
        "C0534-3",
        "klantcontact",
        lambda obj: obj.update(id=str(uuid4())),
        ("listed",),
    ),
    OnRead(
        "klantcontact-in-lijst-zonder-inhoud",
        "In een lijst van klantcontacten ontbreekt de inhoud.",
        "C0534-3",
        "klantcontact",
        put("inhoud", ""),
        ("listed",),
    ),
    OnRead(
        "medewerker-in-lijst-zonder-functie",
        "In een lijst van actoren ontbreekt hun functie.",
        "C0992-1",
        "actor",
        within("actorIdentificatie", put("functie", "")),
        ("listed",),
    ),
    OnRead(
        "partij-in-lijst-zonder-adres",
        "In een lijst van partijen ontbreekt hun bezoekadres.",
        "C4161-1",
        "partij",
        put("bezoekadres", None),
        ("listed",),
    ),
    OnRead(
        "identificator-in-lijst-met-ander-nummer",
        "In een lijst noemt een partij-identificator een ander nummer dan waarop is gezocht.",
        "F7554-2",
        "partijidentificator",
        within("partijIdentificator", put("objectId", UNDRAWN)),
        ("listed",),
    ),
    FilterIgnored(
        "klantbeeld-van-iedereen",
        "Het klantbeeld dat in één keer wordt opgehaald, bevat ook contacten van anderen.",
        "C4161-15",
        "klantcontact",
        "hadBetrokkenen.wasPartij",
        dialects=("openklant",),
    ),
    OnRead(
        "meegevraagde-betrokkenen-ontbreken",
        "Wie de betrokkenen met een klantcontact meevraagt, krijgt er geen.",
        "C4161-15",
        "klantcontact",
        within("_expand", put("hadBetrokkenen", [])),
        ("listed",),
        dialects=("openklant",),
    ),
)
