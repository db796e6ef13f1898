"""What the contract says of an operation one by one: arguments, what comes along, attributes (API-ZOEK …).

Checks note which of these they looked at; what came of each follows from what was found.
"""

from collections.abc import Iterable, Iterator, Mapping

from klantinteracties_conformance.register.bodies.provided import provided
from klantinteracties_conformance.register.bodies.writable import Writable
from klantinteracties_conformance.register.judge import Fact
from klantinteracties_conformance.register.lists import expanding
from klantinteracties_conformance.register.lists.worlds import searches
from klantinteracties_conformance.register.run import Shared
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import Message, message


def of(shared: Shared, operation: Operation) -> Mapping[Fact, Message]:
    """Return the facts of an operation that are looked at one by one, with why one would not be seen."""
    search = searches(shared.settings.dialect).get(operation.path)
    known = search.not_asked if search else {}
    return {
        (kind, name): message("fact-not-asked", text=known[name])
        if kind == "argument" and name in known
        else message("fact-not-seen")
        for kind, name in _of(shared, operation)
    }


def _of(shared: Shared, operation: Operation) -> Iterator[Fact]:
    if operation.method == "GET" and "{" not in operation.path:
        for name in shared.schemas.parameters(operation):
            if name not in shared.knowledge.no_filters:
                yield "argument", name
        for name in expanding.names(shared, operation):
            yield "expansion", name
    if operation.method in ("POST", "PUT", "PATCH"):
        for name in _attributes(shared, operation):
            yield "attribute", name


def _attributes(shared: Shared, operation: Operation) -> Iterable[str]:
    place = shared.places.of(operation)
    about, schemas = shared.knowledge.objects[place.collection], shared.schemas
    node = schemas.node(operation)
    if about.makes:
        parts = schemas.properties(node)
        for name, collection in about.makes.items():
            writable = Writable(schemas, shared.knowledge.objects[collection])
            yield from (f"{name}.{one.name}" for one in writable.attributes(parts[name]))
        return
    given = provided(shared, place)
    yield from (one.name for one in Writable(schemas, about).attributes(node) if one.path not in given)
