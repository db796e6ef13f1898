"""The reports for machines: valid, complete, and never more favourable than the result."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from rdflib import Graph, Namespace
from rdflib.namespace import DCTERMS, RDF
from rdflib.term import URIRef

from klantinteracties_conformance.report import allure_results, badge, earl, files, har, summary
from klantinteracties_conformance.report.language import LANGUAGES, language
from klantinteracties_conformance.report.markdown import own, plain
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Waiver
from klantinteracties_conformance.standard import resources
from tests.report import factory

EARL = Namespace("http://www.w3.org/ns/earl#")
KINDS: dict[str, Callable[[], Result]] = {
    "green": factory.green,
    "red": factory.red,
    "undetermined": factory.undetermined,
    "partial": factory.partial,
    "hostile": lambda: factory.hostile(factory.WRITABLE),
}
NAMES_AND_VALUES = {"type": "array", "items": {"type": "object", "required": ["name", "value"]}}
SIZES = {"headersSize": {"type": "integer"}, "bodySize": {"type": "integer"}}
MOMENT = {"type": "string", "format": "date-time"}
HAR_1_2 = {
    "required": ["log"],
    "properties": {
        "log": {
            "required": ["version", "creator", "entries"],
            "properties": {
                "version": {"const": "1.2"},
                "creator": {"required": ["name", "version"]},
                "pages": {
                    "items": {
                        "required": ["startedDateTime", "id", "title", "pageTimings"],
                        "properties": {"startedDateTime": MOMENT, "pageTimings": {"type": "object"}},
                    }
                },
                "entries": {
                    "items": {
                        "required": ["startedDateTime", "time", "request", "response", "cache", "timings"],
                        "properties": {
                            "startedDateTime": MOMENT,
                            "time": {"type": "number", "minimum": 0},
                            "timings": {"required": ["send", "wait", "receive"]},
                            "request": {
                                "required": [
                                    "method", "url", "httpVersion", "cookies", "headers", "queryString",
                                    "headersSize", "bodySize",
                                ],
                                "properties": {
                                    "headers": NAMES_AND_VALUES,
                                    "queryString": NAMES_AND_VALUES,
                                    "cookies": {"type": "array"},
                                    "postData": {"required": ["mimeType", "text"]},
                                    **SIZES,
                                },
                            },
                            "response": {
                                "required": [
                                    "status", "statusText", "httpVersion", "cookies", "headers", "content",
                                    "redirectURL", "headersSize", "bodySize",
                                ],
                                "properties": {
                                    "status": {"type": "integer"},
                                    "headers": NAMES_AND_VALUES,
                                    "content": {"required": ["size", "mimeType"]},
                                    **SIZES,
                                },
                            },
                        },
                    }
                },
            },
        }
    },
}  # fmt: skip
"""What the specification of HAR 1.2 requires, as JSON Schema."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_earl_says_of_each_requirement_what_the_result_says(kind: str, code: str) -> None:
    result = KINDS[kind]()
    graph = Graph().parse(data=earl.render(result, code), format="json-ld")
    outcomes = {}
    for assertion in graph.subjects(RDF.type, EARL.Assertion):
        for demanded in (EARL.assertedBy, EARL.subject, EARL.test, EARL.result, EARL.mode):
            assert len(list(graph.objects(assertion, demanded))) == 1
        test, found = graph.value(assertion, EARL.test), graph.value(assertion, EARL.result)
        assert (test, RDF.type, EARL.TestRequirement) in graph
        assert (found, RDF.type, EARL.TestResult) in graph
        outcome = graph.value(found, EARL.outcome)
        assert isinstance(outcome, URIRef)
        outcomes[str(graph.value(test, DCTERMS.identifier))] = outcome.removeprefix(str(EARL))
        assert (graph.value(assertion, EARL.subject), RDF.type, EARL.TestSubject) in graph
        assert (graph.value(assertion, EARL.assertedBy), RDF.type, EARL.Assertor) in graph
    assert outcomes == {row.id: row.outcome for row in result.requirements}
    assert list(graph.objects(None, DCTERMS.title))
    graph.serialize(format="turtle")


