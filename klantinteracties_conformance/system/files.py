"""Files that are there as a whole or not at all, and what to say where a folder can't take them."""

import errno
import os
import select
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from klantinteracties_conformance.system.errors import ConfigurationError, reason
from klantinteracties_conformance.system.messages import message

RESULT = "result.json"

PIECE = 1_000_000
"""Characters that are written at a time: a large text isn't in memory twice, as characters and as bytes."""


SMALL = 8_000_000
"""Bytes of the largest file that somebody writes by hand; our own OpenAPI documents have half a million."""

LARGE = 45_000_000
"""Bytes of the largest result or journal that we read; one of failures everywhere has 40 million."""

_SECONDS = 10.0
"""How long what comes through a pipe may be silent."""


def text_of(path: Path, *, at_most: int = SMALL) -> str:
    """Return the text of a file that is ours to trust or not: never more than may be, and never waited for.

    A pipe is read (`verify <(unzip -p …)`), but one that nobody writes to ends; a device isn't.

    Raises:
        OSError: it can't be read, is no file, is too large, or doesn't come.
        UnicodeDecodeError: it is no UTF-8.
    """
    return bytes_of(path, at_most=at_most).decode("utf-8").replace("\r\n", "\n")


def bytes_of(path: Path, *, at_most: int = SMALL) -> bytearray:
    """Return the content of a file, as `text_of` does.

    Raises:
        OSError: it can't be read, is no file, is too large, or doesn't come.
    """
    file = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        kind = os.fstat(file).st_mode
        if stat.S_ISDIR(kind):
            raise _refused(errno.EISDIR, path)
        if not (stat.S_ISREG(kind) or stat.S_ISFIFO(kind)):
            raise _refused(errno.ENODEV, path)
        return _all(file, path, at_most, piped=stat.S_ISFIFO(kind))
    finally:
        os.close(file)


def _all(file: int, path: Path, at_most: int, *, piped: bool) -> bytearray:
    content = bytearray()
    while True:
        if piped and not select.select([file], [], [], _SECONDS)[0]:
            raise _refused(errno.ETIMEDOUT, path)
        piece = os.read(file, PIECE)
        content += piece
        if not piece:
            return content
        if len(content) > at_most:
            raise _refused(errno.EFBIG, path)


def _refused(code: int, path: Path) -> OSError:
    return OSError(code, os.strerror(code), str(path))


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
    # Of its own for each process: two that write the same file at once would write each in the other's.
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        # Made anew: in a folder that came with somebody else's files it may lead to any file of ours.
        part.unlink(missing_ok=True)
        with part.open("xb") as file:
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
        if os.access(kept, os.F_OK):  # unlike `exists`, it takes a name that is too long for none
            said = message("output-unwritable-with-result", path=where, cause=cause, file=str(kept))
        else:
            said = message("output-unwritable", path=where, cause=cause)
        raise ConfigurationError(said) from error


def unwritable(folder: Path, error: OSError) -> ConfigurationError:
    """Return the error that a folder can't be written."""
    return ConfigurationError(message("folder-unwritable", path=str(folder), cause=reason(error)))
