"""What a dialect need not say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import NotFoundError, ProviderError
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.views import Tree
from klantinteracties_conformance.provider.wire.base import Envelope, ListQuery, Obj, Wire

# ruff: noqa: ARG002 -- the arguments are those of every dialect


class Least(Wire):
    """The least that a dialect is."""

    def encode_error(self, error: ProviderError, call: Call) -> Obj:
        return {}

    def decode(self, kind: str, body: Mapping[str, Any]) -> Obj:
        return dict(body)

    def encode(self, kind: str, obj: Obj, call: Call) -> Obj:
        return obj

    def encode_page(self, kind: str, page: Page, call: Call) -> Obj:
        return {}

    def url(self, kind: str, identifier: str, call: Call) -> str:
        return ""

    def list_query(self, kind: str, query: list[tuple[str, str]]) -> ListQuery:
        return ListQuery([], 1, 100)

    def read_query(self, kind: str, query: list[tuple[str, str]]) -> Tree:
        return {}


def test_what_is_not_said_is_as_the_model_has_it() -> None:
    least = Least()
    assert least.fields("actor") is TYPES["actor"].fields
    assert least.status(NotFoundError()) == 404
    assert least.removal_cascades("onderwerpobject", [("cascade", "true")]) is False
    assert (least.together, least.without, least.also_for) == ("", frozenset(), ())
    with pytest.raises(NotImplementedError):
        least.decode_together({})


def test_a_list_that_asks_for_nothing_more_has_nothing_more() -> None:
    first, second = ListQuery([], 1, 100), ListQuery([], 1, 100)
    first.expand["partij"] = {}
    assert second.expand == {}


def test_a_dialect_that_lacks_something_can_not_be_served() -> None:
    with pytest.raises(TypeError, match="encode_error"):
        Envelope()  # type: ignore[abstract]