@pytest.mark.parametrize("kind", KINDS)
def test_har_is_what_its_specification_requires(kind: str) -> None:
    result = KINDS[kind]()
    text = har.render(result)
    text.encode("utf-8")
    document = json.loads(text)
    Draft202012Validator(HAR_1_2, format_checker=FormatChecker()).validate(document)
    entries = document["log"]["entries"]
    assert len(entries) == len(result.exchanges)
    assert {entry["pageref"] for entry in entries} == {page["id"] for page in document["log"]["pages"]}


def test_har_keeps_what_was_said() -> None:
    asked = factory.exchange(1, url=f"{factory.BASE}/partijen?naam=a%20b&pageSize=10&naam=c")
    gone = factory.exchange(2, status=None, response_headers={}, response_body=None, error="afgebroken")
    document = json.loads(har.render(factory.result([], [asked, gone])))
    first, second = document["log"]["entries"]
    query = [(pair["name"], pair["value"]) for pair in first["request"]["queryString"]]
    assert query == [("naam", "a b"), ("pageSize", "10"), ("naam", "c")]
    assert first["request"]["postData"] == {"mimeType": "application/json", "text": factory.BODY}
    assert first["response"]["statusText"] == "OK"
    assert second["response"]["status"] == 0
    assert "afgebroken" in second["comment"]


GREEN, GREY = "#1f6b2e", "#4b5868"


def _waived() -> Result:
    waiver = Waiver("komt", "wij", "https://example.nl", date(2031, 1, 1), "active")
    return factory.result(
        [factory.requirement("C0534-1"), factory.requirement("C0534-2", "failed", waiver=waiver)]
    )


@pytest.mark.parametrize(
    ("make", "said", "colour"),
    [
        (factory.green, "Klantinteracties: voldoet", GREEN),
        (factory.red, "Klantinteracties: voldoet niet", "#b3150b"),
        (factory.undetermined, "Klantinteracties: niet beoordeeld", "#7d4b00"),
        (factory.partial, "Klantinteracties: deel: voldoet, geen certificaat", GREY),
        (
            lambda: factory.result([factory.requirement("C0534-1")], run={"planned": 3, "executed": 1}),
            "Klantinteracties: voldoet, geen certificaat",
            GREY,
        ),
        (_waived, "Klantinteracties: voldoet met 1 ontheffing", GREY),
    ],
)
def test_a_badge_is_green_for_a_whole_verdict_only(
    make: Callable[[], Result], said: str, colour: str
) -> None:
    root = ET.fromstring(badge.render(make()))
    assert root.get("aria-label") == said
    assert root.get("role") == "img"
    assert root[1].get("fill") == colour
    assert "script" not in badge.render(factory.hostile())


def test_the_summary_begins_with_the_verdict() -> None:
    text = summary.render(factory.red())
    assert text.startswith(
        "## ❌ Conformiteitstoets Klantinteracties: Voldoet niet\n\nDe provider voldoet niet: "
    )
    assert "- **C0534-3** De tekst van eis C0534-3" in text
    assert "| ❌ niet voldaan | C0534 - Na doorverbinden beantwoord | Het gevolg van C0534-3." in text
    assert "## ⚪" in summary.render(factory.partial())
    assert "geen certificaat" in summary.render(factory.partial())
    assert "## ❌ Klantinteracties conformance test: Does not conform" in summary.render(factory.red(), "en")


def test_nothing_acts_in_the_summary() -> None:
    evil = "<img src=x> [a](https://x.example) @iedereen #12 `code` **vet** www.x.example\n# kop |\n- x"
    result = factory.result([factory.requirement("C0534-3", "failed", reason=evil)])
    text = summary.render(result)
    for acting in ("<img", "[a](", " @iedereen", " #12", "`code`", "**vet**", "https://", "www.x", "\n# kop"):
        assert acting not in text
    assert plain("a\nb", language("nl")) == "a b"
    assert own("a|b") == r"a\|b"


