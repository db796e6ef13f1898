"""Gherkin steps and HTTP evidence in the results of allure-pytest, which by itself shows neither."""

import uuid
from typing import TYPE_CHECKING, Any

import allure_commons
import pytest
from allure_commons.types import AttachmentType

from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.compat import allure_parts
from klantinteracties_conformance.judging.recorder import RECORD
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.exchange import Exchange

if TYPE_CHECKING:
    from klantinteracties_conformance.compat.bdd_parts import Feature, Scenario, Step


def register(config: pytest.Config, log: Log) -> None:
    """Add Gherkin steps and exchanges where allure-pytest writes results."""
    if allure_parts.writes(config):
        steps = AllureSteps()
        log.observers.append(steps.note)
        config.pluginmanager.register(steps, "conformance-allure")
        # pytest-bdd makes each step definition a fixture; what they are is told by the steps themselves.
        allure_parts.leave_out_fixtures(config)


class AllureSteps:
    """Opens and closes an Allure step for each Gherkin step and labels the test by its requirement."""

    def __init__(self) -> None:
        self._open: str | None = None
        self._exchanges: list[Exchange] = []

    def pytest_bdd_before_scenario(
        self, request: pytest.FixtureRequest, feature: "Feature", scenario: "Scenario"
    ) -> None:
        """Name the test after its scenario and file it under its case and requirement."""
        record = request.node.stash[RECORD]
        rule = scenario.rule.name if scenario.rule else ""
        hook = allure_commons.plugin_manager.hook
        hook.add_title(test_title=f"{record.requirement}: {scenario.name}")
        hook.add_label(label_type="epic", labels=(feature.name,))
        hook.add_label(label_type="feature", labels=(f"{record.requirement} {rule}",))
        hook.add_label(label_type="story", labels=(scenario.name,))

    def pytest_bdd_before_step(self, step: "Step") -> None:
        """Open a step."""
        self._open = str(uuid.uuid4())
        title = f"{step.keyword} {step.name}"
        allure_commons.plugin_manager.hook.start_step(uuid=self._open, title=title, params={})
        if step.datatable:
            rows = "\n".join(" | ".join(map(str, cells)) for cells in step.datatable.raw())
            self._attach(rows, "tabel", AttachmentType.TEXT)

    def pytest_bdd_after_step(self) -> None:
        """Close a step that passed."""
        self._close(None)

    def pytest_bdd_step_error(self, exception: Exception) -> None:
        """Close a step that did not pass."""
        self._close(exception)

    def note(self, exchange: Exchange) -> None:
        """Keep an exchange, which is redacted already, for the step that it serves.

        What serves no step is the removal of test data; that is evidence in the result, not here.
        """
        if self._open:
            self._exchanges.append(exchange)

    def _close(self, exception: Exception | None) -> None:
        if self._open:
            # One attachment a step: each is a file of its own, and Allure's time goes to writing files.
            if self._exchanges:
                heads = [f"{e.method} {e.url} → {_answered(e)}" for e in self._exchanges]
                body = "\n\n".join(map(_laid_out, self._exchanges))
                self._attach(body, "; ".join(heads), AttachmentType.TEXT)
            kind: Any = type(exception) if exception else None
            hook = allure_commons.plugin_manager.hook
            hook.stop_step(uuid=self._open, exc_type=kind, exc_val=exception, exc_tb=None)
            self._open, self._exchanges = None, []

    def _attach(self, body: str, name: str, kind: AttachmentType) -> None:
        hook = allure_commons.plugin_manager.hook
        hook.attach_data(body=body, name=name, attachment_type=kind, extension=None)


def _answered(exchange: Exchange) -> str:
    """Return the status of an answer, or why there is none."""
    if exchange.status is None and exchange.error is not None:
        return words("nl").say(exchange.error)
    return str(exchange.status)


def _laid_out(exchange: Exchange) -> str:
    lines = [f"{exchange.method} {exchange.url}"]
    lines += [f"{name}: {value}" for name, value in exchange.request_headers.items()]
    lines += ["", exchange.request_body or "", "", f"→ {_answered(exchange)}"]
    lines += [f"{name}: {value}" for name, value in exchange.response_headers.items()]
    return "\n".join([*lines, "", exchange.response_body or ""])
