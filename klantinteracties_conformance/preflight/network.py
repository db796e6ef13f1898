"""The way to the provider: its name, the connection, and the certificate that it shows."""

import socket
import ssl
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from klantinteracties_conformance.client.access import Network
from klantinteracties_conformance.client.causes import tls_cause
from klantinteracties_conformance.preflight.examination import Examination
from klantinteracties_conformance.system.errors import ConfigurationError, reason
from klantinteracties_conformance.system.messages import Message, message

SOON = 30
"""Days before a certificate expires from which that is warned of."""


def look_at_network(url: str, network: Network, found: Examination, timeout: float) -> list[str]:
    """Return the addresses of the host; look at name, connection and certificate, unless by a proxy.

    Raises:
        ConfigurationError: the host can't be reached.
    """
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    if network.proxy_for(url):
        which = "configured" if network.proxy else "environment"
        found.say("fine", message("connection-by-proxy", kind=which))
        return []
    try:
        addresses = sorted(
            {str(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
        )
    except (OSError, UnicodeError) as error:  # the latter where it can be no name
        raise ConfigurationError(message("host-unknown", host=host)) from error
    found.facts.addresses = addresses
    found.say("fine", message("host-known", host=host, names=addresses))
    started = time.perf_counter()
    try:
        with socket.create_connection((host, port), timeout=timeout) as connection:
            took = (time.perf_counter() - started) * 1000
            found.say("fine", message("connection-made", port=port, milliseconds=took))
            if parts.scheme == "https":
                _certificate(connection, host, network, found)
    except OSError as error:
        raise ConfigurationError(_unreachable(parts.netloc, error)) from error
    return addresses


def _unreachable(where: str, error: OSError) -> Message:
    if isinstance(error, ssl.SSLCertVerificationError):
        return message("provider-untrusted", host=where, cause=tls_cause(error))
    cause = tls_cause(error) if isinstance(error, ssl.SSLError) else reason(error)
    return message("provider-unreachable", host=where, cause=cause)


def _certificate(connection: socket.socket, host: str, network: Network, found: Examination) -> None:
    with network.context().wrap_socket(connection, server_hostname=host) as secured:
        about: Mapping[str, Any] = secured.getpeercert() or {}
    if network.insecure or "notAfter" not in about:
        found.say("attention", message("tls-unchecked"))
        return
    expires = datetime.fromtimestamp(ssl.cert_time_to_seconds(about["notAfter"]), UTC)
    days = (expires - datetime.now(UTC)).days
    found.facts.certificate_expires = expires.isoformat()
    if days < SOON:
        found.say("attention", message("tls-expires-soon", days=days))
    else:
        found.say("fine", message("tls-trusted", date=expires.date().isoformat()))
