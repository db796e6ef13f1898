"""Texts of any origin, made fit for a terminal."""

import difflib
import re
from collections.abc import Iterable

_STEERING = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f"
    r"\ufeff\ufff9-\ufffb]"
)
"""Characters that move what is shown, or aren't shown: .NET passes over these where it looks for others."""

_COMMAND = re.compile(r"#(?=#(?:vso)?\[)", re.IGNORECASE)
"""Begins what Azure (`##vso[`) and GitHub (`##[`) obey wherever it stands in a line."""


_OBEYED = re.compile(r"(\s*)(:(?=:)|V(?=ERDICT\b))")
"""Begins a line that GitHub obeys (`::error::`), or that looks like our own last one."""


def whole(text: str) -> str:
    """Return a text in which half a surrogate pair, which JSON allows and UTF-8 doesn't, is spelled out."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode("utf-8")


def visible(text: str) -> str:
    """Return a text in which what steers a terminal or a pipeline, and what isn't seen, is spelled out."""
    if not text.isprintable():
        text = _STEERING.sub(lambda found: ascii(found[0])[1:-1], text)
    return _COMMAND.sub(r"\\x23", text) if "##" in text else text


def nearest(written: str, choices: Iterable[str]) -> str:
    """Return which of some names somebody meant who wrote something like it; empty where that isn't clear."""
    names = list(choices)
    plain = {name.lower().lstrip("-"): name for name in names}
    near = difflib.get_close_matches(written.lower().lstrip("-"), plain, n=1, cutoff=0.6)
    return "" if written in names or not near else plain[near[0]]


def on_one_line(text: str) -> str:
    """Return a text for a terminal or a log: nothing that comes from outside begins a line there.

    Pipelines obey lines that begin with `::error::` and the like, and scripts read our last one. Many a
    sentence begins with the name of a file or a dialect.
    """
    line = " ↵ ".join(visible(text).split("\n"))
    if begins := _OBEYED.match(line):
        return f"{begins[1]}\\x{ord(begins[2]):02x}{line[begins.end() :]}"
    return line
