"""Results beside each other: several providers, or one provider before and after."""

import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klantinteracties_conformance.report.changes import Cause, cause, standing_of, terms_of
from klantinteracties_conformance.report.html import environment
from klantinteracties_conformance.report.language import Language, language
from klantinteracties_conformance.report.markdown import own, plain, table
from klantinteracties_conformance.report.profiles import in_language
from klantinteracties_conformance.report.summary import SYMBOLS as OF_OUTCOMES
from klantinteracties_conformance.report.upgrade import (
    Progress,
    Upgrade,
    Working,
    lost_since,
    upgrade,
    workings,
)
from klantinteracties_conformance.report.view import INFORMS, kind
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Requirement
from klantinteracties_conformance.standard.catalogue import NOT_TESTABLE
from klantinteracties_conformance.standard.losses import Loss
from klantinteracties_conformance.system.messages import Message, message

SYMBOLS = {**OF_OUTCOMES, INFORMS: "ℹ️"}


@dataclass(frozen=True)
class Row:
    """One requirement with what it counts under in each result; None where a result doesn't have it."""

    requirement: Requirement
    kinds: Sequence[str | None]


@dataclass(frozen=True)
class Change:
    """A requirement that counts under something else in the second of two runs, and what made it so."""

    requirement: Requirement
    before: str | None
    after: str | None
    cause: Cause


@dataclass(frozen=True)
class Comparison:
    """What two or more results come to, with a letter for each.

    `workings` are the actions of applications. Of two results, also of an old and a new release at two
    addresses, `upgrade` says what differs; it is None of more. Of two runs of one provider `changes` says
    what changed and why; else it is None. `lost` is what an application made for another version loses.
    """

    results: Sequence[tuple[str, Result]]
    rows: Sequence[Row]
    changes: Sequence[Change] | None
    workings: Sequence[Working] = ()
    upgrade: Upgrade | None = None
    lost: Sequence[Loss] = ()


def compare(results: Sequence[Result], *, runs: bool, since: str = "") -> Comparison:
    """Return results beside each other; of two runs of one provider also what changed, and why.

    `since` is the version of the API that applications were made for, where it isn't that of the first run.
    """
    lettered = list(zip(string.ascii_uppercase, results, strict=False))
    told = changes(*results) if len(results) == 2 else None
    both = _upgrade(results, told) if told is not None else None
    lost = list(lost_since(since, results[-1])) if since else list(both.losses) if both else []
    return Comparison(lettered, rows(results), told if runs else None, workings(results), both, lost)


def _upgrade(results: Sequence[Result], told: Sequence[Change]) -> Upgrade:
    changed = [change for change in told if change.cause == "provider"]
    better = sum(change.after == "passed" for change in changed)
    worse = sum(change.before == "passed" and change.after in ("failed", INFORMS) for change in changed)
    return upgrade(results[0], results[1], better, worse, len(told) - better - worse)


def product(result: Result) -> str:
    """Return what was judged: the product and its version as far as it says so, and its address."""
    published = result.published
    named = f"{published.title} {published.version}".strip() if published else ""
    return f"{named} ({result.provider.url})" if named else result.provider.url


def same_provider(results: Sequence[Result]) -> bool:
    """Tell whether these are two runs against one provider."""
    addresses = {(result.provider.url, result.provider.dialect) for result in results}
    return len(results) == 2 and len(addresses) == 1


def rows(results: Sequence[Result]) -> Sequence[Row]:
    """Return the testable requirements of all results, in the order in which they are first seen."""
    by_id = [{each.id: each for each in result.requirements} for result in results]
    every = {identifier: each for known in reversed(by_id) for identifier, each in known.items()}
    order = dict.fromkeys(identifier for known in by_id for identifier in known)
    return [
        Row(every[identifier], [kind(known[identifier]) if identifier in known else None for known in by_id])
        for identifier in order
        if every[identifier].level != NOT_TESTABLE
    ]


def changes(before: Result, after: Result) -> Sequence[Change]:
    """Return the requirements of which the outcome differs, each with its cause."""
    first = {each.id: each for each in before.requirements}
    second = {each.id: each for each in after.requirements}
    terms = terms_of(before), terms_of(after)
    found = []
    for row in rows([before, after]):
        old, new = row.kinds
        if old != new:
            identifier = row.requirement.id
            stood = [
                standing_of(known[identifier]) if identifier in known else None for known in (first, second)
            ]
            found.append(Change(row.requirement, old, new, cause(*terms, identifier, *stood)))
    return found


def as_data(comparison: Comparison) -> dict[str, object]:
    """Return the comparison for other programs: results by letter, what changed, requirements and actions."""
    about = {
        letter: {
            "url": result.provider.url,
            "dialect": result.provider.dialect,
            "api_version": result.provider.api_version_judged,
            "suite": result.suite.version,
            "started": result.run.started,
            "scope": result.run.scope,
            "verdict": result.verdict,
            "digest": result.digest,
        }
        for letter, result in comparison.results
    }
    changes = None
    if comparison.changes is not None:
        changes = [
            {"id": one.requirement.id, "before": one.before, "after": one.after, "cause": one.cause}
            for one in comparison.changes
        ]
    rows_of = {row.requirement.id: dict(zip(about, row.kinds, strict=True)) for row in comparison.rows}
    actions = {
        f"{row.profile.profile}/{row.action.id}": dict(zip(about, row.outcomes, strict=True))
        for row in comparison.workings
    }
    lost = [
        {"version": one.version, "kind": one.kind, "place": one.place, "names": list(one.names)}
        for one in comparison.lost
    ]
    return {
        "results": about,
        "changes": changes,
        "requirements": rows_of,
        "applications": actions,
        "lost": lost,
    }


