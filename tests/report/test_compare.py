"""Results beside each other: what changed is told, and put down to whoever changed it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from klantinteracties_conformance.cli.main import cli
from klantinteracties_conformance.report import compare
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import Outcome
from tests.report import factory
from tests.report.page import Page


def one(outcome: Outcome, **changes: object) -> Result:
    return factory.result([factory.requirement("C0534-3", outcome, **changes)])


def partial(outcome: Outcome | None) -> Result:
    rows = [factory.requirement("C0534-3", outcome)] if outcome else [factory.requirement("C0534-1")]
    return factory.result(rows, run={"scope": "partial", "only": ["C0534"]})


def other_dialect(outcome: Outcome) -> Result:
    result = one(outcome)
    result.provider.dialect_digest = "other"
    return result


@pytest.mark.parametrize(
    ("before", "after", "cause"),
    [
        (one("passed"), one("failed"), "provider"),
        (one("failed"), one("cantTell"), "judging"),
        (one("passed"), one("failed", text="Een andere tekst"), "suite"),
        (one("passed"), one("failed", level="aanbevolen"), "suite"),
        (one("passed"), one("failed", scenarios=[factory.scenario("failed", name="Nieuw")]), "suite"),
        (one("passed"), factory.result([factory.requirement("C0534-1")]), "suite"),
        (one("passed"), partial(None), "scope"),
        (one("passed"), one("untested"), "scope"),
        (one("passed"), other_dialect("inapplicable"), "scope"),
        (one("passed"), one("inapplicable"), "provider"),
    ],
)
def test_each_change_has_its_cause(before: Result, after: Result, cause: str) -> None:
    found = {change.requirement.id: change for change in compare.changes(before, after)}
    assert found["C0534-3"].cause == cause


def test_rows_of_an_operation_are_no_change_of_the_suite() -> None:
    passed = factory.requirement("API-FOUT-1", scenarios=[factory.scenario(steps=[], name="61 bewerkingen")])
    rows = [factory.scenario("failed", name="POST /klantcontacten", steps=[])]
    failed = factory.requirement("API-FOUT-1", "failed", scenarios=rows)
    changes = compare.changes(factory.result([passed]), factory.result([failed]))
    assert [change.cause for change in changes] == ["provider"]


def test_equal_results_have_no_changes() -> None:
    found = compare.compare([factory.red(), factory.red()], runs=True)
    assert found.changes == []
    assert "Geen enkele eis heeft een andere uitkomst." in compare.render_html(found, "nl")
    assert "No requirement has another outcome." in compare.render_markdown(found, "en")


def test_providers_side_by_side() -> None:
    found = compare.compare([factory.green(), factory.red(), factory.partial()], runs=False)
    assert found.changes is None
    rows = {row.requirement.id: row.kinds for row in found.rows}
    assert rows["C0534-1"] == ["passed", "passed", "passed"]
    assert rows["C0534-3"] == [None, "failed", None]
    assert rows["C0534-7"] == [None, "informs", None]
    assert "C0534-9" not in rows, "what no provider can be tested for is no comparison"
    shown = Page(compare.render_html(found, "nl"))
    assert not shown.open
    assert "3 providers naast elkaar" in shown.text
    assert "deel, geen certificaat" in shown.text
    assert "informeert" in shown.text
    assert "ℹ️ informeert" in compare.render_markdown(found, "nl")
    assert compare.render_markdown(found, "nl").count("| **C0534-3**") == 1


@pytest.mark.parametrize("render", [compare.render_html, compare.render_markdown])
def test_nothing_acts_in_a_comparison(render: Callable[[compare.Comparison, str], str]) -> None:
    found = compare.compare([factory.hostile(), factory.hostile()], runs=True)
    text = render(found, "nl")
    assert "<script" not in text
    assert "<img" not in text
    assert "\u202e" not in text


def invoke(*arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(cli, list(map(str, arguments)), standalone_mode=False)
    return done.return_value if done.exception is None else 2, done.output + str(done.exception or "")


def test_the_command_writes_both_forms(tmp_path: Path) -> None:
    paths = [tmp_path / "a.json", tmp_path / "b.json"]
    factory.green().write(paths[0])
    factory.red().write(paths[1])
    code, said = invoke("compare", *paths, "--output", tmp_path / "out", "--language", "en")
    assert code == 0
    assert "compare.html" in said
    assert "provider changed" not in (tmp_path / "out" / "compare.md").read_text(encoding="utf-8")
    assert "Two tests of the same provider" in (tmp_path / "out" / "compare.html").read_text(encoding="utf-8")


def test_the_command_refuses_what_can_not_be_compared(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    factory.green().write(path)
    assert invoke("compare", path)[0] == 2
    assert invoke("compare", path, path, path, "--runs")[0] == 2
    path.write_text(path.read_text(encoding="utf-8").replace("passed", "failed"), encoding="utf-8")
    code, said = invoke("compare", path, path)
    assert code == 2
    assert said == "result-changed"
