"""What an address and a token may look like, before anybody is asked anything."""

import re
from urllib.parse import urlsplit

import httpx

from klantinteracties_conformance.result.exchange import REDACTED
from klantinteracties_conformance.system.errors import ConfigurationError


def check_url(url: str) -> str:
    """Return the URL without white space and closing slash.

    Raises:
        ConfigurationError: it is empty or no http(s) address.
    """
    url = url.strip().rstrip("/")
    if not url:
        raise ConfigurationError(
            "Er is geen adres opgegeven: geef de URL van de API van de provider, of --target met een naam "
            "uit conformance.toml (of bij run --embedded, voor de ingebouwde)."
        )
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
        httpx.URL(url)
    except (ValueError, httpx.InvalidURL) as error:
        raise ConfigurationError(
            f"'{shown(url)}' is geen geldige URL: controleer de naam van de server en de poort."
        ) from error
    if "@" in parts.netloc:
        raise ConfigurationError("Zet geen naam of wachtwoord in de URL: geef het token apart.")
    if parts.scheme not in ("http", "https") or not host:
        raise ConfigurationError(
            f"'{shown(url)}' is geen geldige URL: begin met https:// (of http://) en de naam van de server."
        )
    if parts.query or parts.fragment:
        raise ConfigurationError(
            f"'{shown(url)}' hoort alleen het adres van de API te zijn: laat alles vanaf ? of # weg."
        )
    return url


def shown(url: str) -> str:
    """Return a URL as people may see it: without what may be a password or a token."""
    kept = re.match(r"[^?#]*", url)
    bare = re.sub(r"(?<![^/])[^/@]*@", f"{REDACTED}@", kept[0] if kept else "")
    return bare + (f"{url[len(kept[0])]}{REDACTED}" if kept and len(kept[0]) < len(url) else "")


def check_token(token: str | None) -> str | None:
    """Return the token without surrounding white space, None where there is none.

    Raises:
        ConfigurationError: it has characters that no HTTP header may have.
    """
    token = (token or "").removeprefix("\ufeff").strip()
    if not token.isascii() or not token.isprintable():
        raise ConfigurationError(
            "Het token bevat tekens die niet in een HTTP-header mogen; controleer de waarde."
        )
    return token or None


def is_text(value: str) -> bool:
    """Tell whether a value is text, and no bytes that Python could make nothing of."""
    return not any("\ud800" <= character <= "\udfff" for character in value)
