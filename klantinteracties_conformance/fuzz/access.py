"""Nobody gets in without the token, or with something that only looks like it (API-AUTH)."""

from collections.abc import Iterator

from klantinteracties_conformance.fuzz.requests_of import UsualRequests
from klantinteracties_conformance.fuzz.run import OperationRun
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.system.messages import message

NO_TOKEN = message("fuzz-no-token-given")
BY_CERTIFICATE = message("fuzz-by-certificate")
_REFUSALS = (401, 403)
_MALFORMED = 400
"""What RFC 6750 lets a provider say of a header that isn't a proper one."""


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
    attempts = [("zonder_token", "without", None), *wrong]
    for check_name, kind, header in attempts:
        run.check_time()
        run.judge.done(check_name)
        run.judge.observe(lambda c=check_name, k=kind, h=header: _attempt(run, requests, c, k, {name: h}))  # type: ignore[misc]


def wrong_headers(token: str, value: str, other: str) -> Iterator[tuple[str, str, str | None]]:
    """Yield headers that are not the right one: the check, what kind of wrong it is, and the header's value.

    `value` is the form of the right one, such as `Token {token}`; `other` is something that is no token.
    """
    check_name = "onjuist_token"
    scheme = value.partition("{token}")[0].strip()
    yield check_name, "empty", ""
    yield check_name, "other", value.format(token=other.replace("-", ""))
    yield check_name, "shorter", value.format(token=token[:-1])
    yield check_name, "longer", value.format(token=f"{token}x")
    if scheme:
        yield check_name, "scheme-only", scheme
        yield check_name, "unknown-scheme", f"Vreemd {token}"
        yield check_name, "basic", f"Basic {token}"
        yield check_name, "no-scheme", token


def _attempt(
    run: OperationRun, requests: UsualRequests, check_name: str, kind: str, headers: dict[str, str | None]
) -> list[Breach]:
    answer = requests.send(requests.make(), headers=headers)
    breaches = run.judge.examine(answer)
    fine = answer.status in _REFUSALS or answer.status >= 500 or answer.status == 429
    if fine or (answer.status == _MALFORMED and check_name == "onjuist_token"):
        return breaches
    code = "fuzz-access-given" if answer.succeeded else "fuzz-access-not-refused"
    return [
        *breaches,
        run.judge.breach(
            check_name,
            message(code, kind=kind, answer=answer.told()),
            message("refused-access"),
            answer.told(),
            "toegang" if answer.succeeded else "ander antwoord",
            [answer],
        ),
    ]
