"""A list is asked for one of our objects: by what fits it, and by what doesn't."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from klantinteracties_conformance.register.lists.list_pages import Pages
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun, Shared
from klantinteracties_conformance.register.searches import asking
from klantinteracties_conformance.register.searches.asking import (
    EXPERIMENT,
    FINDS,
    NOT_OTHERS,
    Asking,
    deprecated,
)
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import settings

LIST = Operation("GET", "/klantcontacten")
Asked = list[list[tuple[str, str]]]
Lists = Callable[..., Asked]
WRONG = (FINDS, ("argument", "kanaal"))


@pytest.fixture(scope="module")
def shared() -> Shared:
    return Shared.of(settings("http://x/klantinteracties/api/v1"))


@pytest.fixture
def run(shared: Shared) -> OperationRun:
    return OperationRun(shared, LIST.label)


@pytest.fixture
def lists(monkeypatch: pytest.MonkeyPatch) -> Lists:
    """Let a list show these IDs, an answer each and the last one ever again; return what was asked of it."""

    def showing(*shown: tuple[str, ...], whole: bool = True, status: int = 200) -> Asked:
        asked: Asked = []

        def read(_: OperationRun, __: Operation, query: list[tuple[str, str]]) -> Pages:
            ids = shown[min(len(asked), len(shown) - 1)]
            asked.append(query)
            answer: Any = SimpleNamespace(number=len(asked), overloaded=status == 503, status=status)
            return Pages([answer], ids, whole)

        monkeypatch.setattr(asking, "read", read)
        monkeypatch.setattr("time.sleep", lambda _: None)
        return asked

    return showing


def ours(run: OperationRun) -> Made:
    entry: Any = None
    return Made(run.shared.places.of(LIST), "ours", {}, {}, entry)


def found(
    run: OperationRun, *, fits: bool, patience: float = 0.0, gone: str = ""
) -> list[tuple[str, str, str]]:
    """Return what a search shows to be wrong: by which check's requirement, what, and how sure that is."""
    search = Asking(run, LIST, patience, frozenset(filter(None, [gone])))
    breaches = search.breaches([("kanaal", "balie")], ours(run), "search-misses", fits=fits)
    return [(breach.requirement, breach.message.code, breach.outcome) for breach in breaches]


def serves(check: str) -> str:
    return catalogue().by_check()[check]


@pytest.mark.parametrize(
    ("ids", "fits", "told"),
    [
        (("ours", "other"), True, []),
        (("other",), True, [FINDS]),
        (("other",), False, []),
        (("ours",), False, [NOT_OTHERS]),
    ],
)
def test_what_fits_is_found_and_what_does_not_is_not(
    run: OperationRun, lists: Lists, ids: tuple[str, ...], fits: bool, told: list[str]
) -> None:
    lists(ids)
    assert found(run, fits=fits) == [(serves(one), "search-misses", "failed") for one in told]


def test_what_may_stand_on_a_page_that_was_not_read_is_not_missed(run: OperationRun, lists: Lists) -> None:
    lists(("other",), whole=False)
    assert found(run, fits=True) == []
    lists(("ours",), whole=False)
    assert len(found(run, fits=False)) == 1


def test_a_list_may_lag_as_long_as_there_is_patience(run: OperationRun, lists: Lists) -> None:
    asked = lists((), (), ("ours",))
    assert found(run, fits=True, patience=1.0) == []
    assert len(asked) == 3
    asked = lists((), (), ("ours",))
    assert len(found(run, fits=True, patience=0.25)) == 1
    assert len(asked) == 2


def test_patience_is_for_all_searches_of_a_list_together(run: OperationRun, lists: Lists) -> None:
    search = Asking(run, LIST, 0.5)
    asked = lists(())
    for _ in range(2):
        list(search.breaches([("kanaal", "balie")], ours(run), "search-misses"))
    assert len(asked) == 3 + 1


def test_it_asks_for_pages_as_large_as_they_go(run: OperationRun, lists: Lists) -> None:
    asked = lists(("ours",))
    found(run, fits=True)
    assert asked == [[("kanaal", "balie"), ("pageSize", "100")]]


def test_of_a_server_that_can_not_cope_nothing_follows(run: OperationRun, lists: Lists) -> None:
    lists((), status=503)
    assert found(run, fits=True) == [(serves(FINDS), "answer-overloaded", "cantTell")]


def test_what_was_removed_is_found_by_no_search(run: OperationRun, lists: Lists) -> None:
    lists(("ours", "removed"))
    assert found(run, fits=True, gone="removed") == [(serves(NOT_OTHERS), "search-finds-removed", "failed")]
    assert found(run, fits=True, gone="another") == []


def test_an_argument_that_was_wrong_by_itself_is_not_blamed_again(
    run: OperationRun, lists: Lists, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, search = lists(("ours",)), Asking(run, LIST, 0.0)
    monkeypatch.setattr(run.judge, "has_failed", lambda check, fact: (check, fact) == WRONG)
    search.observe([("kanaal", "balie")], ours(run), "search-misses")
    assert asked == []
    search.observe([("kanaal", "balie")], ours(run), "search-finds-alike", fits=False)
    search.observe([("inhoud", "x")], ours(run), "search-misses")
    assert {query[0][0] for query in asked} == {"kanaal", "inhoud"}


def test_what_the_contract_calls_old_only_informs(run: OperationRun, lists: Lists) -> None:
    assert deprecated(run.shared, LIST) == {"nummer"}
    lists(("other",))
    (old,) = Asking(run, LIST, 0.0).breaches([("nummer", "7")], ours(run), "search-misses")
    assert old.requirement == serves(EXPERIMENT)
