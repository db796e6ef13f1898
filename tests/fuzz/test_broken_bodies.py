"""Bodies that can't be read are refused."""

import json

from starlette.responses import JSONResponse, Response

from klantinteracties_conformance.fuzz import broken_bodies
from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.register.bodies.requests_of import UsualRequests
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import noticed, outcomes, probed, provider
from tests.fuzz.faulty import serving

CHANGE = "PATCH /actoren/{uuid}"
CHECKS = ("kapotte_json", "vreemd_mediatype")


def probe(run: OperationRun, operation: Operation) -> None:
    requests = UsualRequests(run, operation)
    requests.send(requests.make())  # of an operation that never succeeds nothing can be told
    broken_bodies.check(run, requests)


class TakesAnything(Fault):
    def on_request(self, call: Call) -> Reply | Response | None:
        if call.method != "PATCH":
            return None
        try:
            json.loads(call.body)
        except ValueError:
            return JSONResponse({}, 200)
        return None


def test_a_body_that_is_no_json_must_be_refused() -> None:
    with serving(TakesAnything()) as url:
        found = noticed(probed(url, CHANGE, probe, *CHECKS))
    assert "kapotte_json" in found
    assert "vreemd_mediatype" not in found


def test_a_good_provider_refuses_all_of_them() -> None:
    with provider() as process:
        for label in (CHANGE, "POST /categorieen"):
            record = probed(process.url, label, probe, *CHECKS)
            assert (noticed(record), outcomes(record)) == (set(), {"passed"})
