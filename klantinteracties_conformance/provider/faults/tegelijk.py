"""Defects that show when several requests come at once: an error, something lost, or something mixed up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import ProviderError, invalid
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import UNDRAWN, Described
from klantinteracties_conformance.provider.wire.vng_crud_fields import OWN

KINDS = ("klantcontact", "betrokkene", "partij", "actor", "internetaak", "digitaaladres", "onderwerpobject")


LINGERS = 0.008
"""Seconds in which eight requests that are sent at once have all come."""


@dataclass
class Stumbles(Described):
    """What comes together with other requests is answered with a server error."""

    lingers = LINGERS

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        if (kind, action) == (self.kind, "create") and call.company > 1:
            raise ProviderError
        return raw


@dataclass
class Loses(Described):
    """What is changed together with other requests is confirmed, and not kept."""

    lingers = LINGERS

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        return (kind, action) != (self.kind, "change") or call.company == 1


@dataclass
class MixesUp(Described):
    """What is registered, or replaced, together with others gets an attribute of the one before it."""

    lingers = LINGERS
    attribute: str
    during: str = "create"
    before: list[object] = field(default_factory=list)

    def mixes(self, call: Call, kind: str, action: str) -> bool:  # noqa: ARG002
        """Whether this is what gets mixed up."""
        return (kind, action) == (self.kind, self.during)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if not self.mixes(call, kind, action):
            return values
        mine = values.get(self.attribute)
        other = self.before[-1] if self.before and call.company > 1 else mine
        self.before.append(mine)
        return {**values, self.attribute: other}


@dataclass
class ChangesMore(Described):
    """What is changed together with others also gets an attribute of the one that was changed before it."""

    lingers = LINGERS
    attribute: str
    value: object

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if (kind, action) != (self.kind, "change") or call.company == 1:
            return values
        return {**values, self.attribute: self.value}


@dataclass
class LosesReplaced(Described):
    """What is replaced together with others is confirmed, and not kept."""

    lingers = LINGERS

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        return (kind, action) != (self.kind, "replace") or call.company == 1


@dataclass
class NumbersAlike(Described):
    """Objects without a number of their own get the same one."""

    lingers = LINGERS

    def on_assign(self, kind: str, values: Obj) -> Obj:
        if kind != self.kind or values.get("nummer"):
            return values
        return {**values, "nummer": f"10000{UNDRAWN[:5]}"}

    def validate(self, kind: str, rule: str) -> bool:
        return (kind, rule) != (self.kind, "unique-nummer")


@dataclass
class Refuses(Described):
    """What comes together with other requests is refused."""

    lingers = LINGERS

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        if (kind, action) == (self.kind, "create") and call.company > 1:
            raise invalid(("kanaal",), "conflict", "Er is een ander bezig.")
        return raw


@dataclass
class GivesAnother(Described):
    """What is read, or listed, together with other requests is what the one before it asked for."""

    lingers = LINGERS
    asked: str = "read"
    before: list[bytes] = field(default_factory=list)

    def on_response(self, call: Call, response: Reply) -> Reply:
        if (call.type, call.action) != (self.kind, self.asked) or response.status != 200:
            return response
        mine = response.body
        if call.company > 1 and self.before:
            response = Reply(response.status, response.headers, self.before[-1])
        self.before.append(mine)
        return response


MIXED = {
    "klantcontact": "onderwerp",
    "partij": "interneNotitie",
    "actor": "naam",
    "internetaak": "gevraagdeHandeling",
}
"""Attributes that differ from one object to the next."""


MORE: dict[str, tuple[str, object]] = {
    "klantcontact": ("vertrouwelijk", True),
    "partij": ("indicatieActief", False),
    "actor": ("indicatieActief", False),
    "betrokkene": ("organisatienaam", "Van een ander"),
    "internetaak": ("toelichting", "Van een ander"),
}
"""An attribute that nobody sends in a change, with what it becomes."""

NUMBERED = ("klantcontact", "internetaak", "partij")


def _changes() -> Iterator[Fault]:
    for kind, (attribute, value) in MORE.items():
        yield ChangesMore(
            f"tegelijk-{kind}-ook-{attribute.lower()}-gewijzigd",
            f"Bij veel drukte krijgt een {kind} die wordt gewijzigd ook de {attribute} van een ander.",
            "API-TEGELIJK-1",
            kind,
            attribute,
            value,
            operations=ops.item(kind, "GET"),
        )
    for kind, attribute in MIXED.items():
        yield LosesReplaced(
            f"tegelijk-{kind}-vervangen-niet-bewaard",
            f"Bij veel drukte wordt het vervangen van een {kind} bevestigd en niet bewaard.",
            "API-TEGELIJK-1",
            kind,
            dialects=("openklant",),
            operations=ops.item(kind, "GET"),
        )
        yield MixesUp(
            f"tegelijk-{kind}-vervangen-verwisseld",
            f"Bij veel drukte krijgt een {kind} die wordt vervangen de {attribute} van een ander.",
            "API-TEGELIJK-1",
            kind,
            attribute,
            "replace",
            dialects=("openklant",),
            operations=ops.item(kind, "GET"),
        )
    for kind in NUMBERED:
        if kind == "klantcontact":
            continue  # seen only where the provider is busy enough, which can't be counted on
        yield NumbersAlike(
            f"tegelijk-{kind}-zelfde-nummer",
            f"Van wat tegelijk komt, krijgt elke {kind} zonder eigen nummer hetzelfde nummer.",
            "API-TEGELIJK-1",
            kind,
            dialects=("openklant",),
            operations=ops.item(kind, "GET"),
        )


def _faults() -> Iterator[Fault]:
    yield from _changes()
    for kind in KINDS:
        labels = ops.item(kind, "GET")
        dialects = None if kind in OWN else ("openklant",)
        yield Stumbles(
            f"tegelijk-{kind}-serverfout",
            f"Bij veel drukte geeft het registreren van een {kind} een serverfout.",
            "API-TEGELIJK-1",
            kind,
            dialects=dialects,
            operations=labels,
        )
        if kind != "onderwerpobject":
            yield Loses(
                f"tegelijk-{kind}-niet-bewaard",
                f"Bij veel drukte wordt een wijziging van een {kind} bevestigd en niet bewaard.",
                "API-TEGELIJK-1",
                kind,
                dialects=dialects,
                operations=labels,
            )
    for kind in KINDS:
        labels = ops.item(kind, "GET")
        yield Refuses(
            f"tegelijk-{kind}-geweigerd",
            f"Bij veel drukte wordt het registreren van een {kind} geweigerd.",
            "API-TEGELIJK-1",
            kind,
            operations=labels,
        )
        yield GivesAnother(
            f"tegelijk-{kind}-een-ander-opgevraagd",
            f"Bij veel drukte geeft het opvragen van een {kind} een ander.",
            "API-TEGELIJK-1",
            kind,
            operations=labels,
        )
    for kind, attribute in MIXED.items():
        yield MixesUp(
            f"tegelijk-{kind}-verwisseld",
            f"Bij veel drukte krijgt een {kind} de {attribute} van een ander.",
            "API-TEGELIJK-1",
            kind,
            attribute,
            operations=ops.item(kind, "GET"),
        )


FAULTS = tuple(_faults())