def written(result: Result, folder: Path, code: str = "nl") -> list[dict[str, Any]]:
    allure_results.write(result, folder, code)
    return [json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*-result.json")]


def test_allure_results_are_complete(tmp_path: Path) -> None:
    result = factory.red()
    tests = written(result, tmp_path / "allure")
    scenarios = [row for each in result.requirements for row in each.scenarios]
    assert len(tests) == len(scenarios) == len({test["historyId"] for test in tests})
    found = {test["name"]: test for test in tests}
    failed = found["C0534-3 De collega vult het antwoord aan"]
    labels = {(label["name"], label["value"]) for label in failed["labels"]}
    assert {
        ("epic", "C0534 - Na doorverbinden beantwoord"),
        ("feature", "C0534-3 De tekst van eis C0534-3"),
        ("tag", "F0796"),
        ("tag", "I-11"),
        ("severity", "critical"),
    } <= labels
    assert failed["links"][0]["url"] == "../index.html#eis-C0534-3"
    assert failed["statusDetails"]["message"].startswith("Na het wijzigen")
    assert [step["status"] for step in failed["steps"]] == ["passed", "failed", "unknown"]
    advice = next(test for name, test in found.items() if name.startswith("C0534-7"))
    assert advice["statusDetails"]["message"].startswith("Informeert, telt niet mee voor het oordeel: ")
    outcomes = {name.partition(" ")[0]: test["status"] for name, test in found.items() if "(2)" not in name}
    assert outcomes == {
        "C0534-1": "passed",
        "C0534-3": "failed",
        "C0534-4": "broken",
        "C0534-5": "unknown",
        "C0534-6": "skipped",
        "C0534-7": "passed",
    }


def test_allure_results_are_made_of_a_file_with_moments_that_are_none(tmp_path: Path) -> None:
    result = factory.red()
    result.run.started = "gisteren"
    for exchange in result.exchanges:
        exchange.started = "9999-99-99"
    assert {test.get("start", 0) for test in written(result, tmp_path / "allure")} == {0}


def test_allure_results_hold_the_evidence(tmp_path: Path) -> None:
    tests = written(factory.red(), tmp_path / "allure")
    sources = re.findall(r'"source": "([^"]+)"', json.dumps(tests))
    texts = [(tmp_path / "allure" / name).read_text(encoding="utf-8") for name in sources]
    assert any("PATCH http://provider.example" in text and "→ 200" in text for text in texts)
    environment = (tmp_path / "allure" / "environment.properties").read_text(encoding="utf-8")
    assert "Oordeel=De provider voldoet niet: aan 1 van de 4" in environment
    categories = json.loads((tmp_path / "allure" / "categories.json").read_text(encoding="utf-8"))
    assert {each["name"] for each in categories} >= {"Niet voldaan", "Niet te beoordelen", "Niet uitgevoerd"}


def test_allure_keeps_operations_apart(tmp_path: Path) -> None:
    names = [f"{method} /klantcontacten" for method in ("GET", "POST", "PUT")]
    rows = [factory.scenario(name=name, steps=[]) for name in names]
    tests = written(factory.result([factory.requirement("API-FOUT-1", scenarios=rows)]), tmp_path / "allure")
    assert len({test["historyId"] for test in tests}) == 3


@pytest.mark.parametrize("name", files.RENDERERS)
def test_the_readme_has_a_row_for_each_form(name: str) -> None:
    readme = (resources.suite_dir() / "README.md").read_text(encoding="utf-8")
    assert f"\n| `{name}` | " in readme


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_form_is_written_without_a_secret(kind: str, code: str, tmp_path: Path) -> None:
    files.write(KINDS[kind](), tmp_path, code)
    for name in files.RENDERERS:
        assert (tmp_path / name).read_text(encoding="utf-8").strip()
    files.write(KINDS[kind](), tmp_path, code)
