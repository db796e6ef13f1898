"""The result as a folder for Allure: a test for each scenario, with its steps, evidence, labels and links.

Allure's percentages leave out what didn't run, so they are no measure of conformity; the verdict stands in
its environment.
"""

import hashlib
import json
import shutil
import uuid
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from allure_commons.logger import AllureFileLogger
from allure_commons.model2 import (
    Attachment,
    ExecutableItem,
    Label,
    Link,
    Parameter,
    StatusDetails,
    TestResult,
    TestStepResult,
)
from msgspec.structs import asdict

from klantinteracties_conformance.report.language import Language, language
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import REMOVING, Outcome
from klantinteracties_conformance.result.requirements import Requirement, Scenario, Step

_STATUSES: Mapping[Outcome, str] = {
    "passed": "passed",
    "failed": "failed",
    "cantTell": "broken",
    "untested": "unknown",
    "inapplicable": "skipped",
}
_SEVERITIES = {"verplicht": "critical", "aanbevolen": "normal", "optioneel": "minor"}


def write(result: Result, folder: Path, code: str = "nl") -> None:
    """Write the result for Allure, in place of what the folder held.

    Raises:
        OSError: the folder can't be written.
    """
    if folder.exists():
        shutil.rmtree(folder)
    make_logger: Any = AllureFileLogger  # allure_commons has no types
    writer = _Writer(result, make_logger(folder), language(code))
    for requirement in result.requirements:
        for scenario in requirement.scenarios:
            writer.scenario(requirement, scenario)
    _about(result, folder, language(code))


def _milliseconds(moment: str) -> float:
    """Return a moment as Allure counts it, 0 for what is none, as an edited file may have."""
    try:
        return datetime.fromisoformat(moment).timestamp() * 1000
    except (ValueError, OverflowError):
        return 0.0


