"""All attributes that an object can have at once, each with one of its values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klantinteracties_conformance.register.bodies.chosen_bodies import Chosen
from klantinteracties_conformance.register.bodies.writable import Attribute, unlike


@dataclass(frozen=True)
class AllTogether:
    """Chooses from attributes, of which an object has one at a time of those in each group of `one_of`."""

    attributes: Sequence[Attribute]
    one_of: Sequence[Sequence[str]]

    def each(self) -> Iterator[list[Chosen]]:
        """Yield, for each kind of object, all attributes at once: with their first values, then the next."""
        named = dict.fromkeys(attribute.kind for attribute in self.attributes if attribute.kind)
        kinds: list[tuple[str, str] | None] = [*named] or [None]
        for index in range(max((len(attribute.values) for attribute in self.attributes), default=0)):
            for kind in kinds:
                all_of_it = self.of_kind(kind, index)
                if chosen := [one for one in all_of_it if self._is_new(one[0], index)]:
                    yield chosen

    def of_kind(self, kind: tuple[str, str] | None, index: int) -> list[Chosen]:
        """Return all attributes that a kind of object has, each with one of its values.

        What tells the kind isn't among them.
        """
        mine = [one for one in self.attributes if one.kind in (None, kind)]
        for names in self.one_of:
            chosen = names[index % len(names)]
            mine = [one for one in mine if one.path[0] == chosen or one.path[0] not in names]
        return unlike([one for one in mine if kind is None or one.path != (kind[0],)], index)

    def _is_new(self, attribute: Attribute, index: int) -> bool:
        """Tell whether an attribute has a value of its own here, or wasn't chosen before."""
        rivals = max((len(names) for names in self.one_of), default=1)
        in_turn = any(attribute.path[0] in names for names in self.one_of)
        return index < (rivals if in_turn else len(attribute.values))
