"""Rules that go beyond one attribute, and values that the provider works out (openklant 0.9.0, observed)."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from klantinteracties_conformance.provider.errors import Problems
from klantinteracties_conformance.provider.fields import MISSING
from klantinteracties_conformance.provider.parse import EMAIL_FORM, PHONE_FORM, format_moment
from klantinteracties_conformance.provider.store import Store, Values


@dataclass
class Draft:
    """An object on its way into the store: what was sent, what it was before, what it becomes."""

    store: Store
    identifier: str
    action: str
    raw: Mapping[str, Any]
    before: Values
    values: Values
    problems: Problems


OBJECTTYPES_OF_REGISTER = {"brp": ("natuurlijk_persoon",), "hr": ("niet_natuurlijk_persoon", "vestiging")}
KINDS_OF_OBJECTTYPE = {
    "natuurlijk_persoon": ("bsn",),
    "niet_natuurlijk_persoon": ("rsin", "kvk_nummer"),
    "vestiging": ("vestigingsnummer",),
}
LENGTHS = {"bsn": 9, "rsin": 9, "kvk_nummer": 8, "vestigingsnummer": 12}


FIRST_NUMBER, NUMBERS = 1_000_000_000, 9_000_000_000
"""The numbers of ten digits, of which a klantcontact gets one that most likely nobody has."""


def now() -> str:
    return format_moment(datetime.now(UTC))


def passes_elfproef(number: str) -> bool:
    """The check digit of BSN and RSIN: weights 9 down to 2, and -1 for the last digit."""
    if len(number) != 9 or not number.isascii() or not number.isdigit() or number == "000000000":
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, number, strict=True)) % 11 == 0


def klantcontact(draft: Draft) -> None:
    """One without a number gets one; older releases of openklant did that, newer ones don't (I-02)."""
    if draft.values.get("plaatsgevondenOp") is None:
        draft.values["plaatsgevondenOp"] = now()
    unnumbered = draft.action == "create" and draft.values.get("nummer") is None
    if unnumbered and draft.problems.enabled("gives-a-number"):
        draft.values["nummer"] = str(FIRST_NUMBER + secrets.randbelow(NUMBERS))


def actor_choice(draft: Draft) -> None:
    """The one actor and the list of actors exclude each other; a new or replaced task needs either."""
    one, many = "toegewezenAanActor" in draft.raw, "toegewezenAanActoren" in draft.raw
    if one and many:
        reason = "Geef toegewezenAanActor of toegewezenAanActoren, niet allebei."
        draft.problems.add("one-actor-attribute", ("nonFieldErrors",), "invalid", reason)
    elif not one and not many and draft.action != "change":
        reason = "Een van toegewezenAanActor en toegewezenAanActoren is vereist."
        draft.problems.add("actor-required", ("nonFieldErrors",), "required", reason)


def internetaak(draft: Draft) -> None:
    actor_choice(draft)
    values, before = draft.values, draft.before
    if draft.action == "create":
        values["toegewezenOp"] = now()
    sent = draft.raw.get("afgehandeldOp") is not None
    if values.get("status") == "verwerkt":
        values["afgehandeldOp"] = values.get("afgehandeldOp") or before.get("afgehandeldOp") or now()
        return
    rule = "handled-when-done"
    if sent:
        reason = "Een interne taak die niet verwerkt is, heeft geen tijdstip van afhandeling."
        draft.problems.add(rule, ("afgehandeldOp",), "invalid", reason)
    reopened = before.get("status") == "verwerkt" and not sent
    if values.get("afgehandeldOp") is None or reopened or draft.problems.enabled(rule):
        values["afgehandeldOp"] = None


def digitaaladres(draft: Draft) -> None:
    values = draft.values
    adres, path = values.get("adres"), ("adres",)
    if not isinstance(adres, str) or not adres:
        return
    if values.get("soortDigitaalAdres") == "email" and not EMAIL_FORM.fullmatch(adres):
        draft.problems.add("email", path, "invalid", "Dit is geen geldig e-mailadres.")
    if values.get("soortDigitaalAdres") == "telefoonnummer" and not PHONE_FORM.fullmatch(adres):
        draft.problems.add("phone", path, "invalid", "Dit is geen geldig telefoonnummer.")


