"""Methods that the contract doesn't name on a path (API-FOUT), and objects that aren't there."""

from collections.abc import Iterator

from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.fuzz.judge import said
from klantinteracties_conformance.fuzz.requests_of import UsualRequests
from klantinteracties_conformance.fuzz.run import OperationRun
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation

_GATEWAY = (429, 502, 503, 504)
_UNKNOWN_TO_SERVER = 501


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
    known_method = method not in ("TRACE", "QUERY")
    if answer.status in _GATEWAY:
        return
    if answer.status >= 500 and (known_method or answer.status != _UNKNOWN_TO_SERVER):
        words = f"De provider geeft een fout van de server op de methode {method}: antwoord {answer.status}."
        expected = "een antwoord zonder serverfout"
        yield run.judge.breach(
            "serverfout", words, expected, said(answer), f"{method} {answer.status}", [answer]
        )
    if method == "OPTIONS" or answer.status >= 500:
        return
    if answer.succeeded:
        words = f"De methode {method}, die het contract hier niet noemt, wordt uitgevoerd: {said(answer)}."
        yield run.judge.breach(
            "vreemde_methode", words, "weigeren: antwoord 405", said(answer), method, [answer]
        )
    if answer.status != 405 or not answer.headers.get("Allow"):
        observed = f"{said(answer)}, {'met' if answer.headers.get('Allow') else 'zonder'} Allow"
        words = f"Op de methode {method}, die het contract hier niet noemt, volgt geen 405 met Allow."
        yield run.judge.breach("status_405", words, "antwoord 405 met Allow", observed, method, [answer])


def check_absent(run: OperationRun, requests: UsualRequests) -> None:
    """Ask for, change or delete an object that isn't there: it never was, or was ours and is gone."""
    run.check_time()
    run.judge.observe(lambda: _absent(run, requests))
    run.judge.done("onbekend_id")


def _absent(run: OperationRun, requests: UsualRequests) -> list[Breach]:
    method, place = requests.operation.method, requests.place
    if method == "GET":
        path, words = place.path(run.fresh.uuid()), "dat er nooit was"
        answer = run.client.send(Request("GET", path, requests.operation.label))
        others: list[Answer] = []
    else:
        target = run.own.new(place.collection)
        removed = run.own.delete(target)
        if not removed.succeeded:
            return []
        answer, words, others = requests.send(requests.make(target)), "dat is verwijderd", [removed]
    breaches = run.judge.examine(answer)
    if answer.status in (404, 410) or answer.status >= 500 or answer.status == 429:
        return breaches
    message = f"Op een object {words} antwoordt {method} niet dat het er niet is: {said(answer)}."
    return [
        *breaches,
        run.judge.breach(
            "onbekend_id", message, "antwoord 404 of 410", said(answer), str(answer.status), [*others, answer]
        ),
    ]
