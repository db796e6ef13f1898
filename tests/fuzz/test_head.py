"""What comes after the headers of HEAD."""

import pytest

from klantinteracties_conformance.client.head import Head, NoHeadError
from klantinteracties_conformance.client.http import Request
from klantinteracties_conformance.fuzz import head
from klantinteracties_conformance.provider.call import Reply
from klantinteracties_conformance.provider.faults.toegang import StrangeMethod
from klantinteracties_conformance.register.bodies.requests_of import UsualRequests
from klantinteracties_conformance.register.client import FuzzClient
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import noticed, outcomes, probed, provider
from tests.fuzz.faulty import serving

LIST = "GET /categorieen"


def probe(run: OperationRun, operation: Operation) -> None:
    head.check(run, operation, UsualRequests(run, operation))


def test_a_good_provider_sends_nothing_after_them() -> None:
    with provider() as process:
        record = probed(process.url, LIST, probe, "head")
    assert (noticed(record), outcomes(record)) == (set(), {"passed"})


def test_content_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FuzzClient, "head", lambda _, __: Head("HTTP/1.1 200 OK", b"[]"))
    with provider() as process:
        record = probed(process.url, LIST, probe, "head")
    (breach,) = record.breaches
    (comparison,) = breach.comparisons
    assert words("nl").say(comparison.observed) == "2 bytes: []"
    assert noticed(record) == {"head"}


@pytest.mark.parametrize(("status", "found"), [(500, {"serverfout"}), (501, set()), (503, set())])
def test_a_server_that_breaks_is_noticed(status: int, found: set[str]) -> None:
    fault = StrangeMethod("kapot", "Kapot.", "API-FOUT-1", "categorie", "HEAD", False, Reply(status))
    with serving(fault) as url:
        record = probed(url, LIST, probe, "serverfout")
    assert noticed(record) == found


def test_no_answer_on_a_connection_of_its_own_is_not_held_against_the_provider(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def silent(_: FuzzClient, __: Request) -> Head:
        raise NoHeadError from TimeoutError()

    monkeypatch.setattr(FuzzClient, "head", silent)
    with provider() as process:
        record = probed(process.url, LIST, probe, "head")
    assert (noticed(record), outcomes(record)) == (set(), {"cantTell"})
    (judged,) = record.judged.values()
    assert judged.reason
    assert "TimeoutError" in words("nl").say(judged.reason)
