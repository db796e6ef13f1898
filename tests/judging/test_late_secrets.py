"""What other processes of a run came in with is taken out of what this one recorded."""

import pytest

from klantinteracties_conformance.client import auth
from klantinteracties_conformance.client.auth import Credentials, Grants
from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.judging.late_secrets import LateSecrets
from klantinteracties_conformance.result.exchange import REDACTED
from klantinteracties_conformance.result.records import Judgement, Record
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import ScenarioKey
from klantinteracties_conformance.system.messages import message

OURS, THEIRS = "BEWIJS-van-dit-proces", "BEWIJS-van-een-ander"
WHO = Credentials("oauth2", "geheim-van-ons", client_id="wij", token_url="https://example.nl/token")


@pytest.fixture
def taken_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(auth, "_granted", {})
    monkeypatch.setattr(auth, "_ever", {})
    auth.take_over(Grants(((WHO, OURS, 60.0),), (OURS,)))


def record() -> Record:
    said = message("listed-without-url", text=f"u bent {THEIRS}, {OURS}")
    return Record(ScenarioKey("a.feature", "b"), "C0992-1", Judgement("failed", said))


@pytest.mark.usefixtures("taken_over")
def test_what_another_process_was_granted_is_taken_out_afterwards() -> None:
    late, found = LateSecrets(), [record()]
    late.hear([OURS, THEIRS])
    late.clean(found)
    said = found[0].judgement.message
    assert said is not None
    assert said.values["text"] == f"u bent {REDACTED}, {REDACTED}"


@pytest.mark.usefixtures("taken_over")
def test_without_any_nothing_is_made_anew() -> None:
    late, kept = LateSecrets(), record()
    found = [kept]
    late.hear([OURS])
    late.clean(found)
    assert found[0] is kept


@pytest.mark.usefixtures("taken_over")
def test_what_a_run_was_granted_before_is_used_and_secret_in_its_workers() -> None:
    redactor = Redactor(())

    def opener(url: str) -> None:
        raise AssertionError(url)

    known = auth.Authenticator(WHO, dialect_files.load("openklant"), redactor, opener, 5)  # type: ignore[arg-type]
    assert redactor.text(f"u bent {OURS}") == f"u bent {REDACTED}"
    assert known.token() == OURS
    assert [(who, token) for who, token, _ in auth.grants().in_use] == [(WHO, OURS)]
