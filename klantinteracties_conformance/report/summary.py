"""The result in Markdown, for a comment on a pull request or the summary of a pipeline's step."""

from collections.abc import Iterator, Sequence

from klantinteracties_conformance.report import profiles, vendor, view
from klantinteracties_conformance.report.causes import FIRST, causes, worst
from klantinteracties_conformance.report.language import Language, language
from klantinteracties_conformance.report.markdown import own, plain, table
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Requirement, Waiver

MOST = 20
"""Requirements of one outcome that are told of; the report has all of them."""

MOST_NAMED = 6
"""Requirements of one cause that are named."""

_LONGEST_CAUSE = 900
"""Characters of a cause: names of two known defects, which cut off would say nothing."""

SYMBOLS = {
    "passed": "✅",
    "failed": "❌",
    "cantTell": "⚠️",
    "untested": "⚪",
    "inapplicable": "➖",
    view.EXCLUDED: "➖",
}
_VERDICTS = {"conformant": "✅", "nonconformant": "❌", "undetermined": "⚠️"}


def render(result: Result, code: str = "nl") -> str:
    """Return the verdict, a table by case, and what went wrong first."""
    speak = language(code)
    partial = result.run.scope == "partial"
    symbol = "⚪" if partial and result.verdict == "conformant" else _VERDICTS[result.verdict]
    title = speak.verdict(result)
    lines = [f"## {symbol} {speak('page.title')}: {title}", "", own(speak.sentence(result)), ""]
    lines += [
        f"- **{speak('notice.mark')}** {plain(text.striptags(), speak)}"
        for text in view.notices(result, speak)
    ]
    facts = (
        (speak("facts.url"), plain(result.provider.url, speak)),
        (speak("facts.dialect"), plain(result.provider.dialect, speak)),
        (speak("facts.when"), speak.moment(result.run.started)),
        (speak("facts.suite"), own(result.suite.version)),
    )
    if about := result.provider.product:
        lines.append(f"- {own(speak('product.label'))} {plain(vendor.product(about, speak), speak)}")
    lines += [f"- {label}: {value}" for label, value in facts]
    lines += [*_causes(result, speak), "", *_groups(result, speak)]
    if result.profiles:
        lines += ["", f"### {speak('profiles.heading')}", ""]
        for profile, told in profiles.lines(result, code):
            lines.append(f"- {SYMBOLS[profile.outcome]} {plain(speak.said(told), speak)}")
    for kind, requirements in view.shortfalls(result.requirements).items():
        lines += ["", f"### {speak(f'outcome.{kind}').capitalize()} ({len(requirements)})", ""]
        lines += _told(kind, requirements[:MOST], speak)
        if len(requirements) > MOST:
            lines.append(f"- {speak('machine.more', count=len(requirements) - MOST)}")
    return "\n".join(lines) + "\n"


def _causes(result: Result, speak: Language) -> Iterator[str]:
    found = causes(result, speak.code)
    if found:
        yield from ("", f"### {speak('causes.heading')}", "")
    for number, cause in enumerate(found[:FIRST], start=1):
        told = " ".join(map(speak.said, (cause.harm, cause.likeness, cause.places)))
        ids = ", ".join(row.id for row in cause.requirements[:MOST_NAMED])
        more = len(cause.requirements) - MOST_NAMED
        rest = f" {speak('causes.more', count=more)}" if more > 0 else ""
        yield f"{number}. {plain(told, speak, _LONGEST_CAUSE)} {speak('causes.requirements')} {ids}{rest}."
        if cause.example:
            yield f"   <br>{plain(speak.said(cause.example), speak)}"
    if len(found) > FIRST:
        yield from ("", speak.many("causes.others", len(found) - FIRST) + ".")


def _groups(result: Result, speak: Language) -> Iterator[str]:
    first = worst(causes(result, speak.code))
    told, rest = view.practice(view.groups(result), result.run, first)
    head = [speak(f"practice.{name}") for name in ("outcome", "case", "notice")]
    rows = []
    for group in told:
        failed = [speak.consequence(row).striptags() for row in group.having("failed")[:2]]
        noticed = own(" ".join(failed)) if group.outcome == "failed" else _noticed(group, speak)
        rows.append([_outcome(group.shown, speak), own(group.title), noticed])
    for part in rest:
        rows.append([_outcome(part.shown, speak), *_rest(part, speak)])
    yield from table(head, rows)


def _noticed(group: view.Group, speak: Language) -> str:
    """Return what is known of a group that didn't fail."""
    if group.outcome in view.SHORTFALLS:
        return plain(view.unknown(group, speak).striptags(), speak)
    if group.outcome == "inapplicable":
        return speak(f"practice.{group.shown}")
    return own(speak.works(group.about).striptags())


def _rest(part: view.Rest, speak: Language) -> tuple[str, str]:
    form = ".all" if part.all else "" if part.outcome == "passed" else ".more"
    ids = f" ({', '.join(part.named)})" if part.named else ""
    return speak.many(f"practice.{part.part}{form}", part.count) + ids, speak(part.said)


def _outcome(shown: str, speak: Language) -> str:
    return f"{SYMBOLS[shown]} {speak(f'outcome.{shown}')}"


def _told(kind: str, requirements: Sequence[Requirement], speak: Language) -> Iterator[str]:
    for requirement in requirements:
        mark = f" – {_waiver(requirement.waiver, speak)}" if requirement.waived and requirement.waiver else ""
        yield f"- **{requirement.id}** {own(requirement.text)}{mark}"
        if kind in ("failed", view.WAIVED, view.INFORMS) and requirement.reason:
            yield f"  <br>{plain(speak.said(requirement.reason), speak)}"


def _waiver(waiver: Waiver, speak: Language) -> str:
    until = words(speak.code).date(waiver.until.isoformat())
    return plain(speak("waiver.until", until=until, owner=waiver.owner), speak)
