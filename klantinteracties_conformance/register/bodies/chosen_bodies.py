"""Bodies in which chosen attributes have chosen values, and all else is as a good provider takes it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from klantinteracties_conformance.contract.classify import replaced, value_at
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.bodies.lawful_bodies import LawfulBodies
from klantinteracties_conformance.register.bodies.writable import Attribute, is_finest
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard.contract_document import Operation

Chosen = tuple[Attribute, Any]
"""An attribute with the value that it is given."""


class ChosenBodies:
    """Makes the bodies of one operation."""

    def __init__(self, run: OperationRun, operation: Operation, place: Place) -> None:
        self._run = run
        self._operation = operation
        self._place = place
        self._lawful_bodies = LawfulBodies(run.shared.schemas, operation, run.about(place), run.own)

    def body(self, chosen: Sequence[Chosen], target: Made | None) -> Any:
        """Return a lawful body with these values, None where there is none that has them."""
        own = self._run.own
        body: Any = {} if self._operation.method == "PATCH" else self._usual()
        for attribute, _ in chosen:
            if attribute.kind:
                body = self.of_kind(body, attribute.kind)
        given = [(attribute, own.filled(value)) for attribute, value in chosen]
        for attribute, value in given:
            body = _put(self._without_rivals(body, attribute), attribute.path, value)
            body = self._supported(body, attribute, value)
        lawful = self._lawful(body, given, target)
        if lawful is None and target is not None and self._operation.method == "PATCH":
            # Some groups can only be sent as a whole: with the rest as it is, but for the provider's own.
            shown = self._run.shared.contractual(self._place, target.body)
            whole = {name: value_at(shown, (name,)) for name in body}
            groups = {name: group for name, group in whole.items() if isinstance(group, dict)}
            for attribute, value in given:
                groups = _put(groups, attribute.path, value)
            lawful = self._lawful({**body, **groups}, given, target)
        return lawful

    def _usual(self) -> Any:
        """Return a usual body, in which references to an object of its own are still to be made lawful."""
        own, about = self._run.own, self._run.about(self._place)
        nobody = own.write_reference(str(UUID(int=0)))
        later = {
            name: nobody for name, to in about.references.items() if to.fresh and about.example.get(name)
        }
        return own.filled({**about.example, **later})

    def _supported(self, body: Any, attribute: Attribute, value: Any) -> Any:
        """Return a body with what an attribute needs: what it is chosen from, or on what it depends."""
        about = self._run.about(self._place)
        if value and (among := about.preferred.get(attribute.name)) and not body.get(among):
            body = {**body, among: [value]}
        return {**about.only_when.get(attribute.name, {}), **body}

    def _without_rivals(self, body: Any, attribute: Attribute) -> Any:
        """Return a body without what an attribute takes the place of."""
        about = self._run.about(self._place)
        rivals = {name for names in about.one_of if attribute.path[0] in names for name in names}
        return {
            name: None if name in about.always and name in rivals else value
            for name, value in body.items()
            if name not in rivals - set(about.always)
        }

    def _lawful(self, body: Any, given: Sequence[Chosen], target: Made | None) -> Any:
        """Return a body as a good provider takes it, None where it can't be had with what is given."""
        about = self._run.about(self._place)
        lawful = self._lawful_bodies.made_lawful(self._lawful_bodies.bare(body), target, rough=False).body
        for attribute, value in given:
            placed = attribute.refers or attribute.name in about.depends or attribute.name in about.groups
            placed = placed or about.forms.get(attribute.name) in ("nummer", "getal", "iban", "referentie")
            placed = placed or is_finest(value)
            if placed and holds(lawful, attribute):
                lawful = replaced(lawful, attribute.path, value)
        for name, among in about.preferred.items():
            if lawful.get(name) and lawful.get(among):
                lawful = {**lawful, name: lawful[among][0]}
        validator = self._run.shared.schemas.validator(self._operation)
        lacking = len(given) == 1 and not holds(lawful, given[0][0])
        return None if lacking or validator is None or not validator.is_valid(lawful) else lawful

    def of_kind(self, body: Any, kind: tuple[str, str]) -> Any:
        """Return a body of this kind, with what belongs to it where it was of another."""
        about = self._run.about(self._place)
        changed = {**body, kind[0]: kind[1]}
        for name, depends in (*about.by_kind.items(), *about.depends.items()):
            if depends.on == kind[0] and body.get(kind[0]) != kind[1]:
                changed[name] = self._run.own.filled(depends.values[kind[1]])
        return changed


def _put(body: Any, path: Sequence[Any], value: Any) -> Any:
    """Return a body with a value at a path, groups on the way included."""
    name, *rest = path
    inner = body.get(name)
    below = _put(inner if isinstance(inner, dict) else {}, rest, value) if rest else value
    return {**body, name: below}


def holds(body: Any, attribute: Attribute) -> bool:
    """Tell whether a body has a place for an attribute."""
    parent = value_at(body, attribute.path[:-1])
    return isinstance(parent, dict) and attribute.path[-1] in parent
