"""One judgement of a provider within pytest: what it works with, and what it gathers while scenarios run."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

import pytest

from klantinteracties_conformance.client.access import Access, Network
from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.client.errors import OutOfBudgetError, ProviderUnreachableError
from klantinteracties_conformance.client.evidence import Log, without_userinfo
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.compat.pytest_parts import Registered, let_go
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.consumer import reference_lists
from klantinteracties_conformance.consumer.journal import RUN_ID, Journal, Origin
from klantinteracties_conformance.consumer.journal_signature import Signature
from klantinteracties_conformance.consumer.others import OthersObjects
from klantinteracties_conformance.contract import Contract
from klantinteracties_conformance.contract.published import PublishedDocument, compared, fetch
from klantinteracties_conformance.contract.watch import Watch
from klantinteracties_conformance.contract.widened import OwnDocument, excused
from klantinteracties_conformance.judging import handover
from klantinteracties_conformance.judging.assemble import assemble
from klantinteracties_conformance.judging.chosen import selection
from klantinteracties_conformance.judging.collection import key_of, scenario_of
from klantinteracties_conformance.judging.handover import PUBLISHED
from klantinteracties_conformance.judging.last_look import look_again
from klantinteracties_conformance.judging.late_secrets import LateSecrets
from klantinteracties_conformance.judging.outcomes import ProviderGoneError
from klantinteracties_conformance.judging.recorder import RECORD, Recorder, received
from klantinteracties_conformance.judging.run_state import RunState
from klantinteracties_conformance.judging.shard_parts import parts_of
from klantinteracties_conformance.register.settings import FuzzSettings
from klantinteracties_conformance.report import profiles
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.codec import decode, encode
from klantinteracties_conformance.result.model import Result, exit_code
from klantinteracties_conformance.result.operations import OperationRecord
from klantinteracties_conformance.result.profiles import ActionRecord
from klantinteracties_conformance.result.records import Judgement, Record
from klantinteracties_conformance.result.verdict import verdict_message
from klantinteracties_conformance.standard.catalogue import ScenarioKey, catalogue
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.deviations import Reading
from klantinteracties_conformance.system import interrupts
from klantinteracties_conformance.system.messages import Message, message
from klantinteracties_conformance.system.text import on_one_line

RESULT = pytest.StashKey[Result]()
SESSION = pytest.StashKey["ConformanceSession"]()
OPERATION = pytest.StashKey[OperationRecord]()
"""Where the item that judges one operation keeps its record."""

ACTION = pytest.StashKey[ActionRecord]()
"""Where the item that plays one action of an application keeps its record."""


class ConformanceSession:
    """One pytest session against one provider, in the controller as well as in each worker."""

    compares = True
    """Whether answers are compared with the contract; the kill matrix has no use for that."""

    values = RUN_ID
    """From what the values of fuzzing follow without a seed: others may do a run of their own meanwhile."""

    def __init__(self, config: pytest.Config, request: RunRequest) -> None:
        self.config = config
        self.request = request
        workers = getattr(config, "workerinput", {}).get("workercount", 1)
        self.budget = Budget(request.limits.shared(workers))
        self.dialect = request.spoken()
        self.lists_token = self._token_of_lists()
        self.log = Log(request.access.redactor(self.dialect, (self.lists_token or "",)), workers=workers)
        origin = Origin(without_userinfo(request.url), self.dialect.origin)
        others = OthersObjects(request.there_before, more=request.there_is_more)
        self._fixtures: Registered | None = None
        signature = Signature(request.access.own_secret if request.journal else "")
        self.journal = Journal(request.journal, origin, self.log.redactor.datum, others, signature)
        widest = contract_of(self.dialect, Reading.WIDEST)
        self.own = OwnDocument(widest, lambda: self.published)
        self.watch = Watch(Contract(widest, self.log.redactor, self.own), request.url)
        self.recorder = Recorder(self.log, self.watch, catalogue().by_scenario())
        self.selection = selection(request, self.dialect)
        self.run = RunState(request, self.dialect, self.selection)
        self.run.plan_profiles()
        if request.access.network.insecure:
            self.run.notices.append(message("certificate-unchecked"))
        for name, codes in self.dialect.codes.items():
            self.run.notices.append(message("codes-chosen", attribute=name, choices=list(codes)))
        self.records: list[Record] = []
        self.operations: list[OperationRecord] = []
        self.actions: list[ActionRecord] = []
        self.late = LateSecrets()
        self._gone: Message | None = None
        self._is_worker = hasattr(config, "workerinput")
        if self._is_worker:
            handover.follow(config)

    @cached_property
    def taken(self) -> frozenset[ScenarioKey]:
        """Return the scenarios that this run takes."""
        return frozenset(key for spec in self.selection.to_run for key in self.run.scenarios(spec))

    @cached_property
    def files(self) -> frozenset[str]:
        """Return the features that have them; the others need not be read."""
        return frozenset(key.file for key in self.taken)

    def _token_of_lists(self) -> str | None:
        """Return the token for the reference lists: their own, or the provider's on the provider's server."""
        asked = self.request
        if asked.lists_token is None and reference_lists.same_server(asked.reference_lists, asked.url):
            credentials = asked.access.credentials
            return None if credentials.derives else credentials.secret or None
        return asked.lists_token

    def network_of_lists(self) -> Network:
        """Return the way to the reference lists: the provider's, with its client certificate there alone."""
        network = self.request.access.network
        here = reference_lists.same_server(self.request.reference_lists, self.request.url)
        return network if here else network.elsewhere()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Begin the record of a scenario; once the provider has fallen over, none is run any more."""
        if scenario_of(item) is not None:
            self.recorder.begin(item, key_of(item))
            if self._gone:
                raise ProviderGoneError(self._gone)
            if self.budget.spent:
                raise OutOfBudgetError(message("not-run-since", finding=self.budget.spent))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Iterator[None] | pytest.TestReport:
        """Judge an item once its call ended, and hand over its record once its data were removed."""
        report: pytest.TestReport = yield  # type: ignore[assignment, misc]
        if self._is_worker:
            handover.tell_grants(report)
        if OPERATION in item.stash and call.when == "teardown":
            report.conformance_operation = encode(item.stash[OPERATION])  # type: ignore[attr-defined]
            report.conformance_stopped = self._stopped()  # type: ignore[attr-defined]
        if ACTION in item.stash and call.when == "teardown":
            report.conformance_action = encode(item.stash[ACTION])  # type: ignore[attr-defined]
            report.conformance_stopped = self._stopped()  # type: ignore[attr-defined]
        if RECORD not in item.stash:
            return report
        if call.when == "call" or (call.when == "setup" and call.excinfo is not None):
            judgement = self.recorder.conclude(item, call)
            _show_as(report, judgement, self.request.language)
            self._notice_fall(call)
        if call.when == "teardown":
            report.conformance_stopped = self._stopped()  # type: ignore[attr-defined]
            self.recorder.end(item, call)
            report.conformance = encode(item.stash[RECORD])  # type: ignore[attr-defined]
        return report

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Remember which fixtures there are before anything is run."""
        self._fixtures = Registered(session)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> Iterator[None]:
        """Let go of what a test was given, once all of it was put away."""
        try:
            yield
        finally:
            let_go(item)

    def pytest_runtest_logfinish(self) -> None:
        """Let go of what the steps of a scenario made, which pytest-bdd keeps as long as the run lasts."""
        if self._fixtures is not None:
            self._fixtures.restore()

    def _stopped(self) -> str:
        """Return why nothing is asked any more, as a report can carry it; empty until then."""
        return encode(self.budget.spent) if self.budget.spent else ""

    def client(self, timeout: float) -> ProviderClient:
        """Return a client that speaks with the provider; `timeout` is in seconds per answer."""
        return ProviderClient.speaking(
            self.dialect,
            self.request.url,
            self.request.access,
            self.log,
            timeout=timeout,
            budget=self.budget,
        )

    def of_this_shard(self, names: Sequence[str]) -> list[str]:
        """Return what of these items this run takes: all of them, unless it is one of several shards."""
        shard = self.request.shard
        held = names if shard is None else shard.holds(dict.fromkeys(names, 1.0))
        return [name for name in names if name in held]

    def fuzz_settings(self) -> FuzzSettings:
        """Return what fuzzing works with."""
        return FuzzSettings(
            url=self.request.url,
            access=self.request.access,
            dialect=self.dialect,
            redactor=self.log.redactor,
            timeout=self.request.timeout,
            profile=self.selection.fuzz,
            seed=self.request.seed or 0,
            values=self.values if self.request.seed is None else "",
            time_limit=self.request.fuzz_time_limit,
            budget=self.budget,
            journal=self.journal,
            operations=self.selection.fuzzed,
            share=self.share,
            published=lambda: self.published,
        )

    def _notice_fall(self, call: pytest.CallInfo[None]) -> None:
        """After a broken connection, find out whether the provider is still there at all."""
        if call.excinfo is not None and isinstance(call.excinfo.value, ProviderUnreachableError):
            self.look_whether_gone()

    @property
    def share(self) -> tuple[int, int]:
        """Return which of how many processes this is, so that they needn't draw the same values."""
        about = getattr(self.config, "workerinput", {"workerid": "gw0", "workercount": 1})
        return int(about["workerid"].removeprefix("gw")), about["workercount"]

    def ended(self) -> Message | None:
        """Return why nothing is asked any more; None as long as something may be."""
        if self._gone:
            return message("provider-gone", finding=self._gone)
        return message("not-run-since", finding=self.budget.spent) if self.budget.spent else None

    def look_whether_gone(self) -> None:
        """Find out whether the provider is there at all; once it has fallen over, nothing is run any more."""
        with self.client(min(5.0, self.request.timeout)) as probe:
            try:
                probe.send("GET", self.dialect.type("klantcontact").path, query=self.dialect.page_size)
            except ProviderUnreachableError as error:
                self._gone = error.message
            except OutOfBudgetError:
                return  # nothing is run any more, for that reason

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the records, in the controller: those that workers send as well as its own."""
        if not self._is_worker:
            self.late.hear(handover.told_grants(report))
        stopped: str = getattr(report, "conformance_stopped", "")
        if stopped and self.run.interrupted is None:
            self.run.interrupted = decode(stopped, Message)
        text: str | None = getattr(report, "conformance", None)
        if text is not None and not self._is_worker:
            self.records.append(received(report, text))
        operation: str | None = getattr(report, "conformance_operation", None)
        if operation is not None and not self._is_worker:
            self.operations.append(decode(operation, OperationRecord))
        action: str | None = getattr(report, "conformance_action", None)
        if action is not None and not self._is_worker:
            self.actions.append(decode(action, ActionRecord))

    def narrow(self, requirements: list[str]) -> None:
        """Judge only these requirements, since pytest's arguments chose no more."""
        self.run.narrow(requirements)
        if self._is_worker:
            self.config.workeroutput["only"] = requirements  # type: ignore[attr-defined]

    def plan_operations(self, names: list[str]) -> None:
        """Remember what is going to be fuzzed, so that what doesn't run is missed."""
        self.run.operations = names
        if self._is_worker:
            self.config.workeroutput["operations"] = names  # type: ignore[attr-defined]

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take over from a worker what it collected, and what it found that pytest's arguments chose."""
        output = getattr(node, "workeroutput", {})
        if "only" in output:
            self.run.narrow(output["only"])
        if "operations" in output:
            self.run.operations = output["operations"]

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Remember that a feature could not be collected: what is in it would be missing from the run."""
        if report.failed:
            self.run.uncollected.append(report.nodeid)

    def pytest_keyboard_interrupt(self) -> None:
        """Remember that the user stopped the run."""
        interrupts.note()
        self.run.interrupted = message("stopped-by-user")

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Assemble the result, write it, and let the verdict decide the exit status."""
        if self._is_worker or exitstatus in (pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.INTERNAL_ERROR):
            return
        for found in (self.records, self.operations, self.actions):
            self.late.clean(found)
        result = assemble(catalogue(), self.run, self.records, self.operations, self.actions)
        if self.request.shard:
            result.shard = parts_of(self.run, self.records, self.operations, self.actions)
        if not self._gone and not self.run.interrupted and any(s.checks for s in self.selection.requirements):
            clean = self.log.redactor.sentence
            result.published = compared(contract_of(self.dialect), self.published, clean)
            result.published.excused = excused(self.own, clean)
        look_again(self.request, result)
        self.config.stash[RESULT] = result
        if self.request.result:
            result.write(self.request.result)
        session.exitstatus = exit_code(result)

    @cached_property
    def published(self) -> PublishedDocument:
        """Return the provider's own document; it is asked for unless the look beforehand settled that."""
        found = self.config.stash.get(PUBLISHED, None)
        if found is None or found.unanswered:
            found = self._fetched(self.request.access.anonymous())
        if found.refused and self.request.access.credentials.proves:
            found = self._fetched(self.request.access)
        return found

    def _fetched(self, access: Access) -> PublishedDocument:
        # The run's own budget may be spent; what its reader is told of the document is not part of that.
        budget = Budget(Limits(rate=self.budget.limits.rate))
        log, timeout = Log(self.log.redactor), min(10.0, self.request.timeout)
        with ProviderClient.speaking(
            self.dialect, self.request.url, access, log, timeout=timeout, budget=budget
        ) as client:
            return fetch(client, self.dialect.published)

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """Say the verdict at the end of a plain pytest run."""
        if RESULT in self.config.stash:
            result = self.config.stash[RESULT]
            say = words(self.request.language).say
            terminalreporter.section(say(message("verdict", kind=result.verdict)))
            terminalreporter.write_line(on_one_line(say(verdict_message(result))))
            for _, line in profiles.lines(result, self.request.language):
                terminalreporter.write_line(on_one_line(say(line)))


def _show_as(report: pytest.TestReport, judgement: Judgement, language: str) -> None:
    """Let pytest's own report tell the outcome: only what passed is shown as passed."""
    if judgement.outcome == "inapplicable":
        report.outcome = "skipped"
        report.longrepr = (str(report.fspath), 0, _said(judgement, language))
    elif judgement.outcome != "passed":
        report.outcome = "failed"
        if not judgement.suite_fault:
            report.longrepr = f"{judgement.outcome}: {_said(judgement, language)}"


def _said(judgement: Judgement, language: str) -> str:
    """Return what was judged, on one line: pytest shows it as it is, and pipelines obey how lines begin."""
    return on_one_line(words(language).say(judgement.message)) if judgement.message else ""
