"""SSH signatures (the sshsig format), made and checked by OpenSSH's own `ssh-keygen`.

A program and no library: it knows every kind of key, those in an agent or on a token among them, and whoever
doubts us can repeat what it did.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

PROGRAM = "ssh-keygen"
_SECONDS = 60
"""How long it may take: a key on a token has to be touched."""


class SignatureError(Exception):
    """It could not be signed or checked; `code` says why: no-program, no-key, wrong or unreadable."""

    def __init__(self, code: str, said: str = "") -> None:
        super().__init__(said)
        self.code = code
        self.said = said


def sign(text: str, key: Path, namespace: str) -> str:
    """Return the signature of a text, in armour.

    Raises:
        SignatureError: there is no `ssh-keygen`, or it can't sign with this key.
    """
    if not key.is_file():
        raise SignatureError("no-key")
    done = _run(["-Y", "sign", "-q", "-f", str(key), "-n", namespace], text)
    if done.returncode:
        raise SignatureError("no-key", _last(done.stderr))
    return done.stdout.decode("ascii", "replace")


def signer(text: str, signature: str, signers: Path, namespace: str) -> str:
    """Return by whom of those in a file of allowed signers (see `ssh-keygen`) a text was signed.

    Raises:
        SignatureError: there is no `ssh-keygen`, the file can't be read, or none of them signed it.
    """
    if not signers.is_file() or not os.access(signers, os.R_OK):
        raise SignatureError("unreadable")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "signature"
        path.write_text(signature, encoding="utf-8", errors="replace")
        found = _run(["-Y", "find-principals", "-s", str(path), "-f", str(signers)], "")
        # A line of the file may name several principals for one key.
        names = (
            found.stdout.decode("utf-8", "replace").replace(",", "\n").split() if not found.returncode else []
        )
        for name in names:
            about = ["-f", str(signers), "-I", name, "-n", namespace, "-s", str(path)]
            if not _run(["-Y", "verify", "-q", *about], text).returncode:
                return name
    raise SignatureError("wrong")


def _run(arguments: list[str], text: str) -> "subprocess.CompletedProcess[bytes]":
    program = shutil.which(PROGRAM)
    if program is None:
        raise SignatureError("no-program")
    # In a pipeline nobody answers: a key with a passphrase is refused, unless an agent holds it.
    environment = {**os.environ, "SSH_ASKPASS_REQUIRE": "never", "LC_ALL": "C"}
    try:
        return subprocess.run(
            [program, *arguments],
            input=text.encode(),
            capture_output=True,
            env=environment,
            timeout=_SECONDS,
            check=False,
            start_new_session=True,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SignatureError("no-key", type(error).__name__) from error


def _last(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else ""