class _Writer:
    """Writes scenarios, each with its evidence."""

    def __init__(self, result: Result, logger: Any, speak: Language) -> None:
        self._result, self._logger, self._speak = result, logger, speak
        self._titles = {group.id: group.title for group in result.groups}
        self._exchanges = {exchange.number: exchange for exchange in result.exchanges}
        self._seen: Counter[str] = Counter()
        self._start = _milliseconds(result.run.started)

    def scenario(self, requirement: Requirement, scenario: Scenario) -> None:
        """Write one scenario as a test."""
        exchanges = [self._exchanges[number] for number in scenario.exchanges if number in self._exchanges]
        began = _milliseconds(exchanges[0].started) if exchanges else self._start
        full = f"{requirement.id} {self._speak.name(scenario)}"
        self._seen[full] += 1
        if self._seen[full] > 1:  # rows of examples may share a name; Allure keeps one test per identity
            full = f"{full} ({self._seen[full]})"
        test = TestResult(
            uuid=str(uuid.uuid4()),
            name=full,
            fullName=f"{scenario.file or requirement.group}: {full}",
            status="passed" if _informs(requirement, scenario) else _STATUSES[scenario.outcome],
            statusDetails=self._details(requirement, scenario),
            stage="finished",
            description=f"{requirement.text}\n\n{self._speak('machine.source')}: {requirement.source}",
            labels=self._labels(requirement, scenario),
            links=[Link(type="link", url=f"../index.html#eis-{requirement.id}", name=requirement.id)],
            parameters=[Parameter(name="dialect", value=self._result.provider.dialect)],
            start=round(began),
            stop=round(began + scenario.duration),
        )
        test.testCaseId = hashlib.md5(test.fullName.encode(), usedforsecurity=False).hexdigest()
        identity = f"{test.fullName} {self._result.provider.dialect}"
        test.historyId = hashlib.md5(identity.encode(), usedforsecurity=False).hexdigest()
        self._steps(test, scenario.steps, exchanges, began)
        self._logger.report_result(test)

    def _details(self, requirement: Requirement, scenario: Scenario) -> StatusDetails | None:
        if scenario.outcome == "passed":
            return None
        expected, observed = self._speak.compared(scenario.comparisons)
        sides = {
            self._speak("comparison.expected"): expected,
            self._speak("comparison.observed"): observed,
            self._speak("machine.replay"): scenario.replay,
        }
        message = self._speak.said(scenario.message or requirement.reason)
        if _informs(requirement, scenario):
            message = self._speak("machine.informs", reason=message)
        elif requirement.waived and requirement.waiver:
            message = f"{self._speak('machine.waived', **asdict(requirement.waiver))} {message}"
        trace = "\n".join(f"{label}: {text}" for label, text in sides.items() if text)
        return StatusDetails(message=message, trace=trace)

    def _labels(self, requirement: Requirement, scenario: Scenario) -> list[Label]:
        group = self._titles.get(requirement.group, requirement.group)
        pairs = [
            ("epic", group),
            ("feature", f"{requirement.id} {requirement.text}"),
            ("story", self._speak.name(scenario)),
            ("parentSuite", group),
            ("suite", requirement.id),
            ("severity", _SEVERITIES.get(requirement.level, "trivial")),
            ("framework", self._result.suite.name),
            ("language", "gherkin"),
            *(("tag", name) for name in (requirement.id, requirement.level, *requirement.functions)),
            *(("tag", name) for name in requirement.interpretations),
            *((("tag", self._speak("waiver.mark")),) if requirement.waived else ()),
        ]
        return [Label(name=name, value=value) for name, value in pairs]

    def _steps(
        self, test: TestResult, steps: Sequence[Step], exchanges: Sequence[Exchange], began: float
    ) -> None:
        """Add the steps with the exchanges that served each; those that served none belong to the test."""
        left = list(exchanges)
        at = began
        for step in steps:
            name = f"{step.keyword} {step.text}"
            about = TestStepResult(
                name=name, status=_STATUSES[step.outcome], start=round(at), stop=round(at + step.duration)
            )
            at += step.duration
            if step.table:
                self._attach(
                    about, self._speak("machine.table"), "\n".join(" | ".join(row) for row in step.table)
                )
            self._evidence(about, [each for each in left if each.step == name])
            left = [each for each in left if each.step != name]
            test.steps.append(about)
        self._evidence(test, [each for each in left if each.step != REMOVING])
        removing = TestStepResult(
            name=self._speak("machine.removing"), status="passed", start=round(at), stop=round(at)
        )
        self._evidence(removing, [each for each in left if each.step == REMOVING])
        if removing.attachments:
            test.steps.append(removing)

    def _evidence(self, item: ExecutableItem, exchanges: Iterable[Exchange]) -> None:
        for exchange in exchanges:
            answered = str(exchange.status or self._speak.said(exchange.error))
            head = f"{exchange.method} {exchange.url} → {answered}"
            self._attach(item, f"{exchange.number} {head}", "\n".join(_laid_out(exchange, answered)))

    def _attach(self, item: ExecutableItem, name: str, text: str) -> None:
        source = f"{uuid.uuid4()}-attachment.txt"
        self._logger.report_attached_data(text.encode("utf-8", "backslashreplace"), source)
        item.attachments.append(Attachment(name=name, source=source, type="text/plain"))


def _informs(requirement: Requirement, scenario: Scenario) -> bool:
    """Tell whether it is advice that isn't followed, which is no failure."""
    return requirement.informs and scenario.outcome == "failed"


def _laid_out(exchange: Exchange, answered: str) -> Iterable[str]:
    yield f"{exchange.method} {exchange.url}"
    yield from (f"{name}: {value}" for name, value in exchange.request_headers.items())
    yield from ("", exchange.request_body or "", "", f"→ {answered}")
    yield from (f"{name}: {value}" for name, value in exchange.response_headers.items())
    yield from ("", exchange.response_body or "")


def _about(result: Result, folder: Path, speak: Language) -> None:
    """Write what Allure shows of the run as a whole, and by what it sorts what didn't pass."""
    facts = {
        speak("compare.verdict"): speak.sentence(result),
        speak("facts.url"): result.provider.url,
        speak("facts.dialect"): result.provider.dialect,
        speak("facts.standard"): speak("facts.standard.value"),
        speak("facts.scope"): speak(f"facts.scope.{result.run.scope}"),
        speak("facts.suite"): result.suite.version,
        **result.suite.tools,
    }
    lines = [f"{name.replace(' ', '_')}={' '.join(str(value).split())}" for name, value in facts.items()]
    (folder / "environment.properties").write_text("\n".join(lines) + "\n", encoding="utf-8")
    categories = [
        {"name": speak(f"outcome.{outcome}").capitalize(), "matchedStatuses": [status]}
        for outcome, status in _STATUSES.items()
        if outcome != "passed"
    ]
    executor = {"name": result.suite.name, "type": "other", "reportName": speak("page.title")}
    for name, content in (("categories.json", categories), ("executor.json", executor)):
        (folder / name).write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
