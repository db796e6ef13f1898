"""The tables of features: each step that takes one says of which object type its rows are attributes."""

import inspect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar

from klantinteracties_conformance.standard import information_model

ARGUMENT = "datatable"
"""The argument in which pytest-bdd hands a step its table."""

_MARK = "table_of"
_P = ParamSpec("_P")
_R = TypeVar("_R")


@dataclass(frozen=True)
class ObjectTable:
    """A table with attributes of one object type, as a feature has it."""

    object_type: str
    raw: Sequence[Sequence[str]]

    def rows(self) -> Iterator[tuple[str, str]]:
        """Yield (attribute, value) for each row that carries one, by the names of the information model.

        Raises:
            UnknownAttributeError: the model has no such object type or attribute.
        """
        return information_model.object_type(self.object_type).rows(self.raw)


def table_of(object_type: str) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Return what makes of the table that a step takes one with attributes of this object type.

    The guards on features read the same mark, so that a table is checked before anything runs.
    """

    def decorate(step: Callable[_P, _R]) -> Callable[_P, _R]:
        signature = inspect.signature(step)

        @wraps(step)
        def taking(*args: _P.args, **kwargs: _P.kwargs) -> _R:
            given = signature.bind(*args, **kwargs)
            table = given.arguments[ARGUMENT]
            if not isinstance(table, ObjectTable):
                given.arguments[ARGUMENT] = ObjectTable(object_type, table)
            return step(*given.args, **given.kwargs)

        setattr(taking, _MARK, object_type)
        return taking

    return decorate


def object_type_of(step: Callable[..., object]) -> str | None:
    """Return of which object type the table of a step has attributes; None where the step doesn't say."""
    found: str | None = getattr(step, _MARK, None)
    return found
