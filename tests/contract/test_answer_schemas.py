"""The quick look at a body never takes what the thorough one doesn't."""

import gc
import weakref
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator

from klantinteracties_conformance.contract.answer_schemas import MOST_ERRORS, AnswerSchema
from klantinteracties_conformance.contract.formats import Formats
from klantinteracties_conformance.register.run import OperationRun, Shared
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Document, read
from tests.fuzz import at_work
from tests.trusted import trusted

ODD: tuple[Any, ...] = (
    *(
        None,
        True,
        0,
        1.0,
        -1,
        10**30,
        1e300,
        0.07,
        "",
        " ",
        "a",
        "é",
        "a\n",
        "\ud800",
        "👍" * 300,
        "x" * 70_000,
    ),
    *("12\n", "١٢٣", "2020-02-30", "2020-02-03", "2020-02-03T10:00:00", "2020-02-03t10:00:00z", "P1D"),
    *("http://é.nl", "http://a b", "//x", "a@b", "A" * 32, "0b8f1a9e-0000-4000-8000-00000000000A", "NL"),
    *([], {}, [None], {"uuid": None}, [{}], {"\ud800": 1}),
)


PLACES = {"/actoren", "/klantcontacten", "/digitaleadressen", "/actorenbijklantcontact"}


def otherwise(body: Any) -> Iterator[Any]:
    """Yield a body with one thing in it otherwise, for each of its parts."""
    yield from ODD
    if isinstance(body, dict):
        yield {**body, "onbekend": 1}
        for name in body:
            yield {one: value for one, value in body.items() if one != name}
            yield from ({**body, name: part} for part in otherwise(body[name]))
    if isinstance(body, list) and body:
        yield [*body, *body]
        yield from ([part, *body[1:]] for part in otherwise(body[0]))


def shown(document: Document, url: str, scheme: str) -> Iterator[tuple[Any, Any]]:
    """Yield what lists of a provider show, each with its schema."""
    headers = {"Authorization": f"{scheme} {at_work.TOKEN}"}
    with httpx.Client(base_url=url, headers=headers, trust_env=False, verify=trusted()) as client:
        for operation in document.operations:
            if operation.method == "GET" and "{" not in operation.path:
                said = document.response(operation, 200)
                content = next(iter((said or {}).get("content", {}).values()), None)
                if content:
                    yield content["schema"], client.get(operation.path.strip("/")).json()


@pytest.mark.first(1, 2)
@pytest.mark.parametrize(("dialect", "scheme"), [("openklant", "Token"), ("vng-crud", "Bearer")])
def test_what_fits_at_a_quick_look_has_no_difference(dialect: str, scheme: str) -> None:
    document = read(dialect_files.load(dialect).contract)
    tried = fitted = 0
    with at_work.provider(dialect) as provider:
        run = OperationRun(Shared.of(at_work.settings(provider.url, dialect)), "GET /actoren")
        for place in run.shared.places.by_collection.values():
            if place.collection in PLACES:
                run.own.new(place.collection)
        for node, body in shown(document, provider.url, scheme):
            whole = {"components": document.plain["components"], **node}
            schema = AnswerSchema(document.complete(node))
            thorough = Draft202012Validator(whole, format_checker=Formats())
            assert schema.fits(body)
            for one in otherwise(body):
                tried += 1
                if schema.fits(one):
                    fitted += 1
                    assert thorough.is_valid(one), one
    assert tried > 2000
    assert 0 < fitted < tried


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        ({"pattern": r"^\d+$"}, ["12", "١٢٣"], ["x"]),  # what the quick one doesn't take, the other may
        ({"type": "string", "maxLength": 1}, ["\ud800", "👍"], ["ab"]),
        ({"pattern": r"^(?P<cijfer>\d)\Z"}, ["1"], ["12"]),  # which only Python reads
        ({"format": "date-time"}, ["2020-02-03T10:00:00Z"], ["2020-02-03", "2020-02-03T" + "1" * 70_000]),
    ],
)
def test_what_the_quick_one_cannot_tell_the_thorough_one_tells(
    schema: Any, good: list[Any], bad: list[Any]
) -> None:
    judged = AnswerSchema(schema)
    assert [judged.errors(value) for value in good] == [[]] * len(good)
    assert all(judged.errors(value) for value in bad)


def test_of_differences_without_end_so_many_are_told() -> None:
    assert len(AnswerSchema({"items": {"type": "string"}}).errors([1] * 2 * MOST_ERRORS)) == MOST_ERRORS


def test_it_can_be_let_go_of() -> None:
    schema = AnswerSchema({"type": "string", "format": "date"})
    assert schema.errors("2020-02-30")
    kept = weakref.ref(schema)
    del schema
    gc.collect()
    assert kept() is None
