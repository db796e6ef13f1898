"""An object that refers to one that isn't there: what a provider takes of that, it keeps (API-BEWAAR)."""

from collections.abc import Sequence

from klantinteracties_conformance.register.bodies.writable import Attribute
from klantinteracties_conformance.register.writes.changing import Keeping
from klantinteracties_conformance.result.operations import Breach


def register_each(keeping: Keeping, check: str, attributes: Sequence[Attribute]) -> None:
    """Register an object with each reference by itself, to what nobody made; it may well be refused.

    One that is taken without it seems to belong to something, to who registered it, and does not.
    """
    for attribute in attributes:
        if attribute.refers:
            keeping.run.check_time()
            keeping.run.judge.observe(lambda one=attribute: _breaches(keeping, check, one))  # type: ignore[misc]


def _breaches(keeping: Keeping, check: str, attribute: Attribute) -> list[Breach]:
    own, judge = keeping.run.own, keeping.run.judge
    nobody = own.write_reference(keeping.run.fresh.uuid())
    several = isinstance(attribute.values[0], list)
    body = keeping.bodies.body([(attribute, [nobody] if several else nobody)], None)
    if body is None or not own.provable(keeping.place.collection, body):
        return []
    answer, made = own.post(keeping.place.collection, body)
    found = judge.examine(answer)
    if answer.succeeded and made:
        read = own.read(made[0])
        found += keeping.lost(check, body, [(read.body, read), (answer.body, answer)])
    return found
