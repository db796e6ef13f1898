"""Registering a klantcontact in one request with what belongs to it (F2173), in dialects that have that."""

from collections.abc import Mapping
from dataclasses import dataclass

from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.consumer.consumer import Consumer, Resource, Value
from klantinteracties_conformance.consumer.journal import Entry
from klantinteracties_conformance.standard import information_model
from klantinteracties_conformance.standard.dialect import NotInDialectError
from klantinteracties_conformance.system.messages import message


@dataclass(frozen=True)
class Registration:
    """What came of one request: the answer, and by object type what was sent, with what was made of it."""

    answer: Answer
    parts: Mapping[str, Resource]


def submit(consumer: Consumer, objects: Mapping[str, Mapping[str, Value]]) -> Registration:
    """Send one registration of several objects, by object type, whatever the answer; what it made is ours.

    Raises:
        NotInDialectError: the dialect has no such thing.
    """
    together = consumer.dialect.combined_registration
    if together is None:
        raise NotInDialectError(message("no-combined-registration-in-dialect"))
    body, sent = {}, {}
    for key, values in objects.items():
        wire_type = consumer.dialect.type(key)
        fresh = {a.name: a.write(a.unique_value()) for a in wire_type.assigned_by_consumer()}
        sent[key] = {**consumer.wire_values(wire_type, values), **fresh}
        body[together.parts[key]] = {**wire_type.always, **consumer.dialect.payload(key, sent[key])}
    with consumer.registrations.making():
        entries = {key: consumer.arranging.intend(key, values) for key, values in sent.items()}
        answer = consumer.client.send("POST", together.path, body=body)
        rows = answer.body if isinstance(answer.body, dict) else {}
        parts = {
            key: Resource(key, consumer.identifier_in(key, rows.get(name)), rows.get(name), sent[key])
            for key, name in together.parts.items()
            if key in sent
        }
        for key, part in parts.items():
            _refer(entries[key], key, parts)
            consumer.arranging.settle(key, entries[key], answer.status, part.body)
    return Registration(answer, parts)


def _refer(entry: Entry, key: str, parts: Mapping[str, Resource]) -> None:
    """Let a part be known by the other parts that it now refers to, which its registration couldn't name."""
    for name, to in information_model.object_type(key).references.items():
        if to in parts and parts[to].id and name not in entry.marks:
            entry.marks = {**entry.marks, name: parts[to].id}
            entry.own = (*entry.own, name)
