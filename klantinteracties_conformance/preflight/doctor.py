"""Looks into everything that a run needs, before it begins, and says what is wrong and what to do about it.

What is wrong with the configuration or the network stops a run; what is wrong with the provider is a finding
for the run itself, and only mentioned here.
"""

import ipaddress
import socket
import ssl
import statistics
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import yaml

from klantinteracties_conformance.client.access import Access, Network
from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.client.errors import ProviderUnreachableError
from klantinteracties_conformance.client.evidence import Log, Redactor, visible
from klantinteracties_conformance.client.http import NO_JSON, Answer, ProviderClient
from klantinteracties_conformance.config.addresses import check_url
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.journal import Journal, Origin, own_mark
from klantinteracties_conformance.preflight.target import Target, check, dialects
from klantinteracties_conformance.standard.dialect import NotInDialectError, take
from klantinteracties_conformance.system.errors import ConfigurationError, reason

CROWDED = 500
"""Klantcontacten or partijen above which a register is taken for production."""

SOON = 30
"""Days before a certificate expires from which that is warned of."""

CLOCK = 60.0
"""Seconds that the provider's clock may differ from ours."""

SAMPLES = 5
PATIENCE = 2.0
"""Seconds that measuring the latency may take."""

_COUNTED = ("klantcontact", "partij")
_PROOF = {
    "Kanaal": "Telefoon",
    "Inhoud": "Proef van de toets; deze registratie wordt meteen weer verwijderd.",
    "Indicatie contact gelukt": "Ja",
    "Taal": "Nederlands",
    "Vertrouwelijk": "Nee",
    "Plaatsgevonden op": "14-02-2023 09:30",
}

Kind = Literal["fine", "attention", "wrong"]
SYMBOLS: Mapping[Kind, str] = {"fine": "✓", "attention": "!", "wrong": "✗"}


@dataclass
class Examination:
    """What was found: lines in Dutch in the order of looking, facts by name, and the provider if there.

    `clean` makes a text fit for people to read: what a provider says goes into the lines too.
    """

    lines: list[tuple[Kind, str]] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    target: Target | None = None
    clean: Callable[[str], str] = visible

    def say(self, kind: Kind, text: str) -> None:
        """Add a line."""
        self.lines.append((kind, self.clean(text)))

    @property
    def wrong(self) -> str:
        """Return the first thing for which a run can't begin; empty when it can."""
        return next((text for kind, text in self.lines if kind == "wrong"), "")


@dataclass(frozen=True)
class Wishes:
    """How to look: `timeout` is in seconds per answer; `writes` whether an object may be made and removed;
    `rate` is in requests a second."""

    dialect: str | None
    timeout: float
    writes: bool
    may_write: bool
    rate: float | None = None

    @classmethod
    def of(cls, request: RunRequest) -> "Wishes":
        """Return how a run wants its provider to be looked into."""
        writes = request.mode == "full"
        return cls(request.dialect, request.timeout, writes, request.i_may_write, request.rate)


def examine(url: str, access: Access, wishes: Wishes, written: Path | None = None) -> Examination:
    """Look into a provider; it stops at the first thing without which the rest can't be looked into.

    What it makes goes into the journal `written`, if there is one.
    """
    found = Examination(clean=Redactor(access.secrets).sentence)
    try:
        url = check_url(url)
        # A mistake in a dialect is told before anybody is asked anything.
        dialects(wishes.dialect)
        budget = Budget(Limits(rate=wishes.rate))
        addresses = _network(url, access.network, found, wishes.timeout)
        found.target = check(url, access, wishes.dialect, timeout=wishes.timeout, budget=budget)
        found.say("fine", f"Dialect: {found.target.dialect.title}, {found.target.known_by}.")
        _provider(found.target, addresses, wishes, found, written, budget)
    except ConfigurationError as error:
        found.say("wrong", str(error))
    return found


