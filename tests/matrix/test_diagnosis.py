"""What a report says to begin with is right: faults are drawn, and looked for among the causes told."""

import random
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from klantinteracties_conformance.matrix.jobs import Job
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.diagnosis import Cause, diagnosed
from klantinteracties_conformance.result.model import load
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.known_faults import KnownFault, known_faults
from tests.command.command import run
from tests.provider.api import Api

DRAWS = 200
SEED = 20261
"""Another one than that of the snapshot."""

ALONE, TOGETHER = 0.95, 0.85
"""The part of the draws in which the right one comes first, and all three are among the first five."""


def _drawn(chance: random.Random, count: int, *, fuzzed: bool) -> tuple[str, Sequence[str]]:
    """Return a dialect and so many faults that can be seen in it."""
    while True:
        dialect = chance.choice(dialect_files.available())
        names = chance.sample(sorted(known_faults()), count)
        seen = all(known_faults()[name].red.get(dialect) for name in names)
        if seen and all(Job(name, dialect).fuzzes == fuzzed for name in names):
            return dialect, names


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a register in which others have something."""
    path = tmp_path_factory.mktemp("register") / "register.sqlite3"
    with ProviderProcess(database=path) as provider:
        api = Api(provider.url, provider.token)
        for _ in range(30):
            api.betrokkene(api.klantcontact())
    return path


def _causes(dialect: str, names: Sequence[str], register: Path, folder: Path) -> Sequence[Cause]:
    """Judge a provider with these faults on a copy of the register."""
    folder.mkdir()
    database = folder / "register.sqlite3"
    shutil.copy(register, database)
    with ProviderProcess(dialect=dialect, fault=",".join(names), database=database) as provider:
        operations = [one for name in names for one in Job(name, dialect).operations()]
        chosen = ["--only", ",".join(operations)] if Job(names[0], dialect).fuzzes else ["--no-fuzz"]
        arguments = ["--dialect", dialect, "--seed", str(SEED), *chosen]
        run(provider.url, folder, *arguments, token=provider.token, fuzz=True)
    return diagnosed(load(folder / "result.json"))


def _has(cause: Cause, name: str) -> bool:
    fault: KnownFault = known_faults()[name]
    return any(fault is one for one in cause.alike)


def _part(rights: Iterator[bool]) -> float:
    told = list(rights)
    return sum(told) / len(told)


@pytest.mark.proof
@pytest.mark.parametrize("fuzzed", [False, True])
def test_the_right_fault_comes_first(fuzzed: bool, register: Path, tmp_path: Path) -> None:
    chance = random.Random(SEED)

    def draws() -> Iterator[bool]:
        for number in range(DRAWS):
            dialect, names = _drawn(chance, 1, fuzzed=fuzzed)
            found = _causes(dialect, names, register, tmp_path / str(number))
            yield bool(found) and _has(found[0], names[0])

    assert _part(draws()) >= ALONE


@pytest.mark.proof
def test_three_faults_at_once_are_among_the_first_five(register: Path, tmp_path: Path) -> None:
    chance = random.Random(SEED)

    def draws() -> Iterator[bool]:
        for number in range(DRAWS):
            dialect, names = _drawn(chance, 3, fuzzed=False)
            found = _causes(dialect, names, register, tmp_path / str(number))[:5]
            yield all(any(_has(cause, name) for cause in found) for name in names)

    assert _part(draws()) >= TOGETHER
