"""Results on their own: counts, exit codes, sentences, and what is no result."""

from dataclasses import replace
from pathlib import Path

import pytest

from klantinteracties_conformance.result import Outcome, Result, ResultError, exit_code, load, verdict_text
from tests.report import factory


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
    sound = replace(result, run={**result.run, "suite_faults": 0})
    assert exit_code(sound) == code
    assert exit_code(replace(sound, run={**sound.run, "suite_faults": 1})) == 3


def test_the_sentence_counts_what_gates() -> None:
    base = factory.green().requirements[0]
    given: list[tuple[str, Outcome]] = [
        ("verplicht", "passed"),
        ("verplicht", "passed"),
        ("verplicht", "failed"),
        ("verplicht", "cantTell"),
        ("aanbevolen", "failed"),
    ]
    rows = [
        replace(base, id=f"X-{number}", level=level, disputed=False, outcome=outcome)
        for number, (level, outcome) in enumerate(given)
    ]

    def said(verdict: str, **how: object) -> str:
        return verdict_text(verdict, rows, **{"partial": False, **how})  # type: ignore[arg-type]

    assert said("conformant") == "De provider voldoet: 2 van de 4 verplichte eisen zijn getoetst en voldaan."
    assert (
        said("nonconformant") == "De provider voldoet niet: aan 1 van de 4 verplichte eisen is niet voldaan."
    )
    unknown = "van 2 van de 4 verplichte eisen is geen uitkomst bekend."
    assert said("undetermined") == f"De provider is niet beoordeeld: {unknown}"
    part = "De provider is niet beoordeeld op het gekozen deel van de eisen (geen certificaat):"
    assert said("undetermined", partial=True) == f"{part} {unknown}"
    without = "Zonder a, b, wat het opgegeven dialect uitsluit: de provider is niet beoordeeld:"
    assert said("undetermined", excluded=["a", "b"]) == f"{without} {unknown}"


@pytest.mark.parametrize("content", [None, "", "{", "{}", "[]", '{"requirements": []}'])
def test_what_is_no_result_is_refused_with_a_reason(content: str | None, tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(ResultError):
        load(path)


def test_a_result_is_read_as_it_was_written(tmp_path: Path) -> None:
    for result in (factory.green(), factory.red()):
        result.write(tmp_path / "result.json")
        again = tmp_path / "again.json"
        load(tmp_path / "result.json").write(again)
        assert again.read_bytes() == (tmp_path / "result.json").read_bytes()
        assert "\\u" not in (tmp_path / "result.json").read_text(encoding="utf-8")
