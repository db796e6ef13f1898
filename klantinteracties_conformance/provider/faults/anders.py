"""A provider without defects that does otherwise what the standard leaves open (docs/interpretaties.md).

It is no fault and not listed among them: a suite that holds against it what it does, is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import count
from typing import Any
from urllib.parse import quote

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.achterlopen import LAGGING
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.eigen_lijst import OwnCodes
from klantinteracties_conformance.provider.faults.naar_document import AsPublished
from klantinteracties_conformance.provider.faults.ouder import OLDER, Older
from klantinteracties_conformance.provider.faults.ruimer import Wider
from klantinteracties_conformance.provider.faults.streng import LawfullyStrict
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

LARGEST_PAGE = 3
ELSEWHERE = "https://intern.example:8443/gateway"
ZONE = timezone(timedelta(hours=5, minutes=30))
REQUIRED = ("volledigeNaam",)
"""What is always answered, even if it is empty."""
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
IN_BRACES = re.compile(r"\{([0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12})\}")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[0-9:.]+(Z|[+-]\d\d:\d\d)")


FIRST_NUMBER = 7_000_000_000
FREE = "metadata"
"""The one group that has no members but the consumer's."""
OTHER_API = {"uuid": "5f0c1d2e-0000-4000-8000-000000000031", "url": "https://software.example/versies/31"}
"""What stands beside an object, and is of another API."""
READ = count()
"""Told in each reference and group, also an empty one: a member of its own, another one each time."""


class LawfullyDifferent(Fault):
    """Every hook that can do something lawfully otherwise, does."""

    name = "anders-maar-goed"
    wrong = "Niets: wat de standaard openlaat, gaat hier anders."
    requirement = ""

    def on_request(self, call: Call) -> None:
        """An ID comes back as it was shown."""
        if call.dialect == "vng-crud":
            call.id = _bare(call.id)
            call.query = [(name, _bare(value)) for name, value in call.query]

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        """White space around text: ours removes it in one dialect and keeps it in the other (I-10)."""
        call.state["sent"] = raw
        return _each_text(raw, lambda text: _bare(text.strip())) if call.dialect == "vng-crud" else raw

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        """What was not said gets a usual value where there is one (I-45)."""
        if kind == "partij" and action == "create":
            address = values.get("bezoekadres") or {}
            values["voorkeurstaal"] = values.get("voorkeurstaal") or "nld"
            values["bezoekadres"] = {**address, "land": address.get("land") or "NL"}
        return values if call.dialect == "vng-crud" else _untrimmed(values, call.state["sent"])

    def on_assign(self, kind: str, values: Obj) -> Obj:
        """What comes without a number gets one (I-02)."""
        if "nummer" not in TYPES[kind].fields or values.get("nummer"):
            return values
        return {**values, "nummer": str(FIRST_NUMBER + next(READ))}

    def validate(self, kind: str, rule: str) -> bool:  # noqa: ARG002
        """PUT replaces everything (I-29)."""
        return rule != "put-keeps-what-is-not-sent"

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        """Nothing goes along with what is removed (I-13)."""
        return [(kind, identifier)]

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:  # noqa: ARG002
        """Text is searched exactly where ours takes a part, and the other way round (I-30).

        Not an address: of that the document says which argument does what.
        """
        other = {"contains": "exact", "exact": "contains"}
        texts = ("naam", "inhoud", "onderwerp", "organisatienaam")
        return [replace(c, operator=other[c.operator]) if c.path in texts else c for c in conditions]

    def page_size(self, kind: str, size: int) -> int:  # noqa: ARG002
        """Pages are small, whatever was asked."""
        return min(size, LARGEST_PAGE)

    def on_list(self, kind: str, page: Page) -> Page:  # noqa: ARG002
        """The order of a list is another one (I-25)."""
        page.objects.reverse()
        return page

    def on_response(self, call: Call, response: Reply) -> Reply:
        """IDs, moments, addresses, what is empty, what is extra and the words of a refusal differ."""
        if "location" in {name.lower() for name in response.headers}:
            response.headers["Location"] = _address(response.headers["Location"], call)
        content = response.json if response.body else None
        if isinstance(content, dict) and response.status < 400 and call.action != "document":
            if call.action != "list":
                content["xOpgemaaktDoor"] = {"software": "anders", "regels": [1, None], **OTHER_API}
            response.json = _otherwise(content, "", call)
        elif isinstance(content, dict) and response.status >= 400:
            response.json = {**content, "title": "Nee", "detail": "Dat gaat zo niet."}
        return response


def _otherwise(content: Any, name: str, call: Call) -> Any:
    """Content, under this name, that means the same. Optional texts that are empty are left out."""
    if isinstance(content, list):
        return [_otherwise(item, name, call) for item in content]
    if isinstance(content, Mapping):
        kept = {key: value for key, value in content.items() if value != "" or key in REQUIRED}
        shown = {key: _otherwise(value, key, call) for key, value in kept.items()}
        return {"xGelezen": next(READ), **shown} if name and name != FREE else shown
    if not isinstance(content, str):
        return content
    if MOMENT.fullmatch(content):
        return datetime.fromisoformat(content).astimezone(ZONE).isoformat(timespec="microseconds")
    if content.startswith(call.host):
        return _address(content, call)
    return _shown_id(content, call) if name != "objectId" else content


def _address(text: str, call: Call) -> str:
    """The same address as seen from behind a gateway."""
    path, slash, identifier = text.rpartition("/")
    return f"{path}{slash}{quote(_shown_id(identifier, call), safe='?=&%+')}".replace(call.host, ELSEWHERE)


def _shown_id(text: str, call: Call) -> str:
    """An ID in capitals, and in braces where the document says no more of it than how long it may be."""
    if not UUID.fullmatch(text):
        return text
    return f"{{{text.upper()}}}" if call.dialect == "vng-crud" else text.upper()


def _bare(text: str) -> str:
    return IN_BRACES.sub(r"\1", text)


def _each_text(content: Any, change: Callable[[str], str]) -> Any:
    if isinstance(content, list):
        return [_each_text(item, change) for item in content]
    if isinstance(content, Mapping):
        return {name: _each_text(value, change) for name, value in content.items()}
    return change(content) if isinstance(content, str) else content


def _untrimmed(values: Obj, sent: Any) -> Obj:
    """The values, with the white space around them that was sent."""
    if not isinstance(sent, Mapping):
        return values
    kept = dict(values)
    for name, value in values.items():
        raw = sent.get(name)
        if isinstance(value, str) and isinstance(raw, str) and raw.strip() == value:
            kept[name] = raw
        elif isinstance(value, dict):
            kept[name] = _untrimmed(value, raw)
    return kept


class WithoutNumbers(Fault):
    """What the consumer doesn't number has no number, as newer releases of openklant do (I-02)."""

    name = "zonder-eigen-nummers"
    wrong = "Niets: een klantcontact zonder nummer krijgt er geen."
    requirement = ""

    def validate(self, kind: str, rule: str) -> bool:  # noqa: ARG002
        """No number is given."""
        return rule != "gives-a-number"


OWN_LISTS = OwnCodes()
"""A sound provider that is only found so where its lists are named in the configuration."""

OLDER_VERSIONS: Mapping[str, Fault] = {fault.name: fault for fault in map(Older, OLDER)}
"""Sound providers of older versions of the API, each conformant to its own."""

VARIANTS: Mapping[str, Fault] = {
    fault.name: fault
    for fault in (LawfullyDifferent(), LawfullyStrict(), AsPublished(), Wider(), WithoutNumbers(), LAGGING)
}
