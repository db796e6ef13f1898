"""The verdict as a badge for a web page or a README; what is not a whole verdict is never green."""

from collections.abc import Mapping
from dataclasses import dataclass

from klantinteracties_conformance.report.html import environment
from klantinteracties_conformance.report.language import Language, language
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import Verdict
from klantinteracties_conformance.result.verification import shortcomings

_COLOURS: Mapping[str, str] = {"conformant": "#1f6b2e", "nonconformant": "#b3150b", "undetermined": "#7d4b00"}
_GREY = "#4b5868"
_WIDTH = 6.9
"""Width of an average character of the font, in pixels; the text is stretched to what it comes to."""


@dataclass(frozen=True)
class Worth:
    """What a verdict is worth: of a part only, no certificate for another reason, waived, recomputed."""

    verdict: Verdict
    partial: bool
    lacks: bool
    waived: int
    recomputed: bool = True


def render(result: Result, code: str = "nl") -> str:
    """Return the badge as SVG: the verdict, or that it covers a part only."""
    waived = sum(row.waived for row in result.requirements)
    return drawn(
        Worth(result.verdict, result.run.scope == "partial", any(shortcomings(result)), waived), code
    )


def drawn(worth: Worth, code: str) -> str:
    """Return the badge of what a verdict is worth."""
    speak = language(code)
    said, colour = _said(worth, speak)
    label = speak("badge.label")
    left, right = (round(len(text) * _WIDTH + 14) for text in (label, said))
    template = environment(code).get_template("badge.svg.j2")
    return template.render(label=label, said=said, colour=colour, left=left, right=right) + "\n"


def _said(worth: Worth, speak: Language) -> tuple[str, str]:
    verdict = speak(f"verdict.{worth.verdict}").lower()
    if not worth.recomputed:
        return speak("badge.unchecked", verdict=verdict), _GREY
    if worth.partial:
        return speak("badge.partial", verdict=verdict), _GREY
    if worth.verdict == "conformant" and worth.lacks:
        return f"{verdict}, {speak('machine.no-certificate')}", _GREY
    if worth.verdict == "conformant" and worth.waived:
        return f"{verdict} {words(speak.code)('badge-waived', count=worth.waived)}", _GREY
    return verdict, _COLOURS[worth.verdict]
