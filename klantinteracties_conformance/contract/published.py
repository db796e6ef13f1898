"""The OpenAPI document that a provider publishes itself: fetched, and compared with the contract.

The comparison informs and never gates: a document can be wrong about a product that is right, and the other
way round.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.client.answer_body import document_in
from klantinteracties_conformance.client.errors import ProviderUnreachableError
from klantinteracties_conformance.client.evidence import without_userinfo
from klantinteracties_conformance.client.http import NO_JSON, Answer, ProviderClient
from klantinteracties_conformance.result.about import Difference, Published
from klantinteracties_conformance.standard.contract_document import METHODS, Document, template_key
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.standard.schema_wording import as_json
from klantinteracties_conformance.system.messages import Message, message

REQUEST = "request"
"""The part of an operation that a consumer sends; the others are the statuses of answers."""

MAX_DEPTH = 6
MAX_DIFFERENCES = 500


@dataclass(frozen=True)
class PublishedDocument:
    """What a provider publishes about its own API; `content` is None where that is nothing that can be read.

    `name` is that of the document, `url` where it was found. `refused` tells that the provider wants to know
    who asks; `unanswered` is the reason for which it could not be asked to the end.
    """

    name: str = ""
    url: str = ""
    content: Mapping[str, Any] | None = field(default=None, repr=False)
    refused: bool = False
    unanswered: Message | None = None

    @property
    def title(self) -> str:
        """Return what the document calls the API, empty where it doesn't say."""
        return self._said("title")

    @property
    def version(self) -> str:
        """Return the version that the document is of, empty where it doesn't say."""
        return self._said("version")

    @property
    def resources(self) -> set[str]:
        """Return the first part of each path in the document."""
        paths = self.content["paths"] if self.content else ()
        return {str(path).strip("/").split("/")[0] for path in paths}

    def _said(self, name: str) -> str:
        value = take(self.content, ("info", name))
        return "" if value is None else str(value)


def fetch(client: ProviderClient, names: Iterable[str]) -> PublishedDocument:
    """Return the first of these documents below the API's URL that can be read, in JSON or in YAML.

    The document is public as a rule, so the client best goes without credentials.
    """
    refused = False
    for name in dict.fromkeys(names):
        try:
            answer = client.send("GET", name, accept="*/*")
        except ProviderUnreachableError as error:
            return PublishedDocument(refused=refused, unanswered=error.message)
        refused = refused or answer.status in (401, 403)
        if (content := _content_of(answer)) is not None:
            return PublishedDocument(name, without_userinfo(f"{client.url}/{name}"), content)
    return PublishedDocument(refused=refused)


def _content_of(answer: Answer) -> Mapping[str, Any] | None:
    if answer.status != 200:
        return None
    content = document_in(answer.text) if answer.body is NO_JSON else answer.body
    return content if isinstance(content, dict) and isinstance(content.get("paths"), dict) else None


def place_of(operation: str, part: str, names: Iterable[str] = ()) -> Message:
    """Return a place in a contract as reports show it: `part` is `REQUEST` or the status of an answer."""
    inside = "".join(f"/{name}" for name in names)
    return message("place-inside" if inside else "place", operation=operation, kind=part, pointer=inside)


def compared(ours: Document, theirs: PublishedDocument, clean: Callable[[str], str]) -> Published:
    """Return how the provider's own document differs from the contract.

    `clean` makes a text of the provider's fit for people to read.
    """
    url = clean(theirs.url)
    if theirs.content is None:
        return Published(url, note=message("published-none"))
    try:
        rows = [row.mapped(clean) for row in differences(ours, Document(theirs.content))]
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
        return Published(url, note=message("published-malformed"))
    note = None if len(rows) < MAX_DIFFERENCES else message("published-cut", limit=MAX_DIFFERENCES)
    return Published(url, clean(theirs.title), clean(theirs.version), note, rows)


def differences(ours: Document, theirs: Document) -> list[Difference]:
    """Return what the contract has and the other document lacks or has otherwise."""
    found: list[Difference] = []
    for row in _all(ours, theirs):
        if row not in found:
            found.append(row)
        if len(found) >= MAX_DIFFERENCES:
            break
    return found


def _all(ours: Document, theirs: Document) -> Iterator[Difference]:
    known = {
        (template_key(path), method): theirs.resolve(item[method])
        for path, item in theirs.plain["paths"].items()
        if isinstance(item, dict)
        for method in METHODS
        if method in item
    }
    for operation in ours.operations:
        mine = ours.plain["paths"][operation.path][operation.method.lower()]
        other = known.get((template_key(operation.path), operation.method.lower()))
        if not isinstance(other, dict):
            whole = message("place-operation", operation=operation.label)
            yield Difference(whole, message("difference-operation"), whole, message("difference-nothing"))
            continue
        for part, (left, right) in _parts(ours, theirs, mine, other):
            both = _Pair(ours, theirs, operation.label, part)
            yield from _schemas(both, left, right, (), 0)
        yield from _answers(operation.label, mine, other)


