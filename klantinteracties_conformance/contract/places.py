"""Where objects live: collections and the paths of their items, read from the contract."""

from dataclasses import dataclass
from functools import cached_property

from klantinteracties_conformance.standard.contract_document import Document, Operation


@dataclass(frozen=True)
class Place:
    """A collection, such as `/klantcontacten`, and the template of its items, empty where there are none."""

    collection: str
    item: str

    def path(self, identifier: str) -> str:
        """Return the path of an item; the id is quoted already."""
        return f"{self.item.partition('{')[0]}{identifier}"


@dataclass(frozen=True)
class Places:
    """All places of a contract."""

    document: Document

    @cached_property
    def by_collection(self) -> dict[str, Place]:
        """Return the places by the path of the collection."""
        paths = self.document.content["paths"]
        items = {path.partition("/{")[0].lower(): path for path in paths if "{" in path}
        return {path: Place(path, items.get(path.lower(), "")) for path in paths if "{" not in path}

    def of(self, operation: Operation) -> Place:
        """Return the place that an operation is about."""
        stem = operation.path.partition("/{")[0].lower()
        return next(place for path, place in self.by_collection.items() if path.lower() == stem)

    def label(self, method: str, path: str) -> str:
        """Return the label of the operation that a request below the base URL is for."""
        stem, _, identifier = path.strip("/").partition("/")
        for place in self.by_collection.values():
            if identifier and place.item and place.path("").strip("/") == stem:
                return f"{method} {place.item}"
        return f"{method} /{stem}"
