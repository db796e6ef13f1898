"""The result as JUnit XML, as GitLab and GitHub show it best, and as Jenkins' schema (junit-10) has it.

Only what passed looks passed: what could not be judged or did not run is an error, and what was left out
with a reason is skipped, as is what is not met with a waiver. Advice that isn't followed is a passed case
that writes so, and a property of its suite: in that schema cases have none. What is probably the matter
comes first.
"""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import asdict

from klantinteracties_conformance.report import profiles
from klantinteracties_conformance.report.causes import ToldCause, causes
from klantinteracties_conformance.report.language import Language, language
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.result.profiles import ProfileVerdict
from klantinteracties_conformance.result.requirements import Requirement, Scenario
from klantinteracties_conformance.standard.catalogue import NOT_TESTABLE

_ELEMENTS: Mapping[Outcome, str] = {
    "failed": "failure",
    "cantTell": "error",
    "untested": "error",
    "inapplicable": "skipped",
}
_FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(result: Result, code: str = "nl") -> str:
    """Return the result as a JUnit document: a suite per group, a case per scenario."""
    speak = language(code)
    found = causes(result, code)
    root = ET.Element("testsuites", name=_clean(result.suite.name))
    root.set("time", _seconds(result.run.duration * 1000))
    titles = {group.id: group.title for group in result.groups}
    in_order = _in_order(result.requirements, found)
    for group in dict.fromkeys(requirement.group for requirement in in_order):
        requirements = [row for row in in_order if row.group == group]
        suite = ET.SubElement(root, "testsuite", name=_clean(titles.get(group, group)))
        suite.set("timestamp", _clean(result.run.started))
        suite.set("time", _seconds(sum(row.duration for each in requirements for row in each.scenarios)))
        suite.extend(_advice(requirements, speak))
        suite.extend(_cases(requirements, found, speak))
    for profile in result.profiles:
        suite = ET.SubElement(root, "testsuite", name=_clean(profile.name))
        suite.set("timestamp", _clean(result.run.started))
        suite.set("time", _seconds(sum(action.duration for action in profile.actions)))
        suite.extend(_actions(profile, speak))
    _count(root, "tests", "failures", "errors")
    for suite in root:
        _count(suite, "tests", "failures", "errors", "skipped")
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _in_order(requirements: Sequence[Requirement], found: Sequence[ToldCause]) -> Sequence[Requirement]:
    """Return the requirements, those of the most harmful cause first."""
    first = dict.fromkeys(row.id for cause in found for row in cause.requirements)
    ranks = {identifier: rank for rank, identifier in enumerate(first)}
    return sorted(requirements, key=lambda row: ranks.get(row.id, len(ranks)))


def _cases(
    requirements: Sequence[Requirement], found: Sequence[ToldCause], speak: Language
) -> Iterator[ET.Element]:
    """Yield the cases of a group, each with a name of its own: GitLab keeps one case per name."""
    seen: Counter[str] = Counter()
    for requirement in requirements:
        if requirement.level == NOT_TESTABLE:
            case = _case(f"{requirement.id} {requirement.text}", requirement.group, 0)
            ET.SubElement(
                case,
                "skipped",
                message=_clean(f"{speak('machine.not-testable')}: {speak.said(requirement.reason)}"),
            )
            yield case
        for scenario in requirement.scenarios:
            name = f"{requirement.id} {speak.name(scenario)}"
            seen[name] += 1
            unique = f"{name} ({seen[name]})" if seen[name] > 1 else name
            case = _case(unique, requirement.group, scenario.duration)
            if scenario.outcome == "failed" and requirement.informs:
                case.append(_aside(requirement, scenario, speak))
            elif scenario.outcome != "passed":
                case.append(_outcome(requirement, scenario, _begin(requirement, found, speak), speak))
            yield case


