"""Methods that the contract doesn't name, and objects that aren't there."""

import pytest
from starlette.responses import JSONResponse, Response

from klantinteracties_conformance.fuzz import methods
from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.register.bodies.requests_of import UsualRequests
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import noticed, outcomes, probed, provider
from tests.fuzz.faulty import serving

STRANGE = ("vreemde_methode", "status_405")
ONE = "GET /actoren/{uuid}"


def strange(run: OperationRun, operation: Operation) -> None:
    methods.check_methods(run, operation, UsualRequests(run, operation))


def absent(run: OperationRun, operation: Operation) -> None:
    requests = UsualRequests(run, operation)
    requests.send(requests.make())  # of an operation that never succeeds nothing can be told
    methods.check_absent(run, requests)


class Answers(Fault):
    """Answers some methods as if all were well."""

    def __init__(self, *names: str, status: int = 200) -> None:
        self._names, self._status = names, status

    def on_request(self, call: Call) -> Reply | Response | None:
        return JSONResponse({}, self._status) if call.method in self._names else None


def test_what_the_contract_does_not_name_must_be_refused() -> None:
    with serving(Answers("QUERY")) as url:
        assert noticed(probed(url, "GET /actoren", strange, *STRANGE)) == set(STRANGE)


def test_a_refusal_has_its_own_status() -> None:
    with serving(Answers("QUERY", status=404)) as url:
        assert noticed(probed(url, "GET /actoren", strange, *STRANGE)) == {"status_405"}


@pytest.mark.parametrize(("status", "found"), [(500, {"serverfout"}), (501, set())])
def test_what_is_not_implemented_is_refused_as_well(status: int, found: set[str]) -> None:
    with serving(Answers("OPTIONS", "TRACE", "QUERY", status=status)) as url:
        assert noticed(probed(url, "GET /actoren", strange, *STRANGE, "serverfout")) == found


def test_what_never_was_can_not_be_there() -> None:
    with serving(Answers("GET")) as url:
        assert "onbekend_id" in noticed(probed(url, ONE, absent, "onbekend_id"))


def test_a_good_provider_passes() -> None:
    with provider() as process:
        for label in ("GET /actoren", ONE):
            record = probed(process.url, label, strange, *STRANGE)
            assert (noticed(record), outcomes(record)) == (set(), {"passed"})
        for label in (ONE, "PATCH /actoren/{uuid}", "DELETE /actoren/{uuid}"):
            record = probed(process.url, label, absent, "onbekend_id")
            assert (noticed(record), outcomes(record)) == (set(), {"passed"})
