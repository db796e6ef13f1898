"""The HTML report: one file that a municipality and a vendor both can read, without a network or scripts.

Whatever a provider sent is shown as inert text: autoescape takes care of markup, `visible` of the characters
that would otherwise hide or reorder what stands there.
"""

import json
import re
import shlex
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from klantinteracties_conformance.evidence import REDACTED
from klantinteracties_conformance.requirements import NOT_TESTABLE
from klantinteracties_conformance.result import Outcome, Requirement, Result, Scenario, Step, Verdict

MAX_SHOWN = 20_000
"""Characters of one text that a page shows; the whole text stands in result.json."""

TOKEN_VARIABLE = "$KLANTINTERACTIES_TOKEN"

VERDICTS: Mapping[Verdict, str] = {
    "conformant": "Voldoet",
    "nonconformant": "Voldoet niet",
    "undetermined": "Niet beoordeeld",
}
OUTCOMES: Mapping[str, str] = {
    "failed": "niet voldaan",
    "cantTell": "niet te beoordelen",
    "untested": "niet uitgevoerd",
    "passed": "voldaan",
    "inapplicable": "niet van toepassing",
    NOT_TESTABLE: "niet toetsbaar",
}
STEP_OUTCOMES: Mapping[Outcome, str] = {
    "failed": "mislukt",
    "cantTell": "niet te beoordelen",
    "untested": "niet uitgevoerd",
    "passed": "gelukt",
    "inapplicable": "niet van toepassing",
}
WAIVERS: Mapping[str, str] = {
    "active": "geldt",
    "expiring": "loopt binnenkort af",
    "expired": "verlopen, dus deze eis telt mee",
    "needless": "overbodig, want aan de eis is voldaan",
}
SHORTFALLS: Sequence[Outcome] = ("failed", "cantTell", "untested")

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    r"\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_JSON_TOKEN = re.compile(r'"(?:\\.|[^"\\])*"?|[{}\[\],:]|[^\s{}\[\],:"]+')
_DEEPEST_INDENT = 30
_SET_BY_CURL = frozenset({"host", "accept-encoding", "connection", "user-agent", "content-length"})


@dataclass(frozen=True)
class Group:
    """A case, a function or a part of the API, with its requirements and how many had which outcome."""

    id: str
    title: str
    requirements: Sequence[Requirement]
    counts: Mapping[str, int]

    @property
    def testable(self) -> Sequence[Requirement]:
        """Return the requirements that a provider can be tested for."""
        return [requirement for requirement in self.requirements if requirement.level != NOT_TESTABLE]


def render(result: Result) -> str:
    """Return the report as one HTML page."""
    shown = {exchange["number"]: exchange for exchange in result.exchanges}
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            result=result,
            verdict=VERDICTS[result.verdict],
            notices=list(_notices(result.run)),
            counts=_counts(result.requirements),
            groups=_groups(result),
            shortfalls=_shortfalls(result.requirements),
            not_testable=[row for row in result.requirements if row.level == NOT_TESTABLE],
            exchanges_of=lambda scenario: [shown[number] for number in scenario.exchanges if number in shown],
            curl=partial(curl, provider=result.provider),
            path_of=partial(_path, base=result.provider["url"].rstrip("/")),
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_inert,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        OUTCOMES=OUTCOMES,
        WAIVERS=WAIVERS,
        STEP_OUTCOMES=STEP_OUTCOMES,
        SHORTFALLS=SHORTFALLS,
        ended_at=_ended_at,
        comparison=comparison,
    )
    environment.filters.update(
        anchor=_anchor, body=_body, milli=_milli, moment=_moment, number=_number, took=_took
    )
    return environment


def _inert(value: object) -> object:
    """Make every text that goes into the page visible and bounded; markup of our own stays as it is."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return visible(value[:MAX_SHOWN] + _cut_note(value))


def _cut_note(text: str) -> str:
    if len(text) <= MAX_SHOWN:
        return ""
    return f"… [ingekort: {_number(MAX_SHOWN)} van {_number(len(text))} tekens getoond]"


def visible(text: str) -> str:
    """Return a text in which control characters, and characters that hide or reorder others, can be seen.

    They are spelled out: few fonts have pictures of them. The line ends of HTTP are plain line ends here.
    """
    return _INVISIBLE.sub(lambda match: f"[U+{ord(match[0]):04X}]", text.replace("\r\n", "\n"))


def _body(text: str) -> Markup:
    return escape(visible(laid_out(text) + _cut_note(text)))


def laid_out(body: str) -> str:
    """Return the part of a body that is shown; of JSON over several lines, with no token changed.

    Parsing and writing it again would lose what a tester looks for: double keys, escapes, forms of numbers.
    """
    shown = body[:MAX_SHOWN]
    if not _is_json(body):
        return shown
    lines, line, depth = [], "", 0
    for token in _JSON_TOKEN.findall(shown):
        closes = token in "}]"
        depth -= closes
        if closes != line.endswith(("{", "[")):  # so that an empty object or list stays on its line
            lines.append(line)
            line = _indent(depth)
        line += ": " if token == ":" else token
        depth += token in "{["
        if token == ",":
            lines.append(line)
            line = _indent(depth)
    return "\n".join([*lines, line])


def _indent(depth: int) -> str:
    return "  " * min(depth, _DEEPEST_INDENT)


def curl(exchange: Mapping[str, Any], provider: Mapping[str, Any]) -> str:
    """Return a shell command that sends the request again, or nothing where no exact command can be shown.

    It is one line, the token comes from the environment, and no character in it is invisible.
    """
    body = exchange["request_body"]
    method = "--head" if exchange["method"] == "HEAD" else f"-X {shlex.quote(exchange['method'])}"
    parts = ["curl -sS -i -g", method, shlex.quote(_escaped(exchange["url"], _percent_encoded))]
    parts += [_curl_header(name, value, provider) for name, value in exchange["request_headers"].items()]
    if body:
        if _INVISIBLE.search(body) and not _is_json(body):
            return ""
        parts.append(f"--data-raw {shlex.quote(_escaped(body, _json_escaped))}")
    command = " ".join(filter(None, parts))
    return command if len(command) <= MAX_SHOWN else ""


def _curl_header(name: str, value: str, provider: Mapping[str, Any]) -> str:
    """Return one header as an argument, or nothing for what curl sets itself and for other secrets."""
    header = str(provider.get("auth_header", "Authorization"))
    if name.lower() == header.lower() and value == REDACTED:
        before, _, after = str(provider.get("auth_value", "{token}")).partition("{token}")
        quoted = (re.sub(r'(["\\$`])', r"\\\1", text) for text in (f"{header}: {before}", after))
        return f'-H "{TOKEN_VARIABLE.join(quoted)}"'
    if name.lower() in _SET_BY_CURL or value == REDACTED:
        return ""
    return f"-H {shlex.quote(_escaped(f'{name}: {value}', _percent_encoded))}"


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _escaped(text: str, spell: Callable[[str], str]) -> str:
    return _INVISIBLE.sub(lambda match: spell(match[0]), text)


def _json_escaped(character: str) -> str:
    """Return a character as JSON escapes it; a carriage return can only stand between tokens, to no use."""
    return "" if character == "\r" else "".join(f"\\u{unit:04x}" for unit in _utf16(character))


def _utf16(character: str) -> Iterable[int]:
    encoded = character.encode("utf-16-be", "surrogatepass")
    return (int.from_bytes(encoded[at : at + 2], "big") for at in range(0, len(encoded), 2))


def _percent_encoded(character: str) -> str:
    return quote(character.encode("utf-8", "surrogatepass"))


def comparison(scenario: Scenario) -> Sequence[tuple[str, str, str]]:
    """Return what was expected and observed, a row for each deviation, with its attribute if it has one."""
    sides = scenario.expected.split("\n"), scenario.observed.split("\n")
    if len(sides[0]) != len(sides[1]):
        return [("", scenario.expected, scenario.observed)]
    rows = []
    for expected, observed in zip(*sides, strict=True):
        name, colon, rest = expected.partition(": ")
        same = bool(colon) and observed.startswith(f"{name}: ")
        rows.append((name, rest, observed.removeprefix(f"{name}: ")) if same else ("", expected, observed))
    return rows


def _path(exchange: Mapping[str, Any], base: str) -> str:
    url: str = exchange["url"]
    return url.removeprefix(base) or "/"


def _ended_at(scenario: Scenario) -> Step | None:
    return next((step for step in scenario.steps if step.outcome not in ("passed", "untested")), None)


def _kind(requirement: Requirement) -> str:
    """Return what a requirement is counted under: not testable is not an outcome of the provider's."""
    return NOT_TESTABLE if requirement.level == NOT_TESTABLE else requirement.outcome


def _counts(requirements: Iterable[Requirement]) -> Mapping[str, int]:
    return Counter(map(_kind, requirements))


def _groups(result: Result) -> Sequence[Group]:
    titles = {group["id"]: group["title"] for group in result.groups}
    titles = {row.group: row.group for row in result.requirements} | titles
    groups = []
    for identifier, title in titles.items():
        rows = [row for row in result.requirements if row.group == identifier]
        groups.append(Group(identifier, title, rows, _counts(rows)))
    return groups


def _shortfalls(requirements: Iterable[Requirement]) -> Mapping[Outcome, Sequence[Requirement]]:
    testable = [row for row in requirements if row.level != NOT_TESTABLE]
    found = {outcome: [row for row in testable if row.outcome == outcome] for outcome in SHORTFALLS}
    return {outcome: rows for outcome, rows in found.items() if rows}


def _notices(run: Mapping[str, Any]) -> Iterable[str]:
    """Yield what a reader must know before believing the verdict."""
    if run["scope"] == "partial":
        chosen = f": {', '.join(run['only'])}" if run["only"] else ""
        yield f"Deel van de eisen getoetst{chosen} — dit is geen certificaat."
    yield from run.get("notices", ())
    if run["interrupted"]:
        yield f"De toets is niet afgemaakt. {run['interrupted']}"
    if run["executed"] < run["planned"]:
        yield f"Van de {run['planned']} geplande testen zijn er {run['executed']} uitgevoerd."
    if faults := run["suite_faults"]:
        yield (
            f"Bij {faults} {'test' if faults == 1 else 'testen'} ging er iets mis in deze toets zelf, "
            "niet in de provider. Meld dit aan de makers van de toets."
        )


def _anchor(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]", "-", text)


def _moment(text: str) -> str:
    at = datetime.fromisoformat(text).astimezone(ZoneInfo("Europe/Amsterdam"))
    return f"{at.day} {_MONTHS.split('|')[at.month - 1]} {at.year}, {at:%H:%M} uur"


def _took(seconds: float) -> str:
    if seconds < 60:
        return f"{_number(round(seconds, 1))} seconden"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} {'minuut' if minutes == 1 else 'minuten'} en {rest} seconden"


def _milli(duration: float) -> str:
    return f"{_number(round(duration, 1))} ms"


def _number(value: float) -> str:
    return f"{value:,}".translate(str.maketrans(",.", ".,"))
