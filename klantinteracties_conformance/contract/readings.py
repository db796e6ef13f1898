"""What our contract and the published document together say of a request (docs/afwijkingen.md).

A request has to be refused only where neither of them allows it, and accepted only where both do. What lies
between is sent too, and says nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.contract.classify import (
    VALID,
    Class,
    Kind,
    Path,
    broken_paths,
    classify_body,
    replaced,
    value_at,
    without,
)
from klantinteracties_conformance.contract.published import REQUEST
from klantinteracties_conformance.contract.request_schemas import RequestSchemas, deep
from klantinteracties_conformance.contract.widened import OwnDocument
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.deviations import Reading
from klantinteracties_conformance.standard.dialect import Dialect

_ROUNDS = 4
"""Things wrong in one body that the provider's own document may excuse."""


@dataclass(frozen=True)
class Readings:
    """The contract of a dialect as it is, at its widest and at its narrowest."""

    ours: RequestSchemas
    widest: RequestSchemas
    narrowest: RequestSchemas
    own: OwnDocument

    @classmethod
    def of(cls, dialect: Dialect, own: OwnDocument) -> "Readings":
        """Return the readings of a dialect's contract; `own` is the provider's document, that may widen it.

        Raises:
            ContractChangeError: the dialect changes more than names.
        """

        def read(reading: Reading) -> RequestSchemas:
            return RequestSchemas(contract_of(dialect, reading))

        return cls(read(Reading.OURS), read(Reading.WIDEST), read(Reading.NARROWEST), own)

    def of_body(self, operation: Operation, body: Any, kinds: Mapping[str, Any]) -> Class:
        """Return what they say of a body; `kinds` are the attributes that tell the kind of its target."""
        partial = operation.method == "PATCH"
        wide, narrow = self.widest.validator(operation), self.narrowest.validator(operation)
        if wide is None or narrow is None:
            return VALID
        found = classify_body(wide, body, partial=partial)
        if found.kind is not Kind.VALID:
            return self._excused(operation, body, found) if found.kind is Kind.INVALID else found
        whole = {**kinds, **body} if partial and isinstance(body, dict) else body
        other = classify_body(narrow, whole, partial=partial)
        return found if other.kind is Kind.VALID else Class(Kind.UNSURE, other.pointer, other.keyword)

    def _excused(self, operation: Operation, body: Any, found: Class) -> Class:
        """Return what is said of an invalid body where the provider's own document allows what is wrong."""
        wide = self.widest.validator(operation)
        assert wide is not None
        for _ in range(_ROUNDS):
            path = _steps(body, found.pointer)
            value = value_at(body, path)
            widening = self.own.widening(operation, REQUEST, path, found.keyword, value)
            if widening is None:
                return found
            body = replaced(deep(body), path, widening.within(value))
            rest = classify_body(wide, body, partial=operation.method == "PATCH")
            if rest.kind is not Kind.INVALID:
                return Class(Kind.UNSURE, found.pointer, found.keyword)
            found = rest
        return found

    def undisputed(self, operation: Operation, body: Any) -> Any:
        """Return a body without the empty texts that we allow and the published document doesn't (OK-04).

        The generator leaves texts empty wherever it can, and then a body as a whole would say nothing.
        """
        ours, narrow = self.ours.validator(operation), self.narrowest.validator(operation)
        if ours is None or narrow is None:
            return body
        wrong = broken_paths(ours, body)
        disputed = [
            path for path in broken_paths(narrow, body) if path not in wrong and value_at(body, path) == ""
        ]
        body = deep(body) if disputed else body
        for path in disputed:
            body = without(body, path)
        return body


def _steps(body: Any, pointer: str) -> Path:
    """Return the place in a body that a pointer names; the names in it hold no slash."""
    path: list[str | int] = []
    for step in pointer.split("/")[1:]:
        inside = value_at(body, tuple(path))
        path.append(int(step) if isinstance(inside, list) and step.isdigit() else step)
    return tuple(path)
