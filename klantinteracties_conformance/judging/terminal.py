"""What a person sees on the terminal: progress while the suite runs, then a short table and the verdict."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import pytest
from rich.console import Console
from rich.table import Table
from rich.text import Text

from klantinteracties_conformance.config.selection import Selection
from klantinteracties_conformance.judging.progress import progress_bar
from klantinteracties_conformance.judging.progress_log import Log
from klantinteracties_conformance.judging.recorder import received
from klantinteracties_conformance.judging.session import RESULT
from klantinteracties_conformance.report import profiles
from klantinteracties_conformance.report.causes import FIRST, causes
from klantinteracties_conformance.report.rendering import Words, words
from klantinteracties_conformance.result.codec import decode
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations import OperationRecord
from klantinteracties_conformance.result.outcomes import REMOVING, Outcome, outcome_of
from klantinteracties_conformance.result.requirements import Requirement
from klantinteracties_conformance.result.verdict import verdict_message
from klantinteracties_conformance.standard.catalogue import NOT_TESTABLE, catalogue
from klantinteracties_conformance.system.messages import message
from klantinteracties_conformance.system.text import on_one_line

INFORMS = "informs"
"""How advice that isn't followed is counted: it is no outcome, and has no effect on the verdict."""

LOOKS: Mapping[str, tuple[str, str]] = {
    "passed": ("✓", "green"),
    "failed": ("✗", "bold red"),
    INFORMS: ("i", "cyan"),
    "cantTell": ("?", "yellow"),
    "untested": ("○", "yellow"),
    "inapplicable": ("–", "dim"),
}

_WIDEST = 200
"""Characters of what was expected, and of what was observed, that are shown; the page has all of them."""

_MANY = 5
"""Requirements that weren't judged for one reason from which on that takes two lines for all of them."""

_COLUMN = 3
"""Digits of a count."""

_BEYOND = "/"
"""The symbol of what no provider can be tested for."""

_VERDICTS = {"conformant": "green", "nonconformant": "red", "undetermined": "yellow"}


class ProgressReporter:
    """A pytest plugin in place of pytest's own terminal report, which speaks to programmers."""

    def __init__(
        self,
        console: Console,
        selection: Selection,
        language: str = "nl",
        actions: int = 0,
        *,
        failed_only: bool = False,
    ) -> None:
        planned = [spec for spec in selection.to_run if spec.scenarios]
        self._console = console
        # On a terminal a bar shows what passes; in a log each line of it is kept, unless nobody wants them.
        self._tells_passed = not (console.is_terminal or failed_only)
        self._open = {spec.id: len(spec.scenarios) for spec in planned}
        titles = {group.id: group.title for group in catalogue().groups}
        self._groups = Log({spec.id: titles[spec.group] for spec in planned})
        self._paths = Log({label: f"/{label.split('/')[1]}" for label in selection.fuzzed})
        self._texts = {spec.id: spec.text for spec in planned}
        self._outcomes: dict[str, list[Outcome]] = {spec.id: [] for spec in planned}
        self._advice = {spec.id for spec in planned if spec.level == "aanbevolen"}
        self._words = words(language)
        self._progress = progress_bar(console, self._words("terminal-testing"))
        self._task = self._progress.add_task(
            "", total=sum(self._open.values()) + len(selection.fuzzed) + actions
        )
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
        if getattr(report, "conformance_action", None) is not None:
            self._progress.update(self._task, advance=1)
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
        if outcome == "failed" or (outcome != "passed" and self._console.is_terminal):
            line = self._words("terminal-operation", operation=record.name, count=requests)
            self._console.print(f"{LOOKS[outcome][0]} {line}", soft_wrap=True, highlight=False, markup=False)
        part = self._paths.done(record.name, outcome, requests)
        if part and self._tells_passed:
            line = self._words(
                "terminal-path", path=part.name, count=part.passed, total=part.total, requests=part.requests
            )
            self._write(f"{LOOKS[outcome_of(part.outcomes)][0]} {line}")

    @pytest.hookimpl(trylast=True)
    def pytest_unconfigure(self, config: pytest.Config) -> None:
        """Keep the result of the session for whoever started it."""
        self.result = config.stash.get(RESULT, None)

    def _line(self, identifier: str, outcome: Outcome) -> None:
        informs = outcome == "failed" and identifier in self._advice
        part = self._groups.done(identifier, "passed" if informs else outcome)
        symbol, style = LOOKS[INFORMS if informs else outcome]
        if self._console.is_terminal:
            if outcome != "passed":
                named = (f"{identifier:<10} ", "bold")
                line = Text.assemble((f"{symbol} ", style), named, self._texts[identifier])
                self._progress.console.print(line, soft_wrap=True)
        elif part and (self._tells_passed or part.passed < part.total):
            told = self._words("terminal-group", title=part.name, count=part.passed, total=part.total)
            self._write(f"{LOOKS[outcome_of(part.outcomes)][0]} {told}")

    def _write(self, line: str) -> None:
        """Write plainly: rich takes a millisecond a line, between two requests to the provider."""
        if not self._console.quiet:
            self._console.file.write(f"{line}\n")


