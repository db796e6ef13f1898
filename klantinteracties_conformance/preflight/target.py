"""Before a run: is there a Klantinteracties API at this address, and does it let us in?

What goes wrong here is a matter of configuration, so it ends in a sentence and exit code 2. A provider that
answers, however badly, is judged by the requirements instead.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.answer_body import document_in
from klantinteracties_conformance.client.auth import AuthenticationError
from klantinteracties_conformance.client.budget import Budget
from klantinteracties_conformance.client.errors import ProviderUnreachableError
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import NO_JSON, Answer, ProviderClient
from klantinteracties_conformance.config.addresses import check_token, check_url
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.system.errors import ConfigurationError

_PROBES = ("klantcontact", "partij", "actor")


@dataclass(frozen=True)
class Target:
    """A provider that can be judged: its address, the way in and its dialect, and how that is known."""

    url: str
    access: Access
    dialect: Dialect
    known_by: str


def dialects(name: str | None) -> list[Dialect]:
    """Return the dialect with this name or in this file; without one, all that the suite knows.

    Raises:
        ConfigurationError: there is no such dialect, or its file isn't right.
    """
    try:
        return [dialect_files.load(one) for one in ([name] if name else dialect_files.available())]
    except dialect_files.DialectError as error:
        raise ConfigurationError(str(error)) from error


def check(
    url: str, access: Access, dialect_name: str | None, *, timeout: float, budget: Budget | None = None
) -> Target:
    """Find out whether a run can begin, and in which dialect.

    Raises:
        ConfigurationError: it can't.
    """
    url = check_url(url)
    if not access.credentials.derives:
        access = access.with_secret(check_token(access.credentials.secret) or "")
    candidates = dialects(dialect_name)
    known_by = "opgegeven" if dialect_name else "herkend aan zijn antwoorden"
    if not dialect_name and (published := _published(url, access, candidates, timeout, budget)):
        candidates, known_by = [published], "herkend aan het gepubliceerde OpenAPI-document"
    doubts = []
    for candidate in candidates:
        target = Target(url, access, candidate, known_by)
        try:
            _probe(target, timeout, budget)
        except _WrongDialectError as error:
            doubts.append(error)
        else:
            return target
    locked_out = (doubt for doubt in doubts if isinstance(doubt, _LockedOutError))
    raise ConfigurationError(str(next(locked_out, doubts[0])))


class _WrongDialectError(Exception):
    """The address doesn't answer in this dialect; another one may fit."""


class _LockedOutError(_WrongDialectError):
    """The provider doesn't accept the token as this dialect sends it; another one may send it otherwise."""


def _published(
    url: str, access: Access, candidates: Sequence[Dialect], timeout: float, budget: Budget | None
) -> Dialect | None:
    """Return the dialect that knows most of the paths in the document that the provider publishes, if any.

    The document is public, so no token is sent for it.
    """
    for name in dict.fromkeys(name for candidate in candidates for name in candidate.published):
        log = Log(access.redactor(candidates[0]))
        with ProviderClient.speaking(
            candidates[0], url, access.anonymous(), log, timeout=timeout, budget=budget
        ) as client:
            try:
                answer = client.send("GET", name, accept="*/*")
            except ProviderUnreachableError:
                return None  # the probe that follows explains it
        paths = _paths(answer)
        if paths:
            known = {candidate.name: _known_paths(candidate, paths) for candidate in candidates}
            best = max(candidates, key=lambda candidate: known[candidate.name])
            return (
                best if known[best.name] > 0.5 and list(known.values()).count(known[best.name]) == 1 else None
            )
    return None


def _paths(answer: Answer) -> set[str]:
    document = answer.body
    if document is NO_JSON:
        document = document_in(answer.text)
    paths = document.get("paths") if isinstance(document, dict) else None
    return {str(path).strip("/").split("/")[0] for path in paths} if isinstance(paths, dict) else set()


def _known_paths(candidate: Dialect, paths: set[str]) -> float:
    """Return which part of the dialect's paths stand in a document."""
    own = {path for wire_type in candidate.types.values() for path in (wire_type.path, wire_type.item_path)}
    return len(own & paths) / len(own)


def _probe(target: Target, timeout: float, budget: Budget | None) -> None:
    log = Log(target.access.redactor(target.dialect))
    answers = []
    with ProviderClient.speaking(
        target.dialect, target.url, target.access, log, timeout=timeout, budget=budget
    ) as client:
        for key in _PROBES:
            answers.append(_ask(client, target, key))
            if answers[-1].status == 200 and target.dialect.rows(key, answers[-1].body) is not None:
                return
    if not any(_is_api_error(answer) for answer in answers):
        raise _explanation(target, answers[0])


def _ask(client: ProviderClient, target: Target, key: str) -> Answer:
    try:
        return client.send("GET", target.dialect.type(key).path, query=target.dialect.page_size)
    except AuthenticationError as error:
        raise ConfigurationError(f"De toets krijgt geen toegang: {error}.") from error
    except ProviderUnreachableError as error:
        where = urlsplit(target.url).netloc
        ways = (
            ", de proxy en het netwerk" if target.access.network.proxy_for(target.url) else " en het netwerk"
        )
        raise ConfigurationError(
            f"De provider op {where} is niet te bereiken: {error}; controleer het adres{ways}."
        ) from error


def _is_api_error(answer: Answer) -> bool:
    """Tell whether an API is there that answers badly: that is for the requirements to judge."""
    return answer.status >= 500 and isinstance(answer.body, dict)


def _explanation(target: Target, answer: Answer) -> Exception:
    status, url = answer.status, answer.exchange.url
    clean = target.access.redactor(target.dialect).sentence
    if status in (401, 403):
        if not target.access.credentials.proves:
            return _LockedOutError(
                f"De provider vraagt om een token (antwoord {status}) en er is er geen: "
                "zet de omgevingsvariabele KLANTINTERACTIES_TOKEN of gebruik --token."
            )
        return _LockedOutError(
            f"De provider accepteert het token niet (antwoord {status}): "
            "controleer KLANTINTERACTIES_TOKEN, --token of de authenticatie in conformance.toml."
        )
    if 300 <= status < 400:
        to = clean(answer.headers.get("location", "een ander adres"))
        return ConfigurationError(f"{url} verwijst door naar {to}: geef het adres waar de API zelf staat.")
    if status == 200 and answer.body is NO_JSON:
        kind = clean(answer.headers.get("content-type", "zonder content-type"))
        return ConfigurationError(
            f"{url} geeft geen JSON maar {kind}: dit is geen Klantinteracties-API, "
            "of er staat een inlogpagina voor."
        )
    if status == 200:
        return _WrongDialectError(
            f"{url} geeft wel JSON, maar geen lijst zoals in {target.dialect.title}: "
            "controleer het adres en kies met --dialect het dialect dat de provider spreekt."
        )
    return _WrongDialectError(
        f"Op {target.url} staat geen Klantinteracties-API ({url} geeft antwoord {status}): "
        f"controleer het adres; het eindigt vaak op {target.dialect.base_path}."
    )
