"""What has a line of its own on the first screen, and what is told of together."""

from collections.abc import Sequence
from datetime import date

import pytest

from klantinteracties_conformance.report import html, summary, view
from klantinteracties_conformance.report.language import language
from klantinteracties_conformance.result.about import Claim, Exclusion
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Group, Waiver
from klantinteracties_conformance.system.messages import message
from tests.report import factory
from tests.report.page import Page


def practice(result: Result) -> tuple[Sequence[view.Group], Sequence[view.Rest]]:
    return view.practice(view.groups(result), result.run)


def test_what_works_underneath_takes_one_line() -> None:
    told, rest = practice(factory.result([factory.requirement(f"F{at}-1") for at in (1995, 2120)]))
    assert list(told) == []
    assert rest == [view.Rest("functions", 2, "passed", all=True, ids=["F1995", "F2120"], shown="passed")]


def test_much_that_fails_underneath_stays_a_few_lines() -> None:
    rows = [factory.requirement(f"F000{at}-1", "failed" if at else "passed") for at in range(6)]
    told, rest = practice(factory.result(rows))
    assert len(told) == view.MOST_TOLD
    assert [(part.count, part.outcome) for part in rest] == [(4, "failed"), (1, "passed")]


def test_what_only_falls_short_of_advice_is_among_the_rest_that_works() -> None:
    rows = [factory.requirement(f"F000{at}-1", "passed" if at else "failed") for at in range(4)]
    rows += [factory.requirement("F0004-1"), factory.requirement("F0004-2", "failed", level="aanbevolen")]
    told, rest = practice(factory.result(rows))
    assert [group.id for group in told] == ["F0000"]
    some = ["F0001", "F0002", "F0003", "F0004"]
    assert rest == [view.Rest("functions", 4, "passed", all=False, ids=some, shown="passed")]


def test_what_does_not_apply_is_told_last() -> None:
    rows = [factory.requirement("F0001-1", "inapplicable", reason="Het dialect kent dit niet.")]
    result = factory.result([*rows, factory.requirement("F0002-1")])
    told, rest = practice(result)
    assert not told
    assert [(part.outcome, part.ids) for part in rest] == [
        ("passed", ["F0002"]),
        ("inapplicable", ["F0001"]),
    ]
    assert "Dit geldt niet voor deze uitvoering van de API." in summary.render(result)


RUNS: list[tuple[dict[str, object], str]] = [
    ({"scope": "partial", "fuzz": "none"}, "--no-fuzz"),
    ({"scope": "partial", "only": ["API-CONTRACT"]}, "--only"),
    ({"scope": "partial", "fuzz": "quick", "shard": "1/2"}, "deel 1/2"),
    ({"fuzz": "quick", "planned": 9, "mode": "read-only"}, "--mode read-only"),
    ({"fuzz": "quick", "planned_operations": 9, "operations": 1}, "Van de 9 bewerkingen is er 1"),
]


@pytest.mark.parametrize(("run", "why"), RUNS)
def test_what_was_not_tested_is_said_first_and_never_works(run: dict[str, object], why: str) -> None:
    rows = [factory.requirement(f"API-{name}-1", group=f"API-{name}") for name in ("CONTRACT", "FOUT")]
    whole, part = factory.result(rows, run={"fuzz": "quick"}), factory.result(rows, run=run)
    for result, works in ((whole, True), (part, False)):
        text = Page(html.render(result)).text
        assert ("lijsten werken zoals afgesproken" in text) == works
        assert ("lijsten werken zoals afgesproken" in summary.render(result)) == works
        assert (why in text.split("Wat nu?")[0]) != works
    assert "Wat hiervan is getoetst, is voldaan. De rest is niet getoetst." in summary.render(part)


def test_what_the_configuration_leaves_out_is_not_inapplicable() -> None:
    reason = message("excluded-by-provider", text="het volgt in versie 3")
    rows = [factory.requirement("C4161-1", "inapplicable", group="C4161"), factory.requirement("F0002-1")]
    rows[0].reason = reason
    result = factory.result(rows, run={"fuzz": "quick", "scope": "partial"})
    result.provider.claim = Claim(exclusions=[Exclusion("C4161", reason)])
    text = " ".join(Page(html.render(result)).text.split())
    assert "want de configuratie sluit het uit: C4161. Reden: het volgt in versie 3" in text
    assert "Dit geldt niet voor deze uitvoering" not in text + summary.render(result)
    assert "niet getoetst (uitgesloten) | " in summary.render(result)
    assert view.counts(rows) == {view.EXCLUDED: 1, "passed": 1}


def test_a_waiver_is_counted_and_named_in_its_row() -> None:
    waiver = Waiver("komt", "productteam", "https://example.nl", date(2031, 1, 1), "active")
    result = factory.result([factory.requirement("C0534-2", "failed", waiver=waiver)])
    text = " ".join(Page(html.render(result)).text.split())
    assert "Aan 1 andere eis is niet voldaan, met een ontheffing." in text
    assert "0 niet voldaan, 0 niet beoordeeld" in text
    assert text.count("tot en met 1 januari 2031, door productteam") == 3
    assert "tot en met 1 januari 2031, door productteam" in summary.render(result)


NEXT: list[tuple[Result, str]] = [
    (factory.undetermined(), "next.interrupted"),
    (
        factory.result([factory.requirement("F0001-1", "untested")], run={"mode": "read-only"}),
        "next.read-only",
    ),
    (factory.partial(), "next.partial"),
    (factory.result([factory.requirement("F0001-1", "cantTell")]), "next.undetermined"),
    (factory.red(), "next.nonconformant"),
]


@pytest.mark.parametrize(("result", "step"), NEXT)
def test_what_to_do_now_fits_what_happened(result: Result, step: str) -> None:
    assert view.next_step(result) == step
    assert language("nl")(step) in Page(html.render(result)).text


def about(**themes: str) -> list[Group]:
    return [Group(case, f"{case} - Zo gaat het", "Het werkt.", theme) for case, theme in themes.items()]


def test_cases_about_the_same_take_one_line_where_they_work() -> None:
    groups = about(C0001="bellen", C0002="bellen", C0003="taken", C0004="taken")
    rows = [factory.requirement(f"{group.id}-1", group=group.id) for group in groups]
    rows[2].outcome = "failed"
    result = factory.result(rows, groups=groups)
    told, rest = practice(result)
    assert [group.id for group in told] == ["C0003"]
    assert [(part.part, part.ids, part.all) for part in rest] == [
        ("bellen", ["C0001", "C0002"], True),
        ("taken", ["C0004"], False),
    ]
    text = " ".join(Page(html.render(result)).text.split())
    assert "Bellen (2 cases) C0001, C0002" in text
    assert "De andere case over taken C0004" in text
    assert "Bellen (2 cases) (C0001, C0002)" in summary.render(result)


def test_of_each_theme_a_case_that_fails_is_told_before_a_second_one() -> None:
    groups = about(C0001="bellen", C0002="bellen", C0003="bellen", C0004="bellen", C0005="taken")
    rows = [factory.requirement(f"{group.id}-1", "failed", group=group.id) for group in groups]
    told, rest = practice(factory.result(rows, groups=groups))
    assert [group.id for group in told] == ["C0001", "C0002", "C0003", "C0005"]
    assert [(part.part, part.ids, part.outcome) for part in rest] == [("cases", ["C0004"], "failed")]
