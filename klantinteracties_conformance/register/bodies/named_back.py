"""Who names an object that belongs to another one from now on: that other one does (API-BEWAAR).

In which list an object is named by what it refers to, shows where that is so from the beginning.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.register.bodies.beside import referred, texts
from klantinteracties_conformance.register.bodies.chosen_bodies import Chosen
from klantinteracties_conformance.register.kept import Difference
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun


@dataclass(frozen=True)
class NamedBack:
    """An object, and by each attribute that refers to another one in which lists that one names it."""

    run: OperationRun
    made: Made
    lists: Mapping[str, Sequence[str]]

    def lacking(
        self, chosen: Sequence[Chosen], after: Mapping[str, Any]
    ) -> Iterator[tuple[Difference, Answer]]:
        """Yield each list that lacks the object since a change, of what it refers to, and what shows that."""
        for attribute, _ in chosen:
            for name in self.lists.get(attribute.name, ()):
                for one in referred(self.run, after.get(attribute.name)):
                    answer = self.run.own.read(one)
                    if answer.succeeded and not _names(answer.body, name, self.made):
                        where = f"{one.place.collection.strip('/')}.{name}"
                        yield Difference(where, self.made.id, None), answer


def named_back(run: OperationRun, made: Made, known: Iterable[tuple[Made, Any]]) -> NamedBack:
    """Return an object, with in which lists such objects are named by what they refer to.

    That shows of those that are `known`, each with how it is shown at first.
    """
    lists: dict[str, set[str]] = {}
    for one, shown in known:
        for attribute, target in _alone(run, one, shown):
            there = run.own.look(target)
            found = {name for name in _lists(run, target, there) if _names(there, name, one)}
            lists.setdefault(attribute, set()).update(found)
    return NamedBack(run, made, {attribute: sorted(found) for attribute, found in lists.items()})


def _alone(run: OperationRun, made: Made, shown: Any) -> Iterator[tuple[str, Made]]:
    """Yield by which attribute an object refers to others; to none of them by another one as well."""
    parts = shown.items() if isinstance(shown, dict) else ()
    refers = {name: referred(run, value) for name, value in parts if name in made.sent}
    for name, targets in refers.items():
        others = [one.id for other, known in refers.items() if other != name for one in known]
        yield from ((name, one) for one in targets if one.id not in {made.id, *others})


def _lists(run: OperationRun, one: Made, shown: Any) -> list[str]:
    if not isinstance(shown, dict):
        return []
    return [name for name, part in run.shared.contractual(one.place, shown).items() if isinstance(part, list)]


def _names(shown: Any, name: str, made: Made) -> bool:
    return isinstance(shown, dict) and made.id in set(texts(shown.get(name)))
