"""IDs in addresses: a provider chooses them, and one such as `..` would lead elsewhere than to its object."""

from urllib.parse import quote

from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.system.messages import Comparison, message, shown

MAX_ID = 500
"""Characters that an ID may have: each of them takes at most twelve in an address."""


def fits_in_path(identifier: str) -> bool:
    """Tell whether an ID can be one segment of a path, and leads nowhere else than to its own object."""
    return (
        identifier not in ("", ".", "..")
        and len(identifier) <= MAX_ID
        and identifier.isprintable()
        and not set(identifier) & set("/\\")
    )


def path_segment(identifier: str) -> str:
    """Return an ID as a segment of a path.

    Raises:
        Finding: it can't be one.
    """
    if not fits_in_path(identifier):
        raise Finding(
            message("id-without-address"),
            comparisons=[Comparison(message("id-fit-for-address", limit=MAX_ID), shown(identifier[:MAX_ID]))],
        )
    return quote(identifier, safe="")
