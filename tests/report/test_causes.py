"""Where to begin is told in words, in every form of the report, and never as a fact."""

import pytest

from klantinteracties_conformance.report import html, summary
from klantinteracties_conformance.report.causes import FIRST, causes
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Requirement
from klantinteracties_conformance.standard.known_faults import known_faults
from klantinteracties_conformance.system.messages import message, shown
from tests.report import factory
from tests.report.page import Page

FAULT = "bewaren-betrokkene-achternaam-zonder-vreemde-letters"
OTHERS = (
    "bewaren-actor-indicatieactief-niet-bij-vervangen",
    "bewaren-actor-naam-niet-bij-wijzigen",
    "bewaren-betrokkene-bezoekadres-huisnummer-niet-bij-registreren",
    "bewaren-actor-actoridentificatie-functie-niet-bij-wijzigen",
)


def looking_like(*faults: str) -> Result:
    """Return a result in which everything is red that faults turn red, by the same messages."""
    rows: dict[str, Requirement] = {}
    for red in [red for fault in faults for red in known_faults()[fault].red["openklant"]]:
        row = rows.setdefault(red.requirement, factory.requirement(red.requirement, "failed", scenarios=[]))
        parts = {"where": message("about-read-later"), "comparisons": [shown(None)]}
        said = message(red.code, operation=red.operation, attribute=red.attribute, **parts)
        row.scenarios.append(factory.scenario("failed", message=said, name=red.operation))
    return factory.result(list(rows.values()))


@pytest.mark.parametrize(("code", "looks"), [("nl", "Dit lijkt op een van deze"), ("en", "looks like one")])
def test_a_cause_says_what_it_looks_like_and_how_well(code: str, looks: str) -> None:
    (cause,) = causes(looking_like(FAULT), code)
    said = words(code).say(cause.likeness)
    known = known_faults()[FAULT]
    assert looks in said
    assert getattr(known, code).rstrip(".") in said
    assert "2 van de 2" in said or "2 of the 2" in said
    assert cause.gates
    assert [row.id for row in cause.requirements] == sorted(known.requirements("openklant"))


def test_one_fault_is_named_alone() -> None:
    (cause,) = causes(looking_like(OTHERS[0]), "nl")
    said = words("nl").say(cause.likeness)
    assert said.startswith("Dit lijkt op een bekend gebrek: „")
    assert said.endswith("(aan de ene eis die daarbij hoort, is niet voldaan).")


def test_the_report_and_the_summary_begin_with_it() -> None:
    result = looking_like(FAULT)
    page = Page(html.render(result))
    assert page.texts["begin-hier"] == "Begin hier"
    told = words("nl").say(causes(result, "nl")[0].likeness)
    assert told in page.text
    assert "### Begin hier" in summary.render(result)
    assert "### Begin here" in summary.render(result, "en")


def test_three_are_told_first_and_of_the_others_a_line_each() -> None:
    result = looking_like(FAULT, *OTHERS)
    found = causes(result, "nl")
    assert len(found) == FIRST + 2
    page = html.render(result)
    told = " ".join(Page(page).text.split())
    for one in found[FIRST:]:  # as a headline, folded under it, and in the message to the vendor
        assert told.count(" ".join(str(words("nl").say(one.headline)).split())) == 3
    assert page.count("<li><details><summary>") == len(found) - FIRST
    assert "Nog 2 oorzaken" not in told
    assert "Nog 2 oorzaken" in summary.render(result)
    assert "2 more causes" in summary.render(result, "en")


def test_nothing_is_said_where_nothing_is_red() -> None:
    assert causes(factory.green(), "nl") == []
    assert "Begin hier" not in Page(html.render(factory.green())).text
    assert "Begin hier" not in summary.render(factory.green())
