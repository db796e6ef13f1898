"""The guards find nothing in the suite's own features, and what is planned and not there."""

from collections.abc import AsyncIterator, Callable
from types import SimpleNamespace
from typing import Any

import pytest

from klantinteracties_conformance.compat.bdd_parts import Definition
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.judging.collection import Definitions, key_of, scenario_of
from klantinteracties_conformance.judging.guards import violations
from klantinteracties_conformance.standard.catalogue import ScenarioKey
from tests.judging.within import within

ASKED = RunRequest(url="http://127.0.0.1:1/api", dialect="openklant", only=("C0534",), fuzz="none")


def test_what_is_planned_must_have_been_collected() -> None:
    def look(session: pytest.Session) -> None:
        keys = [key_of(item) for item in session.items]
        away = ScenarioKey("cases/weg.feature", "Is er niet")
        assert list(violations(session.items, keys, Definitions())) == []
        assert list(violations(session.items, [*keys, away], Definitions())) == [
            "cases/weg.feature, scenario 'Is er niet': stands in the feature, and isn't run"
        ]

    within(ASKED, look)


def test_a_step_without_a_definition_and_a_scenario_without_an_assertion_are_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def look(session: pytest.Session) -> None:
        item = session.items[0]
        rendered = scenario_of(item)
        assert rendered is not None
        last = rendered.steps[-1]
        monkeypatch.setattr(last, "name", "wat niemand heeft geschreven")
        (said,) = violations([item], [], Definitions())
        assert "wat niemand heeft geschreven' has 0 definitions" in said
        monkeypatch.undo()
        for step in rendered.steps:
            monkeypatch.setattr(step, "type", "given")
        assert any(
            "has no step that asserts anything" in one for one in violations([item], [], Definitions())
        )
        monkeypatch.undo()

    within(ASKED, look)


async def _coroutine() -> None:
    """Would never be awaited."""


async def _generator() -> AsyncIterator[None]:
    """Would never be walked through."""
    yield


def _plain() -> None:
    """Is called."""


@pytest.mark.parametrize(("function", "told"), [(_coroutine, True), (_generator, True), (_plain, False)])
def test_an_async_step_is_named(
    function: Callable[[], Any], told: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    parser = SimpleNamespace(parse_arguments=lambda _: {})
    context = SimpleNamespace(step_func=function, target_fixture=None, parser=parser)

    def look(session: pytest.Session) -> None:
        monkeypatch.setattr(Definitions, "of", lambda *_: [Definition(None, context)])
        said = list(violations(session.items[:1], [], Definitions()))
        monkeypatch.undo()
        assert any("is async and would never be run" in one for one in said) is told

    within(ASKED, look)
