"""What an application registers: in the journal before it is sent, and ours to remove once that is proved."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.client.errors import ProviderUnreachableError
from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.journal import Entry
from klantinteracties_conformance.profiles.values import OWN_STEP
from klantinteracties_conformance.standard import information_model
from klantinteracties_conformance.standard.dialect import WireType, take
from klantinteracties_conformance.standard.value_forms import is_unset


@dataclass(frozen=True)
class _Part:
    """An object that a request makes: of which type, what is sent of it, and where the answer has it."""

    key: str
    sent: Any
    place: tuple[str | int, ...]


class Registering:
    """Sends registrations in the application's own form. `drawn` are values that nobody else has."""

    def __init__(self, consumer: Consumer, drawn: Collection[str]) -> None:
        self._consumer = consumer
        self._dialect = consumer.dialect
        self._drawn = drawn
        self._reference = {self._dialect.reference_key, self._dialect.reference_address}
        self._bare: list[Entry] = []

    def send(self, request: Request, body: Any) -> Answer:
        """Send a registration; what it makes is written down before, and what came of it after.

        Raises:
            NotSentError: it may not be sent.
            ProviderUnreachableError: no complete answer came.
        """
        consumer = self._consumer
        with consumer.registrations.making():
            parts = list(self._parts(request.path.strip("/"), body))
            entries = [self._intend(part) for part in parts]
            answer = consumer.client.exchange(request)
            step, consumer.client.log.context.step = consumer.client.log.context.step, OWN_STEP
            for part, entry in zip(parts, entries, strict=True):
                self._settle(part, entry, answer, parts)
            self._prove()
            consumer.client.log.context.step = step
        return answer

    def _parts(self, path: str, body: Any) -> Iterator[_Part]:
        together = self._dialect.combined_registration
        if together is not None and path == together.path:
            for key in self._dialect.types:
                name = together.parts.get(key, key)
                if isinstance(body, dict) and isinstance(body.get(name), dict):
                    yield _Part(key, body[name], (name,))
            return
        for wire_type in self._dialect.types.values():
            if wire_type.path == path:
                yield _Part(wire_type.key, body, ())
                yield from self._within(wire_type, body)

    def _within(self, wire_type: WireType, body: Any) -> Iterator[_Part]:
        """Yield the objects that are made along, as members of a list in what is sent."""
        for key, place in wire_type.back.items():
            rows = take(body, place)
            for index, row in enumerate(rows if isinstance(rows, list) else ()):
                if isinstance(row, dict) and not row.keys() <= self._reference:
                    yield _Part(key, row, (*place, index))

    def _intend(self, part: _Part) -> Entry:
        entry = self._consumer.arranging.intend(part.key, self._attributes(part), self._drawn)
        entry.sent = self._attributes(part)
        if not entry.own:
            self._bare.append(entry)
        return entry

    def _attributes(self, part: _Part) -> dict[str, Any]:
        """Return what is sent of an object by attribute of the information model."""
        wire_type = self._dialect.type(part.key)
        values = {
            attribute.name: self._dialect.observe(part.key, attribute.name, part.sent)
            for attribute in wire_type.attributes.values()
            if not attribute.text_as
        }
        return {name: value for name, value in values.items() if not is_unset(value)}

    def _settle(self, part: _Part, entry: Entry, answer: Answer, parts: list[_Part]) -> None:
        found: Any = answer.body
        for step in part.place:
            member = isinstance(step, int) and isinstance(found, list) and step < len(found)
            if isinstance(found, dict):
                found = found.get(str(step))
            else:
                found = found[step] if member and isinstance(step, int) else None
        if len(parts) > 1 and all(one.place for one in parts):
            self._refer(part, entry, answer.body, parts)
        self._consumer.arranging.settle(part.key, entry, answer.status, found)

    def _refer(self, part: _Part, entry: Entry, body: Any, parts: list[_Part]) -> None:
        """Let a part be known by another one that it now refers to, which its registration couldn't name."""
        made: Mapping[str, str] = {
            one.key: self._consumer.identifier_in(one.key, take(body, tuple(map(str, one.place))))
            for one in parts
        }
        for name, to in information_model.object_type(part.key).references.items():
            refers = name in self._dialect.type(part.key).attributes
            if refers and made.get(to) and name not in entry.marks:
                entry.marks = {**entry.marks, name: made[to]}
                entry.own = (*entry.own, name)

    def _prove(self) -> None:
        """Look again at what had nothing of its own: by now it may show something that is ours alone."""
        for entry in [one for one in self._bare if one.state == "made" and not one.proved]:
            with suppress(ProviderUnreachableError):
                self._consumer.registrations.look_at(entry)
