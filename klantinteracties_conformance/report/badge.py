"""The verdict as a badge for a web page or a README; what is not a whole verdict is never green."""

from collections.abc import Mapping

from klantinteracties_conformance.report.html import environment
from klantinteracties_conformance.report.language import language
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.verification import shortcomings

_COLOURS: Mapping[str, str] = {"conformant": "#1f6b2e", "nonconformant": "#b3150b", "undetermined": "#7d4b00"}
_GREY = "#4b5868"
_WIDTH = 6.9
"""Width of an average character of the font, in pixels; the text is stretched to what it comes to."""


def render(result: Result, code: str = "nl") -> str:
    """Return the badge as SVG: the verdict, or that it covers a part only."""
    speak = language(code)
    said = speak(f"verdict.{result.verdict}").lower()
    colour = _COLOURS[result.verdict]
    if result.run.scope == "partial":
        said, colour = speak("badge.partial", verdict=said), _GREY
    elif result.verdict == "conformant" and any(shortcomings(result)):
        said, colour = f"{said}, {speak('machine.no-certificate')}", _GREY
    elif result.verdict == "conformant" and (count := sum(row.waived for row in result.requirements)):
        said, colour = f"{said} {words(code)('badge-waived', count=count)}", _GREY
    label = speak("badge.label")
    left, right = (round(len(text) * _WIDTH + 14) for text in (label, said))
    template = environment(code).get_template("badge.svg.j2")
    return template.render(label=label, said=said, colour=colour, left=left, right=right) + "\n"
