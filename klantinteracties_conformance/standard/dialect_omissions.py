"""What a dialect leaves out of the information model, so that nothing of it is tested.

Works on the data of dialect files. A place is named as in such a file, without `objecttypen`:
`klantcontact/attributen/Kanaal`.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

Data = Mapping[str, Any]

_OF_THE_WHOLE = (("samen",), ("lijst", "aantal"), ("lijst", "paginagrootte"), ("verwijzing", "adres"))
_PARTS = ("attributen", "zoeken", "terug")


def left_out(base: Sequence[Data], data: Data) -> tuple[str, ...]:
    """Return what each of these dialects has and this one hasn't, or doesn't let the suite choose.

    An object type that is missing is named alone, without all that stands in it.
    """
    had = [place for place in _has(base[0]) if all(place in set(_has(other)) for other in base)]
    has, given_up = set(_has(data)), {place for other in base for place in _gives_up(other)}
    lost = [place for place in had if place not in has]
    lost += [place for place in _gives_up(data) if place not in given_up]
    names = set(lost)
    return tuple(place for place in lost if place.partition("/")[0] == place or _root(place) not in names)


def lacking(own: Sequence[Data]) -> frozenset[str]:
    """Return what at least one of our own dialects lacks: leaving that out doesn't narrow the scope."""
    sets: list[set[str]] = [set(_has(data)) for data in own]
    every = sets[0].union(*sets) - sets[0].intersection(*sets)
    return frozenset(every.union(*(_gives_up(data) for data in own)))


def places_taken_twice(data: Data) -> Iterator[tuple[Sequence[str], str]]:
    """Yield each attribute that stands where another one of its object type stands, and which that is."""
    for key, about in data["objecttypen"].items():
        taken: dict[tuple[str, ...], str] = {}
        for name, row in about["attributen"].items():
            where = ("objecttypen", key, "attributen", name)
            if "tekst_als" in row:
                if not row["tekst_als"].startswith(f"{name}."):
                    yield where, row["tekst_als"]
                continue
            path = tuple(row["op"].split("."))
            other = next((taken[known] for known in taken if _overlap(path, known)), None)
            if other is not None:
                yield where, other
            taken[path] = name


def ids_not_assigned(data: Data) -> Iterator[Sequence[str]]:
    """Yield where the id of an object type isn't one that the provider assigns."""
    for key, about in data["objecttypen"].items():
        if about["attributen"].get("ID", {}).get("toegekend_door") != "provider":
            yield ("objecttypen", key, "attributen", "ID")


def _root(place: str) -> str:
    return place.partition("/")[0]


def _overlap(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    shared = min(len(one), len(other))
    return one[:shared] == other[:shared]


def _has(data: Data) -> Iterator[str]:
    for where in _OF_THE_WHOLE:
        found: Any = data
        for key in where:
            found = found.get(key, {})
        if found:
            yield "/".join(where)
    for key, about in data["objecttypen"].items():
        yield key
        for part in _PARTS:
            yield from (f"{key}/{part}/{name}" for name in about.get(part, {}))
        yield from (f"{key}/uitklappen/{name}" for name in about.get("uitklappen", {}).get("delen", {}))


def _gives_up(data: Data) -> Iterable[str]:
    """Yield where a value isn't sent as itself: another one, null, or what stands for two takes its place."""
    for key, about in data["objecttypen"].items():
        for name, row in about["attributen"].items():
            place = f"{key}/attributen/{name}"
            if "toegekend_door" in row:
                yield f"{place}/toegekend_door={row['toegekend_door']}"
            for value, written in row.get("waarden", {}).items():
                if written is None:
                    yield f"{place}/waarden/{value}"
            yield from (f"{place}/waarden/{one}={other}" for one, other in _alike(row.get("waarden", {})))


def _alike(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each two values that are the same on the wire, so that nobody sees which of them is kept."""
    for one, other in itertools.combinations(sorted(values), 2):
        if values[one] is not None and values[one] == values[other]:
            yield one, other
