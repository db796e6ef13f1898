"""The same request, written and sent as other programs do: that makes no difference (API-HTTP).

Which applications a register will serve, and with which libraries they were made, a provider can't know.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.client.http import NO_JSON, Answer
from klantinteracties_conformance.register.bodies.requests_of import Usual, UsualRequests
from klantinteracties_conformance.register.client import NoAnswerError
from klantinteracties_conformance.register.kept import lost
from klantinteracties_conformance.register.run import OperationRun, counted
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import Message, message

WRITTEN = "anders_opgeschreven"
SENT = "anders_verstuurd"
CHECKS = (WRITTEN, SENT)
"""What is checked here."""

WRITES = ("POST", "PUT", "PATCH")
METHODS = ("GET", *WRITES)
"""Methods of which a request is written otherwise."""

SERVER_ERROR = 500
"""Status from which an answer is a fault of the server, which is a finding of its own (API-FOUT)."""

UNPACKED = ("", "identity")
"""Values of Content-Encoding by which content comes as it is."""


Write = Callable[[Any], bytes]
"""Writes a body as JSON."""


@dataclass(frozen=True)
class Manner:
    """How a program may write a request: its headers over ours, and its body as `write` makes it of ours.

    `media_type` comes after the media type of the dialect.
    """

    name: str
    check: str
    methods: tuple[str, ...] = WRITES
    headers: Mapping[str, str | None] = field(default_factory=dict)
    media_type: str = ""
    write: Write | None = None


def _turned(value: Any) -> Any:
    """Return a value with the members of its objects in the opposite order, which means nothing in JSON."""
    if isinstance(value, dict):
        return {name: _turned(value[name]) for name in reversed(value)}
    return [_turned(one) for one in value] if isinstance(value, list) else value


def in_other_order(body: Any) -> bytes:
    """Return a body with its members in another order, over several lines (RFC 8259 §2, §4)."""
    return json.dumps(_turned(body), ensure_ascii=False, indent=2).encode()


def escaped(body: Any) -> bytes:
    """Return a body of which each character in a text is written as an escape (RFC 8259 §7)."""
    return _escaped(body).encode()


def _escaped(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ",".join(f"{_escaped(name)}:{_escaped(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_escaped, value)) + "]"
    if not isinstance(value, str):
        return json.dumps(value)
    units = value.encode("utf-16-be", "surrogatepass").hex()
    return '"' + "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4)) + '"'


MANNERS = (
    Manner("accept-anything", WRITTEN, METHODS, {"Accept": "*/*"}),
    Manner("accept-unsaid", WRITTEN, METHODS, {"Accept": None}),
    Manner("accept-several", WRITTEN, ("GET",), {"Accept": "{accepts}, text/plain, */*"}),
    Manner("typed", SENT, ("GET",), {"Content-Type": "{sends}"}),
    Manner("charset", WRITTEN, media_type="; charset=utf-8"),
    Manner("charset-close", WRITTEN, media_type=";charset=UTF-8"),
    Manner("other-order", WRITTEN, write=in_other_order),
    Manner("escaped", WRITTEN, write=escaped),
    Manner("in-chunks", SENT, headers={"Transfer-Encoding": "chunked", "Connection": "close"}),
    Manner("uncompressed", SENT, ("GET",), {"Accept-Encoding": "identity"}),
)
"""The ways of widely used HTTP and JSON libraries: RFC 9110 §8.3, §12.5.1, §12.5.3; RFC 9112 §7.1."""


_AT_ONCE = (("accept-anything", "charset", "other-order"), ("accept-unsaid", "charset-close", "escaped"))
"""Ways that one request can be written in all at once: what it shows then, it would show of each."""


def _at_once() -> Iterator[Sequence[Manner]]:
    """Yield the ways of writing a body that go together, and each other one by itself."""
    known = {manner.name: manner for manner in MANNERS}
    yield from ([known[name] for name in names] for names in _AT_ONCE)
    together = {name for names in _AT_ONCE for name in names}
    yield from ([manner] for manner in MANNERS if manner.name not in together)


@counted("API-HTTP")
def check(run: OperationRun, operation: Operation, requests: UsualRequests) -> None:
    """Send a usual request in each of these ways; those that go together apart only where that isn't fine."""
    for alike in _at_once():
        usable = [manner for manner in alike if operation.method in manner.methods]
        if (
            len(usable) > 1
            and operation.method in WRITES
            and _Tried(run, requests, _all_of(usable)).is_fine()
        ):
            continue
        for manner in usable:
            run.check_time()
            run.judge.observe(lambda one=manner: list(_Tried(run, requests, one).breaches()))  # type: ignore[misc]


