"""The broken providers, listed, and the matrix of them."""

import json
from pathlib import Path

import pytest

from klantinteracties_conformance.cli.faults import faults_command
from klantinteracties_conformance.provider.faults.table import FAULTS
from tests.cli.asked import asked
from tests.command.command import command
from tests.matrix.judged import DIALECT, NAMES


def test_each_fault_is_listed_with_its_requirements_and_what_is_wrong() -> None:
    rows = [line.split("\t") for line in asked(faults_command).out.splitlines()]
    assert {row[0] for row in rows} == set(FAULTS)
    for name, requirements, about in rows:
        assert FAULTS[name].requirement in requirements
        assert about


@pytest.mark.ci
def test_the_command_writes_the_matrix(tmp_path: Path) -> None:
    chosen = ("--only-fault", NAMES[2], "--dialect", DIALECT, "--output", str(tmp_path))
    done = command("faults", "--matrix", *chosen)
    assert done.returncode == 0, done.stdout + done.stderr
    data = json.loads((tmp_path / "kill-matrix.json").read_text(encoding="utf-8"))
    assert [row["name"] for row in data["dialects"][0]["faults"]] == [NAMES[2]]
    assert data["run"]["scope"] == "partial"
    assert "elke gekozen fout is betrapt" in done.stdout
    assert (tmp_path / "kill-matrix.html").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--only-fault", "nee"), "Er is geen fout met de naam nee"),
        (("--dialect", "nee"), "Het dialect 'nee' bestaat niet"),
        (("--output", "/dev/null/x"), "kan niet worden geschreven"),
    ],
)
def test_bad_input_is_one_sentence(arguments: tuple[str, ...], said: str) -> None:
    done = command("faults", "--matrix", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
