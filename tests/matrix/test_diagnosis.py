"""What a report says to begin with is right: faults are drawn, and looked for among the causes told.

A fault is told rightly where it is named, and also where no observation tells it from what is named: the
provider with the faults that are named, in place of those that were drawn, turns exactly the same red. So a
fault that another one hides needs no name, and of two that look the same either one is right.
"""

import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from klantinteracties_conformance.matrix.jobs import Job
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.causes import reds
from klantinteracties_conformance.result.diagnosis import Cause, diagnosed
from klantinteracties_conformance.result.model import load
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.known_faults import Red, known_faults
from tests.command.command import run
from tests.provider.api import Api

DRAWS = 200
SEED = 20261
"""Another one than that of the snapshot."""

ALONE, TOGETHER = 0.95, 0.85
"""The part of the draws in which the right one comes first, and all three are among the first five."""


@dataclass(frozen=True)
class Drawn:
    """Faults to put in a provider at once, and what of its interface they touch, where they are fuzzed."""

    dialect: str
    names: tuple[str, ...]

    def with_faults(self, names: Sequence[str], database: Path, folder: Path) -> "Seen":
        """Judge a provider with these faults, in all that the drawn ones touch."""
        with ProviderProcess(dialect=self.dialect, fault=",".join(names), database=database) as provider:
            lists = ["--referentielijsten", provider.referentielijsten_url]
            arguments = ["--dialect", self.dialect, "--seed", str(SEED), *lists, *self._chosen()]
            run(provider.url, folder, *arguments, token=provider.token, fuzz=True)
        result = load(folder / "result.json")
        ways = reds(result, contract_of(dialect_files.load(self.dialect)))
        return Seen(diagnosed(result), frozenset(way for each in ways.values() for way in each))

    def _chosen(self) -> Sequence[str]:
        if not Job(self.names[0], self.dialect).fuzzes:
            return ["--no-fuzz"]
        return [
            "--only",
            ",".join(one for name in self.names for one in Job(name, self.dialect).operations()),
        ]


@dataclass(frozen=True)
class Seen:
    """What was told of a provider, and all that it turned red."""

    causes: Sequence[Cause]
    reds: frozenset[Red]


Judge = Callable[[Drawn, Sequence[str]], Seen]


def draw(chance: random.Random, count: int, *, fuzzed: bool) -> Drawn:
    """Return a dialect and so many faults that can be seen in it."""
    while True:
        dialect = chance.choice(dialect_files.available())
        names = chance.sample(sorted(known_faults()), count)
        seen = all(known_faults()[name].red.get(dialect) for name in names)
        if seen and all(Job(name, dialect).fuzzes == fuzzed for name in names):
            return Drawn(dialect, tuple(names))


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Judge:
    """Return what judges a provider with these faults, on a copy of a register that others use too."""
    base = tmp_path_factory.mktemp("register")
    with ProviderProcess(database=base / "register.sqlite3") as provider:
        api = Api(provider.url, provider.token)
        for _ in range(30):
            api.betrokkene(api.klantcontact())
    number = count()

    def judged(drawn: Drawn, names: Sequence[str]) -> Seen:
        folder = base / str(next(number))
        folder.mkdir()
        database = folder / "register.sqlite3"
        shutil.copy(base / "register.sqlite3", database)
        try:
            return drawn.with_faults(names, database, folder)
        finally:
            shutil.rmtree(folder)

    return judged


def is_told(drawn: Drawn, judge: Judge, first: int) -> bool:
    """Tell whether so many causes name what was drawn, or what can't be told from it."""
    seen = judge(drawn, drawn.names)
    told = [cause for cause in seen.causes[:first] if cause.alike]
    if all(any(_has(cause, name) for cause in told) for name in drawn.names):
        return True
    named = [next((name for name in drawn.names if _has(cause, name)), _name(cause)) for cause in told]
    return bool(named) and judge(drawn, named).reds == seen.reds


def _has(cause: Cause, name: str) -> bool:
    return any(known_faults()[name] is one for one in cause.alike)


def _name(cause: Cause) -> str:
    return next(name for name, fault in known_faults().items() if fault is cause.alike[0])


@pytest.mark.proof
@pytest.mark.parametrize("fuzzed", [False, True])
def test_the_right_fault_comes_first(fuzzed: bool, judge: Judge) -> None:
    chance = random.Random(SEED)
    told = [is_told(draw(chance, 1, fuzzed=fuzzed), judge, 1) for _ in range(DRAWS)]
    assert sum(told) >= ALONE * DRAWS


@pytest.mark.proof
def test_three_faults_at_once_are_among_the_first_five(judge: Judge) -> None:
    chance = random.Random(SEED)
    told = [is_told(draw(chance, 3, fuzzed=False), judge, 5) for _ in range(DRAWS)]
    assert sum(told) >= TOGETHER * DRAWS
