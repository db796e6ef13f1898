"""Plays one action of an application: sends its calls, and looks whether what it relies on is there.

All that is written goes through the journal, the guard and the removal of the consumer.
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.client.budget import MAX_WAIT, pause
from klantinteracties_conformance.client.errors import (
    OutOfBudgetError,
    ProviderUnreachableError,
    UnprovenError,
    UnsafeRequestError,
)
from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.findings import READ_ONLY, Finding, NoFreeValueError
from klantinteracties_conformance.profiles.arguments import arguments_of
from klantinteracties_conformance.profiles.checks import CHECKS, EXACTLY, WITHOUT, NothingSeenError, Seen
from klantinteracties_conformance.profiles.kept import NotKept, Rereading
from klantinteracties_conformance.profiles.paths import Found, at
from klantinteracties_conformance.profiles.profile import Action, Profile, ProfileCall, Reliance
from klantinteracties_conformance.profiles.registering import Registering
from klantinteracties_conformance.profiles.values import NoValueError, Values
from klantinteracties_conformance.result.profiles import ActionOutcome, outcome_of_action
from klantinteracties_conformance.system.addresses import split
from klantinteracties_conformance.system.messages import Comparison, Message, message, shown

API_PATH = "/api/v1/"
"""Stands before the path of a list, where an application gives it from the root of the server."""

MOST_EACH = 10
"""Values for which one call is sent: what we made is rare, so more are of others."""


class _EndedError(Exception):
    """An action can't go on; `why` says why what comes after is not judged, None after a broken reliance."""

    def __init__(self, why: Message | None, *, untested: bool = False) -> None:
        super().__init__()
        self.why = why
        self.untested = untested


class _ElsewhereError(Exception):
    """An address that the provider gave is that of another server."""


@dataclass(frozen=True)
class _Sent:
    """A request that was answered; `before` is what it changed, as it was."""

    answer: Answer
    target: str
    body: Any
    before: Any


@dataclass
class Player:
    """Plays actions of one profile at one provider; `share` is which of how many processes does so."""

    profile: Profile
    consumer: Consumer
    share: tuple[int, int] = (0, 1)

    def play(self, action: Action) -> ActionOutcome:
        """Play an action, and return what came of it; what it made is for the consumer to remove."""
        return _Play(self.profile, action, self.consumer, self.share).outcome()


