"""Where the features, steps and schemas are, in a clone as well as in an installed wheel."""

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


def features_dir() -> Path:
    """Return the folder with the requirements, written as features."""
    return suite_dir() / "features"


def schemas_dir() -> Path:
    """Return the folder with the contracts, the dialects and the JSON Schemas."""
    return suite_dir() / "schemas"


def interpretations() -> Path:
    """Return the register of interpretations."""
    return suite_dir() / "docs" / "interpretaties.md"
