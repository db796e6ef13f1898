"""Before a run: is there a Klantinteracties API at this address, and does it let us in?

What goes wrong here is a matter of configuration, so it ends in a sentence and exit code 2. A provider that
answers, however badly, is judged by the requirements instead.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from klantinteracties_conformance import dialect
from klantinteracties_conformance.client import NO_JSON, Answer, ProviderClient
from klantinteracties_conformance.dialect import Dialect, take
from klantinteracties_conformance.evidence import Log, Redactor
from klantinteracties_conformance.findings import ProviderUnreachableError

_PROBES = ("klantcontact", "partij", "actor")


class ConfigurationError(Exception):
    """The run can't begin; the text is one Dutch sentence that says what is wrong and what to do."""


@dataclass(frozen=True)
class Target:
    """A provider that can be judged: its address, token and dialect."""

    url: str
    token: str | None
    dialect: Dialect


def check_url(url: str) -> str:
    """Return the URL without white space and closing slash.

    Raises:
        ConfigurationError: it is empty or no http(s) address.
    """
    url = url.strip().rstrip("/")
    if not url:
        raise ConfigurationError(
            "Er is geen adres opgegeven: geef de URL van de API van de provider, "
            "of --embedded voor de ingebouwde."
        )
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise ConfigurationError(f"'{url}' is geen geldige URL: {error}.") from error
    if "@" in parts.netloc:
        raise ConfigurationError("Zet geen naam of wachtwoord in de URL: geef het token apart.")
    if parts.scheme not in ("http", "https") or not host:
        raise ConfigurationError(
            f"'{url}' is geen geldige URL: begin met https:// (of http://) en de naam van de server."
        )
    if parts.query or parts.fragment:
        raise ConfigurationError(
            f"'{url}' hoort alleen het adres van de API te zijn: laat alles vanaf ? of # weg."
        )
    return url


def check_token(token: str | None) -> str | None:
    """Return the token without surrounding white space, None where there is none.

    Raises:
        ConfigurationError: it has characters that no HTTP header may have.
    """
    token = (token or "").strip()
    if not token.isascii() or not token.isprintable():
        raise ConfigurationError(
            "Het token bevat tekens die niet in een HTTP-header mogen; controleer de waarde."
        )
    return token or None


def check(url: str, token: str | None, dialect_name: str | None, *, timeout: float) -> Target:
    """Find out whether a run can begin, and in which dialect.

    Raises:
        ConfigurationError: it can't.
    """
    url, token = check_url(url), check_token(token)
    try:
        candidates = [
            dialect.load(name) for name in ([dialect_name] if dialect_name else dialect.available())
        ]
    except dialect.DialectError as error:
        raise ConfigurationError(str(error)) from error
    doubts = []
    for candidate in candidates:
        try:
            _probe(Target(url, token, candidate), timeout)
        except _WrongDialectError as error:
            doubts.append(error)
        else:
            return Target(url, token, candidate)
    raise ConfigurationError(str(doubts[0]))


class _WrongDialectError(Exception):
    """The address doesn't answer in this dialect; another one may fit."""


def _probe(target: Target, timeout: float) -> None:
    log = Log(Redactor([target.token or ""], [target.dialect.auth_header]))
    with ProviderClient(target.dialect, target.url, target.token, log, timeout=timeout) as client:
        answers = list(_answers(client, target))
    if any(_is_list(target.dialect, answer) or _is_api_error(answer) for answer in answers):
        return
    raise _explanation(target, answers[0])


def _answers(client: ProviderClient, target: Target) -> Iterable[Answer]:
    """Yield the answers to the probes, up to the first that is what we hope for."""
    for key in _PROBES:
        try:
            answer = client.send("GET", target.dialect.type(key).path, query=target.dialect.page_size)
        except ProviderUnreachableError as error:
            where = urlsplit(target.url).netloc.rpartition("@")[2]
            raise ConfigurationError(
                f"De provider op {where} is niet te bereiken: {error}; controleer het adres en het netwerk."
            ) from error
        yield answer
        if _is_list(target.dialect, answer):
            return


def _is_list(candidate: Dialect, answer: Answer) -> bool:
    return answer.status == 200 and isinstance(take(answer.body, candidate.list_items), list)


def _is_api_error(answer: Answer) -> bool:
    """Tell whether an API is there that answers badly: that is for the requirements to judge."""
    return answer.status >= 500 and isinstance(answer.body, dict)


def _explanation(target: Target, answer: Answer) -> Exception:
    status, url = answer.status, answer.exchange.url
    if status in (401, 403):
        if target.token is None:
            return ConfigurationError(
                f"De provider vraagt om een token (antwoord {status}) en er is er geen: "
                "zet de omgevingsvariabele KLANTINTERACTIES_TOKEN of gebruik --token."
            )
        return ConfigurationError(
            f"De provider accepteert het token niet (antwoord {status}): "
            "controleer KLANTINTERACTIES_TOKEN of --token."
        )
    if 300 <= status < 400:
        to = answer.headers.get("location", "een ander adres")
        shown = Redactor([target.token or ""]).text(to)
        return ConfigurationError(f"{url} verwijst door naar {shown}: geef het adres waar de API zelf staat.")
    if status == 200 and answer.body is NO_JSON:
        kind = answer.headers.get("content-type", "zonder content-type")
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
