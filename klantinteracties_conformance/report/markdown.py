"""Text and tables in Markdown in which nothing of a provider's can act: no markup, no link, no mention."""

import re
from collections.abc import Iterable, Sequence

from klantinteracties_conformance.report.language import Language

LONGEST = 300

_ACTIVE = re.compile(r"([\\`*_\[\]#|~]|:(?=//)|(?<=www)\.)", re.IGNORECASE)
_SPELLED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;", "\n": " ", "\t": " "}


def plain(text: str, speak: Language, longest: int = LONGEST) -> str:
    """Return a text of any origin as Markdown that shows it as it is, on one line, up to a length."""
    shown = text if len(text) <= longest else f"{text[:longest]}…"
    escaped = _ACTIVE.sub(r"\\\1", speak.inert(shown))
    return "".join(_SPELLED.get(character, character) for character in escaped)


def own(text: str) -> str:
    """Return a text of ours, which may hold what Markdown would take for markup."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", text).replace("\n", " ")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of a table; cells are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return [f"| {' | '.join(cells)} |" for cells in lines]