def summarise(console: Console, result: Result, language: str = "nl", *, failed_only: bool = False) -> None:
    """Write what did not pass, a table per case, what was left behind, and the verdict.

    With `failed_only` the table has no rows of cases that simply passed.
    """
    speak = words(language)
    fell_short = [
        row
        for row in result.requirements
        if row.level != NOT_TESTABLE and row.outcome not in ("passed", "inapplicable")
    ]
    alike = _alike(fell_short)
    for requirement in fell_short:
        if not any(requirement in together for together in alike):
            _explain(console, requirement, speak)
    for together in alike:
        _explain_together(console, together, speak)
    console.print()
    table = _table(console, result, speak, failed_only)
    if table.rows or not failed_only:
        console.print(table)
    told = (*_applications(result, speak), *_notes(result, speak), *_begin(result, speak, language))
    for text, style in told:
        console.print(_text(text, style=style), soft_wrap=True)
    short = speak("verdict", kind=result.verdict)
    if result.verdict == "conformant" and result.run.scope == "partial":
        short = speak("verdict-in-part", verdict=short)
    short = short.upper()
    colour = _VERDICTS[result.verdict]
    sentence = speak.say(verdict_message(result))
    verdict = Text.assemble((f" {short} ", f"bold white on {colour}"), " ", sentence)
    console.print(verdict, soft_wrap=True)


def _applications(result: Result, speak: Words) -> Iterator[tuple[str, str]]:
    """Yield for each application that was asked for whether it works, with its style."""
    for profile, line in profiles.lines(result, speak.code):
        symbol, style = LOOKS[profile.outcome]
        yield f"{symbol} {speak.say(line)}", style


def _notes(result: Result, speak: Words) -> Iterator[tuple[str, str]]:
    """Yield what there is to know beside the outcomes, each with its style."""
    run = result.run
    for leftover in result.leftovers:
        yield speak("terminal-leftover", url=leftover.url, reason=speak.say(leftover.reason)), ""
    for notice in run.notices:
        yield speak("terminal-notice", notice=speak.say(notice)), "yellow"
    if run.interrupted:
        yield speak.say(run.interrupted), "yellow"
    if run.suite_faults:
        yield speak("terminal-suite-fault"), "red"
    if informing := [requirement.id for requirement in result.requirements if requirement.informs]:
        yield speak.say(message("terminal-informs", count=len(informing), requirements=informing)), "cyan"
    scenarios = speak("terminal-scenarios", total=run.planned, count=run.executed)
    operations = speak("terminal-operations", total=run.planned_operations, count=run.operations)
    yield speak("terminal-counts", scenarios=scenarios, operations=operations, seconds=run.duration), ""


def _begin(result: Result, speak: Words, language: str) -> Iterator[tuple[str, str]]:
    """Yield where to begin: the causes that do most harm, each in a line."""
    found = causes(result, language)
    if found:
        yield speak("terminal-begin"), "bold"
    for position, cause in enumerate(found[:FIRST], start=1):
        told = " ".join(map(speak.say, (cause.harm, cause.likeness, cause.places)))
        yield speak("cause-line", position=position, text=told), ""
    if len(found) > FIRST:
        yield speak("terminal-more-causes", count=len(found) - FIRST), "dim"


def timing(result: Result, language: str = "nl") -> str:
    """Return how many requests there were, by what they are for, and where the time of the run went.

    Several processes wait at the same time, so that what they waited is divided among them.
    """
    speak = words(language)
    in_scenarios = [exchange for exchange in result.exchanges if exchange.scenario]
    count = max(len(in_scenarios), sum(use.requests for use in result.operations))
    if not count:
        return speak("terminal-no-requests")
    waits = sum(exchange.duration for exchange in in_scenarios)
    waiting = max(waits, sum(use.total for use in result.operations)) / 1000 / result.run.workers
    told = speak(
        "terminal-timing",
        count=count,
        cases=len(in_scenarios),
        removal=sum(exchange.step == REMOVING for exchange in in_scenarios),
        invented=count - len(in_scenarios),
        seconds=result.run.duration,
        waiting=waiting,
        own=max(0.0, result.run.duration - waiting),
    )
    kinds = sum((Counter(use.kinds) for use in result.operations), Counter[str]())
    if not kinds:
        return told
    each = [speak("terminal-kind", name=name, count=count) for name, count in kinds.most_common()]
    return f"{told}\n{speak('terminal-kinds', kinds=', '.join(each))}"


