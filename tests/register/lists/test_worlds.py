"""The table of search arguments has what the contract has, and the worlds that it describes can be made."""

from typing import Any

import pytest

from klantinteracties_conformance.contract.knowledge import KnowledgeError, read_beside
from klantinteracties_conformance.contract.request_schemas import RequestSchemas
from klantinteracties_conformance.register.lists.worlds import SUBJECT, SearchedList, searches
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.dialect import take

DIALECTS = {name: dialect_files.load(name) for name in ("openklant", "vng-crud")}
LISTS = [
    (name, path)
    for name, dialect in DIALECTS.items()
    for path, item in contract_of(dialect).plain["paths"].items()
    if "get" in item and "{" not in path
]
NO_FILTERS = {"page", "pageSize", "expand"}
TOTALS = {"openklant": 154, "vng-crud": 71}
"""Arguments of each contract; a group counts for each of its parts."""


def arguments(name: str, path: str) -> set[str]:
    schemas = RequestSchemas(contract_of(DIALECTS[name]))
    return set(schemas.parameters(Operation("GET", path))) - NO_FILTERS


@pytest.mark.parametrize("name", DIALECTS)
def test_each_list_has_its_place(name: str) -> None:
    paths = {path for dialect, path in LISTS if dialect == name}
    assert set(searches(DIALECTS[name])) == paths
    assert sum(len(arguments(name, path)) for path in paths) == TOTALS[name]


@pytest.mark.parametrize(("name", "path"), LISTS)
def test_no_argument_is_missing_and_none_invented(name: str, path: str) -> None:
    search = searches(DIALECTS[name])[path]
    asked = {*search.arguments, *search.bounds}
    for other in search.others:
        assert any(map(other.is_alone, other.arguments.values()))
        more = {*other.arguments, *other.bounds} - asked
        assert more
        asked |= more
    assert not asked & set(search.not_asked)
    assert asked | set(search.not_asked) == arguments(name, path)
    assert all(search.not_asked.values())


@pytest.mark.parametrize(("name", "path"), LISTS)
def test_each_argument_looks_at_what_both_worlds_have(name: str, path: str) -> None:
    search = searches(DIALECTS[name])[path]
    for where in search.arguments.values():
        subject, _, attribute = where.partition(".")
        body = search.world[subject]["body"]
        choices = body["keuze"] if set(body) == {"keuze"} else [body]
        assert None not in choices
        own = attribute in ("url", "uuid", "id")
        assert own or all(take(one, tuple(attribute.split("."))) is not None for one in choices), where


@pytest.mark.parametrize(("name", "path"), LISTS)
def test_a_list_that_is_searched_can_be_narrowed_to_ours(name: str, path: str) -> None:
    search = searches(DIALECTS[name])[path]
    assert not search.arguments or any(map(search.is_alone, search.arguments.values()))


def references(node: Any) -> set[str]:
    if isinstance(node, dict):
        here = {node["naar"]} if set(node) == {"naar"} else set()
        return here.union(*map(references, node.values()))
    return set().union(*map(references, node)) if isinstance(node, list) else set()


@pytest.mark.parametrize(("name", "path"), LISTS)
def test_a_world_names_what_was_made_before(name: str, path: str) -> None:
    search = searches(DIALECTS[name])[path]
    world = search.world
    assert world[SUBJECT]["in"] == path
    made: set[str] = set()
    for one, about in world.items():
        assert references(about["body"]) <= made, one
        made.add(one)
    for where in search.arguments.values():
        assert where.partition(".")[0] in made


def test_what_is_of_this_run_alone_finds_no_others() -> None:
    search = SearchedList(
        {SUBJECT: {"in": "/x", "body": {"naam": "{merk}", "rol": {"keuze": ["a", "b"]}, "vast": "x"}}}
    )
    alone = {name: search.is_alone(f"{SUBJECT}.{name}") for name in ("naam", "rol", "vast", "uuid", "weg")}
    assert alone == {"naam": True, "rol": False, "vast": False, "uuid": True, "weg": False}


@pytest.mark.parametrize("text", ["lijsten: {/x: {}}", "lijsten: [", "anders: {}"])
def test_a_wrong_table_is_a_fault_of_the_suite(text: str, tmp_path: Any) -> None:
    (tmp_path / "register.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError):
        read_beside(tmp_path / "openapi.yaml", "register")
