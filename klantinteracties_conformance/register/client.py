"""Sends what checks ask beside the scenarios by the client of the whole suite, and counts it."""

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import NoReturn

import httpx

from klantinteracties_conformance.client.answer_body import UnreadableAnswerError
from klantinteracties_conformance.client.auth import AuthenticationError
from klantinteracties_conformance.client.errors import NotSentError, ProviderUnreachableError
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.head import Head, NoHeadError
from klantinteracties_conformance.client.http import Answer, ProviderClient, Request, dropped
from klantinteracties_conformance.consumer.guard import ABSENT, NOT_THERE, Body, Guard
from klantinteracties_conformance.contract.places import Places
from klantinteracties_conformance.register.recent import RecentAnswers
from klantinteracties_conformance.register.settings import FuzzSettings
from klantinteracties_conformance.result.operations import OperationUse
from klantinteracties_conformance.system.messages import Message, message

FRUITLESS = 3
"""Requests in a row without an answer after which the provider counts as gone."""


class GoneError(Exception):
    """The provider stopped answering; `said` tells how."""

    def __init__(self, said: Message) -> None:
        super().__init__(said.code)
        self.said = said


class NoAccessError(NotSentError, GoneError):
    """No token can be had; `said` tells why."""


class NoAnswerError(Exception):
    """One request got no answer, or none that can be used; `said` tells why."""

    def __init__(self, said: Message) -> None:
        super().__init__(said.code)
        self.said = said


class FuzzClient:
    """The client of one item: counts all requests by operation, and remembers the latest answers.

    `recent` are the answers by number until the finding that they may belong to is settled.
    """

    def __init__(self, settings: FuzzSettings, places: Places) -> None:
        """Make the client.

        Raises:
            ConfigurationError: a certificate or the proxy can't be used.
        """
        self.uses: dict[str, OperationUse] = {}
        self.kind = ""
        """The feature for which is asked, under which requests are counted."""
        self.recent = RecentAnswers()
        self.guard = Guard(settings.url, places.by_collection, self._shown, settings.journal.others)
        self.notice: Callable[[object], None] = lambda _: None
        """Is shown what was read."""
        self.watch: Callable[[Answer], None] = lambda _: None
        """Is shown each answer as it comes, one that came to several requests at once left out."""
        self._fruitless = 0
        self._counting = threading.Lock()
        self._places = places
        self._apart: list[ProviderClient] = []
        self.provider = ProviderClient.speaking(
            settings.dialect,
            settings.url,
            settings.access,
            Log(settings.redactor, keeps=False),
            timeout=settings.timeout,
            budget=settings.budget,
            guard=self.guard,
            tally=self._count,
        )

    @property
    def gone(self) -> bool:
        """Tell whether the provider hasn't answered for some time."""
        return self._fruitless >= FRUITLESS

    def close(self) -> None:
        """Let go of the connections."""
        for client in (self.provider, *self._apart):
            client.close()

    def at_once(
        self, requests: Sequence[Request], width: int
    ) -> list[Answer | ProviderUnreachableError | NotSentError]:
        """Send requests, so many (`width`) at a time; return the answers, or why there is none."""
        self.guard.look_at_all()
        while len(self._apart) < min(width, len(requests)):
            self._apart.append(self.provider.apart())
        free: SimpleQueue[ProviderClient] = SimpleQueue()
        for client in self._apart:
            free.put(client)

        def sent(request: Request) -> Answer | ProviderUnreachableError | NotSentError:
            mine = free.get()
            try:
                return mine.exchange(request)
            except (ProviderUnreachableError, NotSentError) as error:
                return error
            finally:
                free.put(mine)

        with ThreadPoolExecutor(width) as pool:
            return list(pool.map(sent, requests))

    def head(self, asked: Request) -> Head:
        """Return what comes after the headers of HEAD, for which is asked twice.

        Raises:
            NoHeadError: no headers came.
            NotSentError: no token can be had, or the run may not send it any more.
        """
        clock = time.perf_counter()
        try:
            head = self.provider.head(asked.path)
        except AuthenticationError as error:
            raise NoAccessError(error.message) from error
        except NoHeadError:
            self._count(asked, None, _since(clock))
            raise
        for duration in (_since(clock), 0.0):  # both go over one connection, so that the waiting is one
            self._count(asked, head.code, duration)
        return head

    def token(self) -> str:
        """Return what stands for a token in the header that lets us in.

        Raises:
            NoAccessError: no token can be had.
        """
        try:
            return self.provider.token()
        except AuthenticationError as error:
            raise NoAccessError(error.message) from error

    def send(self, message: Request) -> Answer:
        """Send a request and return its answer; again where the provider asks to come back later.

        Redirects are not followed.

        Raises:
            NoAnswerError: no complete answer came, or none that can be used.
            GoneError: none came too often in a row.
            NotSentError: it could touch something that isn't ours, or the run may not send it any more.
        """
        first = not self._fruitless
        try:
            if message.method in ("PUT", "PATCH"):
                self.guard.look_at_all()
            answer = self.provider.exchange(message)
        except AuthenticationError as error:
            raise NoAccessError(error.message) from error
        except ProviderUnreachableError as error:
            if not (first and message.method not in ("GET", "POST") and dropped(error)):
                self._missed(error)
            answer = self._again(message)
        self.recent.add(answer)
        self.watch(answer)
        if message.method == "GET" and answer.succeeded:
            if not message.query:
                self.guard.seen(message.path, answer.body)
            self.notice(answer.body)
        return answer

    def _shown(self, path: str) -> Body:
        """Return an object as the provider shows it now, None where it doesn't.

        Raises:
            ProviderUnreachableError: no complete answer came.
        """
        request = Request("GET", path, self._places.label("GET", f"/{path}"))
        answer = self.provider.exchange(request)
        if answer.status in NOT_THERE:
            return ABSENT
        return answer.body if answer.succeeded and isinstance(answer.body, dict) else None

    def _again(self, message: Request) -> Answer:
        """Send a request once more, of which the connection was closed meanwhile."""
        try:
            return self.provider.exchange(message)
        except ProviderUnreachableError as error:
            self._missed(error)

    def _missed(self, error: ProviderUnreachableError) -> NoReturn:
        cause = error.__cause__
        if isinstance(cause, UnreadableAnswerError):
            self._fruitless = 0
            raise NoAnswerError(cause.message) from error
        slow = isinstance(cause, httpx.TimeoutException)
        why = message("provider-too-slow" if slow else "provider-not-reached")
        if self.gone:
            raise GoneError(message("times-in-a-row", cause=why, count=FRUITLESS)) from error
        raise NoAnswerError(why) from error

    def _below(self, path: str) -> str:
        """Return a path below the base, of one that may be the whole address that a page gave of the next."""
        return path.partition("?")[0].removeprefix(f"{self.provider.url}/")

    def _count(self, message: Request, status: int | None, duration: float) -> None:
        label = message.label or self._places.label(message.method, self._below(message.path))
        with self._counting:  # several requests may be on their way at once
            self.uses.setdefault(label, OperationUse(label)).add(status, duration, self.kind)
            self._fruitless = 0 if status is not None else self._fruitless + 1


def _since(clock: float) -> float:
    return round((time.perf_counter() - clock) * 1000, 1)
