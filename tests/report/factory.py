"""Makes results in code: green, red, undetermined and partial ones, and hostile ones."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace

from klantinteracties_conformance.result.about import Difference, Product, Provider, Published, Run, Suite
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations import FactOutcome, OperationUse
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.result.profiles import ActionOutcome, ProfileVerdict, Text
from klantinteracties_conformance.result.requirements import (
    Group,
    Leftover,
    Requirement,
    Scenario,
    Step,
    verdict_of,
)
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.system.messages import (
    Comparison,
    Message,
    message,
)
from tests.saying import saying

BASE = "http://provider.example/klantinteracties/api/v1"
TODAY = date(2026, 3, 8)
BODY = '{"inhoud": "Zo\'n \\"dakkapel\\"\\nmag $HOME `id` 5%", "taal": "nld"}'


def said(about: Any) -> Message | None:
    """Return a text of a test as the result keeps what the suite said."""
    return saying(about) if isinstance(about, str) and about else about or None


def exchange(number: int, **changes: Any) -> Exchange:
    about: dict[str, Any] = {
        "number": number,
        "started": "2026-03-08T09:00:00.000+00:00",
        "duration": 1234.5,
        "method": "PATCH",
        "url": f"{BASE}/klantcontacten/1",
        "request_headers": {
            "host": "provider.example",
            "content-length": "12",
            "authorization": "•••",
            "cookie": "•••",
            "accept": "application/json",
            "content-type": "application/json",
        },
        "request_body": BODY,
        "status": 200,
        "response_headers": {"content-type": "application/json"},
        "response_body": '{"uuid":"1","taal":"","taal":null}',
        "error": None,
        "requirement": "C0534-3",
        "scenario": "De collega vult het antwoord aan",
        "step": "Als een medewerker het klantcontact wijzigt met",
    } | changes
    return Exchange(**(about | {"error": said(about["error"])}))


def scenario(outcome: Outcome = "passed", exchanges: Sequence[int] = (), **changes: Any) -> Scenario:
    last: Outcome = outcome if outcome != "passed" else "passed"
    steps = [
        Step("Gegeven", "een geregistreerd klantcontact", "passed", 3.0),
        Step(
            "Als",
            "een medewerker het klantcontact wijzigt met",
            last,
            9.0,
            [["Inhoud", "Een <b>dakkapel</b>"]],
        ),
        Step(
            "Dan",
            "is de rest ongewijzigd",
            "passed" if outcome == "passed" else "untested",
            0.0,
            [],
            "een docstring",
        ),
    ]
    about: dict[str, Any] = {"steps": steps, "exchanges": list(exchanges), "duration": 12.5}
    if outcome != "passed":
        about["message"] = "Na het wijzigen van alleen 'Inhoud' is ook 'Taal' veranderd."
        about["comparisons"] = [
            Comparison(saying("'Nederlands'"), saying("leeg"), "Taal"),
            Comparison(saying("'telefoon'"), saying("'e-mail'"), "Kanaal"),
        ]
        about["replay"] = f"klantinteracties-conformance run {BASE} --dialect openklant --only C0534-3"
    about |= {"name": "De collega vult het antwoord aan", "outcome": outcome} | changes
    if "expected" in changes:
        about["comparisons"] = [Comparison(saying(about.pop("expected")), saying(about.pop("observed")))]
    return Scenario(**(about | {"message": said(about.get("message"))}))


def requirement(identifier: str, outcome: Outcome = "passed", **changes: Any) -> Requirement:
    about: dict[str, Any] = {
        "id": identifier,
        "level": "verplicht",
        "text": f"De tekst van eis {identifier}",
        "source": "C0534 §2; F0796",
        "outcome": outcome,
        "reason": "",
        "group": identifier.partition("-")[0],
        "functions": ["F0796"],
        "interpretations": ["I-11"],
        "consequence": f"Het gevolg van {identifier}.",
        "scenarios": [scenario(outcome)],
    }
    about |= changes
    return Requirement(**(about | {"reason": said(about["reason"])}))


def not_testable(identifier: str) -> Requirement:
    reason = "Dit speelt zich af aan de telefoon."
    return requirement(identifier, "inapplicable", level="niet-toetsbaar", reason=reason, scenarios=[])


def result(
    requirements: Sequence[Requirement],
    exchanges: Sequence[Exchange] = (),
    run: Mapping[str, Any] | None = None,
    **changes: Any,
) -> Result:
    verdict = verdict_of(requirements)
    scenarios = [row for each in requirements for row in each.scenarios]
    facts: dict[str, Any] = {
        "started": "2026-03-08T09:00:00+00:00",
        "duration": 75.25,
        "seed": None,
        "workers": 2,
        "scope": "full",
        "only": [],
        "planned": len(scenarios),
        "executed": sum(row.outcome != "untested" for row in scenarios),
        "interrupted": "",
        "suite_faults": 0,
        "fuzz": "none",
        "planned_operations": 0,
        "operations": 0,
    } | dict(run or {})
    about: dict[str, Any] = {
        "verdict": verdict,
        "provider": Provider(
            url=BASE, dialect="openklant", dialect_title="Open Klant, API 0.9.0", auth_value="Token {token}"
        ),
        "suite": Suite("klantinteracties-conformance", "1.2.3", {"python": "3.11.7"}),
        "run": Run(**(facts | {"interrupted": said(facts["interrupted"])})),
        "groups": [Group("C0534", "C0534 - Na doorverbinden beantwoord", "Het werkt.")],
        "requirements": list(requirements),
        "exchanges": list(exchanges),
        "leftovers": [],
    }
    return Result(**(about | changes))


def green() -> Result:
    return result([requirement("C0534-1"), requirement("F2173-1"), not_testable("C0534-9")], [exchange(1)])


def red() -> Result:
    return result(
        [
            requirement("C0534-1"),
            requirement("C0534-3", "failed", scenarios=[scenario("failed", [1, 2]), scenario("passed", [3])]),
            requirement("C0534-4", "cantTell"),
            requirement("C0534-5", "untested", scenarios=[scenario("untested", steps=[])]),
            requirement("C0534-6", "inapplicable", reason="Het dialect kent dit niet."),
            requirement("C0534-7", "failed", level="aanbevolen"),
            not_testable("C0534-9"),
        ],
        [
            exchange(1),
            exchange(2, status=None, response_headers={}, response_body=None, error="de verbinding brak af"),
            exchange(3),
        ],
        leftovers=[Leftover("klantcontact", "1", f"{BASE}/klantcontacten/1", saying("verwijderen gaf: 403"))],
    )


def rich() -> Result:
    """Return a red result with all that a report can hold."""
    about = red()
    rows = [
        scenario("failed", [2], name="POST /klantcontacten", steps=[]),
        scenario("cantTell", [], name="PATCH /partijen/{uuid}", steps=[]),
        scenario(name="tested", title=message("row-tested", count=61), steps=[]),
    ]
    about.requirements += [requirement("API-FOUT-1", "failed", scenarios=rows), requirement("F2173-1")]
    about.run.fuzz, about.run.operations, about.run.planned_operations = "quick", 60, 61
    about.run.planned += 1
    about.run.executed += 1
    about.operations = [
        operation("POST /klantcontacten", {"201": 10, "400": 2, "-": 1}, 123.4),
        operation("GET /partijen/{uuid}", {"200": 2000}),
        operation("PUT /partijen/{uuid}", {}),
    ]
    difference = Difference(*map(saying, ("POST /klantcontacten · onderwerp", "smaller", "200", "100")))
    about.facts = [
        FactOutcome("GET /partijen", "argument", "nummer", "passed"),
        FactOutcome("GET /partijen", "argument", "naam", "untested", message("fact-not-seen")),
        FactOutcome("PATCH /partijen/{uuid}", "attribute", "nummer", "failed", saying("anders bewaard")),
    ]
    about.published = Published(
        f"{BASE}/openapi.json", "Klantregister", "2.4.0", None, [difference], [difference]
    )
    return about


def all_red() -> Result:
    """Return a result in which nothing at all is met, with the catalogue's own texts."""
    known = catalogue()
    rows = [
        requirement(spec.id, "failed", group=spec.group, text=spec.text, consequence=spec.consequence)
        for spec in known.requirements
        if spec.testable
    ]
    groups = [Group(group.id, group.title, group.works, group.theme) for group in known.groups]
    return result(rows, run={"interrupted": "De toets is door de gebruiker afgebroken."}, groups=groups)


