"""The result as annotations of GitHub: the verdict, and then what is probably the matter, worst first.

GitHub shows ten of a kind for each step, so it is causes that are told and no single findings. None names a
file: what is wrong stands in no file of whoever runs this. What a provider sent can't begin a command of its
own: each annotation is one line.
"""

from collections.abc import Iterator

from klantinteracties_conformance.report.causes import causes
from klantinteracties_conformance.report.language import Language, language
from klantinteracties_conformance.result.model import Result

MOST = 9
"""Causes that are told: with the verdict, as many as GitHub shows."""

MOST_NAMED = 6
"""Requirements of one cause that are named."""

_LEVELS = {"conformant": "notice", "nonconformant": "error", "undetermined": "warning"}


def render(result: Result, code: str = "nl") -> str:
    """Return a line for each annotation, as GitHub reads them from what a step writes."""
    return "".join(f"{line}\n" for line in _lines(result, language(code)))


def _lines(result: Result, speak: Language) -> Iterator[str]:
    partial = result.run.scope == "partial" and result.verdict == "conformant"
    level = "warning" if partial else _LEVELS[result.verdict]
    yield _annotation(level, speak.verdict(result), speak.sentence(result), speak)
    for number, cause in enumerate(causes(result, speak.code)[:MOST], start=1):
        ids = ", ".join(row.id for row in cause.requirements[:MOST_NAMED])
        more = len(cause.requirements) - MOST_NAMED
        rest = f" {speak('causes.more', count=more)}" if more > 0 else ""
        told = " ".join(map(speak.said, (cause.likeness, cause.places, cause.example)))
        title = f"{number}. {speak.said(cause.harm)}"
        text = f"{told} {speak('causes.requirements')} {ids}{rest}."
        yield _annotation("error" if cause.gates else "notice", title, text, speak)


def _annotation(level: str, title: str, text: str, speak: Language) -> str:
    named = _escaped(speak.inert(title)).replace(":", "%3A").replace(",", "%2C")
    return f"::{level} title={named}::{_escaped(speak.inert(text))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
