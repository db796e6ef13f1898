"""What reports say of applications."""

import xml.etree.ElementTree as ET

import pytest

from klantinteracties_conformance.report import html, junit, profiles, summary
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.result.profiles import (
    ActionOutcome,
    ProfileVerdict,
    RelianceOutcome,
    Text,
    outcome_of_profile,
)
from klantinteracties_conformance.system.messages import Comparison, message, shown
from tests.report import factory


def action(name: str, outcome: Outcome, *, uncertain: bool = False) -> ActionOutcome:
    missing = RelianceOutcome(
        "s1.1",
        Text("mist de adressen", "lacks the addresses"),
        "promised",
        "GET /partijen: expand",
        outcome="failed" if outcome == "failed" or uncertain else "passed",
        comparisons=[Comparison(shown("a"), message("profile-absent"), "results[].<b>uuid")],
        exchanges=[1],
        uncertain=uncertain,
    )
    reason = message("not-run") if outcome in ("untested", "cantTell") else None
    title, effect = Text(name, f"{name} (en)"), Text("De medewerker ziet niets.", "Nothing is seen.")
    return ActionOutcome(name, title, effect, outcome, reason, [missing], [1])


def told(*actions: ActionOutcome) -> ProfileVerdict:
    return ProfileVerdict(
        "kiss",
        "KISS",
        "3.x",
        "2026-11-28",
        ["<bron>"],
        outcome=outcome_of_profile(actions),
        actions=list(actions),
    )


def result(*actions: ActionOutcome) -> Result:
    made = factory.green()
    made.exchanges = [factory.exchange(1)]
    made.profiles = [told(*actions)]
    return made


@pytest.mark.parametrize(
    ("actions", "dutch", "english"),
    [
        ([action("zoeken", "passed")], "KISS 3.x: werkt", "KISS 3.x: works"),
        (
            [action("zoeken", "passed", uncertain=True)],
            "KISS 3.x: werkt; onzeker: zoeken mist de adressen",
            "KISS 3.x: works; uncertain: zoeken (en) lacks the addresses",
        ),
        (
            [action("tonen", "failed"), action("zoeken", "passed")],
            "KISS 3.x: werkt niet: tonen mist de adressen",
            "KISS 3.x: doesn't work: tonen (en) lacks the addresses",
        ),
        (
            [action("tonen", "passed"), action("zoeken", "untested")],
            "KISS 3.x: niet beoordeeld: 1 handeling van de 2. Niet uitgevoerd.",
            "KISS 3.x: not judged: 1 action of 2. Not run.",
        ),
    ],
)
def test_the_line_of_an_application(actions: list[ActionOutcome], dutch: str, english: str) -> None:
    for code, line in (("nl", dutch), ("en", english)):
        said = words(code).say(profiles.line(told(*actions), code))
        assert said.rstrip(".") == line.rstrip(".")


def test_of_many_actions_only_the_first_are_named() -> None:
    line = words("nl").say(profiles.line(told(*(action(str(n), "failed") for n in range(5))), "nl"))
    assert line.endswith("0 mist de adressen; 1 mist de adressen; en nog 3 handelingen")


def test_the_page_has_a_row_for_each_action_and_whose_fault_it_is() -> None:
    page = html.render(result(action("tonen", "failed"), action("zoeken", "passed")))
    assert "Werkt uw software erop?" in page
    assert "De provider breekt wat is beloofd: GET /partijen: expand" in page
    assert "results[].&lt;b&gt;uuid" in page
    assert "28 november 2026" in page
    assert "Werkt uw software erop?" not in html.render(factory.green())
    assert "The provider breaks what is promised" in html.render(result(action("tonen", "failed")), "en")


def test_machines_are_told_too() -> None:
    made = result(action("tonen", "failed"), action("zoeken", "untested"), action("maken", "passed"))
    suite = next(one for one in ET.fromstring(junit.render(made)) if one.get("name") == "KISS 3.x")
    assert {case.get("name"): [part.tag for part in case] for case in suite} == {
        "KISS: tonen": ["failure"],
        "KISS: zoeken": ["error"],
        "KISS: maken": [],
    }
    assert "KISS 3.x: werkt niet" in summary.render(made)
    assert made.verdict == "conformant"
