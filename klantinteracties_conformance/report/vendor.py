"""A message to the vendor, ready to be sent: what was judged, what came of it, and where to begin.

It leaves the house, so it holds no token and nothing that a provider answered of its own (`shareable`), and
it claims no more than was tested. Each line that holds something of others begins with words of ours, since
pipelines and scripts obey some lines by how they begin.
"""

import re
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from klantinteracties_conformance.report import view
from klantinteracties_conformance.report.causes import FIRST, ToldCause, causes
from klantinteracties_conformance.report.language import Language, language
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.report.shareable import Shareable
from klantinteracties_conformance.result.about import Product, Provider
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Requirement, Scenario
from klantinteracties_conformance.system.messages import Comparison, Message
from klantinteracties_conformance.system.text import on_one_line

NAME = "vendor-message.txt"

_FEW = 3
"""Comparisons of one finding that are shown."""

_MOST_DEFECTS = 15
"""Defects that are told: the first ones whole, the others in a line."""

_MOST_NAMED = 12
"""Requirements that are named in one line."""

_INDENT = Markup("   ")

_LONGEST = 200
"""Characters of one text of others."""

_LONGEST_COMMAND = 2000
"""Characters of a command, which reading as a shell does takes long for megabytes."""


@dataclass(frozen=True)
class _Defect:
    """One thing that is wrong: what is said of it, where it shows, and the requirements that aren't met."""

    said: Sequence[Message]
    finding: Scenario | None
    requirements: Sequence[Requirement]


def product(about: Product, speak: Language) -> str:
    """Return which product a provider is said to be, on one line."""
    known = [" ".join(filter(None, (about.name, about.version))), about.vendor]
    if about.contact:
        known.append(speak("product.contact", name=about.contact))
    return on_one_line(", ".join(map(_bounded, filter(None, known))))


def render(result: Result, code: str = "nl") -> str:
    """Return the message as plain text."""
    lines = (Markup(re.sub(r"<[^>]*>", "", line)).unescape() for line in lines_of(result, code))
    return "\n".join(lines) + "\n"


def lines_of(result: Result, code: str) -> Iterator[Markup]:
    """Yield the lines of the message for a page, where what stays Dutch in another language is marked."""
    message = _Message(result, language(code))
    for part in (message.opening(), message.verdict(), message.defects(), message.closing()):
        for line in part:
            yield Markup(on_one_line(line))
        yield Markup()
    yield message.say("vendor-greeting")


