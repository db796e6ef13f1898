"""How a provider is reached: credentials, TLS, proxy and extra headers, as one value."""

import base64
import os
import re
import ssl
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from klantinteracties_conformance.client.auth import Authenticator, Credentials
from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.client.spellings import LEAST
from klantinteracties_conformance.client.transport import Transport
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.system.errors import ConfigurationError, reason
from klantinteracties_conformance.system.files import bytes_of
from klantinteracties_conformance.system.messages import Message, message

TOKEN_VARIABLE = "KLANTINTERACTIES_TOKEN"

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
"""How credentials in a header begin, as in `Basic …` (RFC 9110 §11.4)."""

LONG_ENOUGH = 8
"""Characters from which the value of an extra header is sought in every text; `1` would be everywhere."""


@dataclass(frozen=True)
class Network:
    """The way to a server. Paths are of PEM files; `insecure` accepts any certificate."""

    ca_bundle: str = ""
    client_cert: str = ""
    client_key: str = ""
    insecure: bool = False
    proxy: str = field(default="", repr=False)

    def context(self) -> ssl.SSLContext:
        """Return what TLS connections are made with; the CA bundle comes on top of the usual ones.

        Its files are read once in a process: one that vanishes meanwhile takes nothing away from a run.

        Raises:
            ConfigurationError: a file can't be read, or isn't what it should be.
        """
        if not (self.ca_bundle or self.client_cert or self.insecure):
            return _trusted()
        return _trusted_besides(replace(self, proxy=""))

    @property
    def own_key(self) -> str:
        """Return the private key of the client certificate as its file has it, empty where there is none.

        It is empty too where it can't be read: then nothing can be sent, as `context` tells.
        """
        with suppress(OSError):
            return _key_in(self.client_key or self.client_cert) if self.client_cert else ""
        return ""

    def elsewhere(self) -> "Network":
        """Return the way to another server: who is trusted stays the same, and who we are is told to none."""
        return replace(self, client_cert="", client_key="")

    def transport(self, url: str) -> Transport:
        """Return what sends requests to the server at this URL, each answer within its deadline.

        Raises:
            ConfigurationError: a certificate can't be used, or the proxy is no URL.
        """
        context, proxy = self.context(), self.proxy_for(url)
        try:
            return Transport(context, httpx.Proxy(proxy) if proxy else None)
        except (ValueError, httpx.InvalidURL) as error:
            which = "configured" if self.proxy else "environment"
            raise ConfigurationError(message("proxy-invalid", kind=which)) from error

    def proxy_for(self, url: str) -> str:
        """Return the proxy by which requests to this address go, empty where they go straight there.

        What the environment says of proxies is about the world outside, not about this machine.
        """
        parts = urlsplit(url)
        if self.proxy or is_here(parts.hostname or "") or proxy_bypass(parts.netloc.rpartition("@")[2]):
            return self.proxy
        known = getproxies()
        found = known.get(parts.scheme) or known.get("all") or ""
        return found if "://" in found or not found else f"http://{found}"


def _passwords_of(proxies: Iterable[str]) -> Iterator[str]:
    """Yield the passwords in the URLs of proxies: as written, as meant, and with the name as it is sent."""
    for url in proxies:
        pair = url.rpartition("@")[0].rpartition("//")[2]
        password = pair.partition(":")[2]
        if password:
            yield from (password, unquote(password))
            yield base64.b64encode(unquote(pair).encode()).decode()


def _told_by(value: str) -> Iterator[str]:
    """Yield what is secret by itself in the value of a header: behind its scheme, and Basic taken apart."""
    scheme, _, proof = value.partition(" ")
    if not _SCHEME.fullmatch(scheme) or len(proof := proof.strip()) < LONG_ENOUGH or " " in proof:
        return
    yield proof
    if scheme.lower() == "basic":
        with suppress(ValueError):  # no base64, or no text
            name, colon, password = base64.b64decode(proof).decode().partition(":")
            yield from (told for told in (f"{name}{colon}{password}", password) if len(told) >= LEAST)


def is_here(host: str) -> bool:
    """Tell whether a host is this machine, by a name that needs no looking up."""
    return host in ("127.0.0.1", "localhost", "::1")


