"""What the contract says one by one, said otherwise by a provider in all of it at once: none of it passes.

A table of what was proved is worth what its rows can tell: each of them is seen to fail here, or to be one
that isn't asked for, with the reason.
"""

from collections.abc import Iterator, Sequence

import pytest

from klantinteracties_conformance.fuzz.plan import planned
from klantinteracties_conformance.result.operations import FactOutcome
from tests.draw import everything
from tests.draw.proxy import Behaviour, before
from tests.fuzz import at_work

DIALECTS = (pytest.param("openklant", marks=pytest.mark.proof), "vng-crud")
"""CI tries the smaller one."""

pytestmark = pytest.mark.ci


def _facts(dialect: str, behaviour: Behaviour, operations: Sequence[str]) -> Iterator[FactOutcome]:
    with at_work.provider(dialect) as provider, before(provider.url, behaviour) as url:
        records = at_work.run(at_work.settings(url, dialect, operations=tuple(operations)))
    assert not [record.suite_fault for record in records.values() if record.suite_fault]
    for record in records.values():
        yield from record.facts


def _labels(dialect: str, method: str) -> list[str]:
    names = [one.name for one in planned(at_work.settings("http://127.0.0.1:1", dialect))]
    return [name for name in names if name.startswith(f"{method} ")]


def _told(facts: Iterator[FactOutcome], kind: str) -> dict[str, list[str]]:
    """Return by outcome, or by what came instead of one, the facts of a kind."""
    told: dict[str, list[str]] = {}
    for fact in facts:
        if fact.kind == kind:
            outcome = "not asked" if fact.message and fact.message.code == "fact-not-asked" else fact.outcome
            told.setdefault(outcome, []).append(f"{fact.operation} {fact.name}")
    return told


@pytest.mark.parametrize("dialect", DIALECTS)
def test_an_argument_that_is_ignored(dialect: str) -> None:
    lists = [label for label in _labels(dialect, "GET") if "{" not in label]
    assert _told(_facts(dialect, everything.IgnoresArguments(), lists), "argument").keys() == {"failed"}


@pytest.mark.parametrize("dialect", DIALECTS)
def test_an_argument_that_finds_nothing(dialect: str) -> None:
    lists = [label for label in _labels(dialect, "GET") if "{" not in label]
    told = _told(_facts(dialect, everything.FindsNothing(), lists), "argument")
    assert told.keys() == {"failed", "not asked"}


def test_an_expansion_that_is_empty() -> None:
    lists = [label for label in _labels("openklant", "GET") if "{" not in label]
    assert _told(_facts("openklant", everything.ExpandsNothing(), lists), "expansion").keys() == {"failed"}


@pytest.mark.proof
@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_an_attribute_that_is_not_changed(dialect: str, method: str) -> None:
    told = _told(_facts(dialect, everything.DoesNotChange(method), _labels(dialect, method)), "attribute")
    # What was taken away with an identificator can't be given back by this provider: the change is made.
    assert told.pop("passed", []) in ([], ["PATCH /partijen/{uuid} partijIdentificatoren"])
    assert all(name.startswith("PATCH /partijen/{uuid} ") for name in told.pop("cantTell", []))
    assert told.keys() == {"failed"}


@pytest.mark.proof
@pytest.mark.parametrize("dialect", DIALECTS)
def test_an_attribute_that_is_registered_otherwise(dialect: str) -> None:
    for label in _labels(dialect, "POST"):
        collection = label.partition("/")[2]
        mine = (
            {"klantcontacten", "betrokkenen", "onderwerpobjecten"}
            if collection == "maak-klantcontact"
            else {collection}
        )
        told = _told(_facts(dialect, everything.ShowsOtherwise(mine), [label]), "attribute")
        assert told.keys() <= ({"failed"} if len(mine) == 1 else {"failed", "cantTell"}), label
        assert told["failed"]


@pytest.mark.proof
@pytest.mark.parametrize("dialect", DIALECTS)
def test_an_attribute_that_only_a_list_shows_otherwise(dialect: str) -> None:
    for label in _labels(dialect, "POST"):
        collection = label.partition("/")[2]
        if collection != "maak-klantcontact":  # what it makes, is registered apart as well
            behaviour = everything.ListsOtherwise({collection})
            assert _told(_facts(dialect, behaviour, [label]), "attribute").keys() == {"failed"}, label


@pytest.mark.proof
@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_an_attribute_that_only_the_answer_to_a_change_shows_otherwise(dialect: str, method: str) -> None:
    told = _told(_facts(dialect, everything.AnswersOtherwise(method), _labels(dialect, method)), "attribute")
    assert told.keys() == {"failed"}
