"""Compares answers with the contract: status, media type, headers and body.

Each difference is a breach of a requirement of `features/api/`; which one is decided by the names of checks
that those requirements give (`Toets:`). Nothing here stops the scenario that came upon it.
"""

import json
import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any
from urllib.parse import unquote, urlsplit

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, relevance

from klantinteracties_conformance.client.answer import Answer
from klantinteracties_conformance.client.answer_body import named_twice
from klantinteracties_conformance.client.budget import OVERLOADED
from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.client.http import NO_JSON
from klantinteracties_conformance.contract.answer_schemas import AnswerSchema
from klantinteracties_conformance.contract.beginning import beginning_of
from klantinteracties_conformance.contract.formats import Formats
from klantinteracties_conformance.contract.widened import OwnDocument, Widening
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.contract_document import Document, Operation
from klantinteracties_conformance.standard.deviations import MARK
from klantinteracties_conformance.standard.schema_wording import SchemaBreach, as_json, describe, leaves
from klantinteracties_conformance.system.addresses import split
from klantinteracties_conformance.system.messages import Comparison, Message, message

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
"""What many a server or firewall before the provider refuses in an address, with a page of its own (I-32)."""

MAX_PER_ANSWER = 5
"""Breaches of the schema that one answer can have; more of them say no more."""

_KEPT = 40
"""Schemas that are kept, of which a contract has some 36: making one takes as long as judging by it."""


@dataclass(frozen=True)
class Received:
    """An answer to compare: what was asked, and what came. `path` is below the base URL.

    `body` is the parsed JSON, `client.NO_JSON` where it is none; `empty` tells that there was no body, and
    `marked` that it begins with a mark of the order of bytes, at which many a reader of JSON stops.
    `shown` gives the body as a finding may tell of it, where that isn't as it is: without what others have in
    the register. `unsent` tells that the request has in its address what no application sends. `twice` is a
    name that an object in it has twice, with values that differ.
    """

    method: str
    path: str
    status: int
    headers: Mapping[str, str]
    body: Any
    empty: bool
    exchange: int
    shown: Callable[[], Any] | None = None
    marked: bool = False
    unsent: bool = False
    twice: str = ""

    @classmethod
    def of(cls, answer: Answer, path: str) -> "Received":
        """Return what came in answer to a request on a path."""
        return cls(
            method=answer.message.method,
            path=path,
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            empty=not answer.content,
            exchange=answer.number,
            shown=lambda: answer.shown,
            marked=answer.content.startswith(BOM_UTF8),
            unsent=bool(_CONTROL.search(unquote(answer.url))),
            twice=named_twice(answer.content),
        )

    @property
    def told(self) -> Any:
        """Return the body as a finding may tell of it."""
        return self.body if self.shown is None else self.shown()