def partij(draft: Draft) -> None:
    """A change of kind leaves nothing of the old identification."""
    changed = draft.before.get("soortPartij") != draft.values.get("soortPartij")
    if draft.before and changed and draft.raw.get("partijIdentificatie", MISSING) is MISSING:
        draft.values["partijIdentificatie"] = None
    identificatie = draft.values.get("partijIdentificatie")
    werkgever = identificatie.get("werkteVoorPartij") if isinstance(identificatie, Mapping) else None
    if werkgever is None or not isinstance(werkgever, str):
        return
    found = draft.store.get("partij", werkgever)
    if found and found.get("soortPartij") != "organisatie":
        path = ("partijIdentificatie", "werkteVoorPartij", "id")
        draft.problems.add("employer-is-organisatie", path, "invalid", "Deze partij is geen organisatie.")


def actor(draft: Draft) -> None:
    changed = draft.before.get("soortActor") != draft.values.get("soortActor")
    if draft.before and changed and draft.raw.get("actorIdentificatie", MISSING) is MISSING:
        draft.values["actorIdentificatie"] = None


def partijidentificator(draft: Draft) -> None:
    """Register, object type and kind belong together, and the number must be one of that kind."""
    group = draft.values.get("partijIdentificator")
    if not isinstance(group, Mapping):
        return
    register, objecttype, kind = (
        group.get(name) for name in ("codeRegister", "codeObjecttype", "codeSoortObjectId")
    )
    path = ("partijIdentificator",)
    if objecttype not in OBJECTTYPES_OF_REGISTER.get(str(register), (objecttype,)):
        reason = "Dit objecttype hoort niet bij dit register."
        draft.problems.add("codes-belong-together", (*path, "codeObjecttype"), "invalid", reason)
    if kind not in KINDS_OF_OBJECTTYPE.get(str(objecttype), (kind,)):
        reason = "Deze soort identificatie hoort niet bij dit objecttype."
        draft.problems.add("codes-belong-together", (*path, "codeSoortObjectId"), "invalid", reason)
    check_object_id(str(kind), group.get("objectId"), draft.problems)
    check_parent(draft, str(kind))


def check_object_id(kind: str, number: Any, problems: Problems) -> None:
    path, length = ("partijIdentificator", "objectId"), LENGTHS.get(kind)
    if not isinstance(number, str) or not number or length is None:
        return
    if not (number.isascii() and number.isdigit()) or len(number) != length:
        reason = f"Een {kind} heeft {length} cijfers."
        problems.add("identificator-length", path, "invalid", reason)
    elif kind in ("bsn", "rsin") and not passes_elfproef(number):
        problems.add("elfproef", path, "invalid", "Dit nummer voldoet niet aan de elfproef.")


def check_parent(draft: Draft, kind: str) -> None:
    """A vestigingsnummer is unique within a kvk_nummer, and nothing else has a parent."""
    parent, path = draft.values.get("subIdentificatorVan"), ("subIdentificatorVan",)
    rule = "sub-identificator"
    if parent is None:
        if kind == "vestigingsnummer":
            draft.problems.add(rule, path, "invalid", "Een vestigingsnummer hoort bij een kvk_nummer.")
        return
    if kind != "vestigingsnummer":
        draft.problems.add(rule, path, "invalid", "Alleen een vestigingsnummer hoort bij een ander nummer.")
        return
    found = draft.store.get("partijidentificator", parent) if isinstance(parent, str) else None
    if found and found["partijIdentificator"].get("codeSoortObjectId") != "kvk_nummer":
        draft.problems.add(rule, path, "invalid", "Een vestigingsnummer hoort bij een kvk_nummer.")


def categorierelatie(draft: Draft) -> None:
    if draft.action == "create" and draft.values.get("beginDatum") is None:
        draft.values["beginDatum"] = datetime.now(UTC).date().isoformat()


RULES: Mapping[str, Callable[[Draft], None]] = {
    rule.__name__: rule
    for rule in (
        klantcontact,
        internetaak,
        digitaaladres,
        partij,
        actor,
        partijidentificator,
        categorierelatie,
    )
}


def standard_address(store: Store, identifier: str, values: Values) -> None:
    """A partij has one standard address of a kind: a new one takes the place of the old."""
    owner = values.get("verstrektDoorPartij")
    if not values.get("isStandaardAdres") or not owner:
        return
    for other in store.referring("digitaaladres", "verstrektDoorPartij", owner):
        found = store.get("digitaaladres", other) or {}
        same = found.get("soortDigitaalAdres") == values.get("soortDigitaalAdres")
        if other != identifier and same and found.get("isStandaardAdres"):
            store.set_attribute("digitaaladres", other, "isStandaardAdres", False)
