"""The HTML report: one file that a municipality and a vendor both can read, without a network.

Only a search needs a script, which the page can do without.

Whatever a provider sent is shown as inert text: autoescape takes care of markup, `Language.inert` of the
characters that would otherwise hide or reorder what stands there.
"""

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from klantinteracties_conformance.report import facts, interpretations, profiles, vendor, view
from klantinteracties_conformance.report.causes import FIRST, SHORT, causes, worst
from klantinteracties_conformance.report.curl import curl
from klantinteracties_conformance.report.inert import laid_out, visible
from klantinteracties_conformance.report.language import Language, language
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Requirement
from klantinteracties_conformance.standard.catalogue import NOT_TESTABLE, OF_THE_API, THEMES
from klantinteracties_conformance.standard.known_faults import made_for
from klantinteracties_conformance.system.messages import message

GLOSSARY = (
    *("KCC", "klantcontact", "partij", "betrokkene", "actor", "interne taak", "bijlage", "object"),
    *("provider", "levensloop", "GET POST PUT PATCH DELETE", "next en previous", "token", "referentielijst"),
)
"""Words of the standard that a reader may not know; what they mean stands in the texts."""


_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Script:
    """A script of our own, and the digest by which a browser knows it: it runs no other."""

    text: Markup

    @property
    def digest(self) -> str:
        """Return it as a content security policy writes it."""
        digest = hashlib.sha256(self.text.encode()).digest()
        return f"sha256-{base64.b64encode(digest).decode()}"


SEARCH = Script(Markup((_TEMPLATES / "search.js").read_text(encoding="utf-8")))
"""Searches the page; without it the page lacks nothing else."""


def render(result: Result, code: str = "nl") -> str:
    """Return the report as one HTML page, in the language of that code."""
    shown = {exchange.number: exchange for exchange in result.exchanges}
    groups, operations, found = view.groups(result), view.operations(result), causes(result, code)
    return (
        environment(code)
        .get_template("report.html.j2")
        .render(
            result=result,
            notices=list(view.notices(result, language(code))),
            counts=view.counts(result.requirements),
            groups=groups,
            kinds=_kinds(result),
            unknown=partial(view.unknown, language=language(code)),
            practice=view.practice(groups, result.run, worst(found)),
            next_step=view.next_step(result),
            causes=found,
            shortfalls=view.shortfalls(result.requirements),
            findings=view.findings(result),
            operations=operations,
            marks_of=partial(_marks, operations),
            fact_counts=facts.counts(result.facts),
            fact_resources=facts.resources(result.facts),
            timings=view.timings(result.operations),
            profile_lines=profiles.lines(result, code),
            not_testable=[row for row in result.requirements if row.level == NOT_TESTABLE],
            interpretations=_interpretations(result),
            proof=_proof(result),
            product=vendor.product(result.provider.product, language(code))
            if result.provider.product
            else "",
            vendor_lines=list(vendor.lines_of(result, code)),
            exchanges_of=lambda scenario: [shown[number] for number in scenario.exchanges if number in shown],
            curl=partial(curl, provider=result.provider),
            path_of=partial(_path, base=result.provider.url.rstrip("/")),
        )
    )


@cache
def environment(code: str) -> Environment:
    """Return the templates' environment for pages in one language."""
    speak = language(code)
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=partial(_inert, speak),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        t=speak,
        FIRST_CAUSES=FIRST,
        SHORT_CAUSES=SHORT,
        GLOSSARY=GLOSSARY,
        kind_of=view.shown_as,
        counts_of=view.counts,
        SHORTFALLS=view.SHORTFALLS,
        OF_THE_API=OF_THE_API,
        THEMES=THEMES,
        alike=view.alike,
        by_message=view.by_message,
        stands_open=view.stands_open,
        ended_at=view.ended_at,
        reason_of_all=view.reason_of_all,
        made_for=made_for,
        cause_of=profiles.cause,
        doubt=message("profile-uncertain"),
        day=words(code).date,
        register=interpretations.register,
        script=SEARCH,
    )
    made.filters.update(
        anchor=_anchor,
        body=partial(_body, speak),
        dutch=speak.dutch,
        message=speak.message,
        milli=speak.milli,
        moment=speak.moment,
        number=speak.number,
        took=speak.took,
    )
    return made


def _inert(speak: Language, value: object) -> object:
    """Make every text that goes into the page visible and bounded; markup of our own stays as it is."""
    return value if isinstance(value, Markup) or not isinstance(value, str) else speak.inert(value)


def _body(speak: Language, text: str) -> Markup:
    return escape(visible(laid_out(text) + speak.cut_note(text)))


def _path(exchange: Exchange, base: str) -> str:
    return exchange.url.removeprefix(base) or "/"


def _interpretations(result: Result) -> list[interpretations.Interpretation]:
    """Return the entries of the register that requirements of the result rest on."""
    named = {identifier for row in result.requirements for identifier in row.interpretations}
    known = interpretations.register()
    return [known[identifier] for identifier in sorted(named) if identifier in known]


def _marks(operations: Sequence[str], requirements: Sequence[Requirement], *names: str) -> str:
    """Return the classes by which the choice of an operation finds them, or those of these names alone."""
    named = {
        scenario.name
        for requirement in requirements
        if requirement.id.startswith(OF_THE_API)
        for scenario in requirement.scenarios
        if scenario.name in (names or operations)
    }
    return "".join(f" op-{number}" for number, one in enumerate(operations, 1) if one in named)


def _kinds(result: Result) -> Sequence[str]:
    """Return the kinds of requirements that a page counts: waived and left out only where there are any."""
    counted = view.counts(result.requirements)
    return [kind for kind in view.KINDS if counted[kind] or kind not in (view.WAIVED, view.EXCLUDED)]


def _proof(result: Result) -> Mapping[str, int]:
    """Return how many requirements there are, and how many of them are known to catch a broken provider."""
    testable = [row for row in result.requirements if row.level != NOT_TESTABLE]
    return {"total": len(testable), "proven": sum(bool(made_for(row.id)) for row in testable)}


def _anchor(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]", "-", text)
