"""Defects that only show beside something else: another one like it, another argument, another value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

CRUD = ("vng-crud",)


@dataclass
class Asked(Described):
    """A list that is searched on a path is shown otherwise; `value` is what it is searched for."""

    path: str
    value: Any = field(default=None, init=False)

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind == self.kind:
            self.value = next((one.value for one in conditions if one.path == self.path), None)
        return conditions


@dataclass
class LeavesOutWithout(Asked):
    """Such a list leaves out what has this in an attribute: nothing, or a value."""

    attribute: str
    having: Any = ""

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind and self.value is not None:
            shown = [one for one in page.objects if (one.get(self.attribute) or "") != self.having]
            page.count -= len(page.objects) - len(shown)
            page.objects = shown
        return page


@dataclass
class ShowsOneOf(Asked):
    """Of what has the same value, such a list shows one alone."""

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind and self.value is not None:
            shown = list({str(one.get(self.path)): one for one in page.objects}.values())
            page.count -= len(page.objects) - len(shown)
            page.objects = shown
        return page


@dataclass
class ShowsRemoved(Asked):
    """Such a list also shows what was removed and fits."""

    removed: list[Obj] = field(default_factory=list)

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        if kind == self.kind:
            self.removed.append({**(call.lookup(kind, identifier) or {}), "id": identifier})
        return None

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind and self.value is not None:
            fitting = [one for one in self.removed if str(one.get(self.path)) == str(self.value)]
            page.count += len(fitting)
            page.objects = [*page.objects, *fitting]
        return page


@dataclass
class ForgetsBeside(Described):
    """A search forgets one argument where there is another one."""

    path: str
    beside: str

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind != self.kind or self.beside not in {one.path for one in conditions}:
            return conditions
        return [one for one in conditions if one.path != self.path]


@dataclass
class NullIsAnything(Described):
    """A search for the text null is none."""

    path: str

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        nothing = [one for one in conditions if one.path == self.path and str(one.value).lower() == "null"]
        return [one for one in conditions if one not in nothing] if kind == self.kind else conditions


@dataclass
class LosesReturn(Described):
    """A change of a reference back to what it was at first is confirmed and not kept."""

    attribute: str
    first: dict[str, Any] = field(default_factory=dict)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if kind != self.kind or action == "create" or self.attribute not in values:
            return values
        now = (call.lookup(kind, call.id) or {}).get(self.attribute)
        first = self.first.setdefault(call.id, now)
        return {**values, self.attribute: now} if values[self.attribute] == first else values


@dataclass
class LosesSecondReplacement(Described):
    """The second time that an object is replaced as a whole is confirmed and not kept."""

    times: Counter[str] = field(default_factory=Counter)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if kind == self.kind and action == "replace":
            self.times[identifier] += 1
        return not (kind == self.kind and action == "replace" and self.times[identifier] == 2)


@dataclass
class ResetsBeside(Described):
    """A change of one attribute gives another one its usual value back."""

    changed: str
    attribute: str
    usual: Any

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        beside = kind == self.kind and action == "change" and self.changed in raw
        return {self.attribute: self.usual, **raw} if beside else raw


def _of_lists() -> Iterator[Fault]:
    contact, tasks, partijen = (
        ops.collection(one, "GET") for one in ("klantcontact", "internetaak", "partij")
    )
    yield LeavesOutWithout(
        "taak-zonder-toelichting-niet-te-vinden",
        "Zoeken op een nummer vindt een interne taak niet die geen toelichting heeft.",
        "API-ZOEK-1", "internetaak", "nummer", "toelichting", dialects=CRUD, operations=tasks,
    )  # fmt: skip
    yield LeavesOutWithout(
        "organisatie-niet-te-vinden-op-nummer",
        "Zoeken op een nummer vindt een partij niet die een organisatie is.",
        "API-ZOEK-1", "partij", "nummer", "soortPartij", "organisatie",
        dialects=CRUD, operations=partijen,
    )  # fmt: skip
    yield LeavesOutWithout(
        "onbekend-of-contact-lukte-niet-te-vinden",
        "Zoeken naar contacten waarvan onbekend is of zij gelukt zijn, vindt niets.",
        "API-ZOEK-1", "klantcontact", "indicatieContactGelukt", "indicatieContactGelukt",
        dialects=CRUD, operations=contact,
    )  # fmt: skip
    yield ShowsOneOf(
        "een-eigenaar-per-adres",
        "Zoeken op een adres vindt van wie hetzelfde adres hebben er maar een.",
        "API-ZOEK-1", "digitaaladres", "adres", operations=ops.collection("digitaaladres", "GET"),
    )  # fmt: skip
    yield ShowsRemoved(
        "verwijderde-actor-nog-te-vinden-op-naam",
        "Zoeken op een naam vindt ook actoren die zijn verwijderd.",
        "API-ZOEK-2", "actor", "naam", operations=ops.collection("actor", "GET"),
    )  # fmt: skip
    yield ForgetsBeside(
        "gelukt-vergeten-naast-onderwerp",
        "Zoeken op een onderwerp let niet meer op of het contact gelukt is.",
        "API-ZOEK-2", "klantcontact", "indicatieContactGelukt", "onderwerp",
        dialects=CRUD, operations=contact,
    )  # fmt: skip
    yield ForgetsBeside(
        "status-vergeten-naast-nummer",
        "Zoeken op een nummer van een interne taak let niet meer op de status.",
        "API-ZOEK-2", "internetaak", "status", "nummer", dialects=CRUD, operations=tasks,
    )  # fmt: skip
    yield NullIsAnything(
        "null-is-geen-zoekvraag",
        "Zoeken naar een onderwerp dat „null” is, vindt alle klantcontacten.",
        "API-ZOEK-2", "klantcontact", "onderwerp", operations=contact,
    )  # fmt: skip


def _of_writes() -> Iterator[Fault]:
    for kind, attribute, wrong in (
        ("internetaak", "aanleidinggevendKlantcontact", "Een taak komt niet terug bij haar klantcontact."),
        ("betrokkene", "wasPartij", "Een betrokkene komt niet terug bij haar eerste partij."),
    ):
        yield LosesReturn(
            f"{kind}-niet-terug", wrong, "API-BEWAAR-2", kind, attribute,
            operations=ops.item(kind, "PATCH", "PUT"),
        )  # fmt: skip
    yield LosesSecondReplacement(
        "vertegenwoordiging-eenmaal-te-vervangen",
        "De tweede keer dat een vertegenwoordiging wordt vervangen, blijft zij zoals zij was.",
        "API-BEWAAR-2", "vertegenwoordiging", operations=ops.item("vertegenwoordiging", "PUT"),
    )  # fmt: skip
    yield ResetsBeside(
        "notitie-maakt-partij-actief",
        "Wie een notitie bij een partij wijzigt, maakt haar weer actief.",
        "API-BEWAAR-3", "partij", "interneNotitie", "indicatieActief", usual=True,
        operations=ops.item("partij", "PATCH"),
    )  # fmt: skip


FAULTS = (*_of_lists(), *_of_writes())