def _kind(requirement: Requirement) -> str:
    return INFORMS if requirement.informs else requirement.outcome


def _explain(console: Console, requirement: Requirement, speak: Words) -> None:
    kind = _kind(requirement)
    symbol, style = LOOKS[kind]
    console.print()
    outcome = speak("outcome", kind=kind)
    head = Text.assemble((f"{symbol} {requirement.id} {outcome}. ", style), (requirement.text, "bold"))
    console.print(head, soft_wrap=True)
    if requirement.waived and requirement.waiver:
        waiver = requirement.waiver
        until = speak.date(waiver.until.isoformat())
        why = speak(
            "terminal-waiver", until=until, owner=waiver.owner, reason=waiver.reason, link=waiver.link
        )
        console.print(_text(f"  {why}", style="yellow"), soft_wrap=True)
    for scenario in requirement.scenarios:
        if scenario.outcome == requirement.outcome:
            said = speak.say(scenario.message) if scenario.message else ""
            console.print(_text(f"  {said}"), soft_wrap=True)
            if not scenario.file:
                for one in scenario.comparisons[:1]:
                    expected, observed = map(_cut, speak.sides(one))
                    compared = speak("terminal-compared", expected=expected, observed=observed)
                    console.print(_text(f"  {compared}"), soft_wrap=True)
            if scenario.exchanges:
                numbers = ", ".join(map(str, scenario.exchanges))
                how = speak(
                    "terminal-replay", count=len(scenario.exchanges), numbers=numbers, replay=scenario.replay
                )
                console.print(_text(f"  {how}", style="dim"), soft_wrap=True)
            break


def _alike(requirements: Sequence[Requirement]) -> Sequence[Sequence[Requirement]]:
    """Return the requirements that were not judged for one and the same reason, where they are many."""
    by_reason: dict[tuple[str, str], list[Requirement]] = {}
    for row in requirements:
        if row.outcome != "failed":
            by_reason.setdefault((row.outcome, str(row.reason)), []).append(row)
    return [rows for rows in by_reason.values() if len(rows) >= _MANY]


def _explain_together(console: Console, requirements: Sequence[Requirement], speak: Words) -> None:
    """Write in two lines that nothing is known of these requirements, and why."""
    first = requirements[0]
    symbol, style = LOOKS[first.outcome]
    names = [row.id for row in requirements]
    head = speak.say(message("terminal-alike", count=len(names), kind=first.outcome, requirements=names))
    console.print()
    console.print(_text(f"{symbol} {head}", style=style), soft_wrap=True)
    if first.reason:
        console.print(_text(f"  {speak.say(first.reason)}"), soft_wrap=True)


def _cut(text: str) -> str:
    """Return as much as is shown, blanks included: two of them may be what it is about."""
    return text if len(text) <= _WIDEST else f"{text[:_WIDEST]}…"


def _text(text: str, style: str = "") -> Text:
    """Return something to print that may quote a provider or a file, so that it stays on one line."""
    return Text(on_one_line(text), style=style)


def _table(console: Console, result: Result, speak: Words, failed_only: bool) -> Table:
    """Return the counts per case, with the outcomes that occur; what the symbols mean stands above it."""
    seen = {_kind(requirement) for requirement in result.requirements if requirement.level != NOT_TESTABLE}
    kinds = [kind for kind in LOOKS if kind in seen or kind == "passed"]
    legend = [f"{LOOKS[kind][0]} {speak('outcome', kind=kind)}" for kind in kinds]
    legend.append(f"{_BEYOND} {speak('outcome', kind=NOT_TESTABLE)}")
    title = Text("   ".join(legend), style="dim")
    table = Table(box=None, pad_edge=False, header_style="bold", title=title, title_justify="left")
    room = console.width - (_COLUMN + 2) * (len(kinds) + 1)
    table.add_column("", no_wrap=True, overflow="ellipsis", width=min(100, max(12, room)))
    for kind in kinds:
        table.add_column(LOOKS[kind][0], justify="right", no_wrap=True, min_width=_COLUMN)
    table.add_column(_BEYOND, justify="right", style="dim", no_wrap=True, min_width=_COLUMN)
    for group in result.groups:
        rows = [requirement for requirement in result.requirements if requirement.group == group.id]
        judged = [_kind(requirement) for requirement in rows if requirement.level != NOT_TESTABLE]
        if failed_only and not {*judged} - {"passed", "inapplicable"}:
            continue
        counts = [Text(str(judged.count(kind) or "·"), style=LOOKS[kind][1]) for kind in kinds]
        table.add_row(group.title, *counts, str(len(rows) - len(judged) or "·"))
    return table
