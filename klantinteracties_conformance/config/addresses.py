"""What an address and a token may look like, before anybody is asked anything."""

import re
from urllib.parse import unquote, urlsplit

import httpx

from klantinteracties_conformance.client.auth import LONGEST
from klantinteracties_conformance.result.exchange import REDACTED
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import message


def check_url(url: str) -> str:
    """Return the URL without white space and closing slash.

    Raises:
        ConfigurationError: it is empty or no http(s) address.
    """
    url = url.strip().rstrip("/")
    if not url:
        raise ConfigurationError(message("address-missing"))
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
        httpx.URL(url)
    except (ValueError, httpx.InvalidURL) as error:
        raise ConfigurationError(message("address-invalid", url=shown(url))) from error
    if "@" in parts.netloc:
        raise ConfigurationError(message("address-with-password"))
    if parts.scheme not in ("http", "https") or not host:
        raise ConfigurationError(message("address-without-scheme", url=shown(url)))
    if parts.query or parts.fragment:
        raise ConfigurationError(message("address-with-query", url=shown(url)))
    if any(unquote(part) in (".", "..") for part in parts.path.split("/")):
        raise ConfigurationError(message("address-with-dots", url=shown(url)))
    return url


def shown(url: str) -> str:
    """Return a URL as people may see it: without what may be a password or a token."""
    kept = re.match(r"[^?#]*", url)
    bare = re.sub(r"(?<![^/])[^/@]*@", f"{REDACTED}@", kept[0] if kept else "")
    return bare + (f"{url[len(kept[0])]}{REDACTED}" if kept and len(kept[0]) < len(url) else "")


def check_token(token: str | None) -> str | None:
    """Return the token without surrounding white space, None where there is none.

    Raises:
        ConfigurationError: it has characters that no HTTP header may have, or more than one takes.
    """
    token = (token or "").removeprefix("\ufeff").strip()
    if not token.isascii() or not token.isprintable():
        raise ConfigurationError(message("token-unfit"))
    if len(token) > LONGEST:
        raise ConfigurationError(message("token-too-long", count=len(token), total=LONGEST))
    return token or None


def is_text(value: str) -> bool:
    """Tell whether a value is text, and no bytes that Python could make nothing of."""
    return not any("\ud800" <= character <= "\udfff" for character in value)
