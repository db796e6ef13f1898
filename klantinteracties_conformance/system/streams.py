"""Standard output and error that never decide how a run ends.

Whoever stops reading, as `head` does, or whose disk is full, misses the rest of the text and nothing else; a
character that an encoding lacks is shown by one that looks like it.
"""

import codecs
import io
import os
import sys
from pathlib import Path
from typing import TextIO

_ALIKE = str.maketrans({"✓": "+", "✗": "x", "○": "o", "–": "-", "…": "...", "•": "*", "·": ".", "é": "e"})
_REPLACING = "klantinteracties-conformance"


class _Forgiving(io.TextIOWrapper):
    def write(self, text: str, /) -> int:
        try:
            return super().write(text)
        except OSError:
            self._give_up()
            return len(text)

    def flush(self) -> None:
        try:
            super().flush()
        except OSError:
            self._give_up()

    def _give_up(self) -> None:
        """Let what is still to be written, here or by others, go nowhere."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.fileno())
        os.close(nowhere)


def forgive() -> None:
    """Make the streams of this process so, unless somebody has put others in their place."""
    codecs.register_error(_REPLACING, _alike)
    for name in ("stdout", "stderr"):
        stream: TextIO | None = getattr(sys, name)
        if stream is None:  # closed by who started us
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
        elif stream is getattr(sys, f"__{name}__") and isinstance(stream, io.TextIOWrapper):
            forgiving = _Forgiving(
                stream.buffer,
                encoding=stream.encoding,
                errors=_REPLACING,
                line_buffering=stream.line_buffering,
                write_through=stream.write_through,
            )
            setattr(sys, name, forgiving)


def _alike(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    lacking = error.object[error.start : error.end].translate(_ALIKE)
    return lacking.encode("ascii", "replace").decode(), error.end
