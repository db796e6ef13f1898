"""Nobody gets in without the token, or with something that only looks like it (API-AUTH)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.register.bodies.requests_of import Usual, UsualRequests
from klantinteracties_conformance.register.run import OperationRun, counted
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.system.messages import message

NO_TOKEN = message("fuzz-no-token-given")
BY_CERTIFICATE = message("fuzz-by-certificate")
_REFUSALS = (401, 403)
_MALFORMED = 400
"""What RFC 6750 lets a provider say of a header that isn't a proper one."""

Header = tuple[str, str]
"""What kind of wrong the value of a header is, and the value."""


@counted("API-AUTH")
def check(run: OperationRun, requests: UsualRequests) -> None:
    """Try an operation without a token and with wrong ones."""
    credentials = run.shared.settings.access.credentials
    if not credentials.proves:
        reason = BY_CERTIFICATE if credentials.kind == "mtls" else NO_TOKEN
        run.judge.could_not("zonder_token", reason)
        run.judge.could_not("onjuist_token", reason)
        return
    name, value = credentials.form(run.shared.settings.dialect)
    wrong = wrong_headers(run.client.token(), value, run.fresh.uuid())
    attempts = Attempts(run, requests, name)
    attempts.observe("zonder_token", "without", None)
    if requests.operation.method == "GET":
        run.judge.observe(attempts.headers_only)
    for alike in wrong:
        for kind, header in _in_turn(alike, _place(run, requests), run.profile.headers):
            attempts.observe("onjuist_token", kind, header)


def _place(run: OperationRun, requests: UsualRequests) -> int:
    """Return the place of an operation in the document."""
    return [one.label for one in run.shared.document.operations].index(requests.operation.label)


def _in_turn(alike: Sequence[Header], turn: int, most: int) -> Sequence[Header]:
    """Return so many of these headers, others at each turn: all come by at the operations of one type."""
    start = turn % len(alike)
    return [*alike[start:], *alike[:start]][:most]


def wrong_headers(token: str, value: str, other: str) -> Iterator[Sequence[Header]]:
    """Yield headers that are not the right one, with what is wrong with them; such as look alike together.

    `value` is the form of the right one, such as `Token {token}`; `other` is something that is no token.
    """
    scheme = value.partition("{token}")[0].strip()
    yield [("other", value.format(token=other.replace("-", "")))]
    yield [("empty", ""), *([("scheme-only", scheme)] if scheme else [])]
    alike = [("shorter", token[:-1]), ("longer", f"{token}x"), ("other-case", token.swapcase())]
    yield [(kind, value.format(token=one)) for kind, one in alike if one != token]
    if scheme:
        yield [("unknown-scheme", f"Vreemd {token}"), ("basic", f"Basic {token}"), ("no-scheme", token)]


@dataclass
class Attempts:
    """Attempts to come in; `header` is the name of the header that lets one in."""

    run: OperationRun
    requests: UsualRequests
    header: str
    _turned_away: Usual | None = None

    def observe(self, check_name: str, kind: str, value: str | None) -> None:
        """Try to come in so, and note what is wrong."""
        self.run.check_time()
        self.run.judge.done(check_name)
        self.run.judge.observe(lambda: self.attempt(check_name, kind, value))

    def attempt(self, check_name: str, kind: str, value: str | None) -> list[Breach]:
        """Send a usual request with this value in the header, None for no header; return what is wrong."""
        answer = self._sent(value)
        breaches = self.run.judge.examine(answer)
        fine = answer.status in _REFUSALS or answer.status >= 500 or answer.status == 429
        if fine or (answer.status == _MALFORMED and check_name == "onjuist_token"):
            return breaches
        code = "fuzz-access-given" if answer.succeeded else "fuzz-access-not-refused"
        return [
            *breaches,
            self.run.judge.breach(
                check_name,
                message(code, kind=kind, answer=answer.told()),
                message("refused-access"),
                answer.told(),
                "toegang" if answer.succeeded else "ander antwoord",
                [answer],
            ),
        ]

    def headers_only(self) -> list[Breach]:
        """Ask without a token for the headers only: that is the same request (RFC 9110 §9.3.2), or none."""
        label = f"HEAD {self.requests.operation.path}"
        answer = self.requests.send(
            self.requests.make(), method="HEAD", label=label, headers={self.header: None}
        )
        if not answer.succeeded:
            return []
        finding = message("fuzz-access-given", kind="head", answer=answer.told())
        refused = message("refused-access")
        return [
            self.run.judge.breach(
                "zonder_token", finding, refused, answer.told(), "toegang tot headers", [answer]
            )
        ]

    def _sent(self, value: str | None) -> Answer:
        """Send the request that was turned away before once more: nothing came of it."""
        earlier, self._turned_away = self._turned_away, None
        usual = earlier if earlier and not self.run.judge.repeating else self.requests.make()
        answer = self.requests.send(usual, headers={self.header: value})
        if answer.status in _REFUSALS:
            self._turned_away = usual
        return answer
