"""Who has no token, or a wrong one, is tried at the door."""

# ruff: noqa: ARG002 -- a hook of a fault has the arguments that it has

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.fuzz import access
from klantinteracties_conformance.fuzz.access import NO_TOKEN, wrong_headers
from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.register.bodies.requests_of import UsualRequests
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import TOKEN, noticed, outcomes, probed, provider
from tests.fuzz.faulty import serving

LIST = "GET /categorieen"
CHECKS = ("zonder_token", "onjuist_token")


def probe(run: OperationRun, operation: Operation) -> None:
    requests = UsualRequests(run, operation)
    requests.send(requests.make())  # of an operation that never succeeds nothing can be told
    access.check(run, requests)


def test_none_of_the_wrong_headers_is_the_right_one() -> None:
    tried = [header for alike in wrong_headers(TOKEN, "Token {token}", "een-ander") for _, header in alike]
    assert f"Token {TOKEN}" not in tried
    assert len(set(tried)) == len(tried) == 9
    assert f"Token {TOKEN[:-1]}" in tried
    without = wrong_headers(TOKEN, "{token}", "een-ander")
    without_scheme = [header for alike in without for _, header in alike]
    assert without_scheme == ["eenander", "", TOKEN[:-1], f"{TOKEN}x", TOKEN.swapcase()]


def test_each_wrong_header_comes_by_at_the_operations_of_one_type() -> None:
    sent: set[str] = set()

    class Noting(Fault):
        def authenticate(self, call: Call, accepted: bool) -> bool:
            sent.add(call.headers.get("authorization", "-"))
            return accepted

    labels = ["GET /categorieen", "POST /categorieen"]
    labels += [f"{method} /categorieen/{{uuid}}" for method in ("GET", "PUT", "PATCH", "DELETE")]
    with serving(Noting()) as url:
        for label in labels:
            assert outcomes(probed(url, label, probe, *CHECKS)) == {"passed"}
    known = {header for alike in wrong_headers(TOKEN, "Token {token}", "x") for _, header in alike}
    assert {one for one in known - sent if not one.startswith("Token x")} == set()
    assert "-" in sent


class Open(Fault):
    def authenticate(self, call: Call, accepted: bool) -> bool:
        return True


def test_a_door_that_is_open_is_noticed_and_a_closed_one_is_not() -> None:
    with serving(Open()) as url:
        assert noticed(probed(url, LIST, probe, *CHECKS)) == set(CHECKS)
    with provider() as process:
        record = probed(process.url, LIST, probe, *CHECKS)
    assert (noticed(record), outcomes(record)) == (set(), {"passed"})


def test_without_a_token_there_is_nothing_to_say() -> None:
    with serving(Open()) as url:
        record = probed(url, LIST, probe, *CHECKS, access=Access())
    assert outcomes(record) == {"cantTell"}
    reasons = [part.reason for part in record.judged.values()]
    assert all(reason and reason == NO_TOKEN for reason in reasons)
