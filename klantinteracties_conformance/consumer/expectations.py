"""What the steps expect: each function raises a `Finding` that names expectation and observation.

`where` is what was looked at, `what` is what was done: messages, such as `phrases` has.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.consumer.consumer import Consumer, Resource
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.search import expect_status
from klantinteracties_conformance.standard.value_forms import is_unset, read_moment
from klantinteracties_conformance.system.messages import Comparison, Message, message, shown

NO_REFUSALS = (401, 404, 405, 406, 408, 410, 415, 429)
"""Statuses of the 4xx range that say something else than that the content is refused."""

SHORT = 60
"""Characters below which a value is shown as a feature writes it too, beside the one on the wire."""

NOW = timedelta(days=1)
"""How far a moment that a provider sets may be from ours: clocks differ, and some take a time for Dutch."""

_KNOWN_BY = ("Nummer", "Naam", "Onderwerp", "Adres")
"""By what people know an object, the best first; by its ID where it has none of them."""


def expect_attributes(
    consumer: Consumer, resource: Resource, *, where: Message, names: Iterable[str] | None = None
) -> None:
    """Expect the attributes that a feature chose (or these) as they were sent; all deviations at once.

    Of an attribute that the provider assigns, any value will do, and none where a feature leaves it empty;
    an ID is the one that the object was registered with.
    """
    wire_type = consumer.dialect.type(resource.type)
    deviations: list[Comparison] = []
    chosen = list(resource.written if names is None else names)
    if not chosen:
        raise ValueError(f"{where.code}: no attribute to compare")
    for name in chosen:
        attribute = wire_type.attribute(name)
        observed = consumer.observed(resource, name)
        if attribute.name == "ID":
            if observed != resource.id:
                deviations.append(Comparison(shown(resource.id), shown(observed), name))
        elif attribute.assigned_by == "provider":
            if resource.written.get(name) == "":
                deviations += _filled(name, observed)
            elif is_unset(observed):
                deviations.append(Comparison(message("value-of-provider"), shown(None), name))
        elif not attribute.same(sent := resource.sent[attribute.name], observed):
            deviations.append(Comparison(_sent(resource.written.get(name), sent), shown(observed), name))
        deviations += _stray(consumer, resource, name)
    _report(deviations, where)


def expect_now(consumer: Consumer, resource: Resource, names: Iterable[str], *, where: Message) -> None:
    """Expect that each of these moments, which the provider sets by itself, is that of what was just done."""
    deviations = []
    for name in names:
        moment = read_moment(observed := consumer.observed(resource, name))
        if moment is None or abs(moment - datetime.now(UTC)) > NOW:
            deviations.append(Comparison(message("moment-just-now"), shown(observed), name))
    _report(deviations, where)


def _filled(name: str, observed: Any) -> list[Comparison]:
    """Return that an attribute has a value where it should have none, if it has."""
    return [] if is_unset(observed) else [Comparison(shown(None), shown(observed), name)]


def _sent(written: str | None, sent: Any) -> Message:
    """Return what was sent, with how a feature writes it where that differs and is short."""
    if written is not None and written != sent and len(written) < SHORT:
        return message("value-as-sent", written=shown(written), sent=shown(sent))
    return shown(sent)


def _stray(consumer: Consumer, resource: Resource, name: str) -> list[Comparison]:
    """Return that a reference leads elsewhere by its address than by its ID, where it does."""
    address = consumer.dialect.stray_address(resource.type, name, resource.body)
    if not address:
        return []
    wanted = message("address-with-id", id=str(consumer.observed(resource, name)))
    return [Comparison(wanted, shown(address), name)]


def _report(deviations: Sequence[Comparison], where: Message) -> None:
    if deviations:
        said = [deviation.said() for deviation in deviations]
        raise Finding(message("deviates", where=where, comparisons=said), comparisons=deviations)


def expect_unchanged(consumer: Consumer, after: Resource, *, where: Message) -> None:
    """Expect that the attributes which were not changed are as they were before the change."""
    deviations: list[Comparison] = []
    for name, attribute in consumer.dialect.type(after.type).attributes.items():
        if attribute.text_as or name in after.changed:
            continue
        before = consumer.dialect.observe(after.type, name, after.before)
        observed = consumer.observed(after, name)
        if not attribute.same(before, observed):
            deviations.append(Comparison(shown(before), shown(observed), name))
    _report(deviations, where)


def expect_distinct(consumer: Consumer, resources: Sequence[Resource], name: str) -> None:
    """Expect that an attribute is filled in on every object, differently on each."""
    values = [consumer.observed(resource, name) for resource in resources]
    if any(map(is_unset, values)) or len({str(value) for value in values}) < len(values):
        observed = message("several-values", values=values)
        raise Finding(
            message("values-not-distinct", attribute=name, values=values),
            comparisons=[Comparison(message("own-value-for-each"), observed, name)],
        )


def expect_kept(
    consumer: Consumer, answered: Sequence[Resource], read: Sequence[Resource], name: str
) -> None:
    """Expect that an attribute is the same in the answer to the registration and when read later."""
    deviations = []
    for first, later in zip(answered, read, strict=True):
        attribute = consumer.dialect.type(first.type).attribute(name)
        before, after = consumer.observed(first, name), consumer.observed(later, name)
        if not attribute.same(before, after):
            deviations.append(Comparison(shown(before), shown(after), name))
    _report(deviations, message("about-read-later"))


def expect_references(
    consumer: Consumer, resource: Resource, to: Mapping[str, Resource | None], *, where: Message
) -> None:
    """Expect that references lead to these objects; None expects that nothing is referred to."""
    deviations = []
    for name, target in to.items():
        observed = consumer.observed(resource, name)
        expected = target.id if target else None
        if (observed or None) != expected:
            deviations.append(Comparison(shown(expected), shown(observed), name))
        deviations += _stray(consumer, resource, name)
    _report(deviations, where)


def expect_found(found: Iterable[Resource], wanted: Sequence[Resource], *, what: Message) -> None:
    """Expect that a search found exactly these objects; the order and repeated rows don't matter here."""
    ids, expected = {resource.id for resource in found}, {resource.id: resource for resource in wanted}
    if ids == expected.keys():
        return
    missing = [_known_by(resource) for name, resource in sorted(expected.items()) if name not in ids]
    extra = len(ids - expected.keys())
    raise Finding(
        _found(what, missing, extra),
        comparisons=[Comparison(_listed(expected), _listed(ids))],
    )


