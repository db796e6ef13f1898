"""What a person sees on the terminal: progress while the suite runs, then a short table and the verdict."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

import pytest
from rich.console import Console
from rich.table import Table
from rich.text import Text

from klantinteracties_conformance.config.selection import Selection
from klantinteracties_conformance.judging.progress import progress_bar
from klantinteracties_conformance.judging.recorder import received
from klantinteracties_conformance.judging.session import RESULT
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.codec import decode
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations import OperationRecord
from klantinteracties_conformance.result.outcomes import REMOVING, Outcome, outcome_of
from klantinteracties_conformance.result.requirements import Requirement
from klantinteracties_conformance.result.verdict import verdict_message
from klantinteracties_conformance.system.text import on_one_line

LOOKS: Mapping[Outcome, tuple[str, str, str]] = {
    "passed": ("✓", "green", "voldaan"),
    "failed": ("✗", "bold red", "niet voldaan"),
    "cantTell": ("?", "yellow", "niet te beoordelen"),
    "untested": ("○", "yellow", "niet uitgevoerd"),
    "inapplicable": ("–", "dim", "niet van toepassing"),
}

_VERDICTS = {
    "conformant": ("green", "VOLDOET"),
    "nonconformant": ("red", "VOLDOET NIET"),
    "undetermined": ("yellow", "NIET BEOORDEELD"),
}


class ProgressReporter:
    """A pytest plugin in place of pytest's own terminal report, which speaks to programmers."""

    def __init__(self, console: Console, selection: Selection) -> None:
        planned = [spec for spec in selection.to_run if spec.scenarios]
        self._console = console
        self._open = {spec.id: len(spec.scenarios) for spec in planned}
        self._texts = {spec.id: spec.text for spec in planned}
        self._outcomes: dict[str, list[Outcome]] = {spec.id: [] for spec in planned}
        self._progress = progress_bar(console, "Toetsen")
        self._task = self._progress.add_task("", total=sum(self._open.values()) + len(selection.fuzzed))
        self.result: Result | None = None

    @contextmanager
    def shown(self) -> Iterator[None]:
        """Show the progress bar, on a terminal that can move its cursor."""
        with self._progress:
            yield

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Advance, and write a line for each requirement or operation of which the last part has ended."""
        operation: str | None = getattr(report, "conformance_operation", None)
        if operation is not None:
            self._operation(decode(operation, OperationRecord))
        text: str | None = getattr(report, "conformance", None)
        if text is None:
            return
        record = received(report, text)
        identifier = record.requirement
        self._outcomes[identifier].append(record.judgement.outcome)
        self._progress.update(self._task, advance=1, description=self._texts[identifier][:60])
        self._open[identifier] -= 1
        if not self._open[identifier]:
            self._line(identifier, outcome_of(self._outcomes[identifier]))

    def _operation(self, record: OperationRecord) -> None:
        outcome = outcome_of(part.outcome for part in record.judged.values())
        requests = sum(use.requests for use in record.uses)
        self._progress.update(self._task, advance=1, description=record.name)
        if outcome == "passed" and self._console.is_terminal:
            return
        self._console.print(
            f"{LOOKS[outcome][0]} {record.name} ({requests} verzoeken)", soft_wrap=True, highlight=False
        )

    @pytest.hookimpl(trylast=True)
    def pytest_unconfigure(self, config: pytest.Config) -> None:
        """Keep the result of the session for whoever started it."""
        self.result = config.stash.get(RESULT, None)

    def _line(self, identifier: str, outcome: Outcome) -> None:
        if outcome == "passed" and self._console.is_terminal:
            return
        symbol, style, _ = LOOKS[outcome]
        if not self._console.is_terminal:
            # Written plainly: rich takes a millisecond a line, between two requests to the provider.
            self._console.file.write(f"{symbol} {identifier:<10} {self._texts[identifier]}\n")
            return
        line = Text.assemble((f"{symbol} ", style), (f"{identifier:<10} ", "bold"), self._texts[identifier])
        self._progress.console.print(line, soft_wrap=True)


def summarise(console: Console, result: Result) -> None:
    """Write what did not pass, a table per case, what was left behind, and the verdict."""
    for requirement in result.requirements:
        if requirement.level != "niet-toetsbaar" and requirement.outcome not in ("passed", "inapplicable"):
            _explain(console, requirement)
    say = words("nl").say
    console.print()
    console.print(_table(console, result))
    for leftover in result.leftovers:
        console.print(
            _text(f"Achtergebleven bij de provider: {leftover.url} ({say(leftover.reason)})"), soft_wrap=True
        )
    for notice in result.run.notices:
        console.print(_text(f"Let op: {say(notice)}", style="yellow"), soft_wrap=True)
    if result.run.interrupted:
        console.print(_text(say(result.run.interrupted), style="yellow"))
    if result.run.suite_faults:
        console.print(
            Text("Fout in de suite zelf: meld dit aan de makers; dit oordeel telt niet.", style="red")
        )
    planned, executed = result.run.planned, result.run.executed
    asked, fuzzed = result.run.planned_operations, result.run.operations
    console.print(
        f"Scenario's: {planned} gepland, {executed} uitgevoerd; bewerkingen met zelf bedachte verzoeken: "
        f"{asked} gepland, {fuzzed} uitgevoerd; in {result.run.duration} s.",
        soft_wrap=True,
    )
    colour, short = _VERDICTS[result.verdict]
    verdict = Text.assemble((f" {short} ", f"bold white on {colour}"), " ", say(verdict_message(result)))
    console.print(verdict, soft_wrap=True)


def timing(result: Result) -> str:
    """Return in one line what the requests and the suite itself took, from the first request to the last."""
    if not result.exchanges:
        return "Er zijn geen verzoeken gedaan."
    starts = [datetime.fromisoformat(exchange.started).timestamp() for exchange in result.exchanges]
    waits = [exchange.duration / 1000 for exchange in result.exchanges]
    total = max(start + wait for start, wait in zip(starts, waits, strict=True)) - min(starts)
    removal = sum(exchange.step == REMOVING for exchange in result.exchanges)
    workers = result.run.workers
    own = max(0.0, total - sum(waits) / workers)
    return (
        f"Tijd: {len(waits)} verzoeken (waarvan {removal} om op te ruimen) in {total:.2f} s, "
        f"waarvan {sum(waits) / workers:.2f} s wachten op de provider en {own:.2f} s eigen tijd."
    )


def _explain(console: Console, requirement: Requirement) -> None:
    symbol, style, outcome = LOOKS[requirement.outcome]
    console.print()
    head = Text.assemble((f"{symbol} {requirement.id} {outcome}. ", style), (requirement.text, "bold"))
    console.print(head, soft_wrap=True)
    if requirement.waived and requirement.waiver:
        waiver = requirement.waiver
        why = f"  Ontheffing tot en met {waiver.until} door {waiver.owner}: {waiver.reason}"
        console.print(_text(f"{why} ({waiver.link})", style="yellow"), soft_wrap=True)
    for scenario in requirement.scenarios:
        if scenario.outcome == requirement.outcome:
            said = words("nl").say(scenario.message) if scenario.message else ""
            console.print(_text(f"  {said}"), soft_wrap=True)
            if scenario.exchanges:
                numbers = ", ".join(map(str, scenario.exchanges))
                how = f"  Uitwisseling {numbers}; herhaal met: {scenario.replay}"
                console.print(_text(how, style="dim"), soft_wrap=True)
            break


def _text(text: str, style: str = "") -> Text:
    """Return something to print that may quote a provider or a file, so that it stays on one line."""
    return Text(on_one_line(text), style=style)


def _table(console: Console, result: Result) -> Table:
    """Return the counts per case, with only the outcomes that occur."""
    seen = {
        requirement.outcome for requirement in result.requirements if requirement.level != "niet-toetsbaar"
    }
    shown = [outcome for outcome in LOOKS if outcome in seen or outcome == "passed"]
    table = Table(box=None, pad_edge=False, header_style="bold")
    room = console.width - sum(len(LOOKS[outcome][2]) + 2 for outcome in shown) - len("niet toetsbaar") - 2
    table.add_column("", no_wrap=True, overflow="ellipsis", width=min(60, max(12, room)))
    for outcome in shown:
        table.add_column(LOOKS[outcome][2], justify="right", no_wrap=True)
    table.add_column("niet toetsbaar", justify="right", style="dim", no_wrap=True)
    for group in result.groups:
        rows = [requirement for requirement in result.requirements if requirement.group == group.id]
        judged = [requirement.outcome for requirement in rows if requirement.level != "niet-toetsbaar"]
        counts = [Text(str(judged.count(outcome) or "·"), style=LOOKS[outcome][1]) for outcome in shown]
        table.add_row(group.title, *counts, str(len(rows) - len(judged) or "·"))
    return table
