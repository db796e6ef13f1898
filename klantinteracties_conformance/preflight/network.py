"""The way to the provider: its name, the connection, and the certificate that it shows."""

import socket
import ssl
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from klantinteracties_conformance.client.access import Network
from klantinteracties_conformance.preflight.examination import Examination
from klantinteracties_conformance.system.errors import ConfigurationError, reason

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
    found.facts.addresses = addresses
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
    found.facts.certificate_expires = expires.isoformat()
    if days < SOON:
        found.say("attention", f"TLS: het certificaat verloopt over {days} dagen; laat het vernieuwen.")
    else:
        found.say("fine", f"TLS: het certificaat wordt vertrouwd en is geldig tot {expires:%d-%m-%Y}.")
