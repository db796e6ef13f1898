"""What looks otherwise than in the worlds that are searched first."""

from typing import Any

from klantinteracties_conformance.register.lists import worlds
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches import other_forms
from klantinteracties_conformance.register.searches.asking import FINDS
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import probed, provider

LABEL = "GET /partijen"


def _search() -> worlds.SearchedList:
    return worlds.searches(dialect_files.load("openklant"))["/partijen"]


def _texts(node: Any) -> set[str]:
    if isinstance(node, dict):
        return set().union(*map(_texts, node.values()))
    return {node} if isinstance(node, str) else set()


def test_in_a_guise_numbers_begin_with_zeros_and_the_rest_is_as_it_was() -> None:
    usual = _search()
    shown = other_forms.in_other_form(usual, {"zelf": {"soortPartij": "contactpersoon"}})
    for name in usual.world:
        before, after = usual.body(name) or {}, shown.body(name) or {}
        assert before.keys() <= after.keys()
        assert "{nummer}" not in _texts(after)
        assert ("{nummer met nullen}" in _texts(after)) == ("{nummer}" in _texts(before))
    assert (shown.body("zelf") or {})["soortPartij"] == "contactpersoon"


def test_a_sound_provider_finds_what_looks_otherwise_and_nothing_stays_behind() -> None:
    made: list[int] = []

    def probe(run: OperationRun, operation: Operation) -> None:
        search = _search()
        other_forms.check(run, operation, search, {"nummer": search.arguments["nummer"]})
        made.append(len(run.own.made))

    with provider() as process:
        record = probed(process.url, LABEL, probe, FINDS)
    assert made[0] > 0
    assert (record.breaches, record.leftovers) == ([], [])
