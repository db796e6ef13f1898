"""A provider without defects of an older version of the openklant API, by our own reading of its history.

It is no fault and not listed among them: a suite that holds against it what came later, is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import Path, invalid
from klantinteracties_conformance.provider.faults.base import Fault, Obj

PREFIX = "api-"
"""What the name of such a provider begins with; the version follows."""

OLDER = ("0.2.1", "0.3.0", "0.4.0", "0.4.1", "0.5.0", "0.6.0", "0.7.0", "0.8.0")

ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "0.3.0": ("verificatieDatum",),
    "0.7.0": ("referentienummer", "reactie", "metadata"),
    "0.9.0": ("hoofdOnderwerpType", "verdereActieOndernomen"),
}
"""By the version that brought them: attributes, of any type."""

ARGUMENTS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "0.3.0": (("digitaaladres", "isGeverifieerd"), ("digitaaladres", "verificatieDatum")),
    "0.4.0": (("onderwerpobject", "klantcontact__"), ("onderwerpobject", "wasKlantcontact__")),
    "0.6.0": (("onderwerpobject", "cascade"),),
    "0.7.0": (
        ("betrokkene", "hadKlantcontact__referentienummer"),
        ("internetaak", "klantcontact__referentienummer"),
        ("internetaak", "referentienummer"),
        ("klantcontact", "reactie"),
        ("klantcontact", "referentienummer"),
        ("partij", "subIdentificatorVan__"),
    ),
    "0.8.0": (("bijlage", "klantcontact__uuid"),),
    "0.9.0": (
        ("klantcontact", "hadBetrokkene__digitaaladres__adres__icontains"),
        ("klantcontact", "hadBetrokkene__wasPartij"),
        ("klantcontact", "leiddeTotInterneTaken"),
    ),
}
"""By the version that brought them: type, and with what its search arguments begin or what they are."""

WHOLE = {"hadBetrokkene__wasPartij", "klantcontact__uuid", "referentienummer", "reactie"}
"""Search arguments that are meant as they are, not as the beginning of others."""

OLD_PHONE = re.compile(
    r"0[8-9]00[0-9]{4,8}|0[1-9][0-9]{8}|\+31[0-9]{10}|\+[0-9]{9,20}|00[0-9]{11}|1400|140[0-9]{2,3}", re.ASCII
)
"""A telephone number of an actor before 0.4.1."""

OLD_REACTION = 1000
"""Characters of a reactie before 0.9.0."""


def _after(table: Iterable[str], version: str) -> list[str]:
    """The versions in a table that came after this one."""
    return [other for other in table if _order(other) > _order(version)]


def _order(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


class Older(Fault):
    """What came later isn't known."""

    requirement = ""

    def __init__(self, version: str) -> None:
        self.version = version
        self.name = f"{PREFIX}{version}"
        self.wrong = f"Niets: dit is versie {version} van de API."
        self._attributes = {name for later in _after(ATTRIBUTES, version) for name in ATTRIBUTES[later]}
        self._arguments = [row for later in _after(ARGUMENTS, version) for row in ARGUMENTS[later]]

    def before(self, version: str) -> bool:
        """Whether this is an older version than that."""
        return _order(self.version) < _order(version)

    def on_request(self, call: Call) -> None:
        """A later search argument is as unknown as any."""
        if call.dialect == "openklant":
            call.query[:] = [(self._known(call, name), text) for name, text in call.query]

    def _known(self, call: Call, name: str) -> str:
        for kind, later in self._arguments:
            whole = later in WHOLE
            if call.type == kind and (name == later if whole else name.startswith(later)):
                return f"onbekend_{name}"
        return name

    def tolerates(self, call: Call, kind: str, rule: str, path: Path) -> bool:
        """What was stricter later, isn't yet."""
        if call.dialect != "openklant":
            return False
        phone = rule == "phone" and kind == "actor" and self.before("0.4.1")
        identification = rule in ("required", "null") and path == ("partijIdentificator",)
        return phone or (identification and kind == "partijidentificator" and self.before("0.8.0"))

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        """Later attributes are ignored as any other unknown one, and what was wider later isn't yet."""
        if call.dialect != "openklant":
            return raw
        group = raw.get("actorIdentificatie")
        phone = group.get("telefoonnummer") if kind == "actor" and isinstance(group, Mapping) else None
        if isinstance(phone, str) and phone and self.before("0.4.1") and not OLD_PHONE.fullmatch(phone):
            raise invalid(("actorIdentificatie", "telefoonnummer"), "invalid", "Dit is geen telefoonnummer.")
        if "nummer" in raw and raw["nummer"] is None and self.before("0.7.0"):
            raise invalid(("nummer",), "null", "Dit veld mag niet null zijn.")
        reaction = raw.get("reactie")
        shorter = self.before("0.9.0") and "reactie" not in self._attributes
        if shorter and isinstance(reaction, str) and len(reaction.strip()) > OLD_REACTION:
            raise invalid(("reactie",), "max_length", f"Dit veld heeft ten hoogste {OLD_REACTION} tekens.")
        return {name: value for name, value in raw.items() if name not in self._attributes}

    def on_response(self, call: Call, response: Reply) -> Reply:
        """The answer, its header and the document are of this version."""
        if call.dialect != "openklant":
            return response
        if "API-version" in response.headers:
            response.headers["API-version"] = self.version
        if call.action == "document" and response.status == 200:
            content = yaml.load(response.body, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
            content["info"]["version"] = self.version
            response.json = content
        elif response.body and response.status < 400:
            response.json = self._as_then(response.json)
        return response

    def _as_then(self, content: Any) -> Any:
        if isinstance(content, list):
            return [self._as_then(item) for item in content]
        if not isinstance(content, Mapping):
            return content
        unset = {"nummer"} if self.before("0.7.0") and content.get("nummer") is None else set()
        if self.before("0.8.0") and not any((content.get("partijIdentificator") or {"": True}).values()):
            content = {**content, "partijIdentificator": None}
        return {
            name: value if name == "metadata" else self._as_then(value)
            for name, value in content.items()
            if name not in self._attributes | unset
        }
