"""What has a line of its own on the first screen, and what is told of together."""

from klantinteracties_conformance.report import html, summary, view
from klantinteracties_conformance.result.requirements import Group
from tests.report import factory
from tests.report.page import Page


def test_what_works_underneath_takes_one_line() -> None:
    found = view.groups(factory.result([factory.requirement(f"F{at}-1") for at in (1995, 2120)]))
    told, rest = view.practice(found)
    assert list(told) == []
    assert rest == [view.Rest("functions", 2, "passed", all=True, ids=["F1995", "F2120"])]


def test_much_that_fails_underneath_stays_a_few_lines() -> None:
    rows = [factory.requirement(f"F000{at}-1", "failed" if at else "passed") for at in range(6)]
    told, rest = view.practice(view.groups(factory.result(rows)))
    assert len(told) == view.MOST_TOLD
    assert [(part.count, part.outcome) for part in rest] == [(4, "failed"), (1, "passed")]


def test_what_only_falls_short_of_advice_is_among_the_rest_that_works() -> None:
    rows = [factory.requirement(f"F000{at}-1", "passed" if at else "failed") for at in range(4)]
    rows += [factory.requirement("F0004-1"), factory.requirement("F0004-2", "failed", level="aanbevolen")]
    told, rest = view.practice(view.groups(factory.result(rows)))
    assert [group.id for group in told] == ["F0000"]
    some = ["F0001", "F0002", "F0003", "F0004"]
    assert rest == [view.Rest("functions", 4, "passed", all=False, ids=some)]


def test_what_does_not_apply_is_told_last() -> None:
    rows = [factory.requirement("F0001-1", "inapplicable", reason="Het dialect kent dit niet.")]
    result = factory.result([*rows, factory.requirement("F0002-1")])
    told, rest = view.practice(view.groups(result))
    assert not told
    assert [(part.outcome, part.ids) for part in rest] == [
        ("passed", ["F0002"]),
        ("inapplicable", ["F0001"]),
    ]
    assert "Dit geldt niet voor deze uitvoering van de API." in summary.render(result)


def about(**themes: str) -> list[Group]:
    return [Group(case, f"{case} - Zo gaat het", "Het werkt.", theme) for case, theme in themes.items()]


def test_cases_about_the_same_take_one_line_where_they_work() -> None:
    groups = about(C0001="bellen", C0002="bellen", C0003="taken", C0004="taken")
    rows = [factory.requirement(f"{group.id}-1", group=group.id) for group in groups]
    rows[2].outcome = "failed"
    result = factory.result(rows, groups=groups)
    told, rest = view.practice(view.groups(result))
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
    told, rest = view.practice(view.groups(factory.result(rows, groups=groups)))
    assert [group.id for group in told] == ["C0001", "C0002", "C0003", "C0005"]
    assert [(part.part, part.ids, part.outcome) for part in rest] == [("cases", ["C0004"], "failed")]