def _network(url: str, network: Network, found: Examination, timeout: float) -> list[str]:
    """Return the addresses of the host; look at name, connection and certificate, unless by a proxy.

    Raises:
        ConfigurationError: the host can't be reached.
    """
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    if network.proxy_for(url):
        which = (
            "ingestelde proxy" if network.proxy else "proxy die de omgeving noemt (HTTP_PROXY, HTTPS_PROXY)"
        )
        found.say("fine", f"Verbinding: via de {which}.")
        return []
    try:
        addresses = sorted(
            {str(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
        )
    except (OSError, UnicodeError) as error:  # the latter where it can be no name
        raise ConfigurationError(
            f"De naam {host} is niet te vinden: controleer het adres, en of dit netwerk die naam kent."
        ) from error
    found.facts["addresses"] = addresses
    found.say("fine", f"Naam: {host} is {', '.join(addresses)}.")
    started = time.perf_counter()
    try:
        with socket.create_connection((host, port), timeout=timeout) as connection:
            found.say("fine", f"Verbinding: poort {port} in {(time.perf_counter() - started) * 1000:.0f} ms.")
            if parts.scheme == "https":
                _certificate(connection, host, network, found)
    except OSError as error:
        raise ConfigurationError(
            f"De provider op {parts.netloc} is niet te bereiken ({_why(error)}): controleer adres, poort en "
            "netwerk."
        ) from error
    return addresses


def _why(error: OSError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return (
            f"het TLS-certificaat wordt niet vertrouwd: {error.verify_message}; geef zo nodig tls.ca_bundle"
        )
    if isinstance(error, ssl.SSLError):
        return f"de TLS-verbinding mislukt: {error.reason or 'geen TLS aan de andere kant'}"
    return reason(error) if error.errno else "geen antwoord binnen de tijd"


def _certificate(connection: socket.socket, host: str, network: Network, found: Examination) -> None:
    with network.context().wrap_socket(connection, server_hostname=host) as secured:
        about: Mapping[str, Any] = secured.getpeercert() or {}
    if network.insecure or "notAfter" not in about:
        found.say(
            "attention",
            "TLS: het certificaat is niet gecontroleerd (insecure); gebruik liever tls.ca_bundle.",
        )
        return
    expires = datetime.fromtimestamp(ssl.cert_time_to_seconds(about["notAfter"]), UTC)
    days = (expires - datetime.now(UTC)).days
    found.facts["certificate_expires"] = expires.isoformat()
    if days < SOON:
        found.say("attention", f"TLS: het certificaat verloopt over {days} dagen; laat het vernieuwen.")
    else:
        found.say("fine", f"TLS: het certificaat wordt vertrouwd en is geldig tot {expires:%d-%m-%Y}.")


def _provider(
    target: Target,
    addresses: Iterable[str],
    wishes: Wishes,
    found: Examination,
    written: Path | None,
    budget: Budget,
) -> None:
    log = Log(target.access.redactor(target.dialect))
    with ProviderClient.speaking(
        target.dialect, target.url, target.access, log, timeout=wishes.timeout, budget=budget
    ) as client:
        try:
            answers = _counts(target, client, found)
            _timing(target, client, answers, found)
            _authentication(target, found, wishes.timeout, budget)
            _document(target, found, wishes.timeout, budget)
            guard(found, addresses, wishes)
            if wishes.writes:
                journal = Journal(written, Origin(target.url, target.dialect.origin), log.redactor.text)
                _writing(Consumer(target.dialect, client, journal), found)
        except ProviderUnreachableError as error:
            found.say("attention", f"De provider antwoordt niet altijd: {error}.")


def _counts(target: Target, client: ProviderClient, found: Examination) -> list[Answer]:
    """Ask how full the register is."""
    answers = []
    counts = {}
    for key in _COUNTED:
        try:
            path = target.dialect.type(key).path
        except NotInDialectError:
            continue
        answer = client.send("GET", path, query=dict.fromkeys(target.dialect.page_size, 1))
        answers.append(answer)
        total = take(answer.body, target.dialect.list_count) if target.dialect.list_count else None
        if isinstance(total, int):
            counts[path] = total
    found.facts["counts"] = counts
    if counts:
        found.say("fine", f"Inhoud: {', '.join(f'{total} {path}' for path, total in counts.items())}.")
    else:
        found.say(
            "attention",
            "Inhoud: de lijsten zeggen niet hoeveel er in het register staat; ga zelf na dat dit geen "
            "productie is.",
        )
    return answers


def _timing(target: Target, client: ProviderClient, answers: list[Answer], found: Examination) -> None:
    until = time.monotonic() + PATIENCE
    path = target.dialect.type("klantcontact").path if not answers else answers[0].url
    while len(answers) < SAMPLES and time.monotonic() < until:
        answers.append(client.send("GET", path))
    latency = statistics.median(answer.exchange.duration for answer in answers)
    found.facts["latency_ms"] = round(latency, 1)
    found.say("fine", f"Antwoordtijd: {latency:.0f} ms (mediaan van {len(answers)}).")
    try:
        said = parsedate_to_datetime(answers[-1].headers.get("date", ""))
    except ValueError:
        return
    said = said if said.tzinfo else said.replace(tzinfo=UTC)
    offset = (said - datetime.now(UTC)).total_seconds()
    found.facts["clock_offset_s"] = round(offset)
    if abs(offset) > CLOCK:
        way = "voor" if offset > 0 else "achter"
        found.say(
            "attention",
            f"Klok: de provider loopt {abs(offset):.0f} seconden {way}; stel beide klokken gelijk.",
        )
    else:
        found.say("fine", "Klok: gelijk met die van hier.")


def _authentication(target: Target, found: Examination, timeout: float, budget: Budget) -> None:
    """See whether a wrong secret is refused; where it isn't, that is for the run to judge."""
    if not target.access.credentials.proves:
        found.say("fine", "Toegang: de provider antwoordt; er is geen token ingesteld.")
        return
    dialect, access = target.dialect, target.access
    header, value = access.credentials.form(dialect)
    headers = {
        **dialect.headers(None),
        **access.headers,
        header: value.format(token=f"verkeerd-{own_mark()}"),
    }
    log = Log(access.redactor(dialect))
    with ProviderClient(
        target.url, headers, log, timeout=timeout, network=access.network, budget=budget
    ) as client:
        status = client.send("GET", dialect.type("klantcontact").path, query=dialect.page_size).status
    found.facts["wrong_token_refused"] = status in (401, 403)
    if status in (401, 403):
        found.say("fine", "Toegang: geaccepteerd, en een verkeerd token wordt geweigerd.")
    else:
        found.say(
            "attention",
            f"Toegang: geaccepteerd, maar een verkeerd token ook (antwoord {status}). Dat ligt niet aan uw "
            "instellingen: het is een bevinding over de provider, en de toets gaat door.",
        )


def _document(target: Target, found: Examination, timeout: float, budget: Budget) -> None:
    """Tell which version the provider's own OpenAPI document is of."""
    log = Log(target.access.redactor(target.dialect))
    with ProviderClient.speaking(
        target.dialect, target.url, target.access.anonymous(), log, timeout=timeout, budget=budget
    ) as client:
        for name in target.dialect.published:
            answer = client.send("GET", name, accept="*/*")
            if answer.status == 200 and (version := _version(answer)):
                found.facts["published_version"] = found.clean(version)
                found.say("fine", f"OpenAPI-document: {name}, versie {found.facts['published_version']}.")
                return
    found.say("attention", "OpenAPI-document: de provider publiceert er geen dat te lezen is; dat mag.")


def _version(answer: Answer) -> str:
    """Return the version in an OpenAPI document; of YAML only the part before the paths is read."""
    document = answer.body
    if document is NO_JSON:
        try:
            document = yaml.safe_load(answer.text.split("\npaths:")[0][:20_000])
        except (yaml.YAMLError, RecursionError):
            return ""
    version = take(document, ("info", "version"))
    return str(version)[:40] if version is not None else ""


def guard(found: Examination, addresses: Iterable[str], wishes: Wishes) -> None:
    """Stop before writing in a register that looks like production.

    Raises:
        ConfigurationError: it is full, isn't on loopback, and nobody said that it may be written to.
    """
    full = {path: total for path, total in found.facts.get("counts", {}).items() if total > CROWDED}
    listed = list(addresses)
    here = bool(listed) and all(ipaddress.ip_address(a.partition("%")[0]).is_loopback for a in listed)
    if not full or here or not wishes.writes or wishes.may_write:
        return
    how_full = ", ".join(f"{total} {path}" for path, total in full.items())
    raise ConfigurationError(
        f"Dit lijkt een productieregister ({how_full}), en "
        "de toets schrijft: gebruik een testomgeving, --mode read-only, of --i-may-write als dit toch mag."
    )


def _writing(consumer: Consumer, found: Examination) -> None:
    """Make one object and remove it.

    Raises:
        ConfigurationError: the credentials don't allow writing.
    """
    try:
        consumer.register("klantcontact", {"Onderwerp": f"Proef {own_mark()}", **_PROOF})
    except NotInDialectError:
        return
    except Finding as finding:
        posts = (row.status for row in reversed(consumer.client.log.exchanges) if row.method == "POST")
        status = next(posts, None)
        if status in (401, 403):
            raise ConfigurationError(
                f"Dit token mag lezen maar niet schrijven (antwoord {status}): geef er een dat ook mag "
                "schrijven, of toets met --mode read-only."
            ) from finding
        found.facts["writes"] = False
        found.say("attention", f"Schrijven: {finding.message} De toets gaat door en beoordeelt dit.")
    else:
        found.facts["writes"] = True
    leftovers = consumer.clean_up()
    if leftovers:
        found.say(
            "attention",
            f"Verwijderen lukt niet ({leftovers[0].reason}): wat de toets maakt, blijft dan achter, te "
            f"beginnen met {leftovers[0].url}.",
        )
    elif found.facts["writes"]:
        found.say("fine", "Schrijven: een klantcontact is gemaakt en weer verwijderd.")