def _all_of(manners: Sequence[Manner]) -> Manner:
    """Return how a program writes that has all of these manners."""
    headers = {name: text for one in manners for name, text in one.headers.items()}
    media_type = next(one.media_type for one in manners if one.media_type)
    write = next(one.write for one in manners if one.write)
    return Manner(" ".join(one.name for one in manners), WRITTEN, WRITES, headers, media_type, write)


@dataclass
class _Tried:
    run: OperationRun
    requests: UsualRequests
    manner: Manner

    def is_fine(self) -> bool:
        """Send a request in this way, and tell whether that changes nothing."""
        self.run.check_time()
        try:
            usual, answer = self._sent(plain=False)
        except NoAnswerError:
            return False  # each by itself is asked again, and tells what becomes of it
        fine = answer.succeeded and not self.run.judge.examine(answer) and not self._missing(usual, answer)
        if fine:
            self.run.judge.done(self.manner.check)
        return fine

    def breaches(self) -> Iterator[Breach]:
        """Send a request in this way, and yield what that changes."""
        unheard = self.run.shared.unheard
        if self.manner.name in unheard:
            self.run.judge.could_not(self.manner.check, unheard[self.manner.name])
            return
        try:
            usual, answer = self._sent(plain=False)
        except NoAnswerError as error:
            if self.manner.check != SENT:
                raise
            unheard[self.manner.name] = error.said
            self.run.judge.could_not(SENT, error.said)
            return
        yield from self.run.judge.examine(answer)
        if answer.overloaded:
            self.run.judge.could_not(self.manner.check, answer.told())
            return
        self.run.judge.done(self.manner.check)
        if not answer.succeeded and answer.status < SERVER_ERROR:  # a redirect is no answer either
            if self._sent(plain=True)[1].succeeded:
                finding = message("manner-refused", kind=self.manner.name, answer=answer.told())
                yield self._breach(finding, message("to-be-accepted"), "geweigerd", answer)
        elif answer.succeeded:
            yield from self._packed(answer)
            yield from self._lost(usual, answer)

    def _packed(self, answer: Answer) -> Iterator[Breach]:
        coding = answer.headers.get("content-encoding", "")
        if self.manner.headers.get("Accept-Encoding") and coding.lower() not in UNPACKED:
            finding = message("manner-compressed", text=coding)
            yield self._breach(finding, message("content-as-it-is"), "ingepakt", answer)

    def _lost(self, usual: Usual, answer: Answer) -> Iterator[Breach]:
        """Yield that something of a body is not shown, which it is where it is written as usual."""
        missing = self._missing(usual, answer)
        if missing:
            missing -= self._missing(*self._sent(plain=True))
        if missing:
            finding = message("manner-lost", kind=self.manner.name, attributes=sorted(missing))
            yield self._breach(finding, message("same-as-usual"), " ".join(sorted(missing)), answer)

    def _missing(self, usual: Usual, answer: Answer) -> set[str]:
        if usual.body is None or answer.body is NO_JSON or not answer.succeeded:
            return set()
        return {difference.name for difference in lost(usual.body, answer.body, self.run.own.identifier)}

    def _sent(self, *, plain: bool) -> tuple[Usual, Answer]:
        """Send a request, in this way or as usual; a number that may be there once is another each time."""
        self.run.fresh.hold_another()
        usual = self.requests.make()
        return usual, self.requests.send(usual, **({} if plain else self._changes(usual)))

    def _changes(self, usual: Usual) -> dict[str, Any]:
        dialect = self.run.shared.settings.dialect
        headers = {
            name: text and text.format(accepts=dialect.accepts, sends=dialect.sends)
            for name, text in self.manner.headers.items()
        }
        changes: dict[str, Any] = {"headers": headers}
        if self.manner.media_type:
            changes["media_type"] = dialect.sends + self.manner.media_type
        if self.manner.write is not None:
            changes["content"] = self.manner.write(usual.body)
        return changes

    def _breach(self, finding: Message, wanted: Message, code: str, answer: Answer) -> Breach:
        code = f"{self.manner.name} {code}"
        return self.run.judge.breach(self.manner.check, finding, wanted, answer.told(), code, [answer])
