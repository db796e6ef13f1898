"""The broken providers that a requirement is known to catch: why its passing means something."""

from collections.abc import Sequence
from functools import cache

from klantinteracties_conformance.provider.faults import FAULTS


@cache
def known_faults(requirement: str) -> Sequence[tuple[str, str]]:
    """Return the faults that turn a requirement red, as name and what is wrong."""
    return tuple(
        (name, fault.wrong) for name, fault in sorted(FAULTS.items()) if fault.requirement == requirement
    )
