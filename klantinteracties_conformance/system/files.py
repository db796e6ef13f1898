"""Files that are there as a whole or not at all, and what to say where a folder can't take them."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from klantinteracties_conformance.system.errors import ConfigurationError, reason
from klantinteracties_conformance.system.messages import message

RESULT = "result.json"

PIECE = 1_000_000
"""Characters that are written at a time: a large text isn't in memory twice, as characters and as bytes."""


def write_whole(path: Path, text: str) -> None:
    """Write a file so that nobody ever finds half of it, also on a disk that fills up meanwhile.

    Raises:
        OSError: it can't be written; what stood there before still does.
    """
    _write_whole(
        path,
        (
            text[start : start + PIECE].encode("utf-8", "backslashreplace")
            for start in range(0, len(text), PIECE)
        ),
    )


def write_bytes_whole(path: Path, content: bytes) -> None:
    """Write a file as `write_whole` does.

    Raises:
        OSError: it can't be written; what stood there before still does.
    """
    _write_whole(path, [content])


def _write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            file.writelines(pieces)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise


def is_trusted(path: Path, root: Path) -> bool:
    """Tell whether a file belongs to the user, to root or to the owner of a folder: no stranger put it there.

    Of a link, what it leads to counts.

    Raises:
        OSError: one of them isn't there.
    """
    if not hasattr(os, "getuid"):  # Windows knows no owner by number, and keeps others out of one's folders
        return True
    return path.stat().st_uid in {os.getuid(), 0, root.stat().st_uid}


@contextmanager
def explaining_write_errors(folder: Path) -> Iterator[None]:
    """Say what to do where a folder can't take what is written in this block.

    Raises:
        ConfigurationError: it can't be written.
    """
    try:
        yield
    except OSError as error:
        kept, where, cause = folder / RESULT, str(folder), reason(error)
        if kept.exists():
            said = message("output-unwritable-with-result", path=where, cause=cause, file=str(kept))
        else:
            said = message("output-unwritable", path=where, cause=cause)
        raise ConfigurationError(said) from error


def unwritable(folder: Path, error: OSError) -> ConfigurationError:
    """Return the error that a folder can't be written."""
    return ConfigurationError(message("folder-unwritable", path=str(folder), cause=reason(error)))
