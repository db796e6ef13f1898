"""A run that tells of applications too: the verdict stays, nothing of others is touched or left behind."""

import sqlite3
from pathlib import Path

import httpx
import pytest

from klantinteracties_conformance.profiles import files
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.model import load
from klantinteracties_conformance.result.verification import contradictions
from tests.command.command import run

TABLES = (
    "klantcontact",
    "betrokkene",
    "actor",
    "internetaak",
    "partij",
    "partijidentificator",
    "digitaaladres",
)
FORMS = ("index.html", "summary.md", "junit.xml")


def _rows(database: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in TABLES
        }


def _fill(provider: ProviderProcess) -> None:
    """Let the register hold what others made: more than a page of each kind."""
    with httpx.Client(base_url=provider.url, headers={"Authorization": f"Token {provider.token}"}) as client:

        def post(path: str, **body: object) -> dict[str, str]:
            answer = client.post(f"/{path}", json=body)
            assert answer.status_code == 201, answer.text
            return dict(answer.json())

        actor = post("actoren", naam="Van een ander", soortActor="medewerker")
        for number in range(120):
            contact = post(
                "klantcontacten", kanaal="telefoon", onderwerp=f"{number}", taal="nld", vertrouwelijk=False
            )
            task = {"gevraagdeHandeling": "bellen", "status": "te_verwerken"}
            reference = {"uuid": contact["uuid"]}
            post(
                "internetaken",
                aanleidinggevendKlantcontact=reference,
                toegewezenAanActoren=[{"uuid": actor["uuid"]}],
                **task,
            )


@pytest.mark.ci
def test_applications_are_told_of_beside_the_verdict(tmp_path: Path) -> None:
    database = tmp_path / "register.sqlite3"
    with ProviderProcess(database=database) as provider:
        _fill(provider)
        before = _rows(database)
        arguments = ("--profile", "all", "--require-profile", "--only", "F1995", "--workers", "2")
        outcome = run(provider.url, tmp_path / "out", *arguments, token=provider.token)
        assert _rows(database) == before
    assert outcome.code == 0, outcome.text
    count = len(files.available())
    assert f" profiles={count}/{count}" in outcome.text.splitlines()[-1]
    result = load(tmp_path / "out" / "result.json")
    assert [profile.outcome for profile in result.profiles] == ["passed"] * count
    assert result.leftovers == []
    assert not list(contradictions(result))
    assert all("KISS 3.x" in (tmp_path / "out" / name).read_text(encoding="utf-8") for name in FORMS)


def test_one_that_does_not_work_counts_only_where_that_is_asked(tmp_path: Path) -> None:
    with ProviderProcess(fault="zonder-eigen-nummers") as provider:
        arguments = ("--profile", "ita", "--only", "F1995", "--require-profile")
        outcome = run(provider.url, tmp_path, *arguments, token=provider.token)
    assert outcome.code == 1
    assert "VERDICT conformant " in outcome.text
    assert (
        "✗ ITA 3.x: werkt niet: contactverzoek openen kan niet, want het contact heeft geen nummer"
        in outcome.text
    )
    result = load(tmp_path / "result.json")
    result.profiles[0].outcome = "passed"
    assert [one.code for one in contradictions(result)] == ["contradicts-profile"]


def test_a_profile_that_is_not_there_ends_before_anything_is_asked(tmp_path: Path) -> None:
    outcome = run("http://127.0.0.1:9", tmp_path, "--profile", "kis", token="x")
    assert outcome.code == 2
    assert "Er is geen profiel kis" in outcome.text