def _found(what: Message, missing: Sequence[Message], extra: int) -> Message:
    """Return in which direction a search is wrong: each has causes, and consequences, of its own."""
    if not missing:
        return message("found-and-others", what=what, extra=extra)
    if not extra:
        return message("found-not-all", what=what, missing=len(missing), objects=missing)
    return message("found-otherwise", what=what, missing=len(missing), extra=extra, objects=missing)


def _known_by(resource: Resource) -> Message:
    """Return an object by what people know it by."""
    for name in _KNOWN_BY:
        if not is_unset(value := resource.written.get(name) or resource.sent.get(name)):
            return message("object-known-by", key=name, value=value)
    return message("object-with-id", id=resource.id)


def _listed(ids: Iterable[str]) -> Message:
    listed = sorted(ids)
    return message("objects-by-id", ids=listed) if listed else message("no-objects")


def expect_single(found: Sequence[Resource], *, what: Message) -> None:
    """Expect that a list names no object twice."""
    ids = [resource.id for resource in found]
    if doubles := {identifier for identifier in ids if ids.count(identifier) > 1}:
        raise Finding(
            message("found-twice", what=what),
            comparisons=[Comparison(message("each-once"), message("more-than-once", ids=doubles))],
        )


def expect_count(observed: Any, expected: int, *, what: Message) -> None:
    """Expect that a list says how many objects it has."""
    if observed != expected:
        raise Finding(
            message("count-wrong", what=what), comparisons=[Comparison(shown(expected), shown(observed))]
        )


def expect_same(expected: Mapping[str, Any], observed: Mapping[str, Any], *, what: Message) -> None:
    """Expect that two ways lead to the same."""
    if expected != observed:
        raise Finding(
            message("differs-from-step-by-step", what=what),
            comparisons=[Comparison(shown(expected), shown(observed))],
        )


def expect_named(names: Mapping[tuple[str, str], str | None]) -> None:
    """Expect that there are codes, and that each of them has a name in its reference list."""
    unknown = [
        message("code-of-attribute", attribute=attribute, value=code)
        for (attribute, code), name in names.items()
        if not name
    ]
    if unknown or not names:
        codes = unknown or [message("no-codes")]
        raise Finding(
            message("codes-unknown", codes=codes),
            comparisons=[
                Comparison(message("name-for-each-code"), message("codes-without-name", codes=codes))
            ],
        )


def expect_empty(consumer: Consumer, resource: Resource, names: Iterable[str], *, where: Message) -> None:
    """Expect that these attributes are not filled in."""
    _report([found for name in names for found in _filled(name, consumer.observed(resource, name))], where)


def expect_among(found: Iterable[Resource], *, present: Resource, absent: Resource, what: Message) -> None:
    """Expect that a search found one object and not a clearly different one."""
    ids = {resource.id for resource in found}
    if present.id not in ids:
        raise Finding(
            message("not-found", what=what, object=_known_by(present)),
            comparisons=[Comparison(_listed([present.id]), _listed(ids))],
        )
    if absent.id in ids:
        raise Finding(
            message("found-too-much", what=what, object=_known_by(absent)),
            comparisons=[Comparison(message("without-object", id=absent.id), _listed(ids))],
        )


def expect_refused(answer: Answer, *, what: Message) -> None:
    """Expect an error answer of the 4xx range with which the provider refuses what a request says."""
    if not 400 <= answer.status < 500 or answer.status in NO_REFUSALS:
        told = answer.told()
        raise Finding(
            message("not-refused", what=what, answer=told),
            comparisons=[Comparison(message("to-be-refused"), told)],
        )


def expect_made(answer: Answer, *, what: Message) -> None:
    """Expect the answer with which the provider says that something was registered."""
    expect_status(answer, 201, what)


def expect_absent(answer: Answer, *, what: Message) -> None:
    """Expect that the provider says that an object doesn't exist."""
    if answer.status not in (404, 410):
        told = answer.told()
        raise Finding(
            message("still-there", what=what, answer=told),
            comparisons=[Comparison(message("not-there"), told)],
        )
