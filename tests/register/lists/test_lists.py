"""A list gives no more than was asked for, and nothing where nothing can fit."""

from typing import Any

import pytest
from starlette.responses import JSONResponse, Response

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.register.lists import lists
from klantinteracties_conformance.register.run import OperationRun, Shared
from tests.fuzz.at_work import noticed, outcomes, probed, provider, settings
from tests.fuzz.faulty import serving

LIST = "GET /actoren"
CHECKS = ("bladzijde_niet_te_groot", "zoekvraag_vindt_niets")


class AlwaysThree(Fault):
    def on_request(self, call: Call) -> Reply | Response | None:
        body: dict[str, Any] = {"count": 3, "next": None, "previous": None, "results": [{}, {}, {}]}
        return JSONResponse(body, 200) if call.method == "GET" and str(call.query) else None


def test_more_than_was_asked_for_and_what_can_not_fit_are_noticed() -> None:
    with serving(AlwaysThree()) as url:
        assert noticed(probed(url, LIST, lists.check, *CHECKS)) >= set(CHECKS)


def test_a_good_provider_passes() -> None:
    with provider() as process:
        record = probed(process.url, LIST, lists.check, *CHECKS)
    assert (noticed(record), outcomes(record)) == (set(), {"passed"})


@pytest.mark.parametrize(
    ("name", "schema", "begins"),
    [
        ("nummer", {"type": "integer"}, "2"),
        ("datum__gt", {"type": "string", "format": "date"}, "2999-02-03"),
        ("datum__lt", {"type": "string", "format": "date"}, "1901-02-03"),
        ("moment", {"type": "string", "format": "date-time"}, "1901-02-03T"),
        ("naam", {"type": "string"}, ""),
    ],
)
def test_a_value_that_nobody_has_is_still_one_that_the_contract_allows(
    name: str, schema: Any, begins: str
) -> None:
    run = OperationRun(Shared.of(settings("http://127.0.0.1:9/api")), LIST)
    value = lists.impossible(run, name, schema)
    assert value is not None
    assert value.startswith(begins)
    assert lists.impossible(run, name, {"type": "boolean"}) is None
    assert lists.impossible(run, name, {"type": "string", "enum": ["a"]}) is None
    assert lists.impossible(run, name, {"type": "string", "pattern": "^[0-9]$"}) is None
