"""The usual request of an operation."""

from klantinteracties_conformance.register.bodies.requests_of import Usual, UsualRequests
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import probed, provider


def test_a_request_is_about_objects_of_ours() -> None:
    made: dict[str, list[Usual]] = {}

    def probe(run: OperationRun, operation: Operation) -> None:
        requests = UsualRequests(run, operation)
        made[operation.method] = [requests.make(), requests.make()]
        if operation.method == "DELETE":
            usual = made["DELETE"][0]
            assert requests.send(usual).status == 204
            assert usual.target is not None
            assert usual.target.gone

    with provider() as process:
        for label in ("GET /actoren", "POST /actoren", "PATCH /actoren/{uuid}", "DELETE /actoren/{uuid}"):
            assert not probed(process.url, label, probe).leftovers
    get, post, patch, delete = (made[name] for name in ("GET", "POST", "PATCH", "DELETE"))
    assert (get[0].message.path, get[0].body, get[0].message.content) == ("/actoren", None, None)
    assert post[0].body["naam"] != post[1].body["naam"]
    assert post[0].target is None
    assert patch[0].target is patch[1].target
    assert patch[0].target is not None
    assert patch[0].body == patch[0].target.sent
    assert delete[0].target is not delete[1].target
