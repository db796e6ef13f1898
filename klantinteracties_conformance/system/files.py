"""Files that are there as a whole or not at all, and what to say where a folder can't take them."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from klantinteracties_conformance.system.errors import ConfigurationError, reason

RESULT = "result.json"


def write_whole(path: Path, text: str) -> None:
    """Write a file so that nobody ever finds half of it, also on a disk that fills up meanwhile.

    Raises:
        OSError: it can't be written; what stood there before still does.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_text(text, encoding="utf-8", errors="backslashreplace")
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise


@contextmanager
def explaining_write_errors(folder: Path) -> Iterator[None]:
    """Say what to do where a folder can't take what is written in this block.

    Raises:
        ConfigurationError: it can't be written.
    """
    try:
        yield
    except OSError as error:
        kept = folder / RESULT
        again = f"maak ruimte en maak de verslagen met 'report {kept}'" if kept.exists() else ""
        raise ConfigurationError(
            f"In de map {folder} kan niet worden geschreven ({reason(error)}): "
            f"{again or 'kies met --output een andere'}."
        ) from error


def unwritable(folder: Path, error: OSError) -> ConfigurationError:
    """Return the error that a folder can't be written."""
    return ConfigurationError(f"In de map {folder} kan niet worden geschreven ({reason(error)}).")
