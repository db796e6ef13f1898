"""What a scenario's record says of its steps, and that it holds no secret."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

import pytest

from klantinteracties_conformance.client.evidence import Log, Redactor
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.contract.answers import Contract
from klantinteracties_conformance.contract.watch import Watch
from klantinteracties_conformance.judging.recorder import RECORD, Recorder, received
from klantinteracties_conformance.result.codec import encode
from klantinteracties_conformance.result.outcomes import REMOVING
from klantinteracties_conformance.result.records import Record
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.system.messages import Comparison, message, shown
from tests.saying import said

SECRET = "0123456789abcdef"
KEY = next(iter(catalogue().by_scenario()))
STEPS: Sequence[Any] = [
    SimpleNamespace(keyword=keyword, name="iets", type=kind, datatable=None, docstring=None)
    for keyword, kind in (("Gegeven", "given"), ("Dan", "then"))
]


class Scene:
    """A recorder with one item under way."""

    def __init__(self) -> None:
        self.log = Log(Redactor([SECRET]))
        contract = Contract(contract_of(dialect_files.load("openklant")), self.log.redactor)
        self.recorder = Recorder(self.log, Watch(contract, "http://x"), catalogue().by_scenario())
        self.item = cast(Any, SimpleNamespace(stash=pytest.Stash()))
        self.request = cast(Any, SimpleNamespace(node=self.item))
        self.scenario = cast(Any, SimpleNamespace(steps=STEPS))
        self.recorder.begin(self.item, KEY)
        self.recorder.pytest_bdd_before_scenario(self.request, self.scenario)

    @property
    def record(self) -> Record:
        record: Record = self.item.stash[RECORD]
        return record

    def goes(self, number: int, error: Exception | None = None) -> None:
        """Run a step, to its end or to an error."""
        step = STEPS[number]
        self.recorder.pytest_bdd_before_step(step)
        if error is None:
            self.recorder.pytest_bdd_after_step(self.request, self.scenario, step)
        else:
            self.recorder.pytest_bdd_step_error(self.request, self.scenario, step, error)

    def ends(self, error: Exception | None = None) -> None:
        call: Any = SimpleNamespace(duration=0.5, excinfo=SimpleNamespace(value=error) if error else None)
        self.recorder.conclude(self.item, call)


def test_what_did_not_run_is_untested_until_it_did() -> None:
    scene = Scene()
    assert scene.record.judgement.outcome == "untested"
    assert [step.outcome for step in scene.record.steps] == ["untested", "untested"]
    scene.goes(0)
    assert [step.outcome for step in scene.record.steps] == ["passed", "untested"]
    assert scene.log.context.step == "Gegeven iets"
    scene.goes(1)
    scene.ends()
    assert (scene.record.judgement.outcome, scene.record.duration) == ("passed", 500.0)


@pytest.mark.parametrize(("number", "outcome"), [(0, "cantTell"), (1, "failed")])
def test_where_a_step_breaks_decides_what_it_means(number: int, outcome: str) -> None:
    scene = Scene()
    finding = Finding(
        message("object-known-by", key="Naam", value=SECRET),
        comparisons=[Comparison(shown(None), shown(SECRET))],
    )
    scene.goes(number, finding)
    scene.ends(finding)
    assert scene.record.steps[number].outcome == scene.record.judgement.outcome == outcome
    assert SECRET not in encode(scene.record)
    assert "•••" in said(scene.record.judgement.message)


def test_failing_to_remove_is_our_fault() -> None:
    scene = Scene()
    scene.goes(1)
    scene.ends()
    scene.recorder.pytest_bdd_after_scenario()
    assert scene.log.context.step == REMOVING
    call: Any = SimpleNamespace(duration=0.1, excinfo=SimpleNamespace(value=ZeroDivisionError("hier")))
    scene.recorder.end(scene.item, call)
    assert (scene.record.judgement.outcome, scene.record.judgement.suite_fault) == ("cantTell", True)


def test_a_record_that_came_with_a_report_is_read_once() -> None:
    report: Any = SimpleNamespace()
    record = Scene().record
    text = encode(record)
    assert received(report, text) == record
    assert received(report, "") is received(report, text)
