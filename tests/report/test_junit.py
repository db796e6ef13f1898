"""The JUnit report: counts what there is, and shows nothing as passed that didn't pass."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping, Set

import pytest

from klantinteracties_conformance.report import junit
from klantinteracties_conformance.report.causes import causes
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
        assert (element.get("skipped") is None) == (element is root), "Jenkins knows it of suites only"
        for attribute, tag in {"tests": "testcase", "failures": "failure", "errors": "error"}.items():
            assert element.get(attribute) == str(len(list(element.iter(tag))))
    counts = {name: root.get(name) for name in ("tests", "failures", "errors")}
    assert counts == {"tests": "8", "failures": "1", "errors": "2"}
    assert root[0].get("skipped") == "2"


def test_each_outcome_has_its_element() -> None:
    root = rendered(factory.red())
    elements = {name: [child.tag for child in case(root, name)] for name in ("C0534-1", "C0534-3", "C0534-4")}
    assert elements == {"C0534-1": [], "C0534-3": ["failure"], "C0534-4": ["error"]}
    elements = {name: [child.tag for child in case(root, name)] for name in ("C0534-5", "C0534-6", "C0534-9")}
    assert elements == {"C0534-5": ["error"], "C0534-6": ["skipped"], "C0534-9": ["skipped"]}
    advice = case(root, "C0534-7")
    assert [child.tag for child in advice] == ["system-out"]
    assert (advice[0].text or "").startswith("Informeert, telt niet mee voor het oordeel: ")
    assert [told.get("name") for told in root.iter("property")] == ["informeert C0534-7"]
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


CHILDREN: Mapping[str, Set[str]] = {
    "testsuites": {"testsuite"},
    "testsuite": {"properties", "testcase"},
    "properties": {"property"},
    "testcase": {"skipped", "error", "failure", "system-out"},
}
ATTRIBUTES: Mapping[str, Set[str]] = {
    "testsuites": {"name", "time", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped", "time", "timestamp"},
    "testcase": {"name", "time", "classname"},
    "property": {"name", "value"},
    "skipped": {"type", "message"},
    "error": {"type", "message"},
    "failure": {"type", "message"},
}
"""What of junit-10.xsd, by which Jenkins' xunit plugin judges a file, we use."""

MUST: Mapping[str, Set[str]] = {
    "testsuite": {"name", "tests", "failures", "errors"},
    "testcase": {"name"},
    "property": {"name", "value"},
}


@pytest.mark.parametrize("make", [factory.green, factory.red, factory.rich, factory.all_red, factory.hostile])
def test_it_is_what_jenkins_takes(make: Callable[[], Result]) -> None:
    for element in rendered(make()).iter():
        assert {child.tag for child in element} <= CHILDREN.get(element.tag, set())
        names = set(element.keys())
        assert MUST.get(element.tag, set()) <= names <= ATTRIBUTES.get(element.tag, set())
        if element.get("time") is not None:
            assert re.fullmatch(r"[0-9]+\.[0-9]{3}", element.get("time", ""))


def test_what_is_probably_the_matter_comes_first() -> None:
    result = factory.all_red()
    found = causes(result, "nl")
    first = found[0].requirements[0].id
    failed = [one for one in rendered(result).iter("testcase") if one.find("failure") is not None]
    assert failed[0].get("name", "").startswith(first)
    failure = failed[0].find("failure")
    assert failure is not None
    assert f"Begin hier (1/{len(found)}): " in (failure.text or "")
