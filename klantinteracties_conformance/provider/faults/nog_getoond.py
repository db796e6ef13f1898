"""Objects that were removed and are still shown: in their list, or with what they belonged to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import invalid
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.kinds import Back
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition
from klantinteracties_conformance.provider.wire.vng_crud_shape import PATHS

WHAT = {
    "actorklantcontact": "koppeling van een actor",
    "digitaaladres": "digitaal adres",
    "internetaak": "interne taak",
    "partijidentificator": "identificator van een partij",
    "categorierelatie": "indeling in een categorie",
}
"""What an object of a type is called, where that isn't the name of the type."""

ARTICLE = {"klantcontact": "het"}
"""The article of what something belonged to, where that isn't *de*."""

UNIQUE = {
    "internetaak": "nummer",
    "klantcontact": "nummer",
    "partij": "nummer",
    "partijidentificator": "partijIdentificator",
}
"""What only one object of a type may have."""

FOUND_BY_NOTHING = ("categorie", "rekeningnummer")
"""Types of which no search finds several of ours and nothing else."""

REQUIREMENT = "API-LEVEN-2"


@dataclass
class StillListed(Described):
    """A list shows what was removed, too, where that was what was searched for."""

    _removed: dict[str, Obj] = field(default_factory=dict)
    _asked: list[Condition] = field(default_factory=list)

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        if kind == self.kind and (obj := call.lookup(kind, identifier)):
            self._removed[identifier] = obj
        return None

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind == self.kind:
            self._asked = conditions
        return conditions

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind:
            fitting = [one for one in self._removed.values() if self._fits(one)]
            page.objects = [*fitting, *page.objects]
            page.count += len(fitting)
        return page

    def _fits(self, obj: Obj) -> bool:
        """Tell whether each value that is searched for stands somewhere in an object."""
        held = set(_values(obj))
        return all(
            condition.operator in ("exact", "contains", "in") and held & set(_values(condition.value))
            for condition in self._asked
        )


@dataclass
class StillCounted(StillListed):
    """A list doesn't show what was removed, and counts it all the same."""

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind:
            page.count += sum(map(self._fits, self._removed.values()))
        return page


@dataclass
class StillTaken(Described):
    """What only one object may have, isn't free again after that object was removed."""

    attribute: str
    _taken: set[str] = field(default_factory=set)

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        if kind == self.kind and (obj := call.lookup(kind, identifier)):
            self._taken.add(json.dumps(obj.get(self.attribute), sort_keys=True))
        return None

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        value = raw.get(self.attribute)
        if kind == self.kind and value and json.dumps(value, sort_keys=True) in self._taken:
            raise invalid((self.attribute,), "unique", "Dit is al in gebruik.")
        return raw


@dataclass
class StillNamed(Described):
    """What something of this type belonged to, still names it after it was removed."""

    target: str
    name_there: str
    back: Back
    _removed: dict[str, list[Any]] = field(default_factory=dict)

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        obj = call.lookup(kind, identifier) if kind == self.kind else None
        if obj and (owner := obj.get(self.back.via)):
            named = call.lookup(self.target, owner) or {}
            shown = obj[self.back.then] if self.back.then else identifier
            self._removed.setdefault(owner, []).extend(
                one
                for one in named.get(self.name_there, [])
                if (one["id"] if isinstance(one, dict) else one) == shown
            )
        return None

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        removed = self._removed.get(obj.get("id", "")) if kind == self.target else None
        return {**obj, self.name_there: [*obj[self.name_there], *removed]} if removed else obj


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _values(part)
    else:
        yield str(value)


def _faults() -> Iterator[Fault]:
    for kind in TYPES:
        what = WHAT.get(kind, kind)
        yield StillListed(
            f"verwijderd-{kind}-nog-in-lijst",
            f"Na het verwijderen van een {what} staat die nog in de lijst.",
            REQUIREMENT,
            kind,
            dialects=None if kind in PATHS else ("openklant",),
            operations=ops.item(kind, "DELETE"),
        )
        yield StillCounted(
            f"verwijderd-{kind}-telt-nog-mee",
            f"Na het verwijderen van een {what} telt die in de lijst nog mee.",
            "API-BLADER-2" if kind in FOUND_BY_NOTHING else "API-BLADER-1",
            kind,
            dialects=("openklant",),
            operations=ops.collection(kind, "GET"),
        )
    for kind, attribute in UNIQUE.items():
        yield StillTaken(
            f"verwijderd-{kind}-houdt-{attribute.lower()}-bezet",
            f"Na het verwijderen van een {WHAT.get(kind, kind)} blijft {attribute} daarvan bezet.",
            "API-LEVEN-4",
            kind,
            attribute,
            operations=ops.item(kind, "DELETE"),
        )
    for target, about in TYPES.items():
        for name, back in about.back.items():
            if back.hidden:
                continue  # no dialect shows it
            what, owner = WHAT.get(back.source, back.source), f"{ARTICLE.get(target, 'de')} {target}"
            yield StillNamed(
                f"verwijderd-{back.source}-nog-bij-{target}-{name.lower()}",
                f"Na het verwijderen van een {what} noemt {owner} die nog ({name}).",
                REQUIREMENT,
                back.source,
                target,
                name,
                back,
                dialects=("openklant",),
                operations=ops.item(back.source, "DELETE"),
            )


FAULTS = tuple(_faults())
