"""Rows of a list are held against the objects themselves, and what comes along against what they refer to."""

import pytest

from klantinteracties_conformance.client.http import Request
from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.register.lists import expanding, steady
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import probed, provider
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving

LABEL = "GET /internetaken"


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "label", "check", "code"),
    [
        (
            "gezocht-internetaak-toegewezenaanactoren-alleen-het-gezochte",
            LABEL,
            steady.CHECK,
            "shown-otherwise",
        ),
        (
            "gezocht-digitaaladres-adres-niets-mee",
            "GET /digitaleadressen",
            expanding.CHECK,
            "expansion-lacks",
        ),
    ],
)
def test_what_a_search_shows_otherwise_is_told(
    fault: str, label: str, check: str, code: str, fuzz: Fuzz
) -> None:
    with serving(get(fault)) as url:
        record = fuzz(url, label)[label]
    requirement = catalogue().by_check()[check]
    assert record.judged[requirement].outcome == "failed"
    assert {one.message.code for one in record.breaches if one.requirement == requirement} == {code}


def test_what_was_seen_before_a_change_is_forgotten() -> None:
    found: list[bool] = []

    def probe(run: OperationRun, operation: Operation) -> None:
        rows = steady.SteadyRows(run, operation)
        run.client.watch = rows.watch
        made = run.own.new("/internetaken")
        run.own.look(made)

        def told() -> bool:
            number = str(made.sent["nummer"])
            answer = run.client.send(_list(operation, number))
            changed = [{**row, "toelichting": "anders"} for row in answer.body["results"]]
            answer.body["results"] = changed
            return bool(list(rows.in_answer(answer)))

        found.append(told())
        run.own.new("/internetaken")
        found.append(told())

    with provider() as process:
        probed(process.url, LABEL, probe)
    assert found == [True, False]


def _list(operation: Operation, number: str) -> Request:
    return Request("GET", operation.path, operation.label, [("nummer", number)])