def findings(count: int) -> Result:
    """Return a result in which so many requirements are not met, each with evidence, and all others are."""
    whole = all_red()
    whole.run.interrupted = None
    step = len(whole.requirements) // count
    failed = {row.id for row in whole.requirements[::step][:count]}
    long = f"Het klantcontact wijkt af. Inhoud: verwacht '{'Een lange tekst. ' * 12}', gekregen leeg."
    for row in whole.requirements:
        if row.id in failed:
            row.scenarios = [scenario("failed", [1, 2], name=f"Geval {at}", message=long) for at in range(3)]
        else:
            row.outcome, row.scenarios = "passed", [scenario("passed", [3], name="Geval")]
    whole.exchanges = [exchange(number) for number in (1, 2, 3)]
    whole.operations = [operation(f"GET /soort{at}", {"200": 20}) for at in range(80)]
    whole.verdict = verdict_of(whole.requirements)
    return whole


def large(exchanges: int) -> Result:
    """Return a result with many exchanges, fifty a requirement; of ten requirements one failed."""
    body = '{"results": [' + ", ".join(['{"uuid": "1", "naam": "Nicole van Dijk"}'] * 15) + "]}"
    rows = []
    for at in range(0, exchanges, 50):
        outcome: Outcome = "passed" if at % 500 else "failed"
        tests = [scenario(outcome, range(at + 1, at + 51))]
        rows.append(requirement(f"C0534-{at}", outcome, scenarios=tests))
    return result(rows, [exchange(number, response_body=body) for number in range(1, exchanges + 1)])


