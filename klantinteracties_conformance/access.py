"""How a provider is reached: credentials, TLS, proxy and extra headers, as one value.

It goes to the processes that run scenarios through the environment, since arguments can be read by every
user of the machine.
"""

import json
import os
import ssl
from collections.abc import Mapping, MutableMapping
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from typing import Any

import httpx

from klantinteracties_conformance.auth import Authenticator, Credentials
from klantinteracties_conformance.config.errors import ConfigurationError
from klantinteracties_conformance.dialect import Dialect
from klantinteracties_conformance.evidence import Redactor

TOKEN_VARIABLE = "KLANTINTERACTIES_TOKEN"
ACCESS_VARIABLE = "KLANTINTERACTIES_TOEGANG"

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

        Raises:
            ConfigurationError: a file can't be read, or isn't what it should be.
        """
        if not (self.ca_bundle or self.client_cert or self.insecure):
            return _trusted()
        context = httpx.create_ssl_context()
        reading = self.ca_bundle
        try:
            if self.ca_bundle:
                context.load_verify_locations(cafile=self.ca_bundle)
            reading = self.client_cert
            if self.client_cert:
                context.load_cert_chain(self.client_cert, self.client_key or None, password=_no_password)
        except (OSError, ValueError) as error:
            why = error.strerror or getattr(error, "reason", None) if isinstance(error, OSError) else error
            raise ConfigurationError(
                f"Het certificaat in {reading} is niet te gebruiken ({why}): geef een PEM-bestand "
                "zonder wachtwoord, met de sleutel die erbij hoort."
            ) from error
        if self.insecure:
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context

    def client(self, timeout: float, **more: Any) -> httpx.Client:
        """Return an HTTP client that goes this way; `timeout` is in seconds, redirects are not followed.

        Raises:
            ConfigurationError: a certificate can't be used, or the proxy is no URL.
        """
        try:
            proxy = httpx.Proxy(self.proxy) if self.proxy else None
        except (ValueError, httpx.InvalidURL) as error:
            raise ConfigurationError(
                "De proxy is geen geldige URL: begin met http:// of https://."
            ) from error
        return httpx.Client(verify=self.context(), proxy=proxy, timeout=timeout, **more)


@cache
def _trusted() -> ssl.SSLContext:
    """Return whom the system trusts; reading that takes longer than twenty requests, so it is read once."""
    return httpx.create_ssl_context()


def _no_password() -> str:
    raise ValueError("de sleutel heeft een wachtwoord")


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

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Access":
        """Return what the command left for this process, or else what the token's variable gives."""
        text = environment.get(ACCESS_VARIABLE)
        if not text:
            return cls.by_token(environment.get(TOKEN_VARIABLE))
        data = json.loads(text)
        return cls(Credentials(**data["credentials"]), Network(**data["network"]), data["headers"])

    def leave_in(self, environment: MutableMapping[str, str]) -> None:
        """Leave this for the processes to come."""
        environment[ACCESS_VARIABLE] = json.dumps(asdict(self))

    def anonymous(self) -> "Access":
        """Return the same way to the provider without any proof of who we are, other than the network's."""
        return replace(self, credentials=Credentials("none"))

    def with_secret(self, secret: str) -> "Access":
        """Return the same access with another secret."""
        return replace(self, credentials=replace(self.credentials, secret=secret))

    @property
    def secrets(self) -> tuple[str, ...]:
        """Return every secret in here."""
        proxy = self.network.proxy.rpartition("@")[0].rpartition(":")[2]
        headers = (value for value in self.headers.values() if len(value) >= LONG_ENOUGH)
        return (self.credentials.secret, proxy, *headers)

    def redactor(self, dialect: Dialect, more: tuple[str, ...] = ()) -> Redactor:
        """Return a redactor that knows every secret in here, and the header that carries the token."""
        return Redactor((*self.secrets, *more), [self.credentials.form(dialect)[0], *self.headers])

    def authenticator(self, dialect: Dialect, redactor: Redactor, timeout: float) -> Authenticator:
        """Return what gives each request its authentication headers; `timeout` is in seconds."""
        return Authenticator(self.credentials, dialect, redactor, lambda: self.network.client(timeout))
