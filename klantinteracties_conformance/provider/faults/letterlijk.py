"""Defects that only text with more than letters and digits shows: in what is kept, or is searched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import invalid
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described, OnWrite, map_text
from klantinteracties_conformance.provider.query import Condition


def _without_emoji(text: str) -> str:
    return "".join(letter if ord(letter) < 0x10000 else "?" for letter in text)


@dataclass
class ReadsArgumentOtherwise(Described):
    """What is searched for is read otherwise than it was asked. `read` gets the text of an argument."""

    read: Callable[[str], str]

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind != self.kind:
            return conditions
        return [replace(one, value=self.read(one.value)) if _is_text(one) else one for one in conditions]


UNSEEN: tuple[tuple[str, str, Callable[[str], str]], ...] = (
    (
        "zonder-verbindingen",
        "verdwijnen uit {} tekens die niet te zien zijn en twee andere verbinden",
        lambda text: re.sub("[\u200c\u200d]", "", text),
    ),
    (
        "zonder-hebreeuws",
        "worden Hebreeuwse letters in {} vraagtekens",
        lambda text: re.sub("[\u0590-\u05ff]", "?", text),
    ),
)
"""What may get lost of a text that is not in letters from here: by name, how that is told, and the change."""


TYPED: tuple[tuple[str, str, str, str, Callable[[str], str]], ...] = (
    ("internetaak", "toelichting", "zonder-losse-accenten",
     "Een accent dat los van zijn letter is getypt, gaat uit een toelichting verloren.",
     lambda text: re.sub("[\u0300-\u036f]", "", text)),
    ("partij", "interneNotitie", "verbonden-letters-apart",
     "Twee letters die samen een teken zijn, zoals in een pdf, worden er twee.",
     lambda text: text.replace("ﬁ", "fi")),
    ("internetaak", "toelichting", "invulplaatsen-leeg",
     "Wat op een plaats lijkt om iets in te vullen, verdwijnt uit een toelichting.",
     lambda text: re.sub(r"\{\d*\}", "", text)),
    ("klantcontact", "reactie", "zonder-leesrichting",
     "Het teken dat zegt dat wat volgt van rechts naar links gaat, verdwijnt uit een reactie.",
     lambda text: text.replace("\u200f", "")),
    ("partij", "interneNotitie", "vaste-spaties-gewoon",
     "Een spatie waarop een regel niet mag breken, wordt een gewone.",
     lambda text: text.replace("\u00a0", " ")),
    ("internetaak", "toelichting", "zonder-zachte-streepjes",
     "Een streepje dat alleen aan het eind van een regel te zien is, verdwijnt.",
     lambda text: text.replace("\u00ad", "")),
)  # fmt: skip
"""What may get lost of what somebody typed or copied: of which attribute, how it is told, and the change."""


def _is_text(condition: Condition) -> bool:
    return isinstance(condition.value, str)


def _without_accents(text: str) -> str:
    return text.encode("ascii", "ignore").decode()


def _cut_off(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"


_LONG = 100

_STRAIGHT = {ord(one): other for one, other in zip("‘’“”", "''\"\"", strict=True)}


@dataclass
class CountsUnits(Described):
    """A text is refused if it has more units of UTF-16 than the number of characters that it may have."""

    attribute: str
    most: int

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        text = raw.get(self.attribute)
        if kind == self.kind and isinstance(text, str) and len(text.encode("utf-16-le")) > 2 * self.most:
            raise invalid((self.attribute,), "max_length", "Dit veld is te lang.")
        return raw


READ: dict[str, tuple[Callable[[str], str], str]] = {
    "komma": (lambda text: text.split(",")[0] + "," * ("," in text), "breekt af bij een komma"),
    "ampersand": (lambda text: text.replace("&", "&amp;"), "verandert een ampersand"),
    "procent": (lambda text: unquote(text.replace("% ", "%20")), "leest een procentteken als een code"),
    "plus": (lambda text: text.replace("+", " "), "leest een plusteken als een spatie"),
    "apostrof": (lambda text: text.replace("'", "''"), "verdubbelt een apostrof"),
    "haakjes": (lambda text: text.replace("(", "").replace(")", ""), "laat haakjes weg"),
    "schuine-streep": (lambda text: text.replace("/", " "), "leest een schuine streep als een spatie"),
    "omgekeerde-streep": (lambda text: text.replace("\\", ""), "laat een omgekeerde schuine streep weg"),
    "spaties": (lambda text: " ".join(text.split()), "maakt van twee spaties een"),
    "lange-tekst": (
        lambda text: text if len(text) <= _LONG else f"{text[:_LONG]}…",
        "breekt een lange tekst af",
    ),
    "accent": (_without_accents, "laat letters met een accent weg"),
}
"""What becomes of the text of an argument, and how that is told."""

SEARCHED = {"klantcontact": "klantcontacten", "actor": "actoren"}
"""What is searched by a text that somebody wrote, with what several of it are called."""

WRITTEN = (("internetaak", "toelichting"), ("partij", "interneNotitie"), ("klantcontact", "reactie"))
"""Attributes in which people write lines."""

FULL = {
    ("klantcontact", "onderwerp"): 200,
    ("internetaak", "toelichting"): 1000,
    ("partij", "interneNotitie"): 1000,
}
"""How many characters some texts may have."""


def _finest() -> Iterator[Fault]:
    yield OnWrite(
        "klantcontact-plaatsgevondenop-in-milliseconden",
        "Van het moment van een klantcontact blijft niet meer over dan milliseconden.",
        "API-BEWAAR-5",
        "klantcontact",
        map_text("plaatsgevondenOp", lambda text: re.sub(r"(\.\d{3})\d+", r"\1", text)),
        operations=ops.collection("klantcontact", "POST"),
    )
    for (kind, attribute), most in FULL.items():
        yield CountsUnits(
            f"{kind}-{attribute.lower()}-telt-in-utf-16",
            f"Een {attribute} van een {kind} die precies past, wordt geweigerd met tekens als 🙂 erin.",
            "API-BEWAAR-5",
            kind,
            attribute,
            most,
            operations=ops.collection(kind, "POST"),
        )


def _faults() -> Iterator[Fault]:
    for kind, plural in SEARCHED.items():
        for name, (read, wrong) in READ.items():
            yield ReadsArgumentOtherwise(
                f"zoeken-{kind}-met-{name}",
                f"Zoeken naar {plural} {wrong}.",
                "API-ZOEK-1",
                kind,
                read,
                dialects=("vng-crud",) if name == "komma" else None,  # a part of it is found as well, there
                operations=ops.collection(kind, "GET"),
            )
    for kind, attribute in WRITTEN:
        yield OnWrite(
            f"bewaren-{kind}-{attribute.lower()}-zonder-regels",
            f"Van een {kind} komen de regels van {attribute} achter elkaar te staan.",
            "API-BEWAAR-1",
            kind,
            map_text(attribute, lambda text: " ".join(text.split("\n"))),
            dialects=None if kind != "klantcontact" else ("openklant",),
            operations=ops.collection(kind, "POST"),
        )

    for kind, attribute in WRITTEN:
        yield OnWrite(
            f"bewaren-{kind}-{attribute.lower()}-rechte-tekens",
            f"Van een {kind} worden kromme aanhalingstekens in {attribute} recht.",
            "API-BEWAAR-1",
            kind,
            map_text(attribute, lambda text: text.translate(_STRAIGHT)),
            dialects=None if kind != "klantcontact" else ("openklant",),
            operations=ops.collection(kind, "POST"),
        )
    for kind, attribute in WRITTEN:
        yield OnWrite(
            f"bewaren-{kind}-{attribute.lower()}-zonder-emoji",
            f"Van een {kind} wordt een emoji in {attribute} een vraagteken.",
            "API-BEWAAR-1",
            kind,
            map_text(attribute, _without_emoji),
            dialects=None if kind != "klantcontact" else ("openklant",),
            operations=ops.collection(kind, "POST"),
        )
        for name, what, change in UNSEEN:
            yield OnWrite(
                f"bewaren-{kind}-{attribute.lower()}-{name}",
                f"Van een {kind} {what.format(attribute)}.",
                "API-BEWAAR-1",
                kind,
                map_text(attribute, change),
                dialects=None if kind != "klantcontact" else ("openklant",),
                operations=ops.collection(kind, "POST"),
            )
    for kind, attribute, name, wrong, change in TYPED:
        yield OnWrite(
            f"bewaren-{kind}-{attribute.lower()}-{name}",
            wrong,
            "API-BEWAAR-1",
            kind,
            map_text(attribute, change),
            dialects=None if kind != "klantcontact" else ("openklant",),
            operations=ops.collection(kind, "POST"),
        )


FAULTS = (*_faults(), *_finest())
