"""A signed result: what is signed, who signed it, and that OpenSSH alone says the same."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.result.about import Configuration
from klantinteracties_conformance.result.model import digest_of
from klantinteracties_conformance.result.signature import (
    NAMESPACE,
    SIGNATURE,
    STATEMENT,
    sign,
    statement,
    try_key,
)
from klantinteracties_conformance.result.verification import CERTIFICATE, REFUSED, verify
from tests.keys import key_pair
from tests.result.genuine import genuine

pytestmark = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="there is no ssh-keygen")
FORGED = "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n"
WHO = "pijplijn@example.nl"


def signed(folder: Path) -> tuple[Path, Path]:
    """Return a signed result and who may sign."""
    key, signers = key_pair(folder, WHO)
    result = genuine()
    result.write(folder / "result.json")
    try_key(key)
    sign(result, key, folder)
    return folder / "result.json", signers


def test_what_is_signed_is_the_digest_the_suite_and_the_settings() -> None:
    result = genuine()
    result.digest, result.suite.digest = "sha256:1", "sha256:2"
    result.run.configuration = Configuration("conformance.toml", "sha256:3")
    result.suite.version = "1.2.3"
    assert statement(result).splitlines() == [
        "result sha256:1",
        "suite klantinteracties-conformance 1.2.3 sha256:2",
        "configuration sha256:3",
    ]
    result.run.configuration = None
    assert statement(result).endswith("\nconfiguration none\n")


def test_a_signed_result_names_its_signer(tmp_path: Path) -> None:
    path, signers = signed(tmp_path)
    found = verify(path, signers=signers)
    assert found.code == CERTIFICATE
    assert (found.sentences[-1].code, found.sentences[-1].values) == ("signature-by", {"name": WHO})
    assert verify(path).sentences[-1].code == "signature-not-looked-at"


def test_openssh_accepts_it_by_itself(tmp_path: Path) -> None:
    _, signers = signed(tmp_path)
    about = ["-f", str(signers), "-I", WHO, "-n", NAMESPACE, "-s", str(tmp_path / SIGNATURE)]
    with (tmp_path / STATEMENT).open("rb") as text:
        done = subprocess.run(["ssh-keygen", "-Y", "verify", *about], stdin=text, check=False)
    assert done.returncode == 0


def test_an_unsigned_result_says_so(tmp_path: Path) -> None:
    _, signers = key_pair(tmp_path, WHO)
    genuine().write(tmp_path / "result.json")
    assert verify(tmp_path / "result.json").sentences[-1].code == "signature-none"
    found = verify(tmp_path / "result.json", signers=signers)
    assert found.code == REFUSED
    assert found.sentences[0].parts["finding"][0].code == "signature-unsigned"


@pytest.mark.parametrize(
    "edit",
    [
        lambda data: data["run"].update(duration=1.0),
        lambda data: data["suite"].update(digest="sha256:0"),
        lambda data: data["run"].update(
            configuration={"file": "conformance.toml", "digest": f"sha256:{'0' * 64}"}
        ),
        lambda data: data.update(signature=FORGED),
    ],
)
def test_an_edit_after_signing_is_refused(edit: Callable[[Any], Any], tmp_path: Path) -> None:
    path, signers = signed(tmp_path)
    data = json.loads(path.read_text(encoding="utf-8"))
    edit(data)
    data["digest"] = digest_of(data)
    path.write_text(json.dumps(data), encoding="utf-8")
    found = verify(path, signers=signers)
    assert found.code == REFUSED
    assert found.sentences[0].parts["finding"][0].code == "signature-wrong"


def test_a_signature_of_somebody_else_is_refused(tmp_path: Path) -> None:
    path, _ = signed(tmp_path)
    _, others = key_pair(tmp_path, "ander@example.nl", name="other")
    assert verify(path, signers=others).code == REFUSED
