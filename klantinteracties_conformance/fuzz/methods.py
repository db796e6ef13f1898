"""Methods that the contract doesn't name on a path (API-FOUT), and objects that aren't there."""

import re
from collections.abc import Iterator

from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.register.bodies.requests_of import UsualRequests
from klantinteracties_conformance.register.own_objects import PrerequisiteError
from klantinteracties_conformance.register.run import OperationRun, counted
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message

_GATEWAY = (429, 502, 503, 504)
_PLAIN = ("klantcontact", "actor")
"""Types whose objects refer to nothing."""

_UNIQUE = re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
"""IDs that no two objects have; a number may be of one of each type."""

_NOT_IMPLEMENTED = 501
"""What refuses a method as well as 405 does (I-36)."""


@counted("API-FOUT")
def check_methods(run: OperationRun, operation: Operation, requests: UsualRequests) -> None:
    """Ask a path for what it doesn't do. A list is never asked to be deleted, replaced or changed."""
    place = requests.place
    item = "{" in operation.path
    known = {other.method for other in run.shared.document.operations if other.path == operation.path}
    methods = ["OPTIONS", "TRACE", "QUERY", *(["POST"] if item else []), *([] if item else ["GET"])]
    for method in methods:
        if method in known:
            continue
        run.check_time()
        path = run.own.one(place.collection).path if item else place.collection
        label = f"{method} {operation.path}"
        run.judge.observe(lambda m=method, p=path, n=label: list(_method(run, m, p, n)))  # type: ignore[misc]
    run.judge.done("vreemde_methode", "status_405")


def _method(run: OperationRun, method: str, path: str, label: str) -> Iterator[Breach]:
    content = encoded({}) if method == "POST" else None
    answer = run.client.send(Request(method, path, label, (), content))
    if answer.status in _GATEWAY:
        return
    judge = run.judge
    if answer.status >= 500 and answer.status != _NOT_IMPLEMENTED:
        finding = message("fuzz-method-server-error", method=method, answer=answer.told())
        code = f"{method} {answer.status}"
        yield judge.breach("serverfout", finding, message("no-server-error"), answer.told(), code, [answer])
    if method == "OPTIONS" or answer.status >= 500:
        return
    if answer.succeeded:
        finding = message("fuzz-method-performed", method=method, answer=answer.told())
        refuse = message("to-be-refused-with", status=405)
        yield judge.breach("vreemde_methode", finding, refuse, answer.told(), method, [answer])
    allow = answer.headers.get("Allow")
    if answer.status != 405 or not allow:
        finding = message("fuzz-method-without-405", method=method)
        observed = message("answered-with-allow" if allow else "answered-without-allow", answer=answer.told())
        yield judge.breach("status_405", finding, message("to-be-405-with-allow"), observed, method, [answer])


@counted("API-FOUT")
def check_absent(run: OperationRun, requests: UsualRequests) -> None:
    """Ask for, change or delete an object that isn't there: it never was, or was ours and is gone.

    An object of another type isn't there either.
    """
    run.check_time()
    run.judge.observe(lambda: _absent(run, requests))
    run.judge.done("onbekend_id")
    if requests.operation.method == "GET" and not run.shared.settings.budget.reads_only:
        run.judge.observe(lambda: _of_another_type(run, requests))


def _absent(run: OperationRun, requests: UsualRequests) -> list[Breach]:
    method, place = requests.operation.method, requests.place
    if method == "GET":
        path, kind = place.path(run.fresh.uuid()), "never-there"
        answer = run.client.send(Request("GET", path, requests.operation.label))
        others: list[Answer] = []
    else:
        target = run.own.new(place.collection)
        removed = run.own.delete(target)
        if not removed.succeeded:
            return []
        answer, kind, others = requests.send(requests.make(target)), "deleted", [removed]
    return _told(run, requests, answer, kind, others)


def _of_another_type(run: OperationRun, requests: UsualRequests) -> list[Breach]:
    """Ask for an object of another type under the path of this one, where no two objects have one ID."""
    place = requests.place
    other = next((made for made in run.own.made if made.place.collection != place.collection), None)
    if other is None:
        types = run.shared.settings.dialect.types
        paths = (f"/{types[name].path}" for name in _PLAIN)
        try:
            other = run.own.new(next(path for path in paths if path != place.collection))
        except PrerequisiteError:
            return []  # others tell of that
    if not _UNIQUE.fullmatch(other.id):
        return []
    answer = run.client.send(Request("GET", place.path(other.id), requests.operation.label))
    return _told(run, requests, answer, "of-another-type", [])


def _told(
    run: OperationRun, requests: UsualRequests, answer: Answer, kind: str, others: list[Answer]
) -> list[Breach]:
    """Return what is wrong with an answer about what isn't there."""
    method = requests.operation.method
    breaches = run.judge.examine(answer)
    if answer.status in (404, 410) or answer.status >= 500 or answer.status == 429:
        return breaches
    finding = message("fuzz-absent-not-told", kind=kind, method=method, answer=answer.told())
    absent = message("not-there")
    code = f"{answer.status}{' other' if kind == 'of-another-type' else ''}"
    return [
        *breaches,
        run.judge.breach("onbekend_id", finding, absent, answer.told(), code, [*others, answer]),
    ]
