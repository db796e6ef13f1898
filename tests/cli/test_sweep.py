"""Sweeping up as a command."""

from pathlib import Path

import httpx
import pytest

from klantinteracties_conformance.cli.sweep import sweep_command
from klantinteracties_conformance.consumer.journal import NAME, Journal, Origin
from klantinteracties_conformance.consumer.journal_signature import Signature
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.cli.asked import asked
from tests.saying import raises


def test_what_is_left_is_removed_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ProviderProcess() as provider:
        monkeypatch.setenv("KLANTINTERACTIES_TOKEN", provider.token)
        sent = {"naam": "J. de Vries", "soortActor": "medewerker"}
        headers = {"Authorization": f"Token {provider.token}"}
        answer = httpx.post(f"{provider.url}/actoren", json=sent, headers=headers, trust_env=False)
        identifier = answer.json()["uuid"]
        origin = Origin(provider.url, "openklant")
        journal = Journal(tmp_path / NAME, origin, signature=Signature(provider.token))
        journal.made(journal.intend("actoren", {"Naam": "J. de Vries"}, own=["Naam"]), identifier)
        said = asked(sweep_command, str(tmp_path))
        again = asked(sweep_command, str(tmp_path))
    assert said.code == 0
    assert said.out.splitlines() == [
        f"✓ verwijderd of al weg: actoren/{identifier}",
        f"Opgeruimd op {provider.url}: 1; niet gelukt: 0.",
    ]
    assert again.out == f"Volgens {tmp_path / NAME} is er niets achtergebleven.\n"


def test_a_journal_that_is_not_there_cannot_be_swept_by(tmp_path: Path) -> None:
    with raises(ConfigurationError, "niet te lezen"):
        asked(sweep_command, str(tmp_path / "weg"))


def test_a_folder_without_a_journal_has_nothing_to_sweep(tmp_path: Path) -> None:
    assert asked(sweep_command, str(tmp_path)).code == 0
