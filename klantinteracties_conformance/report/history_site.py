"""The pages of a history: a static site in one folder, without a server, scripts or a network."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote

from klantinteracties_conformance.report import badge, history
from klantinteracties_conformance.report.changes import Cause
from klantinteracties_conformance.report.history import Doing, Entry, Index
from klantinteracties_conformance.report.history_files import Found, bring_in
from klantinteracties_conformance.report.history_view import (
    ApplicationTrend,
    Provider,
    Step,
    providers,
    symbol,
)
from klantinteracties_conformance.report.html import environment
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result import codec
from klantinteracties_conformance.result.outcomes import WORST_FIRST
from klantinteracties_conformance.system.files import write_whole
from klantinteracties_conformance.system.messages import Message, message

FIRST = "index.html"

OPEN_STEPS = 20
"""Runs in which something changed whose table is on a provider's page; of older ones, how much changed."""

_CAUSES: Sequence[Cause] = ("provider", "suite", "scope", "judging")
_HEIGHTS = {"passed": 18, "failed": 5}


def update(found: Sequence[Found], site: Path, code: str) -> list[Message]:
    """Bring results into a site, write its pages, and return what to tell of it.

    Raises:
        HistoryError: the index in the folder is none that this version reads.
        OSError: a file can't be read, or the folder can't be written.
    """
    index = history.load(site)
    new = bring_in(index, found, site)
    known = providers(index)
    site.mkdir(parents=True, exist_ok=True)
    for provider in known:
        write_whole(site / f"{provider.slug}.html", render_provider(index, provider, site, code))
        write_whole(site / f"{provider.slug}.svg", badge_of(index, provider, code))
    write_whole(site / FIRST, render_index(index, known, code))
    write_whole(site / history.NAME, codec.encode(index))  # last: what it says is there, is there
    told = [
        message("history-made", count=len(index.runs), total=len(known), extra=new, file=str(site / FIRST))
    ]
    if index.refused:
        told.append(message("history-left-out", count=len(index.refused)))
    return told


def render_index(index: Index, known: Sequence[Provider], code: str) -> str:
    """Return the page with one row a provider."""
    moments = sorted(run.started for run in index.runs.values())
    about = None
    if moments:
        last = words(code).date(moments[-1][:10])
        about = message(
            "history-about", count=len(moments), total=len(known), date=moments[0][:10], text=last
        )
    refused = sorted(index.refused.values(), key=lambda one: one.name)
    page = environment(code).get_template("history.html.j2")
    return page.render(about=about, providers=known, refused=refused, **_shared(index))


def render_provider(index: Index, provider: Provider, site: Path, code: str) -> str:
    """Return the page of one provider."""
    page = environment(code).get_template("history-provider.html.j2")
    changed = [step for step in provider.steps if step.tells]
    return page.render(
        provider=provider,
        steps=changed[:OPEN_STEPS],
        older=changed[OPEN_STEPS:],
        has_report=lambda run: bool(run.report) and _stands(site, run),
        **_shared(index),
    )


def _shared(index: Index) -> dict[str, object]:
    return {
        "symbol": symbol,
        "trend": trend,
        "step_told": step_told,
        "application_trend": application_trend,
        "heights": _HEIGHTS,
        "terms": index.terms,
    }


def trend(outcomes: Sequence[str | None]) -> Message:
    """Return what a trend shows, for who doesn't see it."""
    counts = Counter(one for one in outcomes if one)
    if not counts:
        return message("history-trend-none")
    parts = [
        message("history-trend-part", kind=kind, count=counts[kind]) for kind in WORST_FIRST if counts[kind]
    ]
    return message("history-trend", total=sum(counts.values()), actions=parts)


def application_trend(one: ApplicationTrend) -> Message:
    """Return in how many of the latest runs an application worked."""
    return message("history-application", count=one.worked, total=one.total)


def step_told(step: Step | None) -> Message:
    """Return in a few words what changed in a run, and what made it so."""
    if step is None:
        return message("history-not-compared")
    told = [
        message("history-applications", kind=kind, count=len(actions), names=_applications_of(actions))
        for kind, actions in (("stopped", step.stopped), ("started", step.started))
        if actions
    ]
    if not step.changes:
        return message("history-worked", actions=told) if told else message("history-no-change")
    counts = {"worse": step.worse, "better": step.better}
    counts["otherwise"] = len(step.changes) - step.worse - step.better
    actions = [message("history-changed", kind=kind, count=count) for kind, count in counts.items() if count]
    causes = Counter(one.cause for one in step.changes)
    names = [message("history-by", kind=kind, count=causes[kind]) for kind in _CAUSES if causes[kind]]
    return message("history-step", actions=[*told, *actions], names=names)


def _applications_of(actions: Sequence[Doing]) -> list[str]:
    return list(dict.fromkeys(one.application for one in actions))


def badge_of(index: Index, provider: Provider, code: str) -> str:
    """Return the badge of the latest verdict on a provider."""
    run = provider.latest
    partial = index.terms[run.terms].scope == "partial"
    return badge.drawn(badge.Worth(run.verdict, partial, run.lacks, run.waived, run.recomputed), code)


def _stands(site: Path, run: Entry) -> bool:
    return (site / unquote(run.report)).is_file()
