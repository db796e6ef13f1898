"""What the steps expect: each function raises a `Finding` that names expectation and observation."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.consumer.consumer import Consumer, Resource
from klantinteracties_conformance.consumer.findings import Finding, pair, quoted
from klantinteracties_conformance.standard.value_forms import is_unset
from klantinteracties_conformance.system.messages import Comparison, plain

NO_REFUSALS = (401, 404, 405, 406, 408, 410, 415, 429)
"""Statuses of the 4xx range that say something else than that the content is refused."""

Deviation = tuple[str, str, str]
"""An attribute, what was expected of it, and what was observed, as shown to a reader."""


def expect_attributes(
    consumer: Consumer, resource: Resource, *, where: str, names: Iterable[str] | None = None
) -> None:
    """Expect the attributes that a feature chose (or these) as they were sent; all deviations at once.

    Of an attribute that the provider assigns, any value will do; an ID is the one that the object was
    registered with.
    """
    wire_type = consumer.dialect.type(resource.type)
    deviations: list[Deviation] = []
    chosen = list(resource.written if names is None else names)
    if not chosen:
        raise ValueError(f"{where}: er is geen enkel gegeven om te vergelijken")
    for name in chosen:
        attribute = wire_type.attribute(name)
        observed = consumer.observed(resource, name)
        if attribute.name == "ID":
            if observed != resource.id:
                deviations.append((name, *pair(resource.id, observed)))
        elif attribute.assigned_by == "provider":
            if is_unset(observed):
                deviations.append((name, "een waarde van de provider", "leeg"))
        elif not attribute.same(sent := resource.sent[attribute.name], observed):
            deviations.append((name, *_sides(resource.written.get(name), sent, observed)))
        deviations += _stray(consumer, resource, name)
    _report(deviations, where)


def _sides(written: str | None, sent: Any, observed: Any) -> tuple[str, str]:
    expected, got = pair(sent, observed)
    if written is not None and written != sent and len(written) < 60:
        expected = f"{quoted(written)} (als {expected})"
    return expected, got


def _stray(consumer: Consumer, resource: Resource, name: str) -> list[Deviation]:
    """Return that a reference leads elsewhere by its address than by its ID, where it does."""
    address = consumer.dialect.stray_address(resource.type, name, resource.body)
    return [(name, "een adres dat op het ID eindigt", quoted(address))] if address else []


def _report(deviations: Sequence[Deviation], where: str) -> None:
    if deviations:
        sentences = [
            f"{name}: verwacht {expected}, gekregen {observed}" for name, expected, observed in deviations
        ]
        raise Finding(
            f"{where} wijkt af. {'; '.join(sentences)}.",
            comparisons=[
                Comparison(plain(expected), plain(observed), name) for name, expected, observed in deviations
            ],
        )


def expect_unchanged(consumer: Consumer, after: Resource, *, where: str) -> None:
    """Expect that the attributes which were not changed are as they were before the change."""
    deviations: list[Deviation] = []
    for name, attribute in consumer.dialect.type(after.type).attributes.items():
        if attribute.text_as or name in after.changed:
            continue
        before = consumer.dialect.observe(after.type, name, after.before)
        observed = consumer.observed(after, name)
        if not attribute.same(before, observed):
            deviations.append((name, *pair(before, observed)))
    _report(deviations, where)


def expect_distinct(consumer: Consumer, resources: Sequence[Resource], name: str) -> None:
    """Expect that an attribute is filled in on every object, differently on each."""
    values = [consumer.observed(resource, name) for resource in resources]
    shown = ", ".join(quoted(value) for value in values)
    if any(map(is_unset, values)) or len({str(value) for value in values}) < len(values):
        raise Finding(
            f"{name} is niet bij elk object ingevuld en verschillend: gekregen {shown}.",
            expected=f"voor elk object een eigen {name}",
            observed=shown,
        )


def expect_kept(
    consumer: Consumer, answered: Sequence[Resource], read: Sequence[Resource], name: str
) -> None:
    """Expect that an attribute is the same in the answer to the registration and when read later."""
    deviations = []
    for first, later in zip(answered, read, strict=True):
        attribute = consumer.dialect.type(first.type).attribute(name)
        values = consumer.observed(first, name), consumer.observed(later, name)
        if not attribute.same(*values):
            deviations.append((name, *pair(*values)))
    _report(deviations, "Wat later wordt opgevraagd,")


def expect_references(
    consumer: Consumer, resource: Resource, to: Mapping[str, Resource | None], *, where: str
) -> None:
    """Expect that references lead to these objects; None expects that nothing is referred to."""
    deviations = []
    for name, target in to.items():
        observed = consumer.observed(resource, name)
        expected = target.id if target else None
        if (observed or None) != expected:
            deviations.append((name, *pair(expected, observed)))
        deviations += _stray(consumer, resource, name)
    _report(deviations, where)


def expect_found(found: Iterable[Resource], wanted: Sequence[Resource], *, what: str) -> None:
    """Expect that a search found exactly these objects; the order and repeated rows don't matter here."""
    ids, wanted_ids = {resource.id for resource in found}, {resource.id for resource in wanted}
    if ids != wanted_ids:
        missing, extra = len(wanted_ids - ids), len(ids - wanted_ids)
        parts = [f"{missing} ontbreekt" if missing else "", f"{extra} hoort er niet bij" if extra else ""]
        raise Finding(
            f"{what} geeft niet precies wat ervoor is vastgelegd: {' en '.join(filter(None, parts))}.",
            expected=_listed(wanted_ids),
            observed=_listed(ids),
        )


