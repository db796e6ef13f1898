"""The result for Allure: a test for each scenario, with its steps and evidence."""

import json
import re
from pathlib import Path
from typing import Any

from klantinteracties_conformance.report import allure_results
from klantinteracties_conformance.result.model import Result
from tests.report import factory


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
