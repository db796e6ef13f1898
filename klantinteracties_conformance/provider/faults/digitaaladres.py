"""Defects around digitale adressen, onderwerpobjecten and the reference lists."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.invoer import Refuses
from klantinteracties_conformance.provider.faults.kinds import (
    Described,
    FilterIgnored,
    FindsNothing,
    OnRead,
    OnWrite,
    map_text,
    one_kind,
    put,
    within,
)

KIND = "digitaaladres"
SUBJECT = "onderwerpobject"


def _invented_partij(obj: Obj) -> None:
    if obj.get("verstrektDoorBetrokkene"):
        obj["verstrektDoorPartij"] = str(uuid4())


def _swapped(values: Obj) -> None:
    if values.get("klantcontact") and values.get("wasKlantcontact"):
        values["klantcontact"], values["wasKlantcontact"] = values["wasKlantcontact"], values["klantcontact"]


def _other_id(obj: Obj) -> None:
    obj["id"] = str(uuid4())


@dataclass
class LanguageUnknown(Described):
    """A code of the reference list of languages isn't found."""

    def on_response(self, call: Call, response: Reply) -> Reply:
        return Reply(404) if call.path.startswith(f"{self.kind}/") else response


def invented_betrokkene(obj: Obj) -> None:
    obj["verstrektDoorBetrokkene"] = obj.get("verstrektDoorBetrokkene") or str(uuid4())


FAULTS = (
    FindsNothing(
        "adressen-van-betrokkene-niet-te-vinden",
        "Zoeken naar de digitale adressen van een betrokkene vindt niets.",
        "C9708-4",
        KIND,
        "verstrektDoorBetrokkene",
    ),
    FindsNothing(
        "adressen-van-partij-niet-te-vinden",
        "Zoeken naar de digitale adressen van een partij vindt niets.",
        "C9708-5",
        KIND,
        "verstrektDoorPartij",
    ),
    FindsNothing(
        "adres-niet-te-vinden",
        "Zoeken op een digitaal adres vindt niets.",
        "C9018-6",
        KIND,
        "adres",
    ),
    FilterIgnored(
        "adres-als-zoekvraag-genegeerd",
        "Zoeken op een digitaal adres vindt elk digitaal adres.",
        "C4161-3",
        KIND,
        "adres",
    ),
    OnRead(
        "adres-in-lijst-zonder-omschrijving",
        "In een lijst van digitale adressen ontbreekt de omschrijving.",
        "C4161-2",
        KIND,
        put("omschrijving", ""),
        ("listed",),
    ),
    OnRead(
        "adres-krijgt-verzonnen-partij",
        "Het digitale adres van een betrokkene verwijst bij opvragen ook naar een partij.",
        "C9853-5",
        KIND,
        _invented_partij,
        ("read",),
    ),
    OnRead(
        "adres-wisselt-van-id",
        "Een digitaal adres noemt bij opvragen telkens een ander ID.",
        "F1995-1",
        KIND,
        _other_id,
        ("read",),
    ),
    OnWrite(
        "onderwerp-vergeet-eerder-klantcontact",
        "Van een onderwerpobject wordt het eerdere klantcontact niet bewaard.",
        "C2984-8",
        SUBJECT,
        put("wasKlantcontact", None),
    ),
    OnWrite(
        "onderwerp-omgedraaid",
        "De twee verwijzingen van een onderwerpobject worden verwisseld.",
        "C2716-13",
        SUBJECT,
        _swapped,
    ),
    OnRead(
        "zaak-van-onderwerp-anders",
        "Een onderwerpobject noemt bij opvragen een andere zaak dan is vastgelegd.",
        "C9018-15",
        SUBJECT,
        within("onderwerpobjectidentificator", put("objectId", "0")),
    ),
    LanguageUnknown(
        "taal-niet-in-referentielijst",
        "De referentielijst van talen kent de code van een taal niet.",
        "C4161-17",
        "talen",
    ),
    OnRead(
        "onderwerp-wisselt-van-id",
        "Een onderwerpobject noemt bij opvragen telkens een ander ID.",
        "F9322-1",
        SUBJECT,
        _other_id,
        ("read",),
    ),
    OnRead(
        "adres-krijgt-verzonnen-betrokkene",
        "Het digitale adres van een partij verwijst bij opvragen ook naar een betrokkene.",
        "C9167-9",
        "digitaaladres",
        invented_betrokkene,
        ("read",),
    ),
    OnWrite(
        "overig-adres-is-emailadres",
        "Een digitaal adres dat geen e-mailadres of telefoonnummer is, wordt als e-mailadres vastgelegd.",
        "C9018-9",
        "digitaaladres",
        one_kind("soortDigitaalAdres", "overig", put("soortDigitaalAdres", "email")),
        dialects=("openklant",),
    ),
    OnWrite(
        "digitaal-adres-in-kleine-letters",
        "Een digitaal adres wordt in kleine letters bewaard.",
        "C1199-5",
        "digitaaladres",
        map_text("adres", str.lower),
    ),
    OnWrite(
        "zaak-is-ook-klantcontact",
        "Een zaak verwijst ook als eerder klantcontact naar het klantcontact waarvan zij het onderwerp was.",
        "C9018-15",
        "onderwerpobject",
        lambda values: values.update(wasKlantcontact=values.get("wasKlantcontact") or values["klantcontact"]),
    ),
    OnWrite(
        "wijziging-wist-omschrijving-van-adres",
        "Wie een digitaal adres verbetert, maakt de omschrijving ervan leeg.",
        "F2946-1",
        KIND,
        put("omschrijving", ""),
        ("change",),
    ),
    Refuses(
        "geverifieerd-standaardadres-geweigerd",
        "Een digitaal adres dat standaardadres is en een datum van verificatie heeft, wordt geweigerd.",
        "API-INVOER-5",
        KIND,
        "verificatieDatum",
        lambda raw: bool(raw.get("isStandaardAdres") and raw.get("verificatieDatum")),
        dialects=("openklant",),
        operations=(*ops.collection(KIND, "POST"), *ops.item(KIND, "PUT", "PATCH")),
    ),
    Refuses(
        "omschreven-adres-van-betrokkene-geweigerd",
        "Een digitaal adres van een betrokkene dat een omschrijving heeft, wordt geweigerd.",
        "API-INVOER-5",
        KIND,
        "omschrijving",
        lambda raw: bool(raw.get("omschrijving") and raw.get("verstrektDoorBetrokkene")),
        dialects=("vng-crud",),
        operations=(*ops.collection(KIND, "POST"), *ops.item(KIND, "PUT", "PATCH")),
    ),
)
