"""What a provider's own document allows beyond the contract: longer texts, larger numbers, more values.

A document of the provider's can only widen so. What it leaves out, forbids or says otherwise excuses nothing:
attributes that are required, null, types, forms and statuses are what consumers build on.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from klantinteracties_conformance.contract.published import REQUEST, PublishedDocument, as_jsons, place_of
from klantinteracties_conformance.result.about import Difference
from klantinteracties_conformance.standard.contract_document import (
    METHODS,
    Document,
    Operation,
    template_key,
)
from klantinteracties_conformance.standard.schema_wording import as_json
from klantinteracties_conformance.system.messages import Message, message

LIMITS = ("maxLength", "maximum", "maxItems")
_KINDS = {
    "maxLength": "difference-longer-text",
    "maximum": "difference-larger-number",
    "maxItems": "difference-longer-list",
    "enum": "difference-more-values",
}
MAX_EXCUSED = 500
_DEPTH = 6
_MADE_OF = ("allOf", "oneOf", "anyOf")

Place = tuple[str, str, tuple[str, ...]]
"""Label of the operation, part, names of properties; rows of a list have no name."""


@dataclass(frozen=True)
class Widening:
    """One place where the provider's own document is wider: a limit, or the values that there are."""

    place: Place
    keyword: str
    ours: Any
    theirs: Any

    @property
    def where(self) -> Message:
        """Return the place as reports show it."""
        return place_of(*self.place)

    @property
    def difference(self) -> Difference:
        """Return it as reports show it."""
        shown = as_jsons if self.keyword == "enum" else as_json
        return Difference(self.where, message(_KINDS[self.keyword]), shown(self.ours), shown(self.theirs))

    def allows(self, value: Any) -> bool:
        """Tell whether the provider's own document allows a value."""
        if self.keyword == "enum":
            return value in self.theirs
        size = value if self.keyword == "maximum" else len(value)
        return bool(size <= self.theirs)

    def within(self, value: Any) -> Any:
        """Return a value like this one that the contract allows too, so that the rest can be judged."""
        if self.keyword == "enum":
            return self.ours[0]
        return self.ours if self.keyword == "maximum" else value[: self.ours]


class OwnDocument:
    """The provider's own document beside the contract; it is asked for once something hangs on it."""

    def __init__(self, ours: Document, theirs: Callable[[], PublishedDocument]) -> None:
        self._ours = ours
        self._theirs = theirs

    @cached_property
    def widenings(self) -> Mapping[tuple[Place, str], Widening]:
        """Return every place where it is wider, by place and keyword; none where it can't be read."""
        content = self._theirs().content
        if content is None:
            return {}
        try:
            found = list(_all(self._ours, Document(content)))
        except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
            return {}
        return {(one.place, one.keyword): one for one in found}

    def widening(
        self, operation: Operation, part: str, path: Iterable[str | int], keyword: str, value: Any
    ) -> Widening | None:
        """Return by what a value that breaks the contract at a place is excused, None where nothing does."""
        if keyword not in (*LIMITS, "enum"):
            return None
        names = tuple(step for step in path if isinstance(step, str))
        found = self.widenings.get(((operation.label, part, names), keyword))
        return found if found is not None and found.allows(value) else None


def excused(own: OwnDocument, clean: Callable[[str], str]) -> list[Difference]:
    """Return where a provider's own document is wider, for a report; `clean` makes its texts fit to read."""
    return [one.difference.mapped(clean) for one in list(own.widenings.values())[:MAX_EXCUSED]]


def _all(ours: Document, theirs: Document) -> Iterator[Widening]:
    known = {
        (template_key(path), method): item[method]
        for path, item in theirs.plain["paths"].items()
        if isinstance(item, dict)
        for method in METHODS
        if method in item
    }
    for operation in ours.operations:
        method = operation.method.lower()
        mine = ours.plain["paths"][operation.path][method]
        other = known.get((template_key(operation.path), method))
        if not isinstance(other, dict):
            continue
        parts = {REQUEST: (mine.get("requestBody"), other.get("requestBody"))}
        for status, response in mine["responses"].items():
            parts[status] = (response, other.get("responses", {}).get(status))
        for part, (left, right) in parts.items():
            both = _Both(ours, theirs, operation.label, part)
            yield from both.walk([_schema(ours, left)], [_schema(theirs, right)], (), 0)


def _schema(document: Document, node: Any) -> Any:
    about = document.resolve(node)
    content = about.get("content") if isinstance(about, dict) else None
    media = next(iter(content.values()), None) if isinstance(content, dict) else None
    return media.get("schema", {}) if isinstance(media, dict) else {}


@dataclass(frozen=True)
class _Both:
    """One part of an operation in both documents."""

    ours: Document
    theirs: Document
    label: str
    part: str

    def walk(
        self, left: list[Any], right: list[Any], names: tuple[str, ...], depth: int
    ) -> Iterator[Widening]:
        """Yield where the second of two schemas, each with all that it is made of, is wider."""
        if depth > _DEPTH:
            return
        mine, other = _made_of(self.ours, left), _made_of(self.theirs, right)
        for keyword in LIMITS:
            limits, larger = _said(mine, keyword), _said(other, keyword)
            if limits and larger and max(larger) > max(limits):
                yield self._found(names, keyword, max(limits), max(larger))
        values = [value for row in _said(mine, "enum") for value in row]
        more = [value for row in _said(other, "enum") for value in row]
        if values and any(value not in values for value in more):
            yield self._found(names, "enum", values, more)
        if (rows := _said(mine, "items")) and (theirs := _said(other, "items")):
            yield from self.walk(rows, theirs, names, depth + 1)
        groups = _said(other, "properties")
        for name in dict.fromkeys(name for part in _said(mine, "properties") for name in part):
            if inner := _said(groups, name):
                yield from self.walk(_said(_said(mine, "properties"), name), inner, (*names, name), depth + 1)

    def _found(self, names: tuple[str, ...], keyword: str, ours: Any, theirs: Any) -> Widening:
        return Widening((self.label, self.part, names), keyword, ours, theirs)


def _said(parts: list[Any], keyword: str) -> list[Any]:
    return [part[keyword] for part in parts if keyword in part]


def _made_of(document: Document, schemas: list[Any]) -> list[Any]:
    """Return schemas with everything that they are made of."""
    pending, found, seen = list(schemas), [], set()
    while pending:
        node = document.resolve(pending.pop())
        if isinstance(node, dict) and id(node) not in seen:
            seen.add(id(node))
            found.append(node)
            pending += [part for key in _MADE_OF for part in node.get(key, ())]
    return found
