"""HEAD answers with headers, and with nothing after them (API-FOUT)."""

from klantinteracties_conformance.client.budget import OVERLOADED
from klantinteracties_conformance.client.head import NoHeadError
from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.register.bodies.requests_of import UsualRequests
from klantinteracties_conformance.register.run import OperationRun, counted
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message


@counted("API-FOUT")
def check(run: OperationRun, operation: Operation, requests: UsualRequests) -> None:
    """Ask for the headers only, and look whether anything comes after them."""
    run.check_time()
    usual = requests.make()
    answer = run.client.send(Request("HEAD", usual.message.path, f"HEAD {operation.path}"))
    if run.shared.settings.access.network.proxy_for(answer.url):
        run.judge.could_not("head", message("fuzz-head-proxy"))
        return
    run.judge.observe(lambda: _server_error(run, answer.message))
    run.judge.observe(lambda: _content_after_headers(run, answer))


def _server_error(run: OperationRun, asked: Request) -> list[Breach]:
    """Return that asking for headers breaks the server; it may say that it doesn't know how (501)."""
    answer = run.client.send(asked)
    if answer.status < 500 or answer.status in (501, *OVERLOADED):
        return []
    finding = message("fuzz-method-server-error", method="HEAD", answer=answer.told())
    code = f"HEAD {answer.status}"
    return [
        run.judge.breach("serverfout", finding, message("no-server-error"), answer.told(), code, [answer])
    ]


def _content_after_headers(run: OperationRun, answer: Answer) -> list[Breach]:
    run.client.recent.add(answer)
    try:
        seen = run.client.head(answer.message)
    except NoHeadError as silent:
        error = silent.__cause__
        run.judge.could_not("head", message("fuzz-head-unanswered", name=type(error).__name__))
        return []
    run.judge.done("head")
    if not seen.extra:
        return []
    return [
        run.judge.breach(
            "head",
            message("fuzz-head-content", text=seen.status),
            message("nothing-after-headers"),
            message("bytes", count=len(seen.extra), text=seen.extra[:60].decode("utf-8", "replace")),
            "inhoud",
            [answer],
        )
    ]
