"""The schema of result.json accepts what a result writes, and nothing that only resembles it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from klantinteracties_conformance.result import schema
from klantinteracties_conformance.result.model import Result, load
from tests.report import factory

SCHEMA = Path(__file__).parents[2] / "schemas" / "result.schema.json"


def validator() -> Draft202012Validator:
    known = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(known)
    return Draft202012Validator(known)


def written(result: Result, folder: Path) -> dict[str, Any]:
    path = folder / "result.json"
    result.write(path)
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


@pytest.mark.parametrize("make", [factory.green, factory.red, factory.undetermined, factory.partial])
def test_what_is_written_is_accepted(make: Callable[[], Result], tmp_path: Path) -> None:
    data = written(make(), tmp_path)
    assert [error.message for error in validator().iter_errors(data)] == []
    assert load(tmp_path / "result.json").verdict == make().verdict


def change(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def apply(data: Any) -> None:
        *parents, last = path.split("/")
        for part in parents:
            data = data[int(part) if part.isdecimal() else part]
        data[last] = value

    return apply


MUTATIONS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "no verdict": lambda data: data.pop("verdict"),
    "no exchanges": lambda data: data.pop("exchanges"),
    "no reason": lambda data: data["requirements"][0].pop("reason"),
    "unknown verdict": change("verdict", "passed"),
    "unknown outcome": change("requirements/0/outcome", "skipped"),
    "unknown level": change("requirements/0/level", "mandatory"),
    "unknown outcome of a step": change("requirements/0/scenarios/0/steps/0/outcome", "ok"),
    "extra field": change("extra", 1),
    "extra field of a scenario": change("requirements/0/scenarios/0/extra", 1),
    "extra field of an exchange": change("exchanges/0/extra", 1),
    "extra field of the provider": change("provider/extra", 1),
    "extra field of a leftover": change("leftovers/0/extra", 1),
    "status as text": change("exchanges/0/status", "200"),
    "scope": change("run/scope", "half"),
    "another form": change("format", 2),
    "negative count": change("run/planned", -1),
}


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_what_is_not_a_result_is_refused(mutation: str, tmp_path: Path) -> None:
    data = written(factory.red(), tmp_path)
    MUTATIONS[mutation](data)
    assert not validator().is_valid(data)


def test_tools_and_headers_may_gain_fields(tmp_path: Path) -> None:
    data = written(factory.red(), tmp_path)
    data["suite"]["tools"]["httpx"] = "1"
    data["exchanges"][0]["response_headers"]["x-new"] = "1"
    assert validator().is_valid(data)


def test_the_schema_is_that_of_the_types() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema.text(), "make snapshots"