def render_html(comparison: Comparison, code: str) -> str:
    """Return the comparison as one HTML page."""
    return (
        environment(code)
        .get_template("compare.html.j2")
        .render(comparison=comparison, told_loss=told_loss, told_progress=told_progress)
    )


def render_markdown(comparison: Comparison, code: str) -> str:
    """Return the comparison in Markdown."""
    return "\n".join(_markdown(comparison, code)) + "\n"


def _markdown(comparison: Comparison, code: str) -> Iterator[str]:
    speak = language(code)
    yield from (f"# {speak('compare.title')}", "")
    head = ["", *(speak(key) for key in ("facts.url", "facts.dialect", "facts.suite", "facts.when"))]
    about = []
    for letter, result in comparison.results:
        partial = f" ({speak('compare.partial')})" if result.run.scope == "partial" else ""
        dialect = f"{result.provider.dialect} {result.provider.api_version_judged}".strip()
        cells = [plain(product(result), speak), plain(dialect, speak)]
        cells += [own(result.suite.version), speak.moment(result.run.started)]
        about.append([f"**{letter}**", *cells, f"{speak(f'verdict.{result.verdict}')}{partial}"])
    yield from table([*head, speak("compare.verdict")], about)
    yield from _first(comparison, speak)
    if comparison.changes is not None:
        yield from ("", f"## {speak('compare.changes')}", "")
        head = [speak(f"compare.{key}") for key in ("requirement", "before", "after", "cause")]
        changed = [
            [
                f"**{change.requirement.id}** {own(change.requirement.text)}",
                *(_cell(each, code) for each in (change.before, change.after)),
                speak(f"compare.cause.{change.cause}"),
            ]
            for change in comparison.changes
        ]
        yield from table(head, changed) if changed else [speak("compare.no-changes")]
    yield from ("", f"## {speak('compare.all')}", "")
    head = [speak("compare.requirement"), *(letter for letter, _ in comparison.results)]
    yield from table(
        head,
        (
            [
                f"**{row.requirement.id}** {own(row.requirement.text)}",
                *(_cell(each, code) for each in row.kinds),
            ]
            for row in comparison.rows
        ),
    )


def _first(comparison: Comparison, speak: Language) -> Iterator[str]:
    """Yield what who wonders whether to upgrade reads first."""
    if comparison.upgrade is not None:
        yield from ("", f"**{plain(speak.said(comparison.upgrade.headline), speak)}**")
    if comparison.workings:
        yield from ("", f"## {speak('profiles.heading')}", "")
        head = [speak("profiles.application"), speak("profiles.action")]
        yield from table(
            [*head, *(letter for letter, _ in comparison.results)],
            (
                [plain(row.profile.name, speak), plain(in_language(row.action.title, speak.code), speak)]
                + [_worked(outcome, speak) for outcome in row.outcomes]
                for row in comparison.workings
            ),
        )
    if comparison.lost:
        yield from ("", f"## {speak('compare.lost')}", "")
        yield from (f"- {plain(speak.said(told_loss(loss)), speak)}" for loss in comparison.lost)
    if comparison.upgrade is not None and comparison.upgrade.progress:
        yield from ("", f"## {speak('compare.progress')}", "")
        for one in comparison.upgrade.progress:
            yield f"- **{one.requirement.id}** {plain(speak.said(told_progress(one)), speak)}"
    if comparison.upgrade is not None and comparison.upgrade.times:
        yield from ("", f"## {speak('compare.times')}", "")
        times = comparison.upgrade.times
        rows_of = ([own(one.operation), speak.milli(one.before), speak.milli(one.after)] for one in times)
        yield from table(
            [speak("findings.operation"), speak("compare.before"), speak("compare.after")], rows_of
        )


def told_loss(loss: Loss) -> Message:
    """Return what an older application loses, as a message."""
    about = {"choices" if loss.kind == "enum" else "names": list(loss.names)} if loss.names else {}
    place = "path" if loss.kind == "argument" else "attribute"
    return message(f"loss-{loss.kind}", version=loss.version, **{place: loss.place}, **about)


def told_progress(one: Progress) -> Message:
    """Return how a requirement that is not met in both runs changed, as a message."""
    first, last = one.counts
    about = {"total": first, "count": last, "missing": len(one.gone)}
    if not one.come:
        return message("upgrade-progress-less", **about)
    return message("upgrade-progress", names=list(one.come), **about)


def _worked(outcome: str | None, speak: Language) -> str:
    words_of = {"passed": "profiles.works", "failed": "profiles.fails"}
    return speak(words_of.get(outcome, "profiles.unjudged")) if outcome else speak("compare.absent")


def _cell(kind_of: str | None, code: str) -> str:
    speak = language(code)
    return f"{SYMBOLS[kind_of]} {speak(f'outcome.{kind_of}')}" if kind_of else speak("compare.absent")
