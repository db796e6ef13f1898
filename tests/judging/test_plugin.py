"""What pytest collects for a run: the scenarios that were chosen, and no others."""

import pytest

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.judging import plugin
from klantinteracties_conformance.judging.collection import key_of
from klantinteracties_conformance.judging.session import SESSION
from klantinteracties_conformance.standard.catalogue import catalogue
from tests.judging.within import within

ASKED = RunRequest(url="http://127.0.0.1:1/api", dialect="openklant", only=("C0534-3", "F2173"), fuzz="none")


def keys(session: pytest.Session) -> list[str]:
    return [f"{key_of(item).file} {key_of(item).name} {key_of(item).example}" for item in session.items]


def test_the_scenarios_of_the_selection_are_collected_each_once() -> None:
    def look(session: pytest.Session) -> None:
        known = catalogue().by_scenario()
        wanted = {key for spec in catalogue().select(ASKED.only) for key in spec.scenarios}
        assert {key_of(item) for item in session.items} == wanted
        assert len(session.items) == len(wanted)
        assert {known[key_of(item)].id for item in session.items} >= {"C0534-3"}

    within(ASKED, look)


def test_a_seed_decides_the_order() -> None:
    orders: list[list[str]] = []
    for seed in (None, 1, 1, 2):
        within(RunRequest(**{**vars(ASKED), "seed": seed}), lambda session: orders.append(keys(session)))
    plain, first, again, other = orders
    assert first == again
    assert sorted(first) == sorted(plain) == sorted(other)
    assert len({tuple(order) for order in orders}) == 3


def test_another_judgement_takes_the_place_of_the_one_before() -> None:
    def look(session: pytest.Session) -> None:
        before = session.config.stash[SESSION]
        after = plugin.begin(session.config, RunRequest(**{**vars(ASKED), "dialect": "vng-crud"}))
        assert session.config.stash[SESSION] is after
        manager = session.config.pluginmanager
        assert manager.get_plugin("conformance-session") is after
        assert not manager.is_registered(before)
        assert after.dialect.name == "vng-crud"

    within(ASKED, look)


def test_a_wrong_call_is_no_fault_of_the_suite() -> None:
    def look(session: pytest.Session) -> None:
        ending = plugin.pytest_cmdline_main(session.config)
        next(ending)
        with pytest.raises(pytest.UsageError, match="zo niet"):
            ending.throw(pytest.UsageError("zo niet"))

    within(ASKED, look)