def _actions(profile: ProfileVerdict, speak: Language) -> Iterator[ET.Element]:
    """Yield a case for each action of an application: a failure has no effect on the verdict."""
    for action in profile.actions:
        title = profiles.in_language(action.title, speak.code)
        case = _case(f"{profile.title}: {title}", f"profiel.{profile.profile}", action.duration)
        if action.outcome != "passed":
            lacks = [profiles.in_language(one.lacks, speak.code) for one in action.broken()]
            about = f"{title} {lacks[0]}" if lacks else speak.said(action.reason) or action.outcome
            element = ET.SubElement(case, _ELEMENTS[action.outcome], message=_clean(about))
            lines = [profiles.in_language(action.effect, speak.code)]
            for one in action.broken():
                lines.append(
                    f"{profiles.in_language(one.lacks, speak.code)}. {speak.said(profiles.cause(one))}"
                )
                lines += [speak.said(comparison.said()) for comparison in one.comparisons]
            element.text = _clean("\n".join(lines))
        yield case


def _case(name: str, group: str, duration: float) -> ET.Element:
    return ET.Element("testcase", name=_clean(name), classname=_clean(group), time=_seconds(duration))


def _advice(requirements: Sequence[Requirement], speak: Language) -> Iterator[ET.Element]:
    """Yield the properties of a suite that name the advice that isn't followed, if there is any."""
    told = [row for row in requirements if row.informs]
    if told:
        properties = ET.Element("properties")
        for row in told:
            name, value = f"{speak('outcome.informs')} {row.id}", speak.said(row.reason) or row.text
            ET.SubElement(properties, "property", name=_clean(name), value=_clean(value))
        yield properties


def _aside(requirement: Requirement, scenario: Scenario, speak: Language) -> ET.Element:
    """Return what a case writes of advice that isn't followed: that is no failure, and nothing skipped."""
    output = ET.Element("system-out")
    aside = speak("machine.informs", reason=speak.said(scenario.message or requirement.reason))
    output.text = _clean("\n".join(_lines(requirement, scenario, aside, speak)))
    return output


def _begin(requirement: Requirement, found: Sequence[ToldCause], speak: Language) -> Sequence[str]:
    """Return what is probably the matter with a requirement, and which of the causes that is."""
    for number, cause in enumerate(found, start=1):
        if requirement.id in {row.id for row in cause.requirements}:
            told = " ".join(map(speak.said, (cause.harm, cause.likeness)))
            return [f"{speak('causes.heading')} ({number}/{len(found)}): {told}"]
    return []


def _outcome(
    requirement: Requirement, scenario: Scenario, begin: Sequence[str], speak: Language
) -> ET.Element:
    message = speak.said(scenario.message or requirement.reason) or scenario.outcome
    if requirement.waived and requirement.waiver and scenario.outcome == "failed":
        aside = speak("machine.waived", **asdict(requirement.waiver))
        skipped = ET.Element("skipped", message=_clean(aside))
        skipped.text = _clean("\n".join(_lines(requirement, scenario, message, speak)))
        return skipped
    element = ET.Element(_ELEMENTS[scenario.outcome], message=_clean(message))
    if scenario.outcome != "inapplicable":
        element.set("type", scenario.outcome)
        element.text = _clean("\n".join([*_lines(requirement, scenario, message, speak), *begin]))
    return element


def _lines(requirement: Requirement, scenario: Scenario, message: str, speak: Language) -> Iterator[str]:
    yield message
    level = speak(f"level.{requirement.level}")
    yield speak("machine.requirement", id=requirement.id, level=level, text=requirement.text)
    yield f"{speak('machine.source')}: {requirement.source}"
    if requirement.consequence:
        yield f"{speak('requirement.consequence')}: {speak.consequence(requirement).striptags()}"
    expected, observed = speak.compared(scenario.comparisons)
    sides = {
        speak("comparison.expected"): expected,
        speak("comparison.observed"): observed,
        speak("machine.replay"): scenario.replay,
    }
    for label, text in sides.items():
        if text:
            yield f"{label}: {text}"


_COUNTED = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}


def _count(element: ET.Element, *attributes: str) -> None:
    """Set the counts that a reader of JUnit expects on a suite, and on all of them together."""
    for attribute in attributes:
        element.set(attribute, str(sum(1 for _ in element.iter(_COUNTED[attribute]))))


def _seconds(milliseconds: float) -> str:
    return f"{milliseconds / 1000:.3f}"


def _clean(text: str) -> str:
    """Return a text without the characters that XML 1.0 can't hold, not even escaped."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
