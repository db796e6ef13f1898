"""The JUnit report: counts what there is, and shows nothing as passed that didn't pass."""

import xml.etree.ElementTree as ET

from klantinteracties_conformance.report import junit
from klantinteracties_conformance.result.model import Result
from tests.report import factory


def rendered(result: Result) -> ET.Element:
    return ET.fromstring(junit.render(result).encode("utf-8"))


def case(root: ET.Element, start: str) -> ET.Element:
    return next(element for element in root.iter("testcase") if element.get("name", "").startswith(start))


def test_a_case_per_scenario_in_a_suite_per_group() -> None:
    root = rendered(factory.green())
    assert [suite.get("name") for suite in root] == ["C0534 - Na doorverbinden beantwoord", "F2173"]
    first = case(root, "C0534-1")
    assert first.get("name") == "C0534-1 De collega vult het antwoord aan"
    assert first.get("classname") == "C0534"
    assert first.get("time") == "0.013" or first.get("time") == "0.012"
    assert not list(first)


def test_counts_are_right() -> None:
    root = rendered(factory.red())
    for element in (root, *root):
        for attribute, tag in {"tests": "testcase", "failures": "failure", "errors": "error"}.items():
            assert element.get(attribute) == str(len(list(element.iter(tag))))
    counts = {name: root.get(name) for name in ("tests", "failures", "errors", "skipped")}
    assert counts == {"tests": "8", "failures": "1", "errors": "2", "skipped": "2"}


def test_each_outcome_has_its_element() -> None:
    root = rendered(factory.red())
    elements = {name: [child.tag for child in case(root, name)] for name in ("C0534-1", "C0534-3", "C0534-4")}
    assert elements == {"C0534-1": [], "C0534-3": ["failure"], "C0534-4": ["error"]}
    elements = {name: [child.tag for child in case(root, name)] for name in ("C0534-5", "C0534-6", "C0534-9")}
    assert elements == {"C0534-5": ["error"], "C0534-6": ["skipped"], "C0534-9": ["skipped"]}
    advice = case(root, "C0534-7")
    assert [child.tag for child in advice] == ["properties", "system-out"]
    assert advice[0][0].get("name") == "informeert"
    assert (advice[1].text or "").startswith("Informeert, telt niet mee voor het oordeel: ")
    assert not [element for element in root.iter("testcase") if element.get("file")]
    reason = case(root, "C0534-9")[0].get("message")
    assert reason == "Niet toetsbaar: Dit speelt zich af aan de telefoon."


def test_a_failure_begins_with_its_message() -> None:
    failure = case(rendered(factory.red()), "C0534-3")[0]
    message = "Na het wijzigen van alleen 'Inhoud' is ook 'Taal' veranderd."
    assert failure.get("message") == message
    text = failure.text or ""
    assert text.startswith(message)
    for part in (
        "Verwacht: Taal: 'Nederlands'",
        "Gekregen: Taal: leeg",
        "Herhaal: klantinteracties-conformance run",
    ):
        assert part in text


def test_names_are_unique() -> None:
    names = [element.get("name") for element in rendered(factory.red()).iter("testcase")]
    assert len(names) == len(set(names))
    assert "C0534-3 De collega vult het antwoord aan (2)" in names


def test_forbidden_characters_are_replaced() -> None:
    root = rendered(factory.hostile())
    failure = case(root, "C0534-3")[0]
    assert "<script>alert(1)</script>" in (failure.text or "")
    assert "��" in (failure.get("message") or "")
