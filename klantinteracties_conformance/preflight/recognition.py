"""Is there a Klantinteracties API at this address, and does it let us in?

What goes wrong here is a matter of configuration, so it ends in a sentence and exit code 2. A provider that
answers, however badly, is judged by the requirements instead.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.auth import AuthenticationError
from klantinteracties_conformance.client.errors import ProviderUnreachableError
from klantinteracties_conformance.client.evidence import Log, Redactor
from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.config.addresses import check_token, check_url
from klantinteracties_conformance.contract.published import PublishedDocument
from klantinteracties_conformance.preflight.obstacles import LockedOutError, WrongDialectError, explained
from klantinteracties_conformance.preflight.visit import Visit
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import Message, message

KnownBy = Literal["given", "answers", "document"]
"""How a dialect is known: the user named it, or what the provider answers or publishes tells it."""

_PROBES = ("klantcontact", "partij", "actor")


@dataclass(frozen=True)
class Target:
    """A provider that can be judged: its address, the way in and its dialect, and how that is known."""

    url: str
    access: Access
    dialect: Dialect
    known_by: KnownBy


def dialects(name: str | None) -> list[Dialect]:
    """Return the dialect with this name or in this file; without one, all that the suite knows.

    Raises:
        ConfigurationError: there is no such dialect, or its file isn't right.
    """
    try:
        return [dialect_files.load(one) for one in ([name] if name else dialect_files.available())]
    except dialect_files.DialectError as error:
        raise ConfigurationError(error.message) from error


def checked(access: Access) -> Access:
    """Return the access with its secret as it goes into a header.

    Raises:
        ConfigurationError: it has characters that no HTTP header may have.
    """
    if access.credentials.derives:
        return access
    return access.with_secret(check_token(access.credentials.secret) or "")


def check(url: str, access: Access, dialect_name: str | None, *, timeout: float) -> Target:
    """Find out only whether a provider lets us in, and in which dialect.

    Raises:
        ConfigurationError: it doesn't.
    """
    url, access = check_url(url), checked(access)
    log = Log(Redactor(access.secrets, access.headers))
    with Visit(url, access, dialects(dialect_name), log, timeout=timeout) as visit:
        return recognise(visit, given=bool(dialect_name))


def recognise(visit: Visit, *, given: bool) -> Target:
    """Find out which of the dialects the provider speaks with us; `given` tells that the user named it.

    Raises:
        ConfigurationError: it speaks none of them, or doesn't let us in.
    """
    candidates = visit.candidates
    known_by: KnownBy = "given" if given else "answers"
    if not given and (described := _described(visit.published, candidates)):
        candidates, known_by = [described], "document"
    doubts: list[WrongDialectError] = []
    for candidate in candidates:
        try:
            _probe(visit, candidate)
        except WrongDialectError as error:
            doubts.append(error)
        else:
            return Target(visit.url, visit.access, candidate, known_by)
    other = _another(visit, [candidate.name for candidate in candidates]) if given else None
    raise ConfigurationError(other or _most_telling(doubts).message)


def _most_telling(doubts: Sequence[WrongDialectError]) -> WrongDialectError:
    """Return which doubt says what is the matter: that we are locked out, unless another dialect got in.

    Dialects send the token in forms of their own. Where one is let in at an address, and finds nothing there,
    the address is wrong; that another form is refused there says nothing.
    """
    let_in = {doubt.path for doubt in doubts if doubt.path and not isinstance(doubt, LockedOutError)}
    locked_out = (doubt for doubt in doubts if isinstance(doubt, LockedOutError) and doubt.path not in let_in)
    plain = (doubt for doubt in doubts if not isinstance(doubt, LockedOutError))
    return next(locked_out, None) or next(plain, doubts[0])


def _another(visit: Visit, tried: Sequence[str]) -> Message | None:
    """Return which dialect that nobody chose the provider does speak, None where it speaks none of ours."""
    for name in dialect_files.available():
        if name not in tried:
            dialect = dialect_files.load(name)
            with suppress(WrongDialectError, ConfigurationError):
                _probe(visit, dialect)
                return message("another-dialect-there", dialect=dialect.title, name=name)
    return None


def _described(published: PublishedDocument, candidates: Sequence[Dialect]) -> Dialect | None:
    """Return the one dialect that knows most of the paths in the provider's own document, if any."""
    known = {candidate.name: _known_paths(candidate, published.resources) for candidate in candidates}
    best = max(candidates, key=lambda candidate: known[candidate.name])
    return best if known[best.name] > 0.5 and list(known.values()).count(known[best.name]) == 1 else None


def _known_paths(candidate: Dialect, paths: set[str]) -> float:
    """Return which part of the dialect's paths stand in a document."""
    own = {path for wire_type in candidate.types.values() for path in (wire_type.path, wire_type.item_path)}
    return len(own & paths) / len(own)


def _probe(visit: Visit, dialect: Dialect) -> None:
    answers = []
    for key in _PROBES:
        answers.append(_ask(visit, dialect, key))
        if answers[-1].status == 200 and dialect.rows(key, answers[-1].body) is not None:
            return
    if not any(_is_api_error(answer) for answer in answers):
        raise explained(visit, dialect, answers[0])


def _ask(visit: Visit, dialect: Dialect, key: str) -> Answer:
    client = visit.client(dialect)
    try:
        return client.send("GET", dialect.type(key).path, query=dialect.page_size)
    except AuthenticationError as error:
        raise ConfigurationError(message("no-access", cause=error.message)) from error
    except ProviderUnreachableError as error:
        where = urlsplit(visit.url).netloc
        by_proxy = bool(visit.access.network.proxy_for(visit.url))
        code = "provider-unreachable-by-proxy" if by_proxy else "provider-silent"
        raise ConfigurationError(message(code, host=where, cause=error.message)) from error


def _is_api_error(answer: Answer) -> bool:
    """Tell whether an API is there that answers badly: that is for the requirements to judge."""
    return answer.status >= 500 and isinstance(answer.body, dict)
