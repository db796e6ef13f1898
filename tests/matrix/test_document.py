"""The matrix as data follows its schema."""

import json

import pytest
from jsonschema import Draft202012Validator

from klantinteracties_conformance.matrix.document import document
from klantinteracties_conformance.matrix.jobs import CONTROL, Job, Judged
from klantinteracties_conformance.matrix.pool import HUNG
from klantinteracties_conformance.standard import resources
from tests.matrix.judged import DIALECT, NAMES, UNTOUCHED, all_caught, judged, made


@pytest.mark.parametrize("partial", [True, False])
def test_what_is_written_follows_its_schema(partial: bool) -> None:
    path = resources.schemas_dir() / "kill-matrix.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    hung = Judged(Job(NAMES[1], DIALECT), unjudged=HUNG)
    data = json.loads(json.dumps(document(made(judged(CONTROL), judged(NAMES[0]), hung, partial=partial))))
    assert [error.message for error in validator.iter_errors(data)] == []
    for spoilt in (
        {**data, "verdict": "ok"},
        {**data, "extra": 1},
        {**data, "dialects": []},
        {**data, "dialects": [{**data["dialects"][0], "faults": [{"name": "x"}]}]},
    ):
        assert not validator.is_valid(spoilt)


def test_only_the_whole_matrix_tells_what_caught_nothing_or_nothing_of_its_own() -> None:
    (part,) = document(made(*all_caught()))["dialects"]
    assert (part["unkilled"], part["redundant"]) == ([], [])
    whole = document(made(*all_caught(), partial=False))
    (sheet,) = whole["dialects"]
    assert UNTOUCHED in sheet["unkilled"]
    assert {"id": "C4161-17", "with": ["C0534-1"]} in [
        {**one, "with": one["with"][:1]} for one in sheet["redundant"]
    ]
    assert (whole["verdict"], whole["run"]["scope"]) == ("failed", "full")


def test_what_it_says_is_said_in_the_language_that_is_asked_for() -> None:
    void = made(Judged(Job(CONTROL, DIALECT), unjudged=HUNG), judged(NAMES[0]))
    told = [document(void, language) for language in ("nl", "en")]
    for say in (lambda data: data["verdict_text"], lambda data: data["dialects"][0]["control"]["unjudged"]):
        dutch, english = map(say, told)
        assert dutch
        assert dutch != english
    assert [data["verdict"] for data in told] == ["void", "void"]
