"""What a step needs of the dialect: known before a scenario arranges anything in vain."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from klantinteracties_conformance.consumer.consumer import Consumer

Need = Callable[[Consumer], object]
"""Raises `NotInDialectError` where the dialect has no place for something."""

_MARK = "needs"
_Step = TypeVar("_Step", bound=Callable[..., object])


def needs(need: Need) -> Callable[[_Step], _Step]:
    """Return what marks a step with a need that it has."""

    def mark(step: _Step) -> _Step:
        setattr(step, _MARK, need)
        return step

    return mark


def search_on(key: str, *names: str) -> Need:
    """Return the need to search objects of a type on these attributes."""
    return lambda consumer: [consumer.dialect.type(key).search_argument(name) for name in names]


def attribute_of(key: str, name: str) -> Need:
    """Return the need that objects of a type have an attribute."""
    return lambda consumer: consumer.dialect.type(key).attribute(name)


def needs_of(steps: Iterator[Callable[..., object]]) -> Iterator[Need]:
    """Yield what these steps need."""
    for step in steps:
        if (need := getattr(step, _MARK, None)) is not None:
            yield need