def expect_single(found: Sequence[Resource], *, what: str) -> None:
    """Expect that a list names no object twice."""
    ids = [resource.id for resource in found]
    if doubles := {identifier for identifier in ids if ids.count(identifier) > 1}:
        raise Finding(
            f"{what} noemt een object vaker dan eens.",
            expected="elk object één keer",
            observed=f"vaker: {_listed(doubles)}",
        )


def expect_count(observed: Any, expected: int, *, what: str) -> None:
    """Expect that a list says how many objects it has."""
    if observed != expected:
        raise Finding(
            f"{what} noemt niet het juiste aantal.", expected=str(expected), observed=quoted(observed)
        )


def expect_same(expected: Mapping[str, Any], observed: Mapping[str, Any], *, what: str) -> None:
    """Expect that two ways lead to the same."""
    if expected != observed:
        raise Finding(f"{what} is anders dan stap voor stap.", expected=str(expected), observed=str(observed))


def expect_named(names: Mapping[tuple[str, str], str | None]) -> None:
    """Expect that there are codes, and that each of them has a name in its reference list."""
    unknown = [f"{attribute} '{code}'" for (attribute, code), name in names.items() if not name]
    if unknown or not names:
        which = ", ".join(unknown) or "er zijn geen codes"
        raise Finding(
            f"Niet elke code is in de referentielijsten te vinden: {which}.",
            expected="voor elke code een naam",
            observed=f"zonder naam: {which}",
        )


def expect_empty(consumer: Consumer, resource: Resource, names: Iterable[str], *, where: str) -> None:
    """Expect that these attributes are not filled in."""
    filled = [(name, consumer.observed(resource, name)) for name in names]
    _report([(name, "leeg", quoted(value)) for name, value in filled if not is_unset(value)], where)


def expect_among(found: Iterable[Resource], *, present: Resource, absent: Resource, what: str) -> None:
    """Expect that a search found one object and not a clearly different one."""
    ids = {resource.id for resource in found}
    if present.id not in ids:
        raise Finding(f"{what} vindt niet wat is vastgelegd.", expected=present.id, observed=_listed(ids))
    if absent.id in ids:
        raise Finding(
            f"{what} vindt ook een object dat niet aan de zoekvraag voldoet.",
            expected=f"zonder {absent.id}",
            observed=_listed(ids),
        )


def _listed(ids: Iterable[str]) -> str:
    shown = sorted(ids)
    rest = f" en nog {len(shown) - 5}" if len(shown) > 5 else ""
    return (", ".join(shown[:5]) or "niets") + rest


def expect_refused(answer: Answer, *, what: str) -> None:
    """Expect an error answer of the 4xx range with which the provider refuses what a request says."""
    if not 400 <= answer.status < 500 or answer.status in NO_REFUSALS:
        raise Finding(
            f"{what} wordt niet geweigerd: {answer.reason()}.",
            expected="een foutantwoord (4xx)",
            observed=answer.reason(),
        )


def expect_made(answer: Answer, *, what: str) -> None:
    """Expect the answer with which the provider says that something was registered."""
    if answer.status != 201:
        raise Finding(f"{what} lukt niet: {answer.reason()}.", expected="201", observed=answer.reason())


def expect_absent(answer: Answer, *, what: str) -> None:
    """Expect that the provider says that an object doesn't exist."""
    if answer.status not in (404, 410):
        raise Finding(
            f"{what} bestaat volgens de provider nog of geeft een ander antwoord: {answer.reason()}.",
            expected="404 (bestaat niet)",
            observed=answer.reason(),
        )
