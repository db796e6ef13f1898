"""What would pass silently is refused: a mistake in a feature or a step is a fault of the suite."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from tests.command.copied_suite import copy, environment_of, restore, spoil
from tests.command.launcher import Launcher

FEATURE = "features/functies/F8618_vraag_klantcontact_op.feature"
STEP = "Dan zegt de provider dat het klantcontact niet bestaat"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Launcher]]:
    """Return a copy of the suite, and its command, which has read nothing of it yet."""
    suite = copy(tmp_path_factory.mktemp("suite"))
    launcher = Launcher(suite)
    yield suite, launcher
    launcher.end()


@pytest.fixture(scope="module")
def provider() -> Iterator[ProviderProcess]:
    with ProviderProcess() as running:
        yield running


class Ran(NamedTuple):
    code: int
    text: str


def _run(copied: tuple[Path, Launcher], provider: ProviderProcess, output: Path, *more: str) -> Ran:
    suite, launcher = copied
    arguments = ["run", provider.url, "--token", provider.token, "--output", str(output), "--no-fuzz", *more]
    terminal = output / "terminal.txt"
    done = launcher.run(arguments, environment_of(suite), suite, (terminal, terminal))
    return Ran(done.code, terminal.read_text(encoding="utf-8"))


@pytest.mark.ci
def test_the_copied_suite_runs_as_the_original(
    copied: tuple[Path, Launcher], provider: ProviderProcess, tmp_path: Path
) -> None:
    done = _run(copied, provider, tmp_path)
    assert done.code == 0, done.text


MISTAKES = [
    (FEATURE, STEP, "Dan zegt niemand iets"),
    (FEATURE, f"      {STEP}\n", ""),
    (FEATURE, "Scenario: Een onbekend ID", "Scenario: Leeg\n\n    Scenario: Een onbekend ID"),
    (FEATURE, "Regel: Van", "Scenario: Los\n      " + STEP + "\n\n  Regel: Van"),
    (FEATURE, "@F8618-1 @verplicht", "@F8618-1"),
    (FEATURE, "@F8618-1", "@F9999-1"),
    (FEATURE, "    Bron: F8618 (opvragen op id)\n", ""),
    (FEATURE, "Regel:", "Regels:"),
    (
        "features/functies/F2173_registreer_klantcontact.feature",
        "Scenario: Een partij wordt verwijderd",
        "Scenario: Een klantcontact wordt verwijderd",
    ),
    (
        "steps/klantcontact.py",
        '@then("zegt de provider dat het klantcontact niet bestaat")\ndef',
        '@then("zegt de provider dat het klantcontact niet bestaat")\nasync def',
    ),
    (
        "steps/partij.py",
        '@then("bestaat de partij niet meer")',
        '@then("bestaat het klantcontact niet meer")\ndef dubbel() -> None:\n    """Match the same '
        'step."""\n\n\n@then("bestaat de partij niet meer")',
    ),
    ("steps/actor.py", "from pytest_bdd import", "from pytest_bbd import"),
]

UNDER_WORKERS = (0, 2, 8, 10, 11)
"""What a process of its own would have to tell: a step, a scenario, a name that is there twice, an import."""

SOONEST = (0, 4, 9, 11)
"""What `make test` tries of them: a step, a feature's text, a step that nobody waits for, an import."""


@pytest.mark.first(1, 4)
@pytest.mark.parametrize(
    ("workers", "file", "old", "new"),
    [("1", *MISTAKES[number]) for number in SOONEST]
    + [pytest.param("1", *one, marks=pytest.mark.ci) for at, one in enumerate(MISTAKES) if at not in SOONEST]
    + [pytest.param("2", *MISTAKES[number], marks=pytest.mark.ci) for number in UNDER_WORKERS],
)
def test_a_mistake_in_the_suite_is_never_a_pass(
    workers: str,
    file: str,
    old: str,
    new: str,
    copied: tuple[Path, Launcher],
    provider: ProviderProcess,
    tmp_path: Path,
) -> None:
    spoil(copied[0], file, old, new)
    try:
        done = _run(copied, provider, tmp_path, "--workers", workers)
    finally:
        restore(copied[0])
    assert done.code == 3, done.text
    assert "VOLDOET " not in done.text.replace("VOLDOET NIET", "")
