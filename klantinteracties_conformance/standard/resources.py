"""Where the features, steps and schemas are, in a clone as well as in an installed wheel."""

import hashlib
from functools import cache
from pathlib import Path


@cache
def suite_dir() -> Path:
    """Return the folder that holds `features/`, `steps/`, `schemas/` and `conftest.py`.

    A wheel carries them inside the package; in a clone they stand beside it.
    """
    package = Path(__file__).resolve().parent.parent
    packed = package / "suite"
    return packed if packed.is_dir() else package.parent


@cache
def own_digest() -> str:
    """Return the digest of what judges: package, features, steps and schemas, in a clone as in a wheel."""
    package, suite = Path(__file__).resolve().parent.parent, suite_dir()
    folders = {"package": package, **{name: suite / name for name in ("features", "steps", "schemas")}}
    known = hashlib.sha256()
    for name, folder in folders.items():
        for path in sorted(folder.rglob("*")):
            place = path.relative_to(folder)
            if path.is_file() and place.parts[0] != "suite" and path.suffix != ".pyc":
                content = hashlib.sha256(path.read_bytes()).hexdigest()
                known.update(f"{name}/{place.as_posix()} {content}\n".encode())
    return f"sha256:{known.hexdigest()}"


def features_dir() -> Path:
    """Return the folder with the requirements, written as features."""
    return suite_dir() / "features"


def schemas_dir() -> Path:
    """Return the folder with the contracts, the dialects and the JSON Schemas."""
    return suite_dir() / "schemas"


def interpretations() -> Path:
    """Return the register of interpretations."""
    return suite_dir() / "docs" / "interpretaties.md"
