"""A whole run: the verdict, whatever the order and the neighbours, and what it leaves behind."""

import getpass
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import jsonschema
import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.inapplicable import inapplicable
from tests.command.command import WITHOUT_FUZZING, Outcome, command, run

ELSEWHERE = WITHOUT_FUZZING & inapplicable("vng-crud", "0.0.3") - {"C4161-17"}
"""Requirements about what the API of vng-crud doesn't have; the embedded provider has reference lists."""

MOST_REQUESTS = 2460
"""What the scenarios together may ask for in one dialect, removing included."""

TABLES = ("klantcontact", "betrokkene", "actor", "actorklantcontact", "partij", "partijidentificator")


def _rows(database: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        query = "SELECT * FROM {} ORDER BY id"
        return {table: connection.execute(query.format(table)).fetchall() for table in TABLES}


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[ProviderProcess, Path]]:
    """A provider whose register already holds a thousand klantcontacten of others."""
    database = tmp_path_factory.mktemp("register") / "register.sqlite3"
    with ProviderProcess(database=database) as provider:
        headers = {"Authorization": f"Token {provider.token}"}
        body = {
            "kanaal": "telefoon",
            "onderwerp": "Van een ander",
            "taal": "nld",
            "vertrouwelijk": False,
            "indicatieContactGelukt": True,
        }
        with httpx.Client(base_url=provider.url, headers=headers) as client:
            for number in range(1000):
                sent = client.post("/klantcontacten", json={**body, "inhoud": f"nummer {number}"})
                assert sent.status_code == 201
        yield provider, database


def _conformant(outcome: Outcome, passed: set[str] = WITHOUT_FUZZING) -> None:
    assert outcome.code == 0, outcome.text
    assert outcome.result["verdict"] == "conformant"
    assert outcome.ids("passed") == passed
    assert outcome.result["run"]["planned"] == outcome.result["run"]["executed"]
    assert outcome.result["leftovers"] == []
    assert len(outcome.result["exchanges"]) <= MOST_REQUESTS


@pytest.mark.first(0, 1)
@pytest.mark.parametrize(
    "seed",
    [
        pytest.param(0, marks=pytest.mark.ci),
        pytest.param(2, marks=pytest.mark.ci),
        *(pytest.param(seed, marks=pytest.mark.proof) for seed in (1, *range(3, 20))),
    ],
)
def test_order_neighbours_and_repetition_make_no_difference(
    full: tuple[ProviderProcess, Path], seed: int, tmp_path: Path
) -> None:
    provider, database = full
    before = _rows(database)
    workers = ["--workers", "2"] if seed % 3 == 2 else []
    lists = ["--referentielijsten", provider.referentielijsten_url]
    _conformant(run(provider.url, tmp_path, "--seed", str(seed), *workers, *lists, token=provider.token))
    assert _rows(database) == before


