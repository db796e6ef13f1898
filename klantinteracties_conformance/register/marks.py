"""By what an object that a check makes can be recognised as ours."""

from collections.abc import Callable, Iterator
from typing import Any

from klantinteracties_conformance.consumer.journal import Entry
from klantinteracties_conformance.contract.knowledge import Knowledge
from klantinteracties_conformance.standard.dialect import Dialect, WireType, take


class Marks:
    """Finds in bodies the values that nobody else can have sent.

    `distinctive` tells whether a text, in lower case, can only have come from this run.
    """

    def __init__(self, dialect: Dialect, knowledge: Knowledge, distinctive: Callable[[str], bool]) -> None:
        self._dialect = dialect
        self._knowledge = knowledge
        self._distinctive = distinctive

    def of(self, collection: str, body: Any) -> dict[str, Any]:
        """Return the values by attribute of the information model that nobody else can have sent."""
        return dict(self._found(collection, body))

    def _found(self, collection: str, body: Any) -> Iterator[tuple[str, Any]]:
        wire_type = self._type(collection)
        own = self._knowledge.objects[collection].own
        for name, attribute in wire_type.attributes.items() if wire_type else ():
            if ".".join(attribute.path) not in own:
                continue
            value = self._bare(take(body, attribute.path))
            if isinstance(value, str | int) and self._distinctive(str(value).strip().lower()):
                yield name, value

    def findable(self, entry: Entry) -> bool:
        """Tell whether what came of a registration without an answer could be searched for."""
        wire_type = self._type(entry.path)
        return wire_type is not None and any(name in wire_type.search for name in entry.own)

    def describes(self, path: str) -> bool:
        """Tell whether the model knows what stands in a collection."""
        return self._type(path) is not None

    def prove(self, collection: str, sent: Any, answered: Any) -> bool:
        """Tell whether an answer repeats something of what was sent that nobody else can have sent."""
        for path in self._own(collection):
            mine = self._comparable(take(sent, path))
            if mine == self._comparable(take(answered, path)) and self._distinctive(mine):
                return True
        return False

    def shown(self, collection: str, body: Any, *, ours: Callable[[str], bool]) -> bool:
        """Tell whether an object shows, where that counts, a text of which `ours` says that it is ours."""
        values = (self._bare(take(body, path)) for path in self._own(collection))
        texts = [str(value).strip() for value in values if isinstance(value, str | int) and value != ""]
        return any(map(ours, texts))

    def provable(self, collection: str, body: Any) -> bool:
        """Tell whether an answer that repeats this body would prove that it shows an object of ours."""
        return any(self._distinctive(self._comparable(take(body, path))) for path in self._own(collection))

    def _own(self, collection: str) -> Iterator[tuple[str, ...]]:
        for name in self._knowledge.objects[collection].own:
            yield tuple(name.split("."))

    def _comparable(self, value: Any) -> str:
        value = self._bare(value)
        return "" if value is None or isinstance(value, dict | list) else str(value).strip().lower()

    def _bare(self, value: Any) -> Any:
        """Return a value, of a reference its id."""
        return value.get(self._dialect.reference_key or "") if isinstance(value, dict) else value

    def _type(self, collection: str) -> WireType | None:
        path = collection.strip("/")
        return next((known for known in self._dialect.types.values() if known.path == path), None)
