"""A usual request of each operation, on objects of our own."""

from dataclasses import dataclass, replace
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard.contract_document import Operation


@dataclass(frozen=True)
class Usual:
    """A usual request; `body` is what it sends, `target` the object of ours that it is about."""

    message: Request
    body: Any
    target: Made | None


class UsualRequests:
    """Makes usual requests of one operation, and notes what becomes of them."""

    def __init__(self, run: OperationRun, operation: Operation) -> None:
        self.run = run
        self.operation = operation
        self.place: Place = run.shared.places.of(operation)

    def make(self, target: Made | None = None) -> Usual:
        """Return a usual request, about a new object of ours unless one is given.

        Raises:
            PrerequisiteError: an object that it needs could not be made.
        """
        if target is None and "{" in self.operation.path:
            fresh = self.operation.method == "DELETE"
            own = self.run.own
            target = own.new(self.place.collection) if fresh else own.one(self.place.collection)
        body = self._body(target)
        content = None if body is None else encoded(body)
        path = self.place.collection if target is None else target.path
        return Usual(Request(self.operation.method, path, self.operation.label, (), content), body, target)

    def _body(self, target: Made | None) -> Any:
        if self.operation.method not in ("POST", "PUT", "PATCH"):
            return None
        return self.run.own.filled(self.run.about(self.place).example) if target is None else target.sent

    def send(self, usual: Usual, **changes: Any) -> Answer:
        """Send a request, with these changes, and note what it made or removed."""
        message = replace(usual.message, **changes)
        if self.operation.method == "POST":
            return self.run.own.register(message, usual.body)[0]
        answer = self.run.client.send(message)
        if usual.target is not None and answer.succeeded and self.operation.method == "DELETE":
            self.run.own.lose(usual.target)
        return answer