class _Play:
    """One action being played."""

    def __init__(self, profile: Profile, action: Action, consumer: Consumer, share: tuple[int, int]) -> None:
        self._action = action
        self._headers = dict(profile.headers)
        self._client = consumer.client
        self._values = Values(consumer, share)
        self._values.set_base(self._client.url)
        self._registering = Registering(consumer, self._values.drawn)
        self._dialect = consumer.dialect
        self._again = Rereading(consumer.dialect)
        self._outcome = action.outcome()
        unread = {call.kept.id for call in action.calls if call.kept and not self._again.knows(call)}
        self._outcome.reliances = [one for one in self._outcome.reliances if one.id not in unread]
        self._reliances = {one.id: one for one in self._outcome.reliances}

    def outcome(self) -> ActionOutcome:
        found, context = self._outcome, self._client.log.context
        if self._client.budget.reads_only and self._action.writes:
            found.reason = READ_ONLY
            return found
        started = time.perf_counter()
        try:
            for call in self._action.before:
                context.step = call.step
                self._prepare(call)
            started = time.perf_counter()
            for call in self._action.calls:
                context.step = call.step
                self._do(call)
        except _EndedError as ended:
            found.reason = ended.why
            if ended.untested and not found.broken():
                return found
        finally:
            found.duration = round((time.perf_counter() - started) * 1000, 1)
        found.outcome = outcome_of_action(found.reliances)
        if found.outcome == "cantTell" and found.reason is None:
            found.reason = next((one.message for one in found.reliances if one.message), None)
        return found

    def _prepare(self, call: ProfileCall) -> None:
        for sent in self._sent(call):
            if not sent.answer.succeeded:
                raise _EndedError(
                    message("profile-not-prepared", operation=call.operation, answer=sent.answer.told())
                )

    def _do(self, call: ProfileCall) -> None:
        """Send a call, and hold what it relies on against each answer; without success nothing follows."""
        try:
            for sent in self._sent(call):
                if not self._judge(call.reliances[0], sent.answer):
                    raise _EndedError(None)
                for reliance in call.reliances[1:]:
                    self._judge(reliance, sent.answer)
                self._read_again(call, sent)
            self._search_otherwise(call)
        except _ElsewhereError as error:
            first = self._reliances[call.reliances[0].id]
            first.outcome = "failed"
            first.comparisons = [
                Comparison(
                    message("profile-begins", text=_origin(self._client.url)), shown(_origin(str(error)))
                )
            ]
            raise _EndedError(None) from error

    def _search_otherwise(self, call: ProfileCall) -> None:
        """Search again, with each argument otherwise in turn: what was found before may not be found by that.

        Else a provider that heeds no argument would show what is sought in a register that has nothing else.
        """
        searches = {
            reliance.id: wanted
            for reliance in call.reliances
            if (wanted := reliance.checks.get(EXACTLY)) and self._reliances[reliance.id].outcome == "passed"
        }
        if call.method != "GET" or call.each or not searches:
            return
        context = self._client.log.context
        with self._ending(call):
            path = call.target.partition("?")[0].rpartition(API_PATH)[2]
            arguments = arguments_of(self._dialect, path)
            for name, target in self._values.otherwise(call.target, arguments):
                context.step = f"{call.step} (tegenproef: {name})"
                answer = self._answered(Request(call.method, target, headers=self._headers), None)
                for identifier, wanted in searches.items() if answer.succeeded else ():
                    self._not_found(identifier, wanted, answer)

    def _not_found(self, identifier: str, wanted: Mapping[str, Any], answer: Answer) -> None:
        """Let a reliance be broken where what it wants is found by a search for something else."""
        ours = {path: values for path, values in self._values.filled(wanted).items() if values}
        outcome = self._reliances[identifier]
        if found := list(CHECKS[WITHOUT](Seen(answer), ours)):
            if outcome.outcome == "passed":
                outcome.comparisons = found
            outcome.outcome = "failed"
            outcome.exchanges = [*outcome.exchanges, answer.number]

    def _read_again(self, call: ProfileCall, sent: _Sent) -> None:
        """Read what a call wrote, and hold it against what was sent, and against what was there before."""
        outcome = self._reliances.get(call.kept.id) if call.kept else None
        if outcome is None or outcome.outcome == "failed" or not sent.answer.succeeded:
            return
        context = self._client.log.context
        context.step = call.step_after
        change = call.method == "PATCH"
        with self._ending(call):
            made = self._again.made(call.method, sent.target, sent.body, sent.answer.body)
        if not made:
            outcome.outcome, outcome.message = "cantTell", message("profile-nothing-seen")
        for one in made:
            with self._ending(call):
                answer = self._answered(Request("GET", one.path, headers=self._headers), None)
            found = list(self._again.differences(one, answer.body, change=change))
            if change:
                found += self._again.disturbed(one, sent.before, answer.body)
            outcome.exchanges = [*outcome.exchanges, sent.answer.number, answer.number]
            if not answer.succeeded:
                outcome.comparisons = [Comparison(message("profile-status", text="2xx"), answer.told())]
            else:
                seen = Seen(answer)
                outcome.comparisons += [_compared(seen, difference) for difference in found]
        if made:
            outcome.outcome = "failed" if outcome.comparisons else "passed"

    def _sent(self, call: ProfileCall) -> Iterator[_Sent]:
        """Send a call, once or for each value that it is for, and yield the answers.

        Raises:
            _EndedError: it can't be sent, or no answer came.
            _ElsewhereError: its address is on another server.
        """
        if not call.each:
            for _ in range(call.times):
                yield self._one(call)
            return
        for value in self._values.each(call.each)[:MOST_EACH]:
            self._values.let(value)
            yield self._one(call)

    def _one(self, call: ProfileCall) -> _Sent:
        before = None
        with self._ending(call):
            target = self._values.target(call.target)
            body = None if call.body is None else self._values.filled(call.body)
            if call.method == "PATCH" and call.kept:
                before = self._as_it_is(call, target)
            content = None if body is None else _content(body)
            request = Request(call.method, target, content=content, headers=self._headers)
            answer = self._answered(request, body)
        self._values.remember(call.name, answer.body)
        return _Sent(answer, target, body, before)

    def _as_it_is(self, call: ProfileCall, target: str) -> Any:
        """Return an object before it is changed; None where it can't be read."""
        context = self._client.log.context
        context.step = call.step_after
        answer = self._answered(Request("GET", target, headers=self._headers), None)
        context.step = call.step
        return answer.body if answer.succeeded else None

    @contextmanager
    def _ending(self, call: ProfileCall) -> Iterator[None]:
        """End the action where within this a call can't be sent, or no answer comes.

        Raises:
            _EndedError: it ends.
        """
        try:
            yield
        except NoValueError as error:
            raise _EndedError(message("profile-no-value", name=str(error), step=call.name)) from error
        except OutOfBudgetError as error:
            raise _EndedError(error.message, untested=True) from error
        except ProviderUnreachableError as error:
            raise _EndedError(message("no-usable-answer", finding=error.message)) from error
        except (Finding, NoFreeValueError) as error:
            raise _EndedError(message("cannot-tell", finding=error.message)) from error
        except (UnprovenError, UnsafeRequestError) as error:
            raise _EndedError(message("not-proved-ours")) from error

    def _answered(self, request: Request, body: Any) -> Answer:
        """Send a request, and return its answer.

        Raises:
            ProviderUnreachableError: none came, or the provider is too busy.
            NotSentError: it may not be sent.
            _ElsewhereError: its address is on another server.
        """
        if "://" in request.path.partition("?")[0] and _origin(request.path) != _origin(self._client.url):
            raise _ElsewhereError(request.path)
        if request.method == "POST":
            answer = self._registering.send(request, body)
        else:
            answer = self._client.exchange(request)
        if pause(answer.status, answer.headers) is not None or answer.overloaded:
            busy = message("too-busy", status=answer.status, seconds=MAX_WAIT)
            raise ProviderUnreachableError(
                message("request-unanswered", method=request.method, path=request.path, cause=busy)
            )
        self._outcome.exchanges.append(answer.number)
        return answer

    def _judge(self, reliance: Reliance, answer: Answer) -> bool:
        """Hold a reliance against an answer; return whether it holds."""
        outcome = self._reliances[reliance.id]
        if outcome.outcome in ("failed", "cantTell"):
            return False
        seen, unseen = Seen(answer), False
        comparisons: list[Comparison] = []
        for kind, wanted in reliance.checks.items():
            try:
                comparisons += CHECKS[kind](seen, self._values.filled(wanted))
            except NothingSeenError:
                unseen = True
            except NoValueError as error:
                outcome.message = message("profile-no-value", name=str(error), step=reliance.id)
                unseen = True
        if comparisons:
            outcome.outcome, outcome.comparisons = "failed", comparisons
        elif unseen:
            outcome.outcome = "cantTell"
            outcome.message = outcome.message or message("profile-nothing-seen")
        else:
            outcome.outcome = "passed"
        outcome.exchanges = [*outcome.exchanges, answer.number]
        return outcome.outcome == "passed"


def _compared(seen: Seen, difference: NotKept) -> Comparison:
    found = Found(difference.place, at(seen.answer.body, difference.place))
    path = ".".join(map(str, difference.place))
    return Comparison(shown(difference.expected), seen.shown(found), path)


def _content(body: Any) -> bytes:
    """Return a body as it is sent.

    Raises:
        NoValueError: what stands in it of an answer is a number that JSON doesn't have.
    """
    try:
        return encoded(body)
    except ValueError:
        raise NoValueError("Infinity") from None


def _origin(url: str) -> str:
    parts = split(url)
    return f"{parts.scheme}://{parts.netloc}"
