"""Follows the references (`$ref`) within one OpenAPI document."""

from typing import Any

from referencing import Registry, Resource
from referencing.exceptions import Unresolvable

_LONGEST_CHAIN = 20
"""References to references that are followed; a document of someone else's may go round in circles."""


class References:
    """The references of one document, which may be changed in place while they are followed."""

    def __init__(self, document: Any) -> None:
        # Opaque: in OpenAPI a reference is a pointer into the document, whatever `$id` says on the way.
        registry: Registry[Any] = Registry().with_resource("", Resource.opaque(document))
        self._resolver = registry.resolver()

    def follow(self, node: Any) -> Any:
        """Return what a node refers to in the end, or the node itself; None for a dead end."""
        for _ in range(_LONGEST_CHAIN):
            if not (isinstance(node, dict) and isinstance(node.get("$ref"), str)):
                return node
            node = self._target(node["$ref"])
        return None

    def _target(self, reference: str) -> Any:
        try:
            return self._resolver.lookup(reference).contents
        except (Unresolvable, ValueError, TypeError):
            # Besides what it can't resolve, `referencing` raises these for a member of a list that is no
            # number, for a step into a number or a text, and for what is no URI at all.
            return None
