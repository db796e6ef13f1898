"""Bodies that are no JSON, or that say that they are something else, or that come twice (API-FOUT)."""

from klantinteracties_conformance.fuzz.judge import said
from klantinteracties_conformance.fuzz.requests_of import UsualRequests
from klantinteracties_conformance.fuzz.run import OperationRun
from klantinteracties_conformance.result.operations import Breach

_FOREIGN = ("text/plain", "application/xml")


def check(run: OperationRun, requests: UsualRequests) -> None:
    """Send an operation bodies that can't be read."""
    run.judge.done("kapotte_json", "vreemd_mediatype")
    for words in ("afgebroken JSON", "XML in plaats van JSON", "een los woord in plaats van JSON"):
        run.check_time()
        run.judge.observe(lambda w=words: _broken(run, requests, w))  # type: ignore[misc]
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


def _broken(run: OperationRun, requests: UsualRequests, words: str) -> list[Breach]:
    usual = requests.make()
    content = {
        "afgebroken JSON": (usual.message.content or b"{}")[:-1],
        "XML in plaats van JSON": b"<object><naam>x</naam></object>",
        "een los woord in plaats van JSON": b"onderwerp",
    }[words]
    answer = requests.send(usual, content=content)
    breaches = run.judge.examine(answer)
    if answer.refused or answer.overloaded:
        return breaches
    message = f"Een body met {words} wordt niet geweigerd: {said(answer)}."
    return [
        *breaches,
        run.judge.breach(
            "kapotte_json", message, "weigeren: een antwoord 4xx", said(answer), words, [answer]
        ),
    ]


def _foreign(run: OperationRun, requests: UsualRequests, media_type: str) -> list[Breach]:
    usual = requests.make()
    answer = requests.send(usual, media_type=media_type)
    breaches = run.judge.examine(answer)
    if not answer.succeeded:
        return breaches
    message = f"Een body in het mediatype {media_type} wordt aanvaard: {said(answer)}."
    return [
        *breaches,
        run.judge.breach(
            "vreemd_mediatype", message, "weigeren: antwoord 415", said(answer), media_type, [answer]
        ),
    ]
