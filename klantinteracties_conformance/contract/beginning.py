"""As much of a body as is compared with the contract, or remembered."""

from itertools import islice
from typing import Any

MOST_ROWS = 500
"""Rows of a list: where forms are to choose from, all differences are found before the first is told."""

MOST_ATTRIBUTES = 100
"""Attributes that are remembered of an object: three times as many as a contract has of any."""


def beginning_of(node: Any) -> Any:
    """Return a body with the first rows of each list; itself where no list is long."""
    if isinstance(node, list):
        rows = [beginning_of(row) for row in node[:MOST_ROWS]]
        same = len(rows) == len(node) and all(row is part for row, part in zip(rows, node, strict=True))
        return node if same else rows
    if isinstance(node, dict):
        parts = {name: beginning_of(part) for name, part in node.items()}
        return node if all(parts[name] is part for name, part in node.items()) else parts
    return node


def first_attributes(node: Any) -> Any:
    """Return an object with its first attributes, to be remembered for as long as a run takes.

    That are all that a contract has; but a provider may add others without end.
    """
    few = not isinstance(node, dict) or len(node) <= MOST_ATTRIBUTES
    return node if few else dict(islice(node.items(), MOST_ATTRIBUTES))
