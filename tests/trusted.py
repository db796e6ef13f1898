"""Whom TLS trusts, read once: for each call anew, that takes longer than the call."""

from functools import cache
from ssl import SSLContext

import httpx


@cache
def trusted() -> SSLContext:
    """Return what connections are made with, also those that have no TLS."""
    return httpx.create_ssl_context()
