"""Draws cases from the contract: the one place that generates, with schemathesis and hypothesis."""

import itertools
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import hypothesis
from hypothesis import HealthCheck, Phase
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

from klantinteracties_conformance.compat import hypothesis_parts, schemathesis_parts
from klantinteracties_conformance.standard.contract_document import Document, Operation
from klantinteracties_conformance.standard.deviations import without_deviations

_SKIPPED = frozenset(HealthCheck)


class _Nothing:
    """The type of `NOTHING`: no body at all, which is something else than null."""

    def __repr__(self) -> str:
        return "NOTHING"


NOTHING: Any = _Nothing()


@dataclass(frozen=True)
class Raw:
    """A case as it was generated: a query and a body, `NOTHING` where there is none."""

    query: tuple[tuple[str, str], ...]
    body: Any

    @property
    def key(self) -> str:
        """Return what makes two of them the same."""
        return json.dumps([self.query, None if self.body is NOTHING else [self.body]], sort_keys=True)


class _BrokenOffError(BaseException):
    """Drawing ends here; hypothesis would try once more what any other error came of."""


class Generator:
    """Draws the cases of the operations of one contract."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _schema(self) -> Any:
        """Return the contract as schemathesis reads it."""
        return schemathesis_parts.schema_of(without_deviations(self._document.content, ()))

    def cases(
        self, operation: Operation, *, seed: int, examples: int, look: Callable[[], object] = bool
    ) -> Sequence[Raw]:
        """Return the cases of an operation: its examples, the systematic ones, and ones drawn at random.

        The same seed gives the same cases in the same order. That may take a minute, so `look` is called at
        each of them: what it raises ends it.
        """
        about = self._schema[operation.path][operation.method]
        found: dict[str, Raw] = {}
        with hypothesis_parts.by_seed_alone(), hypothesis_parts.knowing_utf_8():
            drawn = list(_all(about, seed, examples, look))
        for case in drawn:
            raw = _raw(case)
            if raw is not None:
                found.setdefault(raw.key, raw)
        return tuple(found.values())


class _KeepingGenerator(Generator):
    """Draws the cases of each operation once."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._kept: dict[tuple[Operation, int, int], Sequence[Raw]] = {}

    def cases(
        self, operation: Operation, *, seed: int, examples: int, look: Callable[[], object] = bool
    ) -> Sequence[Raw]:
        """Return what was drawn before, if it was."""
        look()
        asked = (operation, seed, examples)
        if asked not in self._kept:
            self._kept[asked] = super().cases(operation, seed=seed, examples=examples, look=look)
        return self._kept[asked]


class KeptGenerators:
    """Gives each contract one generator, which draws the cases of an operation once.

    For a process that judges many providers by the same contracts: drawing is a third of its work. A run
    needs each case once, and keeps none.
    """

    def __init__(self) -> None:
        self._kept: list[tuple[Document, Generator]] = []

    def __call__(self, document: Document) -> Generator:
        """Return the generator of a contract, which is known by being the same document."""
        for known, generator in self._kept:
            if known is document:
                return generator
        self._kept.append((document, _KeepingGenerator(document)))
        return self._kept[-1][1]


def _all(about: Any, seed: int, examples: int, look: Callable[[], object]) -> Iterator[Any]:
    for case in itertools.chain(schemathesis_parts.examples(about), schemathesis_parts.systematic(about)):
        look()
        yield case
    if not (about.query or about.body):
        return
    for mode in schemathesis_parts.modes():
        yield from _drawn(about.as_strategy(generation_mode=mode), seed, examples, look)


def _drawn(
    strategy: st.SearchStrategy[Any], seed: int, count: int, look: Callable[[], object]
) -> Iterable[Any]:
    """Return cases drawn at random; none where the operation can have none of this kind."""
    found: list[Any] = []
    if not count:
        return found

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(_SKIPPED),
    )
    @hypothesis.given(case=strategy)
    def draw(case: Any) -> None:
        try:
            look()
        except Exception as error:
            raise _BrokenOffError from error
        found.append(case)

    try:
        draw()
    except _BrokenOffError as error:
        raise error.__cause__ or error from None
    except Unsatisfiable:
        return found
    return found


def _raw(case: Any) -> Raw | None:
    """Return a case in our own terms; None where it is about something else than query and body."""
    query = tuple(_arguments(case.query or {}))
    body = case.body if schemathesis_parts.is_set(case.body) else NOTHING
    if body is not NOTHING and not _is_json(body):
        return None
    return Raw(query, body)


def _arguments(query: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in query.items():
        for text in value if isinstance(value, list | tuple) else [value]:
            if isinstance(text, bool):
                yield str(name), str(text).lower()
            elif isinstance(text, str | int | float):
                yield str(name), str(text)


def _is_json(value: Any) -> bool:
    if isinstance(value, dict):
        return all(isinstance(name, str) for name in value) and all(map(_is_json, value.values()))
    if isinstance(value, list):
        return all(map(_is_json, value))
    return value is None or isinstance(value, str | int | float | bool)