class _Message:
    """Writes the parts of a message on one result."""

    def __init__(self, result: Result, speak: Language) -> None:
        self._result = result
        self._speak = speak
        self._words = words(speak.code)

    def say(self, code: str, /, **values: object) -> Markup:
        """Return a text of the catalogue with its values, as a page shows it."""
        return escape(self._speak.inert(self._words(code, **values)))

    def opening(self) -> Iterator[Markup]:
        """Yield what the message is about, for whom it is, and what was judged when."""
        about, provider, run = (
            self._result.provider.product or Product(),
            self._result.provider,
            self._result.run,
        )
        name, version, vendor, contact = map(
            _bounded, (about.name, about.version, about.vendor, about.contact)
        )
        named = self._words("vendor-product", kind=_there(name, version), name=name, version=version)
        yield self.say("vendor-subject", product=named, verdict=self._speak.verdict(self._result))
        yield Markup()
        yield self.say("vendor-dear", kind=_there(vendor, contact), vendor=vendor, name=contact)
        yield Markup()
        api, dialect = provider.api_version_judged, _bounded(provider.dialect_title or provider.dialect)
        yield self.say("vendor-judged", kind=_there(api), product=named, version=api, dialect=dialect)
        moment, suite = self._speak.moment(run.started), self._result.suite.version
        yield self.say("vendor-when", url=_bounded(provider.url), moment=moment, suite=suite)

    def verdict(self) -> Iterator[Markup]:
        """Yield the verdict, and what to know before believing it."""
        sentence = self._speak.sentence(self._result)
        yield self.say("vendor-verdict", verdict=self._speak.verdict(self._result), sentence=sentence)
        if known := list(self._to_know()):
            yield Markup()
            yield self.say("vendor-know")
            yield from (Markup("- ") + line for line in known)

    def _to_know(self) -> Iterator[Markup]:
        rows = self._result.requirements
        yield from view.notices(self._result, self._speak)
        aside = [row for row in rows if row.outcome == "failed" and not row.gates and not row.waived]
        if aside:
            yield self.say("vendor-aside", count=len(aside), names=_names(aside, self._speak))

    def defects(self) -> Iterator[Markup]:
        """Yield what is wrong where the provider doesn't conform, and else how it stands."""
        if self._result.verdict != "nonconformant":
            yield self.say("vendor-no-defects", kind=self._result.verdict)
            return
        found = _defects(self._result, self._speak.code)
        yield self.say("vendor-defects")
        for number, defect in enumerate(found[:FIRST], start=1):
            yield Markup()
            yield from self._defect(number, defect)
        yield Markup()
        for number, defect in enumerate(found[FIRST:_MOST_DEFECTS], start=FIRST + 1):
            yield self._in_short(number, defect)
            yield Markup()
        if len(found) > _MOST_DEFECTS:
            yield self.say("vendor-more", count=len(found) - _MOST_DEFECTS)
        yield from map(self.say, ("vendor-repeat", "vendor-hidden", "vendor-ask"))

    def closing(self) -> Iterator[Markup]:
        """Yield how far the message goes, and where there is more."""
        run = self._result.run
        done, planned = run.executed + run.operations, run.planned + run.planned_operations
        yield self.say("vendor-limits", count=done, total=planned)
        yield self.say("vendor-report")

    def _in_short(self, number: int, defect: _Defect) -> Markup:
        """Return in one line what a defect is about, and where it shows."""
        said = [self.say("vendor-requirement", number=number, name=defect.requirements[0].id)]
        said += [self._speak.message(one) for one in defect.said[1:]]
        if not defect.said:
            said.append(self._speak.consequence(defect.requirements[0]))
        return Markup(" ").join(said)

    def _defect(self, number: int, defect: _Defect) -> Iterator[Markup]:
        first, *others = defect.requirements
        consequence = self._speak.consequence(first)
        yield self.say("vendor-requirement", number=number, name=first.id) + " " + consequence
        yield from (_INDENT + self._speak.message(said) for said in defect.said)
        if others:
            yield _INDENT + self.say("vendor-others", names=_names(others, self._speak))
        if defect.finding is None:
            return
        yield from self._seen(defect.finding)
        if defect.finding.replay:
            command = replay(_bounded(defect.finding.replay, _LONGEST_COMMAND), self._result.provider)
            yield _INDENT + self.say("vendor-replay") + " " + escape(self._speak.inert(command))

    def _seen(self, finding: Scenario) -> Iterator[Markup]:
        """Yield what was expected and observed, with what the suite said where that doesn't name a part."""
        compared = finding.comparisons[:_FEW]
        shareable = self._shareable(finding)
        if finding.message and not any(each.attribute for each in compared):
            said = self._speak.message(shareable.without(finding.message))
            yield _INDENT + self.say("vendor-finding") + " " + said
        for each in compared:
            about = Markup("{}: ").format(self._speak.inert(each.attribute)) if each.attribute else Markup()
            both = Comparison(shareable.without(each.expected), shareable.without(each.observed))
            sides = self._speak.shown(both)
            for label, side in zip(("vendor-expected", "vendor-observed"), sides, strict=True):
                yield _INDENT + self.say(label) + " " + about + side

    def _shareable(self, finding: Scenario) -> Shareable:
        if self._result.run.mode == "read-only":  # then it asks for what the register holds, and expects that
            return Shareable((), ())
        numbers = set(finding.exchanges)
        expected = [each.expected for each in finding.comparisons]
        for part in finding.message.all() if finding.message else ():
            expected += part.parts.get("expected", ())
        return Shareable([one for one in self._result.exchanges if one.number in numbers], expected)


def _defects(result: Result, code: str) -> Sequence[_Defect]:
    """Return what is wrong and counts, the most harmful first; by requirement where no causes are known."""
    if told := [_of(cause) for cause in causes(result, code) if cause.gates]:
        return told
    failed = [row for row in result.requirements if row.gates and row.outcome == "failed"]
    return [_Defect((), _failed(row), [row]) for row in failed]


def _of(cause: ToldCause) -> _Defect:
    counting = [row for row in cause.requirements if row.gates]
    finding = cause.finding if counting[0] is cause.requirements[0] else _failed(counting[0])
    return _Defect((cause.harm, cause.likeness, cause.places), finding, counting)


def _failed(requirement: Requirement) -> Scenario | None:
    return next((row for row in requirement.scenarios if row.outcome == "failed"), None)


def replay(command: str, provider: Provider) -> str:
    """Return a command that repeats a finding where the configuration that named the provider isn't there."""
    try:
        parts = shlex.split(command)
        at = parts.index("--target")
    except ValueError:  # no target, or nothing that a shell would take
        return command
    return shlex.join([*parts[:at], provider.url, "--dialect", provider.dialect, *parts[at + 2 :]])


def _names(requirements: Sequence[Requirement], speak: Language) -> str:
    shown = ", ".join(row.id for row in requirements[:_MOST_NAMED])
    more = len(requirements) - _MOST_NAMED
    return f"{shown} {speak('causes.more', count=more)}" if more > 0 else shown


def _bounded(text: str, longest: int = _LONGEST) -> str:
    return text if len(text) <= longest else f"{text[:longest]}…"


def _there(first: str, second: str = "") -> str:
    """Return which of two texts are there, as the catalogues choose by it."""
    if first and second:
        return "both"
    return "first" if first else "second" if second else "none"
