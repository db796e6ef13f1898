"""The JSON in the file of a result, read in little more memory than it takes as objects."""

import codecs
import errno
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from klantinteracties_conformance.result.codec import in_ascii
from klantinteracties_conformance.system.files import LARGE, PIECE, bytes_of

MOST_PARTS, MOST_NAMES = 1_500_000, 800_000
"""Values and names in a file, at most: a tiny one takes many times as much memory as it does in the file.

One of failures everywhere, of 40 MB, has 1.2 million of what may stand before a value, and 0.6 million names.
"""

_PARTS = (b",", b"{", b"[")
"""What stands before a value, and now and then in a text."""

_BROKEN_ESCAPE = re.compile(rb"(?<!\\)(?:\\\\)*+\\[\x80-\xff]")
"""No escape of JSON; it would become one where what follows it is written in another way."""

_PERHAPS_BROKEN = re.compile(rb"\\[\x80-\xff]")
"""What has such an escape has this, and finding this takes a tenth of the time."""


def parsed(path: Path) -> Any:
    """Return what the JSON in a file stands for.

    Raises:
        OSError: the file can't be read, or is too large.
        ValueError: it is no JSON, or a name stands twice in it.
        RecursionError: it is too deep.
    """
    content = bytes_of(path, at_most=LARGE)
    names = content.count(b'":') - content.count(b'\\":')
    if sum(map(content.count, _PARTS)) > MOST_PARTS or names > MOST_NAMES:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    if _PERHAPS_BROKEN.search(content) and _BROKEN_ESCAPE.search(content):
        raise ValueError("no escape of JSON")
    pieces = list(_in_ascii(content))
    if sum(map(len, pieces)) > 2 * LARGE:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    del content
    text = "".join(pieces)
    del pieces
    return json.loads(text, object_pairs_hook=_once_each)


def _in_ascii(content: bytearray) -> Iterator[str]:
    """Yield JSON in pieces, as `in_ascii` has it."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    for start in range(0, len(content), PIECE):
        piece = decoder.decode(content[start : start + PIECE], final=start + PIECE >= len(content))
        yield in_ascii(piece)


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object in which no name stands twice: of those the digest has one, and readers take either.

    Raises:
        ValueError: one does.
    """
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice")
    return found
