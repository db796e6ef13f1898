"""What the reports say, in Dutch or English. The texts stand in `texts/`, one file a language.

The features are Dutch, and so is what has no translation; a page in another language marks them as such.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup, escape

from klantinteracties_conformance.report.inert import MAX_SHOWN, visible
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.profiles import Text
from klantinteracties_conformance.result.requirements import Group, Requirement, Scenario
from klantinteracties_conformance.result.verdict import verdict_message
from klantinteracties_conformance.system import yaml_text
from klantinteracties_conformance.system.messages import Comparison, Message

LANGUAGES = ("nl", "en")
TEXTS = Path(__file__).parent / "texts"


class Language:
    """One language of the reports: its texts, and how it writes numbers and moments."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.texts: Mapping[str, str] = _yaml(f"{code}.yaml")
        self._features: Mapping[str, Mapping[str, str]] = (
            {} if code == "nl" else _yaml(f"features.{code}.yaml")
        )

    def __call__(self, key: str, /, **values: object) -> str:
        """Return a text with its values filled in."""
        return self.texts[key].format(**values) if values else self.texts[key]

    def many(self, key: str, count: int, **values: object) -> str:
        """Return a text in its form for one or for more."""
        return self(f"{key}.{'one' if count == 1 else 'other'}", count=self.number(count), **values)

    def number(self, value: float) -> str:
        """Return a number with this language's separators."""
        return f"{value:,}".translate(str.maketrans(",.", self("format.separators")))

    def milli(self, duration: float) -> str:
        """Return a duration in milliseconds."""
        return f"{self.number(round(duration, 1))} ms"

    def took(self, seconds: float) -> str:
        """Return the duration of a run."""
        if seconds < 60:
            return self("format.seconds", count=self.number(round(seconds, 1)))
        minutes, rest = divmod(round(seconds), 60)
        return self.many("format.minutes", minutes, seconds=rest)

    def moment(self, text: str) -> str:
        """Return a moment in Dutch time."""
        at = datetime.fromisoformat(text).astimezone(ZoneInfo("Europe/Amsterdam"))
        month = self("format.months").split()[at.month - 1]
        return self("format.moment", day=at.day, month=month, year=at.year, time=f"{at:%H:%M}")

    def inert(self, text: str) -> str:
        """Return a text of any origin visible and bounded; markup in it is for whoever escapes it."""
        return visible(text[:MAX_SHOWN] + self.cut_note(text))

    def cut_note(self, text: str) -> str:
        """Return what stands behind a text that is longer than a page shows."""
        if len(text) <= MAX_SHOWN:
            return ""
        return "… " + self("exchange.cut", shown=self.number(MAX_SHOWN), total=self.number(len(text)))

    def dutch(self, text: str) -> Markup:
        """Return a Dutch text, marked as such on a page in another language."""
        shown = escape(self.inert(text))
        return shown if self.code == "nl" else Markup('<span lang="nl">{}</span>').format(shown)

    def text(self, text: Text) -> Markup:
        """Return a text of a profile, marked where it stays Dutch on a page in another language."""
        return escape(self.inert(text.en)) if self.code == "en" and text.en else self.dutch(text.nl)

    def said(self, message: Message | None) -> str:
        """Return what the suite said, nothing where it said nothing."""
        return words(self.code).say(message) if message else ""

    def name(self, scenario: Scenario) -> str:
        """Return what a scenario or a row of checks is called."""
        return self.said(scenario.title) if scenario.title else scenario.name

    def message(self, message: Message) -> Markup:
        """Return what the suite said, marked where it stays Dutch on a page in another language.

        A bare value is the same in every language of the reports, and Dutch as a rule.
        """
        said = self.said(message)
        stays = self.code != "nl" and said == words("nl").say(message)
        return self.dutch(said) if stays else escape(self.inert(said))

    def sides(self, comparison: Comparison) -> tuple[str, str]:
        """Return both sides of a comparison."""
        return words(self.code).sides(comparison)

    def shown(self, comparison: Comparison) -> tuple[Markup, Markup]:
        """Return both sides of a comparison for a page, marked where they stay Dutch in another language."""
        said, dutch = self.sides(comparison), words("nl").sides(comparison)
        expected, observed = (
            self.dutch(one) if self.code != "nl" and one == other else escape(self.inert(one))
            for one, other in zip(said, dutch, strict=True)
        )
        return expected, observed

    def compared(self, comparisons: Sequence[Comparison]) -> tuple[str, str]:
        """Return both sides of comparisons as texts, with a line for each."""
        rows = [(f"{one.attribute}: " if one.attribute else "", *self.sides(one)) for one in comparisons]
        expected = "\n".join(f"{name}{left}" for name, left, _ in rows)
        return expected, "\n".join(f"{name}{right}" for name, _, right in rows)

    def consequence(self, requirement: Requirement) -> Markup:
        """Return what people notice where a requirement isn't met."""
        return self._translated("consequences", requirement.id, requirement.consequence)

    def works(self, group: Group) -> Markup:
        """Return what people can count on where all requirements of a group are met."""
        return self._translated("works", group.id, group.works)

    def _translated(self, part: str, identifier: str, dutch: str) -> Markup:
        known = self._features.get(part, {}).get(identifier)
        return escape(known) if known and dutch else self.dutch(dutch)

    def verdict(self, result: Result) -> str:
        """Return the verdict in a few words, which say so when it is about a part only."""
        part = result.run.scope == "partial" and result.verdict == "conformant"
        return self(f"verdict.{result.verdict}") + (self("verdict.partial") if part else "")

    def sentence(self, result: Result) -> str:
        """Return the verdict as one sentence."""
        return self.said(verdict_message(result))


@cache
def language(code: str) -> Language:
    """Return a language of the reports by its code."""
    return Language(code)


def _yaml(name: str) -> Any:
    return yaml_text.load((TEXTS / name).read_text(encoding="utf-8"))
