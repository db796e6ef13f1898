"""Defects around digitale adressen, onderwerpobjecten and the reference lists."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.invoer import Refuses
from klantinteracties_conformance.provider.faults.kinds import (
    SHOWN_WHEN_FOUND,
    Described,
    FilterIgnored,
    FindsNothing,
    OnRead,
    OnWrite,
    put,
    within,
)

KIND = "digitaaladres"
SUBJECT = "onderwerpobject"
SEARCHED_SO = "zoekt op dezelfde manier naar digitale adressen"
SAME_ID = "vergelijkt ook het ID"
LISTED_TOO = "toont het digitale adres uit dezelfde lijst"


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


FAULTS = (
    FindsNothing(
        "adressen-van-betrokkene-niet-te-vinden",
        "Zoeken naar de digitale adressen van een betrokkene vindt niets.",
        "C2984-4",
        KIND,
        "verstrektDoorBetrokkene",
        also={"C9018-13": SEARCHED_SO, "C9018-14": SEARCHED_SO},
    ),
    FindsNothing(
        "adressen-van-partij-niet-te-vinden",
        "Zoeken naar de digitale adressen van een partij vindt niets.",
        "C2984-5",
        KIND,
        "verstrektDoorPartij",
        also={"C9018-9": SEARCHED_SO, "C9018-14": SEARCHED_SO, "C4161-2": SEARCHED_SO},
    ),
    FindsNothing(
        "adres-niet-te-vinden",
        "Zoeken op een digitaal adres vindt niets.",
        "C9018-6",
        KIND,
        "adres",
        also={"C4161-3": SEARCHED_SO},
    ),
    FilterIgnored(
        "adres-als-zoekvraag-genegeerd",
        "Zoeken op een digitaal adres vindt elk digitaal adres.",
        "C4161-3",
        KIND,
        "adres",
        also={"C9018-6": SEARCHED_SO},
    ),
    OnRead(
        "adres-in-lijst-zonder-omschrijving",
        "In een lijst van digitale adressen ontbreekt de omschrijving.",
        "C4161-2",
        KIND,
        put("omschrijving", ""),
        ("listed",),
        also={"C9018-9": LISTED_TOO, "C2984-4": LISTED_TOO, "C2984-5": LISTED_TOO},
    ),
    OnRead(
        "adres-krijgt-verzonnen-partij",
        "Het digitale adres van een betrokkene verwijst bij opvragen ook naar een partij.",
        "C9018-13",
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
        also={"C9018-13": SAME_ID},
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
        "C2984-8",
        SUBJECT,
        _swapped,
    ),
    OnRead(
        "zaak-van-onderwerp-anders",
        "Een onderwerpobject noemt bij opvragen een andere zaak dan is vastgelegd.",
        "C9018-15",
        SUBJECT,
        within("onderwerpobjectidentificator", put("objectId", "0")),
        also={"F9322-1": SHOWN_WHEN_FOUND},
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
        also={"C2984-8": SAME_ID},
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
)
