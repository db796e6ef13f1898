"""Defects in values: flags, moments, codes and types."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import (
    Described,
    OnRead,
    OnWrite,
    map_text,
    put,
)

DUTCH_TIME = ZoneInfo("Europe/Amsterdam")


def _without_summer_time(text: str) -> str:
    moment = datetime.fromisoformat(text)
    return (moment - (moment.astimezone(DUTCH_TIME).dst() or timedelta(0))).isoformat()


def _start_of_day(text: str) -> str:
    day = datetime.fromisoformat(text).astimezone(DUTCH_TIME).date()
    return datetime(day.year, day.month, day.day, tzinfo=DUTCH_TIME).isoformat()


def _without_zone(text: str) -> str:
    return datetime.fromisoformat(text).replace(tzinfo=None).isoformat()


def _instead(name: str, **neighbours: str) -> Callable[[Obj], object]:
    """Return a change of these values of an attribute, whatever their capitals."""
    return map_text(name, lambda text: neighbours.get(text.lower(), text))


def _again(text: str) -> str:
    """Return the first of the two moments at which clocks show what they show at this one."""
    return datetime.fromisoformat(text).astimezone(DUTCH_TIME).replace(fold=0).isoformat()


@dataclass
class ZoneIgnored(Described):
    """A moment is read as Dutch time, whatever zone it was sent in."""

    attribute: str

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        sent = raw.get(self.attribute)
        if kind != self.kind or not isinstance(sent, str):
            return raw
        with suppress(ValueError):
            return {
                **raw,
                self.attribute: datetime.fromisoformat(sent).replace(tzinfo=DUTCH_TIME).isoformat(),
            }
        return raw


@dataclass
class WestTakenForEast(Described):
    """What an offset takes off is added."""

    attribute: str

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        sent = raw.get(self.attribute)
        if kind != self.kind or not isinstance(sent, str) or sent[-6:-5] != "-":
            return raw
        return {**raw, self.attribute: f"{sent[:-6]}+{sent[-5:]}"}


def week_year(text: str) -> str:
    moment = datetime.fromisoformat(text)
    return moment.replace(year=moment.isocalendar().year).isoformat()


def to_a_third(text: str) -> str:
    """Return a moment as databases keep it that count in steps of a three-hundredth of a second."""
    moment = datetime.fromisoformat(text)
    steps = round(moment.microsecond * 300 / 1_000_000)
    return (moment.replace(microsecond=0) + timedelta(milliseconds=round(steps * 10 / 3))).isoformat()


def without_seconds(text: str) -> str:
    return datetime.fromisoformat(text).replace(second=0, microsecond=0).isoformat()


FAULTS = (
    OnWrite(
        "moment-op-driehonderdste-seconde",
        "De duizendsten van het moment van een klantcontact worden afgerond.",
        "API-BEWAAR-1",
        "klantcontact",
        map_text("plaatsgevondenOp", to_a_third),
        operations=ops.collection("klantcontact", "POST"),
    ),
    OnWrite(
        "onbekend-is-mislukt",
        "Is niet bekend of een contact gelukt is, dan wordt het als mislukt vastgelegd.",
        "C9708-7",
        "klantcontact",
        lambda values: values.update(indicatieContactGelukt=bool(values.get("indicatieContactGelukt"))),
    ),
    OnRead(
        "lege-inhoud-verzonnen",
        "Een klantcontact zonder inhoud heeft bij opvragen een streepje als inhoud.",
        "C9853-1",
        "klantcontact",
        lambda obj: obj.update(inhoud=obj.get("inhoud") or "-"),
    ),
    ZoneIgnored(
        "tijdzone-genegeerd",
        "Een moment in een andere tijdzone wordt als Nederlandse tijd gelezen.",
        "C0992-2",
        "klantcontact",
        "plaatsgevondenOp",
    ),
    WestTakenForEast(
        "tijdzone-west-is-oost",
        "Een moment in een tijdzone die achterloopt, wordt gelezen alsof zij voorloopt.",
        "API-BEWAAR-1",
        "klantcontact",
        "plaatsgevondenOp",
        operations=ops.collection("klantcontact", "POST"),
    ),
    OnWrite(
        "wintertijd-vergeten",
        "Een moment in het uur dat twee keer voorkomt, is bij opvragen een uur vroeger.",
        "C0992-2",
        "klantcontact",
        map_text("plaatsgevondenOp", _again),
    ),
    OnWrite(
        "contact-altijd-gelukt",
        "Elk klantcontact wordt als gelukt vastgelegd.",
        "C2716-8",
        "klantcontact",
        put("indicatieContactGelukt", True),
    ),
    OnWrite(
        "engels-wordt-nederlands",
        "Een klantcontact in het Engels wordt als Nederlands vastgelegd.",
        "C0992-2",
        "klantcontact",
        _instead("taal", eng="nld"),
    ),
    OnRead(
        "zomertijd-vergeten",
        "Een klantcontact in de zomer heeft bij opvragen een uur eerder plaatsgevonden.",
        "C0992-2",
        "klantcontact",
        map_text("plaatsgevondenOp", _without_summer_time),
    ),
    OnWrite(
        "tijdstip-is-een-datum",
        "Van het moment van een klantcontact wordt alleen de dag bewaard.",
        "C0534-1",
        "klantcontact",
        map_text("plaatsgevondenOp", _start_of_day),
    ),
    OnRead(
        "tijdstip-zonder-zone",
        "Het moment van een klantcontact heeft bij opvragen geen tijdzone.",
        "C2984-6",
        "klantcontact",
        map_text("plaatsgevondenOp", _without_zone),
    ),
    OnRead(
        "vertrouwelijk-vergeten",
        "Een vertrouwelijk klantcontact is bij opvragen niet vertrouwelijk.",
        "C4161-14",
        "klantcontact",
        put("vertrouwelijk", False),
    ),
    OnRead(
        "vertrouwelijk-als-tekst",
        "Of een klantcontact vertrouwelijk is, komt als tekst terug.",
        "C9018-1",
        "klantcontact",
        lambda obj: obj.update(vertrouwelijk=str(obj["vertrouwelijk"]).lower()),
    ),
    OnRead(
        "initiator-als-getal",
        "Of een betrokkene de initiator was, komt als 1 of 0 terug.",
        "C2716-12",
        "betrokkene",
        lambda obj: obj.update(initiator=int(obj["initiator"])),
    ),
    OnRead(
        "initiator-omgekeerd",
        "Een betrokkene die het contact begon, is bij opvragen geen initiator, en omgekeerd.",
        "C1199-4",
        "betrokkene",
        lambda obj: obj.update(initiator=not obj["initiator"]),
    ),
    OnWrite(
        "partij-altijd-actief",
        "Een partij die niet meer actief is, wordt als actief vastgelegd.",
        "F7554-1",
        "partij",
        put("indicatieActief", True),
    ),
    OnWrite(
        "partij-spreekt-altijd-nederlands",
        "Een partij met Engels als voorkeurstaal wordt met Nederlands vastgelegd.",
        "F7554-1",
        "partij",
        _instead("voorkeurstaal", eng="nld"),
    ),
    OnRead(
        "organisatie-is-persoon",
        "Een organisatie komt bij opvragen als persoon terug.",
        "C4161-1",
        "partij",
        _instead("soortPartij", organisatie="persoon"),
    ),
    OnWrite(
        "actor-altijd-actief",
        "Een medewerker die niet meer actief is, wordt als actief vastgelegd.",
        "F5592-1",
        "actor",
        put("indicatieActief", True),
    ),
    OnRead(
        "afdeling-is-systeem",
        "Een organisatorische eenheid komt bij opvragen als geautomatiseerde actor terug.",
        "F5592-2",
        "actor",
        _instead("soortActor", organisatorische_eenheid="geautomatiseerde_actor"),
    ),
    OnWrite(
        "telefoonnummer-is-overig",
        "Een telefoonnummer wordt als een andere soort digitaal adres vastgelegd.",
        "C9018-13",
        "digitaaladres",
        _instead("soortDigitaalAdres", telefoonnummer="overig"),
    ),
    OnWrite(
        "telefoonnummer-verliest-nul",
        "Een telefoonnummer wordt zonder de nul vooraan bewaard.",
        "C9167-7",
        "digitaaladres",
        map_text("adres", lambda text: text.removeprefix("0")),
    ),
    OnWrite(
        "taak-meteen-verwerkt",
        "Een nieuwe interne taak staat meteen op verwerkt.",
        "C9708-14",
        "internetaak",
        put("status", "verwerkt"),
        ("create",),
    ),
    OnWrite(
        "moment-van-verwerken-op-de-dag",
        "Van het moment waarop een taak is verwerkt, wordt alleen de dag bewaard.",
        "C2984-11",
        "internetaak",
        map_text("afgehandeldOp", _start_of_day),
        dialects=("vng-crud",),
    ),
    OnWrite(
        "jaar-van-de-week",
        "Wat op de laatste dagen van een jaar plaatsvond, staat een jaar later in het dossier.",
        "C0992-2",
        "klantcontact",
        map_text("plaatsgevondenOp", week_year),
    ),
    OnWrite(
        "moment-zonder-seconden",
        "Van het moment van een klantcontact worden de seconden niet bewaard.",
        "C2138-1",
        "klantcontact",
        map_text("plaatsgevondenOp", without_seconds),
    ),
)