def _answers(label: str, mine: Any, other: Any) -> Iterator[Difference]:
    """Yield the answers that are lost; the usual refusals only where the other document has refusals."""
    theirs = {str(status) for status in other.get("responses", {})}
    refuses = any(status.startswith("4") for status in theirs)
    for status in mine["responses"]:
        counts = status.startswith("2") or (refuses and status in ("401", "404"))
        if counts and status not in theirs and "default" not in theirs:
            answer = message("difference-answer-of", key=status)
            nothing = message("difference-nothing")
            yield Difference(place_of(label, status), message("difference-answer"), answer, nothing)


def _parts(ours: Document, theirs: Document, mine: Any, other: Any) -> Iterator[tuple[str, tuple[Any, Any]]]:
    """Yield the schemas that two operations both have: of the body that is sent, and of each answer."""
    left, right = _content(ours, mine.get("requestBody")), _content(theirs, other.get("requestBody"))
    if left is not None and right is not None:
        yield REQUEST, (left, right)
    for status, response in mine["responses"].items():
        left = _content(ours, response)
        right = _content(theirs, other.get("responses", {}).get(status))
        if left is not None and right is not None:
            yield status, (left, right)


def _content(document: Document, node: Any) -> Any:
    node = document.resolve(node)
    content = node.get("content") if isinstance(node, dict) else None
    media = next(iter(content.values()), None) if isinstance(content, dict) else None
    return media.get("schema") if isinstance(media, dict) else None


@dataclass(frozen=True)
class _Pair:
    """One part of an operation in both documents."""

    ours: Document
    theirs: Document
    label: str
    part: str

    def differ(self, names: tuple[str, ...], code: str, ours: Message, theirs: Message) -> Difference:
        return Difference(place_of(self.label, self.part, names), message(code), ours, theirs)


def _schemas(both: _Pair, left: Any, right: Any, names: tuple[str, ...], depth: int) -> Iterator[Difference]:
    if depth > MAX_DEPTH:
        return
    mine, other = _merged(both.ours, left), _merged(both.theirs, right)
    yield from _types(both, mine, other, names)
    yield from _enums(both, mine, other, names)
    for name, schema in mine["properties"].items():
        inside = (*names, name)
        if name in other["properties"]:
            yield from _schemas(both, schema, other["properties"][name], inside, depth + 1)
        elif not other["open"]:
            ours, nothing = message("attribute", attribute=name), message("difference-nothing")
            yield both.differ(inside, "difference-property", ours, nothing)
    if mine["items"] is not None and other["items"] is not None:
        yield from _schemas(both, mine["items"], other["items"], names, depth + 1)


def _types(
    both: _Pair, mine: Mapping[str, Any], other: Mapping[str, Any], names: tuple[str, ...]
) -> Iterator[Difference]:
    left, right = mine["types"] - {"null"}, other["types"] - {"null"}
    compatible = right | ({"integer"} if "number" in right else set())
    if left and right and not left <= compatible:
        ours, theirs = (
            message(
                "difference-types", types=[message("schema-type", kind=str(kind)) for kind in sorted(kinds)]
            )
            for kinds in (left, right)
        )
        yield both.differ(names, "difference-type", ours, theirs)


def _enums(
    both: _Pair, mine: Mapping[str, Any], other: Mapping[str, Any], names: tuple[str, ...]
) -> Iterator[Difference]:
    if mine["enum"] is None or other["enum"] is None:
        return
    lost = [value for value in mine["enum"] if value not in other["enum"] and value is not None]
    if lost:
        kept = as_jsons(other["enum"])
        yield both.differ(names, "difference-fewer-values", as_jsons(mine["enum"]), kept)


def as_jsons(values: Sequence[Any]) -> Message:
    """Return several values of a document, none of them where it has none."""
    if not values:
        return message("difference-nothing")
    return message("difference-values", allowed=[as_json(value) for value in values])


def _merged(document: Document, schema: Any) -> dict[str, Any]:
    """Return what a schema and those that it is made of say together of types, values and properties."""
    total: dict[str, Any] = {"types": set(), "enum": None, "properties": {}, "items": None, "open": False}
    pending, seen = [schema], set()
    while pending:
        node = document.resolve(pending.pop())
        if not isinstance(node, dict) or id(node) in seen:
            continue
        seen.add(id(node))
        said = node.get("type", [])
        total["types"] |= set(said if isinstance(said, list) else [said])
        if isinstance(node.get("enum"), list):
            total["enum"] = [*(total["enum"] or []), *node["enum"]]
        if isinstance(node.get("properties"), dict):
            total["properties"] |= node["properties"]
        total["items"] = total["items"] if total["items"] is not None else node.get("items")
        alternatives = [*node.get("oneOf", []), *node.get("anyOf", [])]
        pending += [*node.get("allOf", []), *alternatives]
    total["open"] = not total["properties"] and "object" in total["types"]
    return total