class Contract:
    """A contract, ready to compare answers with."""

    def __init__(self, document: Document, redactor: Redactor, own: OwnDocument | None = None) -> None:
        self.document = document
        self._own = own
        self._clean = redactor.sentence
        self._schema_of = lru_cache(_KEPT)(self._made)
        self._requirements = catalogue().by_check()

    def path_of(self, url: str, base: str) -> str | None:
        """Return the part of a URL below the base URL, without its query; None where it is elsewhere."""
        path, root = urlsplit(url).path, urlsplit(base).path.rstrip("/")
        return path.removeprefix(root) if path.startswith(f"{root}/") else None

    def breaches(self, received: Received) -> list[Breach]:
        """Return in what an answer differs from the contract; nothing for what isn't in the contract."""
        operation = self.document.operation(received.method, received.path)
        return [] if operation is None else list(self._all(operation, received))

    def _all(self, operation: Operation, received: Received) -> Iterator[Breach]:
        status, said = received.status, self.document.response(operation, received.status)
        if status in OVERLOADED or status >= 500:
            yield self._server_error(operation, received)
            return
        if said is None:
            yield self._unknown_status(operation, received)
        yield from self._media_type(operation, received, said or {})
        if said is None:
            return
        yield from self._headers(operation, received, said)
        if operation.method == "POST" and status == 201:
            yield from self._location(operation, received)
        yield from self._body(operation, received, said)

    def _server_error(self, operation: Operation, received: Received) -> Breach:
        overloaded = received.status in OVERLOADED
        breach = self._breach(
            "serverfout",
            operation,
            received,
            message("answer-overloaded" if overloaded else "answer-server-error", status=received.status),
            message("no-server-error"),
            message("answered", status=received.status),
            str(received.status),
        )
        breach.outcome = "cantTell" if overloaded else "failed"
        return breach

    def _unknown_status(self, operation: Operation, received: Received) -> Breach:
        refused = 400 <= received.status < 500
        return self._breach(
            "status_van_fout" if refused else "status",
            operation,
            received,
            message("answer-status-unknown", status=received.status),
            message("answer-one-of", names=sorted(self.document.responses(operation))),
            message("answered", status=received.status),
            str(received.status),
        )

    def _media_type(
        self, operation: Operation, received: Received, said: Mapping[str, Any]
    ) -> Iterator[Breach]:
        if received.empty:
            return
        header = received.headers.get("content-type", "")
        given = header.partition(";")[0].strip().lower()
        allowed = {name.lower() for name in said.get("content", {})}
        json_like = given == "application/json" or given.endswith("+json")
        fits = json_like if received.status >= 400 or not allowed else given in allowed
        if not fits:
            wanted = sorted(allowed) if allowed and received.status < 400 else ["JSON"]
            yield self._breach(
                "inhoud_van_fout" if received.status >= 400 and received.unsent else "mediatype",
                operation,
                received,
                message("answer-media-type", status=received.status, media_types=wanted),
                message("media-types", media_types=wanted),
                as_json(header) if header else message("no-header", header="Content-Type"),
                f"{received.status}:{given}",
            )
        elif received.body is NO_JSON or received.marked:
            what = "no json" if received.body is NO_JSON else "byte order mark"
            yield self._breach(
                "mediatype",
                operation,
                received,
                message("answer-marked" if received.marked else "answer-no-json", status=received.status),
                message("valid-json"),
                message("byte-order-mark" if received.marked else "no-json"),
                f"{received.status}:{what}",
            )

    def _headers(self, operation: Operation, received: Received, said: Mapping[str, Any]) -> Iterator[Breach]:
        for name, node in said.get("headers", {}).items():
            about = self.document.resolve(node)
            value = received.headers.get(name)
            if value is None and not about.get("required"):
                continue
            schema = self.document.resolve(about.get("schema", {}))
            fits = _header_validator(json.dumps(schema, sort_keys=True)).is_valid
            if value is None or not any(map(fits, _readings(value))):
                code = "answer-header-missing" if value is None else "answer-header-form"
                kind = message("schema-type", kind=schema.get("type", "string"))
                yield self._breach(
                    "headers",
                    operation,
                    received,
                    message(code, header=name, status=received.status),
                    message("header-of-type", header=name, expected=kind),
                    message("no-header", header=name) if value is None else as_json(value),
                    f"{received.status}:{name}",
                    about.get(MARK, ()),
                )

    def _location(self, operation: Operation, received: Received) -> Iterator[Breach]:
        location = received.headers.get("location", "")
        above, _, last = split(location).path.rstrip("/").rpartition("/")
        if unquote(last).lower() in _ids(received.body) and self._is_of_objects(operation, above):
            return
        yield self._breach(
            "location",
            operation,
            received,
            message("answer-location-elsewhere" if location else "answer-location-missing"),
            message("location-of-object"),
            as_json(location) if location else message("no-header", header="Location"),
            "elders" if location else "geen",
        )

    def _is_of_objects(self, operation: Operation, path: str) -> bool:
        """Tell whether a path ends as that of objects does: of its own type, where an operation has one."""
        last = path.rpartition("/")[2].lower()
        known = {
            one.path.lower().partition("/{")[0].strip("/")
            for one in self.document.operations
            if "{" in one.path
        }
        mine = operation.path.lower().strip("/")
        return last in ({mine} if mine in known else known)

    def _body(self, operation: Operation, received: Received, said: Mapping[str, Any]) -> Iterator[Breach]:
        check = "inhoud_van_fout" if received.status >= 400 else "inhoud"
        if not said.get("content"):
            if not received.empty:
                yield self._breach(
                    check,
                    operation,
                    received,
                    message("answer-with-content", status=received.status),
                    message("no-content"),
                    as_json(received.told) if received.body is not NO_JSON else message("content"),
                    f"{received.status}:inhoud",
                )
            return
        if received.empty:
            yield self._breach(
                check,
                operation,
                received,
                message("answer-without-content", status=received.status),
                message("json-object"),
                message("no-content"),
                f"{received.status}:leeg",
            )
            return
        if received.body is NO_JSON:
            return
        if name := received.twice:
            said_twice = message("answer-named-twice", status=received.status, name=name)
            wanted, seen = message("each-name-once"), message("name-with-two-values", name=name)
            yield self._breach(check, operation, received, said_twice, wanted, seen, "twee keer")
        for found in self._schema_breaches(operation, received, said):
            yield self._breach(
                check,
                operation,
                received,
                message("answer-schema", status=received.status, pointer=found.pointer, kind=found.keyword),
                found.expected,
                found.observed,
                f"{received.status}:{_general(found.pointer)}:{found.keyword}",
                found.deviations,
            )
        if check == "inhoud_van_fout":
            yield from self._other_status(operation, received)

    def _other_status(self, operation: Operation, received: Received) -> Iterator[Breach]:
        """Yield that an error says that it has another status than it has."""
        said = received.body.get("status") if isinstance(received.body, dict) else None
        if isinstance(said, int) and said != received.status:
            yield self._breach(
                "inhoud_van_fout",
                operation,
                received,
                message("answer-other-status", status=received.status, observed=as_json(said)),
                message("status-of-answer", status=received.status),
                as_json(said),
                f"{received.status}:andere status",
            )

    def _schema_breaches(
        self, operation: Operation, received: Received, said: Mapping[str, Any]
    ) -> list[SchemaBreach]:
        """Return the breaches of the schema, each kind and place once, the most telling ones last."""
        found: dict[tuple[str, str], SchemaBreach] = {}
        errors = self._unexcused(operation, received, self._schema(received, said))
        for error in sorted(errors, key=relevance):
            for breach in (describe(leaf, received.told) for leaf in leaves(error)):
                found.setdefault((_general(breach.pointer), breach.keyword), breach)
        return list(found.values())[-MAX_PER_ANSWER:]

    def _unexcused(
        self, operation: Operation, received: Received, schema: AnswerSchema
    ) -> list[ValidationError]:
        """Return the breaches of the schema that the provider's own document doesn't excuse."""
        body = beginning_of(received.body)
        errors = schema.errors(body)
        for _ in range(MAX_PER_ANSWER if self._own else 0):
            found = [
                (error, self._excuse(operation, received, error)) for top in errors for error in leaves(top)
            ]
            excused = [(error, widening) for error, widening in found if widening is not None]
            if not excused:
                break
            body = deepcopy(body)
            for error, widening in excused:
                body = _put(body, list(error.absolute_path), widening.within(error.instance))
            errors = schema.errors(body)
        return errors

    def _excuse(self, operation: Operation, received: Received, error: ValidationError) -> Widening | None:
        assert self._own is not None
        place = operation, str(received.status), error.absolute_path
        return self._own.widening(*place, str(error.validator), error.instance)

    def _schema(self, received: Received, said: Mapping[str, Any]) -> AnswerSchema:
        media_types: Mapping[str, Any] = said["content"]
        given = received.headers.get("content-type", "").partition(";")[0].strip().lower()
        media = media_types.get(given) or next(iter(media_types.values()))
        return self._schema_of(json.dumps(media.get("schema", {})))

    def _made(self, schema: str) -> AnswerSchema:
        return AnswerSchema(self.document.complete(json.loads(schema)))

    def _breach(
        self,
        check: str,
        operation: Operation,
        received: Received,
        finding: Message,
        expected: Message,
        observed: Message,
        code: str,
        deviations: Iterable[str] = (),
    ) -> Breach:
        requirement = self._requirements[check]
        if numbers := list(deviations):
            finding = message("at-deviation", finding=finding, deviations=numbers)
        return Breach(
            requirement=requirement,
            operation=operation.label,
            message=finding.mapped(self._clean),
            comparisons=[Comparison(expected, observed).mapped(self._clean)],
            cause=self._clean(f"{requirement} {operation.label} {code}"),
            exchanges=[received.exchange],
        )


@cache
def _header_validator(schema: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema), format_checker=Formats())


def _readings(value: str) -> Iterator[Any]:
    """Yield what the text of a header can stand for."""
    yield value
    if value.strip().lstrip("-").isdigit():
        yield int(value)
    if value.strip().lower() in ("true", "false"):
        yield value.strip().lower() == "true"


def _put(body: Any, path: list[str | int], value: Any) -> Any:
    """Put a value at a place in a body, which is changed itself, and return the body."""
    if not path:
        return value
    parent = body
    for step in path[:-1]:
        parent = parent[step]
    parent[path[-1]] = value
    return body


def _general(pointer: str) -> str:
    """Return a pointer in which every row of a list is the same one."""
    return "/".join("*" if step.isdigit() else step for step in pointer.split("/"))


def _ids(body: Any) -> set[str]:
    """Return every text at the top of an object or one level below, in lower case, as ids may be written in
    either: the new object's is among them.
    """
    if not isinstance(body, dict):
        return set()
    inner = [value for part in body.values() if isinstance(part, dict) for value in part.values()]
    return {value.lower() for value in [*body.values(), *inner] if isinstance(value, str)}
