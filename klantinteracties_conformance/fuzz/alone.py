"""Takes a request apart into usual ones with one thing more each.

A provider may have rules across attributes that no schema can say. So a refusal counts only where one
attribute more than usual brings it about; of what is refused only together, a consumer is told.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from klantinteracties_conformance.contract.classify import value_at
from klantinteracties_conformance.contract.knowledge import ObjectKnowledge
from klantinteracties_conformance.contract.request_schemas import RequestSchemas
from klantinteracties_conformance.register.generate import NOTHING, Raw
from klantinteracties_conformance.standard.contract_document import Operation


def alone(
    raw: Raw,
    schemas: RequestSchemas,
    operation: Operation,
    about: ObjectKnowledge,
    filled: Callable[[Any], Any],
) -> Iterator[Raw]:
    """Yield a usual request, and with it each thing of `raw` by itself; `filled` makes an example a body."""
    if raw.body is NOTHING:
        yield from (Raw((argument,), NOTHING) for argument in raw.query)
        return
    if not isinstance(raw.body, dict):
        yield raw
        return
    usual = filled(about.example)
    base = {} if operation.method == "PATCH" else usual
    base = {**base, **filled(_kinds(raw.body, about, usual))}
    if base:
        yield Raw(raw.query, base)
    for name, value in raw.body.items():
        if name not in base or value != base[name]:
            node = schemas.properties(schemas.node(operation)).get(name, {})
            for part in _parts(schemas, node, base.get(name), value):
                yield Raw(raw.query, {**base, name: part})


def _kinds(body: Mapping[str, Any], about: ObjectKnowledge, usual: Mapping[str, Any]) -> dict[str, Any]:
    """Return what tells the kind of an object, with the usual rest of what belongs to that kind."""
    found: dict[str, Any] = {}
    for group, depends in about.by_kind.items():
        kind = body.get(depends.on, usual.get(depends.on))
        if kind in depends.values and (depends.on in body or group in body):
            found |= {depends.on: kind, group: depends.values[kind]}
    return found


def _parts(schemas: RequestSchemas, node: Any, base: Any, value: Any) -> Iterator[Any]:
    """Yield a value as it is, or of a group what it needs with each other part of it by itself."""
    known = schemas.properties(node)
    if not isinstance(value, dict) or not known:
        yield value
        return
    needed = {name: value[name] for name in schemas.required(node) if name in value}
    start = base if isinstance(base, dict) else needed
    others = [name for name in value if name in known and (name not in start or value[name] != start[name])]
    if not others:
        yield value
    for name in others:
        for part in _parts(schemas, known[name], value_at(start, (name,)), value[name]):
            yield {**start, name: part}
