"""Results on their own: counts, exit codes, sentences, and what is no result."""

import hashlib
import json
import tracemalloc
from pathlib import Path

import pytest
from msgspec.structs import replace

from klantinteracties_conformance.result.about import Claim, Exclusion
from klantinteracties_conformance.result.model import (
    Result,
    ResultError,
    digest_of,
    exclusions,
    exit_code,
    load,
)
from tests.report import factory
from tests.saying import raises, saying


def test_counts_are_per_outcome() -> None:
    result = factory.red()
    outcomes = [requirement.outcome for requirement in result.requirements]
    assert result.counts() == {outcome: outcomes.count(outcome) for outcome in result.counts()}
    assert sum(result.counts().values()) == len(outcomes)


@pytest.mark.parametrize(
    ("result", "code"), [(factory.green(), 0), (factory.red(), 1), (factory.undetermined(), 2)]
)
def test_the_exit_code_is_that_of_the_verdict_unless_the_suite_itself_failed(
    result: Result, code: int
) -> None:
    result.run.suite_faults = 0
    assert exit_code(result) == code
    result.run.suite_faults = 1
    assert exit_code(result) == 3


@pytest.mark.parametrize("content", [None, "", "{", "{}", "[]", '{"requirements": []}'])
def test_what_is_no_result_is_refused_with_a_reason(content: str | None, tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(ResultError):
        load(path)


def test_a_name_that_stands_twice_is_no_result(tmp_path: Path) -> None:
    """The digest is over one of the two, and another reader takes the other."""
    path = tmp_path / "result.json"
    factory.red().write(path)
    load(path)
    text = path.read_text("utf-8")
    path.write_text(text.replace('"verdict":', '"verdict": "conformant", "verdict":', 1), "utf-8")
    with raises(ResultError, "geen JSON"):
        load(path)


def test_a_moment_that_is_none_is_no_result(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    for started in ("straks", "0001-01-01T00:00:00+14:00"):
        result = factory.red()
        result.run.started = started
        result.write(path)
        with raises(ResultError, "geen resultaat"):
            load(path)


def test_half_a_surrogate_pair_is_no_text_of_a_result(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    factory.green().write(path)
    data = json.loads(path.read_text(encoding="utf-8"))
    data["provider"]["url"] = "http://\ud800"
    path.write_text(json.dumps(data | {"digest": digest_of(data)}), encoding="utf-8")
    with raises(ResultError, "geen JSON"):
        load(path)


def test_a_result_is_read_as_it_was_written(tmp_path: Path) -> None:
    for result in (factory.green(), factory.red()):
        result.write(tmp_path / "result.json")
        again = tmp_path / "again.json"
        load(tmp_path / "result.json").write(again)
        assert again.read_bytes() == (tmp_path / "result.json").read_bytes()
        assert "\\u" not in (tmp_path / "result.json").read_text(encoding="utf-8")


def test_what_is_excluded_stands_in_the_claim() -> None:
    green = factory.green()
    assert exclusions(green) == []
    green.provider.claim = Claim(exclusions=[Exclusion(name, saying("later")) for name in ("C4161", "F2173")])
    assert exclusions(green) == ["C4161", "F2173"]


def test_the_digest_is_over_all_but_itself_in_one_order() -> None:
    data = {"b": "é", "a": [1, {"d": None, "c": "\ud800"}], "digest": "x"}
    canonical = '{"a":[1,{"c":"\ud800","d":null}],"b":"é"}'.encode("utf-8", "surrogatepass")
    assert digest_of(data) == f"sha256:{hashlib.sha256(canonical).hexdigest()}"
    assert digest_of({**data, "digest": "y"}) == digest_of(data) != digest_of({**data, "b": "e"})


@pytest.mark.parametrize("data", [{}, {"a": []}, {"b": [[], {}, "x"], "a": {"d": [1], "c": None}, "c": "•"}])
def test_the_digest_is_that_of_the_text_as_a_whole(data: dict[str, object]) -> None:
    canonical = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    assert digest_of(data) == f"sha256:{hashlib.sha256(canonical).hexdigest()}"


def test_a_long_result_is_not_in_memory_several_times_while_it_is_written(tmp_path: Path) -> None:
    result, size = factory.red(), 4_000_000
    evidence = result.exchanges[0]
    result.exchanges = [replace(evidence, response_body="•" + "x" * 200_000) for _ in range(size // 200_000)]
    tracemalloc.start()
    result.write(tmp_path / "result.json")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 * size


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"format": 1}, "van een oudere versie"),
        ({"format": 2}, "van een oudere versie"),
        ({"format": 99}, "van een nieuwere versie"),
        ({"format": "3"}, "van een nieuwere versie"),
        ({"verdict": "conformant "}, "gewijzigd"),
        ({"digest": None}, "gewijzigd"),
    ],
)
def test_a_result_of_another_form_or_that_was_edited_is_refused(
    change: dict[str, object], says: str, tmp_path: Path
) -> None:
    path = tmp_path / "result.json"
    factory.red().write(path)
    data = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**data, **change}), encoding="utf-8")
    with raises(ResultError, says):
        load(path)


@pytest.mark.parametrize("missing", ["verdict", "requirements", "run", "format", "leftovers"])
def test_a_result_without_a_part_is_refused(missing: str, tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    factory.red().write(path)
    data = json.loads(path.read_text(encoding="utf-8"))
    del data[missing]
    data["digest"] = digest_of(data)
    path.write_text(json.dumps(data), encoding="utf-8")
    says = "oudere versie" if missing == "format" else "is geen resultaat van deze suite"
    with raises(ResultError, says):
        load(path)


def test_a_result_is_laid_out_for_readers(tmp_path: Path) -> None:
    factory.red().write(tmp_path / "result.json")
    assert (tmp_path / "result.json").read_text(encoding="utf-8").startswith('{\n "verdict"')
