"""A provider without defects that follows the published documents where our contract is stricter or wider.

It is no fault and not listed among them: a suite that holds against it what it does, is wrong. Each deviation
that it follows has its number here (docs/afwijkingen.md); nobody can follow what was repaired.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import Path, invalid
from klantinteracties_conformance.provider.faults.base import Fault, Obj

MAY_BE_EMPTY: Mapping[str, tuple[Path, ...]] = {
    "actor": (("naam",), ("actorIdentificatie", "functie")),
    "digitaaladres": (("adres",),),
    "internetaak": (("gevraagdeHandeling",),),
    "klantcontact": (("kanaal",), ("onderwerp",), ("taal",)),
    "partijidentificator": (("partijIdentificator", "objectId"),),
}
"""Required text that is taken without text in it (OK-05)."""

OF_ANY_FORM = ("nummer", "referentienummer", "land")
"""Text whose form is not looked at (OK-06, OK-07)."""

NEVER_EMPTY = (
    "nummeraanduidingId", "postcode", "land", "referentie", "emailadres", "hoofdOnderwerpType", "bic",
    "telefoonnummer",
)  # fmt: skip
"""Text that has a form, and so is refused without text in it, and left out of answers then (OK-04)."""

WHOLE: Mapping[str, tuple[str, ...]] = {
    "medewerker": ("functie", "telefoonnummer"),
    "geautomatiseerde_actor": ("functie",),
}
"""Of each kind of actor: what its identification never goes without, in a change too (OK-09)."""

KEYS = ("objectId", "codeObjecttype", "codeRegister")
CODES = ("kanaal", "taal", "land", "nummeraanduidingId", "soortDigitaalAdres", "voorkeurstaal", *KEYS)
"""Codes of vng-crud that are taken without text in them (VC-09); keys are required, and so answered too."""


class AsPublished(Fault):
    """Every deviation of the kinds *strenger* and *ruimer* is undone."""

    name = "naar-het-document"
    wrong = "Niets: waar ons contract afwijkt van het gepubliceerde document, volgt deze het document."
    requirement = ""

    def tolerates(self, call: Call, kind: str, rule: str, path: Path) -> bool:
        """Where ours is stricter, the published document decides."""
        if call.dialect == "vng-crud":
            return rule == "blank" and path[-1] in CODES
        if rule == "pattern" and path[-1] in OF_ANY_FORM:
            return True
        return rule == "blank" and path in MAY_BE_EMPTY.get(kind, ())

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        """Where ours is wider, the published document decides."""
        if call.dialect == "vng-crud":
            return raw
        for path in _empty(raw, ()):
            raise invalid(path, "blank", "Dit veld mag niet leeg zijn.")
        if kind == "actor" and action == "change":
            _whole_identification(call, raw)
        if kind == "internetaak" and raw.get("toegewezenAanActor", raw) is None:
            raise invalid(("toegewezenAanActor",), "null", "Dit veld mag niet null zijn.")
        return raw

    def on_response(self, call: Call, response: Reply) -> Reply:
        """What the published document has no place for, isn't answered; links have another form (VC-07)."""
        if not response.body or response.status >= 400 or call.action == "document":
            return response
        if call.dialect == "vng-crud":
            content = _with_keys(response.json)
            links = (
                {"_links": [call.base]} if call.type in ("actor", "partij") and call.action != "list" else {}
            )
            response.json = {**content, **links}
            return response
        response.json = _without_place(response.json)
        return response


def _empty(content: Any, path: Path) -> Iterator[Path]:
    """The places where a text that never is empty, is empty."""
    for name, value in content.items() if isinstance(content, Mapping) else ():
        if value == "" and name in NEVER_EMPTY:
            yield (*path, name)
        yield from _empty(value, (*path, name))


def _whole_identification(call: Call, raw: Obj) -> None:
    sent = raw.get("actorIdentificatie")
    before = call.lookup("actor", call.id) or {}
    kind = raw.get("soortActor", before.get("soortActor"))
    if not isinstance(sent, Mapping) or not isinstance(kind, str):
        return
    for name in WHOLE.get(kind, ()):
        if name not in sent:
            raise invalid(("actorIdentificatie", name), "required", "Dit veld is vereist.")


def _with_keys(content: Any) -> Any:
    """Content with the keys of other registers whole, also where one was given without text in it."""
    if isinstance(content, list):
        return [_with_keys(item) for item in content]
    if not isinstance(content, Mapping):
        return content
    empty = dict.fromkeys(KEYS, "") if "codeSoortObjectId" in content else {}
    return {**empty, **{name: _with_keys(value) for name, value in content.items()}}


def _without_place(content: Any) -> Any:
    """Content without what is empty and has a form, and without an actor who is no more (OK-04, OK-10)."""
    if isinstance(content, list):
        return [_without_place(item) for item in content]
    if not isinstance(content, Mapping):
        return content
    return {
        name: _without_place(value)
        for name, value in content.items()
        if not (value == "" and name in NEVER_EMPTY) and not (value is None and name == "toegewezenAanActor")
    }
