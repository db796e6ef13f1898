"""Makes SSH keys for tests."""

import subprocess
from pathlib import Path


def key_pair(folder: Path, who: str, name: str = "key", passphrase: str = "") -> tuple[Path, Path]:
    """Return the private key of somebody, and a file in which they are an allowed signer."""
    key, signers = folder / name, folder / f"{name}.signers"
    made = ["ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", who, "-f", str(key)]
    subprocess.run(made, check=True, stdin=subprocess.DEVNULL)
    signers.write_text(f"{who} {key.with_suffix('.pub').read_text(encoding='utf-8')}", encoding="utf-8")
    return key, signers
