"""Objects of ours beside the one that a request is about: they stay as they are (API-BEWAAR, API-LEVEN)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.contract.classify import Path, without
from klantinteracties_conformance.contract.knowledge import ObjectKnowledge
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.contract.request_schemas import deep
from klantinteracties_conformance.register.kept import Difference, contradict, empty
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take


def referred(run: OperationRun, sent: Any) -> list[Made]:
    """Return the objects of ours that a body refers to."""
    named = set(texts(sent))
    return [one for one in run.own.made if one.id in named]


def texts(value: Any) -> Iterator[str]:
    """Yield every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


@dataclass
class Beside:
    """Objects as they were before one of a type, that of `place`, was changed or removed.

    `keeps_preference`: what they prefer is another one than that, and a consumer chose it.
    """

    run: OperationRun
    place: Place
    keeps_preference: bool = False
    before: dict[str, tuple[Made, Any]] = field(default_factory=dict)

    def watch(self, objects: Iterable[Made]) -> None:
        """Look at objects that weren't looked at yet."""
        for one in objects:
            if one.id not in self.before and not one.gone:
                self.before[one.id] = (one, self.run.own.look(one))

    def now(self) -> Iterator[tuple[Made, Any, Answer]]:
        """Yield each object that was there, as it was, with the answer that shows it now."""
        for one, was in self.before.values():
            if isinstance(was, dict):
                yield one, was, self.run.own.read(one)

    def differences(self, one: Made, was: Any, is_now: Any, gone: Made | None = None) -> Iterator[Difference]:
        """Yield the attributes that are otherwise, though no request was about this object.

        What a consumer can't write is left out, as is what follows from the other object: a list of what
        refers to this one, a reference to it, and what the dialect says that a provider may change along.
        Where the other object is `gone`, a preference for a third one doesn't follow from that, nor what only
        passes on to others where the other one had it.
        """
        about, schemas = self.run.about(one.place), self.run.shared.schemas
        was, is_now = (deep(self.run.shared.contractual(one.place, body)) for body in (was, is_now))
        passed_on = [name for name in about.changed_along if gone is None or take(gone.body, (name,))]
        for path in self._back(about, was, gone):
            was, is_now = without(was, path), without(is_now, path)
        free = {*self._lists(about), *passed_on}
        for name, part in schemas.properties(schemas.node(Operation("POST", about.path))).items():
            if name in free or schemas.read_only(part):
                continue
            old, new = was.get(name), is_now.get(name)
            if contradict(old, new) or empty(new) != empty(old):
                yield Difference(name, old, new)

    def _back(self, about: ObjectKnowledge, was: Any, gone: Made | None) -> Iterator[Path]:
        """Yield where what an object of this type refers to, may change along with the one that was changed.

        That is the reference to that one where it is gone or has a list of its own of what refers to it.
        """
        free = gone is not None or about.path in (self.place.collection, *self._members())
        for name, reference in about.references.items():
            if free and reference.to == self.place.collection:
                yield tuple(name.partition(".*")[0].split("."))
        for name, among in about.preferred.items():
            chosen = self.run.own.identifier(take(was, (name,)))
            stays = self.keeps_preference or (gone is not None and chosen not in (None, gone.id))
            if about.references[f"{among}.*"].to in (self.place.collection, about.path) and not stays:
                yield (name,)

    def _members(self) -> Iterator[str]:
        """Yield the collections of which objects are written in a list of the one that was changed."""
        about = self.run.about(self.place)
        yield from (reference.to for name, reference in about.references.items() if name.endswith(".*"))
        yield from about.along.values()

    def _lists(self, about: ObjectKnowledge) -> Iterator[str]:
        """Yield the lists of an object that follow from references in the members of these lists."""
        yield from about.along
        for name, reference in about.references.items():
            if name.endswith(".*") and self.run.shared.knowledge.refers(reference.to, about.path):
                yield name.removesuffix(".*")
