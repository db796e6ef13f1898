"""An object is followed from its registration to its end."""

import pytest
from starlette.responses import JSONResponse, Response

from klantinteracties_conformance.fuzz.checks import LIFE
from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.writes import life
from klantinteracties_conformance.register.writes.after_removal import GONE
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import noticed, outcomes, probed, provider
from tests.fuzz.faulty import serving

LABEL = "levensloop /actoren"


def walk(run: OperationRun, _: Operation) -> None:
    life.walk(run, run.shared.places.by_collection["/actoren"])


def delete(run: OperationRun, _: Operation) -> None:
    life.check_deleted(run, run.shared.places.by_collection["/actoren"])


class Forgets(Fault):
    def on_request(self, call: Call) -> Reply | Response | None:
        single = call.method == "GET" and not call.path.rstrip("/").endswith("actoren")
        return JSONResponse({"title": "Niet gevonden"}, 404) if single else None


class Keeps(Fault):
    def on_request(self, call: Call) -> Reply | Response | None:
        return Response(status_code=204) if call.method == "DELETE" else None


class GivesItsIdAway(Fault):
    """Removes, and has a new object of somebody else under the same ID from then on."""

    def __init__(self) -> None:
        self.removed: set[str] = set()
        self.touched: list[str] = []

    def on_request(self, call: Call) -> Reply | Response | None:
        path = call.path.rstrip("/")
        if path in self.removed:
            if call.method == "GET":
                theirs = {"uuid": path.rpartition("/")[2], "naam": "V. Vreemd", "soortActor": "medewerker"}
                return JSONResponse(theirs)
            self.touched.append(f"{call.method} {path}")
        if call.method == "DELETE":
            self.removed.add(path)
            return Response(status_code=204)
        return None


def test_what_others_have_under_an_id_that_was_ours_is_told_of_and_left_alone() -> None:
    fault = GivesItsIdAway()
    with serving(fault) as url:
        record = probed(url, LABEL, delete, *LIFE)
    assert GONE in noticed(record)
    assert (fault.removed != set(), fault.touched) == (True, [])
    assert record.suite_fault is None


def test_what_was_made_must_be_there() -> None:
    with serving(Forgets()) as url:
        assert "gemaakt_is_op_te_vragen" in noticed(probed(url, LABEL, walk, *LIFE))


def test_what_was_deleted_must_be_gone() -> None:
    with serving(Keeps()) as url:
        found = noticed(probed(url, LABEL, delete, *LIFE))
    assert found
    assert "gemaakt_is_op_te_vragen" not in found


@pytest.mark.parametrize("kind", ["klantcontact", "onderwerpobject"])
def test_who_registers_the_same_again_gets_something_new(kind: str) -> None:
    path = {"klantcontact": "/klantcontacten", "onderwerpobject": "/onderwerpobjecten"}[kind]

    def again(run: OperationRun, _: Operation) -> None:
        life.walk(run, run.shared.places.by_collection[path])

    with provider(fault=f"registreren-{kind}-geeft-het-eerdere") as process:
        record = probed(process.url, f"levensloop {path}", again, *LIFE)
    assert noticed(record) == {"gemaakt_is_op_te_vragen"}
    assert {breach.message.code for breach in record.breaches} == {"fuzz-registered-as-before"}


def test_a_good_provider_passes() -> None:
    with provider() as process:
        record = probed(process.url, LABEL, walk, *LIFE)
    assert (noticed(record), outcomes(record)) == (set(), {"passed"})
