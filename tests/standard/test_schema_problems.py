"""What is wrong in a file that somebody wrote by hand."""

from typing import Any

import jsonschema
import pytest

from klantinteracties_conformance.standard.schema_problems import ONE_LINE, Place, problem, problems
from tests.saying import said

DATE = "verwacht wordt een datum die bestaat, zoals 2027-01-31"
SCHEMA = {
    "type": "object",
    "required": ["a"],
    "additionalProperties": False,
    "properties": {
        "a": {"type": "integer"},
        "b": {"type": "string", "format": "date"},
        "c": {"type": "object", "minProperties": 1, "propertyNames": {"enum": ["x", "y"]}},
        "d": {"type": "object", "propertyNames": {"pattern": "^[a-z]+$"}},
        "g": {"type": "string", "pattern": ONE_LINE},
        "e": {"anyOf": [{"type": "boolean"}, {"type": "object", "required": ["f"]}]},
    },
    "dependentRequired": {"b": ["c"]},
}


@pytest.mark.parametrize(
    ("data", "place", "says"),
    [
        ({}, (), "de sleutel a ontbreekt"),
        ({"a": 1, "z": "GEHEIM"}, ("z",), "die sleutel bestaat hier niet: kies uit a, b, c, d, g of e"),
        ({"a": "GEHEIM"}, ("a",), "verwacht wordt een geheel getal"),
        ({"a": 1, "b": "2027-01-31"}, (), "geef b alleen samen met c"),
        ({"a": 1, "c": {}}, ("c",), "er hoort ten minste één sleutel te staan"),
        ({"a": 1, "c": {"z": 1}}, ("c", "z"), "die sleutel kan hier niet: kies uit x of y"),
        ({"a": 1, "d": {"Z": 1}}, ("d", "Z"), "die sleutel kan hier niet"),
        (
            {"a": 1, "b": "2027-02-31", "c": {"x": 1}},
            ("b",),
            "verwacht wordt een datum die bestaat, zoals 2027-01-31",
        ),
        ({"a": 1, "g": "één\nregel"}, ("g",), "verwacht wordt tekst op één regel"),
        ({"a": 1, "g": "regel\n"}, ("g",), "verwacht wordt tekst op één regel"),
        ({"a": 1, "e": {}}, ("e",), "de sleutel f ontbreekt"),
    ],
)
def test_it_is_told_with_its_place_and_without_the_value(data: Any, place: Place, says: str) -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    breach = jsonschema.exceptions.best_match(validator.iter_errors(data))
    assert breach is not None
    found, wrong = problem(breach)
    assert (found, said(wrong)) == (place, says)


def test_all_that_is_wrong_is_told_once_and_what_was_meant() -> None:
    data = {"z": 1, "y": 2, "c": {"xx": 1}, "d": {"Z": 1}}
    found = [
        (place, said(wrong))
        for place, wrong in problems(jsonschema.Draft202012Validator(SCHEMA).iter_errors(data))
    ]
    assert sorted(found) == [
        ((), "de sleutel a ontbreekt"),
        (("c", "xx"), "die sleutel kan hier niet: kies uit x of y (bedoelt u x?)"),
        (("d", "Z"), "die sleutel kan hier niet"),
        (("y",), "die sleutel bestaat hier niet: kies uit a, b, c, d, g of e"),
        (("z",), "die sleutel bestaat hier niet: kies uit a, b, c, d, g of e"),
    ]
    assert problems([]) == []
