"""Reading a list page after page."""

from types import SimpleNamespace
from typing import Any

import pytest

from klantinteracties_conformance.register.lists.list_pages import MOST, MOST_BYTES, read
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation

OPERATION = Operation("GET", "/actoren")
HERE = "http://provider.example/api/actoren"


def run(*pages: tuple[int, Any], size: int = 9) -> Any:
    """Stand for an item of which the provider answers these, of so many bytes, the last one ever after."""
    left = list(pages)

    def send(_: Any) -> Any:
        status, body = left.pop(0) if len(left) > 1 else left[0]
        kind = {"succeeded": status == 200, "overloaded": status == 503}
        return SimpleNamespace(body=body, url=HERE, content=bytes(size), **kind)

    def rows(body: Any) -> Any:
        return body.get("results") if isinstance(body, dict) else None

    shared = SimpleNamespace(settings=SimpleNamespace(dialect=dialect_files.load("openklant")))
    return SimpleNamespace(shared=shared, client=SimpleNamespace(send=send), rows=rows)


def page(*ids: str, following: Any = None) -> tuple[int, Any]:
    return 200, {"results": [{"uuid": one} for one in ids], "next": following}


@pytest.mark.parametrize(
    ("pages", "ids", "whole"),
    [
        ([page("a", "b", following="?page=2"), page("c")], ["a", "b", "c"], True),
        ([page("a", following="http://[")], ["a"], True),
        ([page("a", following=7)], ["a"], True),
        ([page("a", following="?page=2"), (404, {})], ["a"], True),
        ([(500, None)], [], True),
        ([page("a", following="?page=2")], ["a"] * MOST, False),
    ],
)
def test_it_is_read_as_far_as_its_links_lead(pages: Any, ids: list[str], whole: bool) -> None:
    found = read(run(*pages), OPERATION, [])
    assert (list(found.ids), found.whole, found.overloaded) == (ids, whole, None)


def test_of_pages_of_megabytes_no_more_than_a_few_are_read() -> None:
    found = read(run(page("a", following="?page=2"), size=MOST_BYTES // 2), OPERATION, [])
    assert (list(found.ids), found.whole) == (["a"] * 3, False)


def test_a_server_that_can_not_cope_is_told() -> None:
    assert read(run(page("a", following="?page=2"), (503, {})), OPERATION, []).overloaded is not None
