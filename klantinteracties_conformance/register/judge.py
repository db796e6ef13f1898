"""Gathers what the checks of one item found: repeated before it counts, equal causes once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import msgspec

from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.contract import Contract, Received
from klantinteracties_conformance.register.client import FuzzClient, NoAnswerError
from klantinteracties_conformance.register.recent import LARGE, settled
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.operations import (
    Breach,
    FactKind,
    FactOutcome,
    OperationRecord,
    PartOutcome,
)
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.system.messages import Comparison, Message, message

Fact = tuple[FactKind, str]
"""Something that the contract says of an operation, and its name there; with dots where it is nested."""

Look = Callable[[Answer], Iterable[Breach]]
"""Tells what is wrong with an answer, whatever was asked for."""

Probe = Callable[[], list[Breach]]
"""Does one thing with the provider and returns what was wrong; done again, it says the same or it doesn't."""

_TRIES = 3
_MOST = 40
"""Causes of one requirement that are told apart in one item; a provider that has more is told enough."""

ANSWER_CHECKS = (
    "status",
    "mediatype",
    "headers",
    "inhoud",
    "status_van_fout",
    "inhoud_van_fout",
    "serverfout",
)
"""The checks that every answer undergoes."""


class Judge:
    """Judges one item. `label` is the operation, or the name of the life that was walked."""

    def __init__(self, client: FuzzClient, contract: Contract, label: str, redactor: Redactor) -> None:
        self.label = label
        self.repeating = False
        self.look: Look = lambda _: ()
        """What each answer to a probe undergoes besides, without another request."""
        self._client = client
        self._redactor = redactor
        self._contract = contract
        self._requirements = catalogue().by_check()
        self._found: dict[str, Breach] = {}
        self._tries: dict[str, int] = {}
        self._kept: dict[int, Answer | Exchange] = {}
        self._done: set[str] = set()
        self._not_made: dict[str, Message] = {}
        self._looked_at: set[Fact] = set()
        self._untold: dict[str, Message] = {}
        self._examined: set[int] = set()

    def _clean(self, text: str) -> str:
        return self._client.provider.log.hiding(self._redactor.sentence(text))

    # -- what checks say ----------------------------------------------------------------------------------

    def done(self, *checks: str) -> None:
        """Note that these checks were made."""
        self._done.update(checks)

    def looked_at(self, kind: FactKind, names: Iterable[str]) -> None:
        """Note what of the contract was seen to be so, where nothing else is said of it."""
        self._looked_at.update((kind, name) for name in names)

    def could_not(self, check: str, reason: Message) -> None:
        """Note that a check could not be made, and why."""
        self._not_made.setdefault(check, reason.mapped(self._clean))

    def breach(
        self,
        check: str,
        finding: Message,
        expected: Message,
        observed: Message,
        code: str,
        answers: Iterable[Answer],
    ) -> Breach:
        """Return a breach of the requirement that a check serves; `code` makes its cause one of its own."""
        clean = self._clean
        requirement = self._requirements[check]
        return Breach(
            requirement=requirement,
            operation=self.label,
            message=finding.mapped(clean),
            comparisons=[Comparison(expected, observed).mapped(clean)],
            cause=clean(f"{requirement} {self.label} {check} {code}"),
            exchanges=[answer.number for answer in answers],
        )

    def examine(self, answer: Answer) -> list[Breach]:
        """Return in what an answer breaks the contract of its operation."""
        self.done(*ANSWER_CHECKS)
        self._examined.add(answer.number)
        if answer.message.method == "POST" and answer.status == 201:
            self.done("location")
        return self._contract.breaches(Received.of(answer, answer.message.path))

    def _beside(self, answer: Answer) -> Iterator[Breach]:
        """Yield what an answer undergoes that a check got on its way, such as the second page of a search.

        Of a refusal the check knows whether it may be one.
        """
        yield from self.look(answer)
        if answer.succeeded and answer.number not in self._examined:
            self._examined.add(answer.number)
            # The path of a next page is an address with a query, so it goes by what it was asked as.
            yield from self._contract.breaches(Received.of(answer, answer.message.label.partition(" ")[2]))

    def observe(self, probe: Probe) -> list[Breach]:
        """Do something, and do it again where it shows something new that is wrong.

        Returns what was confirmed just now.
        """
        breaches = self._answered(probe)
        confirmed: list[Breach] = []
        again: list[Breach] | None = None
        for breach in breaches:
            known = self._found.get(breach.cause)
            if known is not None and (known.outcome == "failed" or breach.outcome != "failed"):
                known.times += 1
                continue
            if breach.outcome != "failed":
                self._keep(breach)
                continue
            if self._tries.get(breach.cause, 0) >= _TRIES:
                continue
            if self._told_enough(breach.requirement):
                self._untold.setdefault(breach.cause, breach.message)
                continue
            self._tries[breach.cause] = self._tries.get(breach.cause, 0) + 1
            if again is None:
                again = self._again(probe)
            confirmed += self._confirm(breach, again)
        self._client.recent.clear()
        return confirmed

    def has_failed(self, check: str, fact: Fact) -> bool:
        """Tell whether the requirement of a check failed already on something that the contract says."""
        mine = [one for one in self._found.values() if one.requirement == self._requirements[check]]
        return any(one.outcome == "failed" and _is_about(one.message, fact) for one in mine)

    def _told_enough(self, requirement: str) -> bool:
        """Tell whether a requirement failed in many ways: one that didn't fail yet may still do so."""
        mine = [one for one in self._found.values() if one.requirement == requirement]
        return len(mine) >= _MOST and any(one.outcome == "failed" for one in mine)

    def _answered(self, probe: Probe) -> list[Breach]:
        """Do something; where no answer comes, twice, that is told and the next thing is done.

        Raises:
            GoneError: the provider hasn't answered for some time.
        """
        for attempt in (1, 2):
            try:
                before = self._client.recent.last
                found = probe()
                answers = self._client.recent.after(before)
                return [*found, *(breach for answer in answers for breach in self._beside(answer))]
            except NoAnswerError as error:
                if attempt == 2:
                    silent = self.breach(
                        "serverfout",
                        message("fuzz-no-answer", cause=error.said),
                        message("an-answer"),
                        message("no-answer"),
                        "no answer",
                        [],
                    )
                    silent.outcome = "cantTell"
                    return [silent]
        return []

    def _again(self, probe: Probe) -> list[Breach]:
        self.repeating = True
        try:
            return self._answered(probe)
        finally:
            self.repeating = False

    def _confirm(self, breach: Breach, again: Iterable[Breach]) -> list[Breach]:
        known = self._found.get(breach.cause)
        same = next((other for other in again if other.cause == breach.cause), None)
        if same is not None and same.outcome == "failed":
            same.times = known.times + 1 if known else 1
            self._keep(same)
            return [same]
        breach.outcome = "cantTell"
        breach.message = message("not-repeated", finding=breach.message)
        self._keep(breach)
        return []

    def replace(self, breach: Breach) -> None:
        """Show a finding by a simpler request that has the same cause."""
        known = self._found[breach.cause]
        breach.times = known.times
        self._keep(breach)

    def _keep(self, breach: Breach) -> None:
        self._found[breach.cause] = breach
        for number in breach.exchanges:
            if number in self._client.recent:
                self._kept[number] = settled(self._client.recent[number], LARGE)

    # -- the record ---------------------------------------------------------------------------------------

    def fill(
        self,
        record: OperationRecord,
        serves: Iterable[str],
        stopped: Message | None,
        facts: Mapping[Fact, Message] = MappingProxyType({}),
        *,
        late: bool = False,
    ) -> None:
        """Put everything in the record. `serves` are the checks that belong to this item, and `facts` what
        the contract says of its operation, with why that would not be seen.

        `stopped` tells why not all of them were made, None where they were; `late` that time was up.
        """
        breaches = list(self._found.values())
        stopped = stopped.mapped(self._clean) if stopped else None
        named = sorted({number for breach in breaches for number in breach.exchanges if number in self._kept})
        numbers = {old: new for new, old in enumerate(named, start=1)}
        for breach in breaches:
            breach.exchanges = [numbers[number] for number in breach.exchanges if number in numbers]
        record.breaches = breaches
        record.exchanges = [
            msgspec.structs.replace(self._exchange(old), number=new) for old, new in numbers.items()
        ]
        record.uses = list(self._client.uses.values())
        succeeded = any(use.succeeded for use in record.uses if use.operation == self.label)
        lives = self.label not in self._client.uses or succeeded
        for requirement in dict.fromkeys(self._requirements[check] for check in serves):
            checks = [check for check in serves if self._requirements[check] == requirement]
            judgement = self._judgement(requirement, checks, stopped, late=late, lives=lives)
            if judgement is not None:
                record.judged[requirement] = judgement

        record.facts = [self._fact(fact, stopped or unseen) for fact, unseen in facts.items()]

    def _exchange(self, number: int) -> Exchange:
        kept = self._kept[number]
        if isinstance(kept, Exchange):
            return self._client.provider.log.looked_at_again(kept)
        return kept.exchange

    def _fact(self, fact: Fact, unseen: Message) -> FactOutcome:
        """Return what came of something that the contract says."""
        named = [breach for breach in self._found.values() if _is_about(breach.message, fact)]
        for outcome in ("failed", "cantTell"):
            for breach in named:
                if breach.outcome == outcome:
                    return FactOutcome(self.label, *fact, breach.outcome, breach.message)
        for untold in self._untold.values():
            if _is_about(untold, fact):
                return FactOutcome(self.label, *fact, "cantTell", message("told-enough", finding=untold))
        if fact in self._looked_at:
            return FactOutcome(self.label, *fact, "passed")
        return FactOutcome(self.label, *fact, "untested", unseen)

    def _judgement(
        self, requirement: str, checks: Iterable[str], stopped: Message | None, *, late: bool, lives: bool
    ) -> PartOutcome | None:
        """Return the outcome of a requirement with the reason; None where no request could serve it."""
        mine = [breach for breach in self._found.values() if breach.requirement == requirement]
        for outcome in ("failed", "cantTell"):
            for breach in mine:
                if breach.outcome == outcome:
                    return PartOutcome(breach.outcome, breach.message)
        if stopped:
            return PartOutcome("untested" if late else "cantTell", stopped)
        if not lives:
            return PartOutcome("cantTell", message("fuzz-none-succeeded", operation=self.label))
        missing = [
            self._not_made[check] for check in checks if check in self._not_made and check not in self._done
        ]
        if missing:
            return PartOutcome("cantTell", missing[0])
        if not any(check in self._done for check in checks):
            return None
        return PartOutcome("passed")


def _is_about(finding: Message, fact: Fact) -> bool:
    """Tell whether a finding is about something that the contract says, a part of it or the whole of it."""
    while finding.code == "not-repeated":
        finding = finding.parts["finding"][0]
    kind, name = fact
    if kind == "attribute":
        told = str(finding.values.get("attribute", ""))
        return told == name or f"{told}.".startswith(f"{name}.") or f"{name}.".startswith(f"{told}.")
    expanded = finding.code.startswith("expansion-")
    return expanded == (kind == "expansion") and name in str(finding.values.get("argument", "")).split(",")


def blamed(answer: Answer) -> str:
    """Return what the provider itself gives as the cause of a refusal: names and codes, or the status."""
    invalid: Any = answer.body.get("invalidParams") if isinstance(answer.body, dict) else None
    rows = [row for row in invalid if isinstance(row, dict)] if isinstance(invalid, list) else []
    names = sorted({f"{row.get('name')}:{row.get('code')}" for row in rows})
    return f"{answer.status} {' '.join(names)[:200]}".strip()