@pytest.mark.ci
def test_the_embedded_provider_conforms(tmp_path: Path) -> None:
    """By its scenarios; the pipeline of the README is a whole run, and so is `make conformance`."""
    # In one process: each has bystanders of its own, which aren't counted in what a run may ask.
    asked = ("run", "--embedded", "--no-fuzz", "--dialect", "vng-crud", "--workers", "1")
    done = command(*asked, folder=tmp_path)
    outcome = Outcome(done.returncode, done.stdout, tmp_path / "reports")
    assert outcome.ids("inapplicable") == ELSEWHERE
    _conformant(outcome, WITHOUT_FUZZING - ELSEWHERE)
    run = outcome.result["run"]
    assert (run["scope"], run["operations"], run["planned_operations"]) == ("partial", 0, 0)
    assert "VOLDOET" in done.stdout
    assert "getoetst en voldaan" in done.stdout
    for name in ("index.html", "result.json", "junit.xml", "allure-results"):
        assert (tmp_path / "reports" / name).exists()
    schema = json.loads((resources.schemas_dir() / "result.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(outcome.result)


def test_a_selection_is_never_shown_as_the_whole(tmp_path: Path) -> None:
    done = command("run", "--embedded", "--only", "C0992-4,F8618-1", folder=tmp_path)
    outcome = Outcome(done.returncode, done.stdout, tmp_path / "reports")
    assert outcome.code == 0
    assert outcome.result["run"]["scope"] == "partial"
    assert outcome.ids("passed") == {"C0992-4", "F8618-1"}
    assert "geen certificaat" in done.stdout
    assert "geen certificaat" in (tmp_path / "reports" / "index.html").read_text(encoding="utf-8")


def test_what_others_tell_pytest_is_not_for_a_run(tmp_path: Path) -> None:
    """A choice that was made for other tests would leave out scenarios; a plugin could do anything."""
    elsewhere = {"PYTEST_ADDOPTS": "-k nergens --collect-only", "PYTEST_PLUGINS": "bestaat_niet"}
    chosen = ("run", "--embedded", "--no-fuzz", "--only", "C0992-4,F8618-1")
    done = command(*chosen, folder=tmp_path, extra=elsewhere)
    outcome = Outcome(done.returncode, done.stdout + done.stderr, tmp_path / "reports")
    assert outcome.code == 0, outcome.text
    assert outcome.ids("passed") >= {"C0992-4", "F8618-1"}


def test_a_selection_of_what_cannot_be_tested_judges_nothing(tmp_path: Path) -> None:
    done = command("run", "--embedded", "--only", "C0992-9", folder=tmp_path)
    assert done.returncode == 2
    assert "NIET BEOORDEELD" in done.stdout


def test_a_function_selects_the_requirements_that_use_it(tmp_path: Path) -> None:
    done = command("run", "--embedded", "--only", "F0796", folder=tmp_path)
    assert Outcome(done.returncode, done.stdout, tmp_path / "reports").ids("passed") == {"C0534-9", "F0796-1"}


def test_the_report_is_rendered_again_from_the_result(tmp_path: Path) -> None:
    command("run", "--embedded", "--only", "F8618", folder=tmp_path)
    page = (tmp_path / "reports" / "index.html").read_bytes()
    done = command("report", "reports/result.json", "--output", "opnieuw", folder=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "opnieuw" / "index.html").read_bytes() == page


def test_the_requirements_are_listed_with_what_tests_them() -> None:
    text = command("requirements").stdout
    listed = json.loads(command("requirements", "--format", "json").stdout)
    assert {row["id"] for row in listed} == {spec.id for spec in catalogue().requirements}
    for spec in catalogue().requirements:
        assert spec.id in text
        assert spec.text in text
        assert all(key.name in text for key in spec.scenarios)


@pytest.mark.first(1, 2)
@pytest.mark.parametrize("workers", ["1", "2"])
def test_what_others_keep_among_temporary_files_stays_and_nothing_joins_it(
    workers: str, tmp_path: Path
) -> None:
    """pytest by itself would remove what is older than its last three sessions, which may take a minute."""
    others = {tmp_path / f"pytest-of-{getpass.getuser()}" / f"pytest-{number}" for number in range(9)}
    for folder in others:
        folder.mkdir(parents=True)
    temporary = {"TMPDIR": str(tmp_path)}
    asked = ("run", "--embedded", "--no-fuzz", "--only", "F8618-1", "--workers", workers)
    assert command(*asked, "--output", str(tmp_path / "uitvoer"), extra=temporary).returncode == 0
    assert set(tmp_path.glob("pytest-of-*/*")) == others
    assert not list(tmp_path.glob("klantinteracties-*"))


@pytest.mark.first(0, 1)
@pytest.mark.parametrize("workers", [pytest.param("1", marks=pytest.mark.ci), "2"])
def test_modules_in_the_folder_where_somebody_works_are_not_ours(workers: str, tmp_path: Path) -> None:
    for name in ("json", "email", "sqlite3", "yaml"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('van een ander')", encoding="utf-8")
    asked = ["run", "--embedded", "--no-fuzz", "--only", "F8618-1", "--workers", workers]
    done = subprocess.run(
        [str(Path(sys.executable).with_name("klantinteracties-conformance")), *asked],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "van een ander" not in done.stdout + done.stderr