def undetermined() -> Result:
    interrupted = {"interrupted": "De toets is door de gebruiker afgebroken.", "suite_faults": 2}
    return result([requirement("C0534-1", "cantTell"), requirement("C0534-2", "untested")], run=interrupted)


def partial() -> Result:
    return result([requirement("C0534-1")], run={"scope": "partial", "only": ["C0534-1", "F2173"]})


def operation(name: str, statuses: dict[str, int], total: float = 12.5) -> OperationUse:
    """Return how often an operation was asked."""
    return OperationUse(name, sum(statuses.values()), statuses, total, 9.5)


HOSTILE = (
    "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>"
    "\x00\x07\x1b[2J\x85\u202eevil\u2066\ufffe\ud800🙂"
)
WRITABLE = HOSTILE.replace("\ud800", "")
"""Without half a pair, which the evidence spells out before anything is written."""


def hostile(text: str = HOSTILE) -> Result:
    """Return a red result in which the provider puts hostile text wherever it can."""
    headers = {"x-evil": text, text: "x"}
    bad = exchange(1, url=f"{BASE}/{text}", response_headers=headers, response_body=text, request_body=text)
    gone = exchange(2, status=None, error=text)
    failed = scenario("failed", [1, 2], message=text, expected=text, observed=f"{text}\n{text}", replay=text)
    return result(
        [
            requirement("C0534-3", "failed", reason=text, scenarios=[failed]),
            requirement("C0534-4", "cantTell", reason=text),
            requirement("API-FOUT-1", "failed", scenarios=[replace(failed, name=f"POST /{text}", steps=[])]),
        ],
        [bad, gone],
        provider=Provider(
            url=f"{BASE}/{text}",
            dialect="openklant",
            dialect_title=text,
            product=Product(text, text, text, text),
        ),
        operations=[operation(f"POST /{text}", {text: 1, "-": 1})],
        published=Published(text, text, text, None, [Difference(*map(saying, (text, text, text, text)))], []),
        leftovers=[Leftover("klantcontact", text, text, saying(text))],
    )


def with_actions(result: Result, **outcomes: Outcome) -> Result:
    """Give a result an application with these actions."""
    actions = [ActionOutcome(name, Text(name), Text("x"), outcome) for name, outcome in outcomes.items()]
    result.profiles = [ProfileVerdict("kiss", "KISS", "3.x", "2026-11-28", actions=actions)]
    return result


KINDS: dict[str, Callable[[], Result]] = {
    "green": green,
    "red": red,
    "undetermined": undetermined,
    "partial": partial,
    "hostile": lambda: hostile(WRITABLE),
}
"""Each kind of result, as it can be written to a file."""
