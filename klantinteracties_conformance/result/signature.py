"""Signing a result: what exactly is signed, and by whom it was.

The signed text stands beside the result as well, so that OpenSSH alone can check it:

    ssh-keygen -Y verify -f SIGNERS -I WHO -n klantinteracties-conformance \\
      -s result.statement.sig < result.statement
"""

from pathlib import Path

from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.system import ssh_signatures
from klantinteracties_conformance.system.files import write_whole
from klantinteracties_conformance.system.messages import Message, message
from klantinteracties_conformance.system.ssh_signatures import SignatureError

NAMESPACE = "klantinteracties-conformance"
STATEMENT = "result.statement"
SIGNATURE = f"{STATEMENT}.sig"


def statement(result: Result) -> str:
    """Return what is signed: the digest of the result, the suite that judged, and the settings it had."""
    suite, configuration = result.suite, result.run.configuration
    settings = f"{configuration.digest}" if configuration else "none"
    lines = [
        f"result {result.digest}",
        f"suite {suite.name} {suite.version} {suite.digest}",
        f"configuration {settings}",
    ]
    return "\n".join(lines) + "\n"


def sign(result: Result, key: Path, folder: Path) -> None:
    """Sign a result that was written to a folder, and write it anew with what belongs to the signature.

    Raises:
        SignatureError: it can't be signed.
        OSError: the folder can't be written.
    """
    said = statement(result)
    result.signature = ssh_signatures.sign(said, key, NAMESPACE)
    write_whole(folder / STATEMENT, said)
    write_whole(folder / SIGNATURE, result.signature)
    result.write(folder / "result.json")


def try_key(key: Path) -> None:
    """Sign something that means nothing, so that a key that can't sign is known before a run.

    Raises:
        SignatureError: it can't sign.
    """
    ssh_signatures.sign("", key, f"{NAMESPACE}-trial")


def signed_by(result: Result, signers: Path) -> str:
    """Return who signed a result.

    Raises:
        SignatureError: nobody in that file did.
    """
    if not result.signature:
        raise SignatureError("unsigned")
    return ssh_signatures.signer(statement(result), result.signature, signers, NAMESPACE)


def problem(error: SignatureError, file: Path) -> Message:
    """Return what went wrong with a key or a file of signers, as a message."""
    return message(f"signature-{error.code}", file=str(file), text=error.said)
