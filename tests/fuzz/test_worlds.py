"""The tables of search arguments hold what the contract has: nothing less, and nothing invented."""

from collections.abc import Mapping
from typing import Any

import pytest

from klantinteracties_conformance.fuzz import knowledge
from klantinteracties_conformance.fuzz.request_schemas import RequestSchemas
from klantinteracties_conformance.fuzz.worlds import SUBJECT, Search, searches
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.dialect import take

OF_ITSELF = {"expand", "page", "pageSize"}
"""What doesn't search."""
DIALECTS = ("openklant", "vng-crud")


def lists(dialect: str) -> dict[str, tuple[Operation, Mapping[str, Any]]]:
    document = contract_of(dialect_files.load(dialect))
    schemas = RequestSchemas(document)
    found = (each for each in document.operations if each.method == "GET" and "{" not in each.path)
    return {each.path: (each, schemas.parameters(each)) for each in found}


def tables(dialect: str) -> Mapping[str, Search]:
    return searches(dialect_files.load(dialect))


@pytest.mark.parametrize("dialect", DIALECTS)
def test_each_argument_of_the_contract_is_asked_or_has_a_reason(dialect: str) -> None:
    known = {path: set(about) - OF_ITSELF for path, (_, about) in lists(dialect).items()}
    table = {
        path: {*search.arguments, *search.bounds, *search.not_asked}
        for path, search in tables(dialect).items()
    }
    assert table == known


@pytest.mark.parametrize("dialect", DIALECTS)
def test_what_is_asked_has_no_reason_not_to_be(dialect: str) -> None:
    for search in tables(dialect).values():
        assert not {*search.arguments, *search.bounds} & set(search.not_asked)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_each_argument_looks_at_what_is_made(dialect: str) -> None:
    for path, search in tables(dialect).items():
        assert search.world[SUBJECT]["in"] == path
        for where in search.arguments.values():
            name, _, attribute = where.partition(".")
            body = search.world[name]["body"]
            choices = body["keuze"] if set(body) == {"keuze"} else [body]
            steps = tuple(attribute.split("."))
            there = attribute in ("url", "uuid", "id") or all(take(one, steps) is not None for one in choices)
            assert there, (path, where)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_each_list_that_is_searched_can_be_narrowed_to_ours(dialect: str) -> None:
    for path, search in tables(dialect).items():
        alone = [where for where in search.arguments.values() if search.is_alone(where)]
        assert alone or not search.arguments, path


@pytest.mark.parametrize("dialect", DIALECTS)
def test_worlds_are_made_where_objects_are_made(dialect: str) -> None:
    known = knowledge.of_dialect(dialect_files.load(dialect)).objects
    for search in tables(dialect).values():
        assert {about["in"] for about in search.world.values()} <= set(known)
