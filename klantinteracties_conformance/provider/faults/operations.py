"""The labels that the contracts give to operations, in every dialect that has the object type."""

from __future__ import annotations

from collections.abc import Iterator

from klantinteracties_conformance.provider.wire.openklant import OpenKlant
from klantinteracties_conformance.provider.wire.vng_crud_shape import PATHS

EVERY_METHOD = ("GET", "PUT", "PATCH", "DELETE")


def collection(kind: str, *methods: str) -> tuple[str, ...]:
    """The labels of methods on the list of an object type."""
    return tuple(f"{method} {path}" for method in methods for path in _collections(kind))


def item(kind: str, *methods: str) -> tuple[str, ...]:
    """The labels of methods on one object of a type."""
    return tuple(f"{method} {path}" for method in methods for path in _items(kind))


def every(kind: str) -> tuple[str, ...]:
    """The labels of all operations on an object type."""
    return (*collection(kind, "GET", "POST"), *item(kind, *EVERY_METHOD))


def _collections(kind: str) -> Iterator[str]:
    yield from dict.fromkeys((f"/{OpenKlant.paths[kind]}", *(f"/{path}" for path in _listed(kind))))


def _items(kind: str) -> Iterator[str]:
    yield f"/{OpenKlant.paths[kind]}/{{uuid}}"
    if kind in PATHS:
        yield f"/{PATHS[kind][0]}/{{id}}"


def _listed(kind: str) -> tuple[str, ...]:
    """Where the CRUD interface lists a type: one path is spelled otherwise there than for one object."""
    if kind not in PATHS:
        return ()
    return ("betrokkenenBijKlantcontact",) if kind == "betrokkene" else (PATHS[kind][0],)
