"""Steps and exchanges in the results of allure-pytest."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import allure_commons
import pytest

from klantinteracties_conformance.client.evidence import Log, Redactor
from klantinteracties_conformance.judging.allure import AllureSteps, register
from klantinteracties_conformance.result.exchange import Exchange

SHOWN = Exchange(1, "", 0.0, "GET", "http://x/actoren", {"Accept": "*/*"}, None, 200, {}, "[]")


class Results:
    """Keeps what Allure would write."""

    def __init__(self) -> None:
        self.said: list[tuple[str, Any]] = []

    @allure_commons.hookimpl
    def start_step(self, uuid: str, title: str, params: Any) -> None:  # noqa: ARG002 -- as Allure has it
        self.said.append(("start", title))

    @allure_commons.hookimpl
    def stop_step(self, uuid: str, exc_type: Any, exc_val: Any, exc_tb: Any) -> None:  # noqa: ARG002 -- idem
        self.said.append(("stop", exc_type))

    @allure_commons.hookimpl
    def attach_data(self, body: str, name: str, attachment_type: Any, extension: Any) -> None:  # noqa: ARG002 -- idem
        self.said.append(("attach", (name, body)))


@pytest.fixture
def results() -> Iterator[Results]:
    kept = Results()
    allure_commons.plugin_manager.register(kept)
    yield kept
    allure_commons.plugin_manager.unregister(kept)


def step(**more: Any) -> Any:
    return SimpleNamespace(**{"keyword": "Als", "name": "iemand belt", "datatable": None, **more})


def test_a_step_has_its_exchanges_and_its_end(results: Results) -> None:
    steps = AllureSteps()
    steps.note(SHOWN)
    steps.pytest_bdd_before_step(step())
    steps.note(SHOWN)
    steps.pytest_bdd_after_step()
    start, attached, stop = results.said
    assert start == ("start", "Als iemand belt")
    assert attached[1][0] == "GET http://x/actoren → 200"
    assert attached[1][1].splitlines() == [
        "GET http://x/actoren",
        "Accept: */*",
        "",
        "",
        "",
        "→ 200",
        "",
        "[]",
    ]
    assert stop == ("stop", None)


def test_a_step_that_failed_says_how_and_is_closed_once(results: Results) -> None:
    steps = AllureSteps()
    steps.pytest_bdd_before_step(step(datatable=SimpleNamespace(raw=lambda: [["Naam", "Anna"]])))
    steps.pytest_bdd_step_error(ValueError("x"))
    steps.pytest_bdd_after_step()
    assert results.said == [
        ("start", "Als iemand belt"), ("attach", ("tabel", "Naam | Anna")), ("stop", ValueError),
    ]  # fmt: skip


def test_without_allure_nothing_listens() -> None:
    log = Log(Redactor([]))
    register(SimpleNamespace(getoption=lambda *_: None), log)  # type: ignore[arg-type]
    assert log.observers == []
