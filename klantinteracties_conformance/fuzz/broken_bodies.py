"""Bodies that are no JSON, or that say that they are something else, or that come twice (API-FOUT)."""

from klantinteracties_conformance.register.bodies.requests_of import UsualRequests
from klantinteracties_conformance.register.run import OperationRun, counted
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.system.messages import message

_FOREIGN = ("text/plain", "application/xml")


@counted("API-FOUT")
def check(run: OperationRun, requests: UsualRequests) -> None:
    """Send an operation bodies that can't be read."""
    run.judge.done("kapotte_json", "vreemd_mediatype")
    for kind in ("cut-short", "xml", "word"):
        run.check_time()
        run.judge.observe(lambda k=kind: _broken(run, requests, k))  # type: ignore[misc]
    for media_type in _FOREIGN:
        run.check_time()
        run.judge.observe(lambda m=media_type: _foreign(run, requests, m))  # type: ignore[misc]
    if requests.operation.method == "POST":
        run.check_time()
        run.judge.observe(lambda: _twice(run, requests))


def _twice(run: OperationRun, requests: UsualRequests) -> list[Breach]:
    """Register the same object once more: whether that is refused or not, the answer is a proper one."""
    usual = requests.make()
    first = requests.send(usual)
    again = requests.send(usual)
    return [*run.judge.examine(first), *run.judge.examine(again)]


def _broken(run: OperationRun, requests: UsualRequests, kind: str) -> list[Breach]:
    usual = requests.make()
    content = {
        "cut-short": (usual.message.content or b"{}")[:-1],
        "xml": b"<object><naam>x</naam></object>",
        "word": b"onderwerp",
    }[kind]
    answer = requests.send(usual, content=content)
    breaches = run.judge.examine(answer)
    if answer.refused or answer.overloaded:
        return breaches
    finding = message("fuzz-broken-body-taken", kind=kind, answer=answer.told())
    return [
        *breaches,
        run.judge.breach("kapotte_json", finding, message("to-be-refused"), answer.told(), kind, [answer]),
    ]


def _foreign(run: OperationRun, requests: UsualRequests, media_type: str) -> list[Breach]:
    usual = requests.make()
    answer = requests.send(usual, media_type=media_type)
    breaches = run.judge.examine(answer)
    if not answer.succeeded:
        return breaches
    finding = message("fuzz-foreign-body-taken", media_type=media_type, answer=answer.told())
    refuse = message("to-be-refused-with", status=415)
    return [
        *breaches,
        run.judge.breach(
            "vreemd_mediatype",
            finding,
            refuse,
            answer.told(),
            media_type,
            [answer],
        ),
    ]