@cache
def _trusted() -> ssl.SSLContext:
    """Return whom the system trusts; reading that takes longer than twenty requests, so it is read once."""
    return _trusted_anew()


@cache
def _trusted_besides(network: Network) -> ssl.SSLContext:
    """Return what a configuration of its own asks for.

    Raises:
        ConfigurationError: a file can't be read, or isn't what it should be.
    """
    context = _trusted_anew()
    path = ""
    try:
        for path in filter(None, (network.ca_bundle, network.client_key, network.client_cert)):
            _check_file(Path(path))
        path = network.ca_bundle
        if network.ca_bundle:
            context.load_verify_locations(cafile=network.ca_bundle)
        path = network.client_cert
        if network.client_cert:
            context.load_cert_chain(network.client_cert, network.client_key or None, password=_no_password)
            _key_in(network.client_key or network.client_cert)
    except (OSError, ValueError) as error:
        raise ConfigurationError(message("certificate-unusable", file=path, cause=_why(error))) from error
    if network.insecure:
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def _trusted_anew() -> ssl.SSLContext:
    try:
        return httpx.create_ssl_context()
    except OSError as error:
        logged = error.filename and error.filename == os.environ.get("SSLKEYLOGFILE")
        code = "key-log-unwritable" if logged else "certificates-unreadable"
        raise ConfigurationError(message(code, cause=_why(error))) from error


@cache
def _key_in(path: str) -> str:
    """Return what a file has, read once as the certificate is; raises `OSError`."""
    return bytes_of(Path(path)).decode("utf-8", "replace")


def _no_password() -> str:
    raise ValueError("the key has a password")


def _check_file(path: Path) -> None:
    """See that a file can be read, and isn't what would be waited for without end, as a named pipe is.

    Raises:
        OSError: it can't, or is.
    """
    if path.is_fifo():
        raise ssl.SSLError("a named pipe")
    path.open("rb").close()


def _why(error: OSError | ValueError) -> Message:
    """Return why a certificate or its key can't be used."""
    match error:
        case ssl.SSLError(reason="KEY_VALUES_MISMATCH"):
            return message("certificate-problem", kind="other-key")
        case ssl.SSLError():
            return message("certificate-problem", kind="no-pem")
        case OSError():
            return reason(error)
        case _:
            return message("certificate-problem", kind="password")


@dataclass(frozen=True)
class Access:
    """How one provider is reached. The values of `headers` may be secret, so they are treated as such."""

    credentials: Credentials = field(default_factory=Credentials)
    network: Network = field(default_factory=Network)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def by_token(cls, token: str | None) -> "Access":
        """Return the plainest access: the dialect's own header with this token, if there is one."""
        return cls(Credentials(secret=token or ""))

    def anonymous(self) -> "Access":
        """Return the same way to the provider without any proof of who we are, other than the network's."""
        return replace(self, credentials=Credentials("none"))

    def with_secret(self, secret: str) -> "Access":
        """Return the same access with another secret."""
        return replace(self, credentials=replace(self.credentials, secret=secret))

    @property
    def secrets(self) -> tuple[str, ...]:
        """Return every secret in here."""
        headers = (value for value in self.headers.values() if len(value) >= LONG_ENOUGH)
        proxies = _passwords_of((self.network.proxy, *getproxies().values()))
        whole = (self.credentials.secret, *proxies, *headers)
        return (*whole, *(part for value in whole for part in _told_by(value)))

    @property
    def own_secret(self) -> str:
        """Return what only those know who may use the provider, empty where it is open to all.

        It is what is configured, not what is made of it: that is another one each time.
        """
        headers = (value for _, value in sorted(self.headers.items()) if len(value) >= LONG_ENOUGH)
        return self.credentials.secret or "\n".join(headers) or self.network.own_key

    def redactor(self, dialect: Dialect, more: tuple[str, ...] = ()) -> Redactor:
        """Return a redactor that knows every secret in here, and the header that carries the token."""
        return Redactor((*self.secrets, *more), [self.credentials.form(dialect)[0], *self.headers])

    def authenticator(self, dialect: Dialect, redactor: Redactor, timeout: float) -> Authenticator:
        """Return what gives each request its authentication headers; `timeout` is in seconds."""
        return Authenticator(self.credentials, dialect, redactor, self.network.transport, timeout)
