"""SSH signatures: made and checked by `ssh-keygen`, and clear sentences where that can't be."""

import shutil
from pathlib import Path

import pytest

from klantinteracties_conformance.system import ssh_signatures
from klantinteracties_conformance.system.ssh_signatures import SignatureError, sign, signer
from tests.keys import key_pair

pytestmark = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="there is no ssh-keygen")


def test_what_was_signed_is_known_by_its_signer(tmp_path: Path) -> None:
    key, signers = key_pair(tmp_path, "pijplijn@example.nl")
    made = sign("tekst\n", key, "proef")
    assert made.startswith("-----BEGIN SSH SIGNATURE-----")
    assert signer("tekst\n", made, signers, "proef") == "pijplijn@example.nl"


def test_one_key_may_have_several_names(tmp_path: Path) -> None:
    key, signers = key_pair(tmp_path, "pijplijn@example.nl")
    text = signers.read_text(encoding="utf-8")
    signers.write_text(
        f"# wie mag\npijplijn@example.nl,beheer@example.nl {text.partition(' ')[2]}", encoding="utf-8"
    )
    assert signer("tekst", sign("tekst", key, "proef"), signers, "proef") == "pijplijn@example.nl"


@pytest.mark.parametrize("change", ["text", "namespace", "signature", "signer"])
def test_anything_else_is_wrong(change: str, tmp_path: Path) -> None:
    key, signers = key_pair(tmp_path, "pijplijn@example.nl")
    other, _ = key_pair(tmp_path, "ander@example.nl", name="other")
    made = sign("tekst", other if change == "signer" else key, "proef")
    text = "andere tekst" if change == "text" else "tekst"
    signature = "geen handtekening" if change == "signature" else made
    with pytest.raises(SignatureError) as caught:
        signer(text, signature, signers, "ander" if change == "namespace" else "proef")
    assert caught.value.code == "wrong"


@pytest.mark.parametrize("made", [False, True])
def test_a_key_that_can_not_sign_is_none(made: bool, tmp_path: Path) -> None:
    key = tmp_path / "key"
    if made:
        key, _ = key_pair(tmp_path, "x@example.nl", passphrase="geheim")
    with pytest.raises(SignatureError) as caught:
        sign("tekst", key, "proef")
    assert caught.value.code == "no-key"


def test_signers_that_are_not_there_can_not_be_read(tmp_path: Path) -> None:
    with pytest.raises(SignatureError) as caught:
        signer("tekst", "", tmp_path / "signers", "proef")
    assert caught.value.code == "unreadable"


def test_without_the_program_nothing_is_signed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key, _ = key_pair(tmp_path, "x@example.nl")
    monkeypatch.setattr(ssh_signatures, "PROGRAM", "bestaat-niet")
    with pytest.raises(SignatureError) as caught:
        sign("tekst", key, "proef")
    assert caught.value.code == "no-program"
