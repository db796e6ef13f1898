"""A provider that takes only the municipality's own kanalen and talen is judged with those (I-03)."""

from pathlib import Path

import pytest

from klantinteracties_conformance.provider.faults.eigen_lijst import CODES
from klantinteracties_conformance.provider.process import ProviderProcess
from tests.command.command import Outcome, command

QUICK = ("F3896", "F2173", "POST /klantcontacten", "GET /klantcontacten")


def _judged(folder: Path, dialect: str, *arguments: str) -> Outcome:
    lists = "\n".join(f"{name} = {list(codes)}" for name, codes in CODES.items())
    with ProviderProcess(fault="eigen-lijsten", dialect=dialect) as provider:
        named = f'[targets.eigen]\nurl = "{provider.url}"\ndialect = "{dialect}"\n[targets.eigen.waarden]\n'
        (folder / "eigen.toml").write_text(named + lists, encoding="utf-8")
        asked = ("run", "--config", str(folder / "eigen.toml"), "--target", "eigen", "--output", str(folder))
        done = command(*asked, *arguments, token=provider.token)
    return Outcome(done.returncode, done.stdout + done.stderr, folder)


@pytest.mark.ci
def test_what_is_sent_is_of_its_lists(tmp_path: Path) -> None:
    outcome = _judged(tmp_path, "openklant", "--only", ",".join(QUICK))
    assert outcome.code == 0, outcome.text
    assert not outcome.ids("failed", "cantTell", "untested")
    assert [notice["values"]["attribute"] for notice in outcome.result["run"]["notices"]] == list(CODES)


@pytest.mark.proof
@pytest.mark.parametrize("dialect", [pytest.param("openklant", marks=pytest.mark.proof), "vng-crud"])
def test_it_gets_a_certificate(dialect: str, tmp_path: Path) -> None:
    outcome = _judged(tmp_path, dialect)
    assert outcome.code == 0, outcome.text
    assert "scope=full" in outcome.text.splitlines()[-1]


def test_without_its_lists_it_is_told_what_is_refused(tmp_path: Path) -> None:
    with ProviderProcess(fault="eigen-lijsten") as provider:
        asked = ("run", provider.url, "--only", "F2173", "--no-fuzz", "--output", str(tmp_path))
        done = command(*asked, token=provider.token)
    assert done.returncode == 1
    assert "Deze waarde staat niet in de lijst" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_one_code_is_no_list(tmp_path: Path) -> None:
    (tmp_path / "eigen.toml").write_text(
        '[targets.eigen]\nurl = "http://127.0.0.1:1"\nwaarden = {kanaal = ["Balie"]}\n', encoding="utf-8"
    )
    done = command("run", "--config", str(tmp_path / "eigen.toml"), "--output", str(tmp_path / "uit"))
    assert done.returncode == 2
    assert "waarden" in done.stdout + done.stderr
