"""Addresses that others give: not everything that is called one can be taken apart."""

from urllib.parse import SplitResult, urlsplit


def split(address: str) -> SplitResult:
    """Return the parts of an address; of what is none they are empty."""
    try:
        return urlsplit(address)
    except ValueError:
        return SplitResult("", "", "", "", "")
