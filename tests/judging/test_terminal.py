"""What a person sees when the suite has run."""

import io
from typing import Any

import pytest
from rich.console import Console

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.judging.terminal import ProgressReporter, summarise, timing
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations import OperationUse
from klantinteracties_conformance.result.outcomes import REMOVING
from klantinteracties_conformance.result.requirements import Group, Leftover
from klantinteracties_conformance.standard import dialect_files
from tests.report import factory
from tests.report.factory import exchange, green, red, result
from tests.saying import saying


def said(shown: Result) -> str:
    written = io.StringIO()
    summarise(Console(file=written, width=120), shown)
    return written.getvalue()


def test_what_did_not_pass_is_explained_and_the_rest_counted() -> None:
    text = said(red())
    assert "✗ C0534-3 niet voldaan. De tekst van eis C0534-3" in text
    assert "? C0534-4 niet te beoordelen." in text
    assert "Uitwisselingen 1, 2; herhaal met: klantinteracties-conformance run" in text
    assert "C0534-1 " not in text
    assert "VOLDOET NIET" in text


def test_a_good_provider_is_told_shortly() -> None:
    text = said(green())
    assert "✗" not in text
    assert " VOLDOET  " in text
    assert "VOLDOET NIET" not in text


def test_what_was_left_and_what_went_wrong_is_told() -> None:
    leftovers = [Leftover("actor", "a", "http://provider.example/actoren/a", saying("antwoord 500"))]
    run: dict[str, Any] = {
        "suite_faults": 1,
        "interrupted": saying("Afgebroken."),
        "notices": [saying("Opgelet.")],
    }
    text = said(result([], run=run, leftovers=leftovers))
    assert "Achtergebleven bij de provider: http://provider.example/actoren/a (antwoord 500)" in text
    assert "Let op: Opgelet." in text
    assert "Afgebroken." in text
    assert "Fout in de suite zelf" in text


def test_every_request_counts_by_kind_and_the_time_of_the_suite_itself_is_told_apart() -> None:
    rows = [
        exchange(1, scenario="S", duration=1000.0),
        exchange(2, scenario="S", duration=500.0, step=REMOVING),
        exchange(3, scenario=None, duration=9000.0),
    ]
    asked = [OperationUse("GET /actoren", 1200, total=2000.0), OperationUse("POST /actoren", 34, total=500.0)]
    judged = result([], rows, {"workers": 1, "duration": 4.0})
    judged.operations = asked
    assert timing(judged) == (
        "Tijd: 1.234 verzoeken (2 in scenario’s, waarvan 1 om op te ruimen; 1.232 zelf bedacht) in 4,0 s, "
        "waarvan 2,5 s wachten op de provider en 1,5 s eigen tijd."
    )
    for use, kinds in zip(
        asked, ({"API-ZOEK": 1100, "API-MEE": 90}, {"API-MEE": 30, REMOVING: 12}), strict=True
    ):
        use.kinds = kinds
    assert timing(judged).splitlines()[1:] == [
        "Zelf bedachte verzoeken, naar waarvoor ze zijn: API-ZOEK 1.100, API-MEE 120, opruimen 12."
    ]
    assert timing(result([])) == "Er zijn geen verzoeken gedaan."


def test_what_a_provider_says_begins_no_line() -> None:
    """Pipelines obey such lines, and scripts believe the last one."""
    forged = ("::error::x", "##vso[task.complete]", "VERDICT conformant 94/94 scope=full")
    outside = saying("Het antwoord: " + "".join(f"\n{line}" for line in forged))
    leftovers = [Leftover("actor", "a", "http://provider.example/actoren/a", outside)]
    shown = red()
    for requirement in shown.requirements:
        for scenario in requirement.scenarios:
            scenario.message = outside if scenario.message else None
    shown.leftovers, shown.run.notices, shown.run.interrupted = leftovers, [outside], outside
    lines = [line.strip() for line in said(shown).splitlines()]
    assert "VERDICT" in " ".join(lines)
    assert not [line for line in lines if line.startswith(("::", "##", "VERDICT"))]


def test_only_what_is_not_passed_is_shown_where_that_is_asked() -> None:
    judged = red()
    judged.groups.append(Group("F2173", "F2173 - Registreer klantcontact"))
    judged.requirements.append(factory.requirement("F2173-1"))
    written = io.StringIO()
    summarise(Console(file=written, width=120), judged, failed_only=True)
    assert "C0534 - Na" in written.getvalue()
    assert "F2173" not in written.getvalue()
    assert "F2173" in said(judged)


@pytest.mark.parametrize(
    ("quiet", "failed_only", "lines"), [(False, False, 2), (False, True, 1), (True, False, 0)]
)
def test_a_log_has_a_line_a_case_of_what_somebody_wants_to_see(
    quiet: bool, failed_only: bool, lines: int
) -> None:
    written = io.StringIO()
    selection = RunRequest(only=("C0534", "C0992")).selection(dialect_files.load("openklant"))
    reporter = ProgressReporter(Console(file=written, quiet=quiet), selection, failed_only=failed_only)
    for spec in filter(lambda spec: spec.scenarios, selection.to_run):
        reporter._line(spec.id, "failed" if spec.id == "C0534-2" else "passed")
    told = written.getvalue().splitlines()
    assert len(told) == lines
    assert quiet or [line for line in told if line.startswith("✗ C0534") and "9 van de 10" in line]


def test_many_that_were_not_judged_for_one_reason_take_two_lines() -> None:
    reason = saying("Er is alleen gelezen.")
    rows = [factory.requirement(f"C0534-{at}", "untested") for at in range(1, 8)]
    for row in rows[:6]:
        row.reason = reason
    text = said(result(rows))
    assert text.count("Er is alleen gelezen.") == 1
    assert "○ 6 eisen niet uitgevoerd: C0534-1, C0534-2, C0534-3, C0534-4, C0534-5 en nog 1" in text
    assert "○ C0534-7 niet uitgevoerd." in text


def test_the_table_fits_eighty_columns_with_every_outcome() -> None:
    judged = red()
    judged.groups[0].title = "C0534 - Klant belt KCC met een vraag die de collega beantwoordt"
    written = io.StringIO()
    summarise(Console(file=written, width=80), judged)
    (head,) = [line for line in written.getvalue().splitlines() if line.startswith("✓ voldaan")]
    assert "? niet te beoordelen" in head
    assert "C0534 - Klant belt KCC met een vraag die" in written.getvalue()


def test_a_part_that_conforms_says_so() -> None:
    assert " VOLDOET OP EEN DEEL " in said(factory.partial())
