"""What of the contract was looked at one by one, as a reader finds it: by resource, the worst first."""

from klantinteracties_conformance.report import facts, html
from klantinteracties_conformance.result.operations import FactOutcome
from klantinteracties_conformance.system.messages import message
from tests.report import factory
from tests.report.page import Page

ROWS = [
    FactOutcome("GET /partijen", "argument", "nummer", "passed"),
    FactOutcome("GET /partijen", "argument", "naam", "untested", message("fact-not-seen")),
    FactOutcome("GET /partijen", "argument", "plaats", "untested", message("fact-not-seen")),
    FactOutcome("GET /partijen", "argument", "land", "failed", message("fact-not-seen")),
    FactOutcome("PATCH /partijen/{uuid}", "attribute", "nummer", "passed"),
    FactOutcome("POST /actoren", "attribute", "naam", "passed"),
]


def test_they_stand_by_resource_and_by_use() -> None:
    found = facts.resources(ROWS)
    assert [(one.path, [use.name for use in one.uses]) for one in found] == [
        ("actoren", ["POST"]),
        ("partijen", ["argument", "PATCH"]),
    ]
    searched = found[1].uses[0]
    assert [row.name for row in searched.passed] == ["nummer"]
    assert [[row.name for row in rows] for rows in searched.others] == [["land"], ["naam", "plaats"]]


def test_they_are_counted_the_worst_first() -> None:
    assert list(facts.counts(ROWS).items()) == [("failed", 1), ("untested", 2), ("passed", 3)]
    assert facts.counts([]) == {}
    assert facts.resources(ROWS)[1].counts == {"failed": 1, "untested": 2, "passed": 2}


def test_the_page_has_them_by_resource() -> None:
    text = Page(html.render(factory.rich())).text
    assert "Wat van de API is bekeken" in text
    assert "anders bewaard" in text
    assert "Wat van de API is bekeken" not in Page(html.render(factory.red())).text
