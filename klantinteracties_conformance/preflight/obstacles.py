"""What stands between us and a Klantinteracties API, told by what came instead of its answer."""

from urllib.parse import urlsplit

from klantinteracties_conformance.client.access import TOKEN_VARIABLE
from klantinteracties_conformance.client.errors import ProviderUnreachableError
from klantinteracties_conformance.client.http import NO_JSON, Answer
from klantinteracties_conformance.consumer.journal import own_mark
from klantinteracties_conformance.preflight.visit import Visit
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import Message, ToldError, message

_LOGIN = ("login", "inloggen", "aanmelden", "signin", "sign-in", "oauth", "openid", "saml", "sso", "adfs")


class WrongDialectError(ToldError):
    """The address doesn't answer in this dialect; another one may fit.

    `path` is where we were let in, and found something else or nothing; empty where that can't be told.
    """

    def __init__(self, said: Message, path: str) -> None:
        super().__init__(said)
        self.path = path


class LockedOutError(WrongDialectError):
    """The provider doesn't accept the token as this dialect sends it; another one may send it otherwise."""


def explained(visit: Visit, dialect: Dialect, answer: Answer) -> ToldError:
    """Return what an answer says of what stands in the way."""
    status, url = answer.status, answer.exchange.url
    path = urlsplit(url).path
    if page := _in_front(visit, answer):
        return ConfigurationError(page)
    if status in (401, 403):
        return LockedOutError(_locked_out(visit, dialect, status), path)
    if status == 200 and answer.body is NO_JSON:
        kind = answer.headers.get("content-type")
        if kind is None:
            return ConfigurationError(message("no-json-there", url=url))
        clean = visit.log.redactor.sentence
        return ConfigurationError(message("other-than-json-there", url=url, media_type=clean(kind)))
    if status == 200:
        return WrongDialectError(message("no-list-there", url=url, dialect=dialect.title), path)
    about = {"host": visit.url, "url": url, "status": status, "path": dialect.base_path}
    return WrongDialectError(message("no-api-there", **about), path if status == 404 else "")


def _in_front(visit: Visit, answer: Answer) -> Message | None:
    """Return what else than an API answered: a page to log in, a proxy, another address; None for none."""
    status, url = answer.status, answer.exchange.url
    html = answer.body is NO_JSON and "html" in answer.headers.get("content-type", "").lower()
    if 300 <= status < 400:
        location = answer.headers.get("location")
        if location is None:
            return message("redirected-somewhere", url=url)
        to_login = any(word in location.lower() for word in _LOGIN)
        code = "redirected-to-login" if to_login else "redirected"
        return message(code, url=url, path=visit.log.redactor.sentence(location))
    if status == 407:
        return message("proxy-wants-login", url=url)
    if status in (401, 403) and html and visit.access.credentials.proves:
        return message("page-in-front", url=url, status=status, name=TOKEN_VARIABLE)
    return None


def _locked_out(visit: Visit, dialect: Dialect, status: int) -> Message:
    if not visit.access.credentials.proves:
        return message("token-wanted", status=status, name=TOKEN_VARIABLE)
    code = "token-refused-everywhere" if _everywhere(visit, dialect, status) else "token-refused"
    return message(code, status=status, name=TOKEN_VARIABLE)


def _everywhere(visit: Visit, dialect: Dialect, status: int) -> bool:
    """Tell whether what can't be there is refused in the same way: then the address may be wrong as well."""
    try:
        return visit.client(dialect).send("GET", f"bestaat-niet-{own_mark()}").status == status
    except ProviderUnreachableError:
        return False
