"""All that is needed to dispute or repeat one finding, in one file.

What stands in a result was redacted when it was recorded; a bundle takes from it and adds nothing secret.
"""

from collections.abc import Sequence

import msgspec

from klantinteracties_conformance.report.interpretations import register
from klantinteracties_conformance.report.language import Language, language
from klantinteracties_conformance.result import codec
from klantinteracties_conformance.result.about import Provider, Run, Suite
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import Outcome, Verdict
from klantinteracties_conformance.result.requirements import Requirement, Scenario
from klantinteracties_conformance.standard.catalogue import NOT_TESTABLE
from klantinteracties_conformance.system.messages import message
from klantinteracties_conformance.system.text import on_one_line

FORMAT = 1
"""The form of a bundle that this version writes."""


class InterpretationInWords(msgspec.Struct):
    """A reading of ours that the requirement rests on, with each line of the register."""

    id: str
    title: str
    lines: list[str]


class FindingInWords(msgspec.Struct):
    """One scenario or check: what came of it in words, and the command that does it again."""

    id: str
    name: str
    outcome: Outcome
    message: str
    expected: str
    observed: str
    replay: str


class Bundle(msgspec.Struct):
    """What a bundle holds. `requirement` has the messages as codes, `findings` the same in words.

    `result` is the digest of the result that it was taken from, `verdict` what that result came to.
    """

    format: int
    result: str
    verdict: Verdict
    suite: Suite
    provider: Provider
    run: Run
    requirement: Requirement
    interpretations: list[InterpretationInWords]
    findings: list[FindingInWords]
    exchanges: list[Exchange]


class NoSuchFindingError(Exception):
    """A result has no requirement or finding by that name; `said` is that as a message."""

    def __init__(self, identifier: str) -> None:
        self.said = message("bundle-unknown", id=identifier)
        super().__init__(identifier)


def render(result: Result, identifier: str, code: str = "nl") -> str:
    """Return the bundle of a requirement (`C0534-3`) or of one finding of it (`C0534-3/2`) as JSON.

    Raises:
        NoSuchFindingError: the result has none by that name.
    """
    return codec.laid_out(codec.plain_data(_bundle(result, identifier, language(code))))


def file_name(identifier: str) -> str:
    """Return what the file of a bundle is called."""
    return f"bundle-{identifier.replace('/', '-')}.json"


def _bundle(result: Result, identifier: str, speak: Language) -> Bundle:
    name, _, number = identifier.partition("/")
    found = next((row for row in result.requirements if row.id == name), None)
    if found is None or found.level == NOT_TESTABLE:
        raise NoSuchFindingError(identifier)
    numbered = [(f"{name}/{index}", row) for index, row in enumerate(found.scenarios, start=1)]
    chosen = [(id_, row) for id_, row in numbered if not number or id_ == identifier]
    if not chosen:
        raise NoSuchFindingError(identifier)
    scenarios = [row for _, row in chosen]
    return Bundle(
        format=FORMAT,
        result=result.digest,
        verdict=result.verdict,
        suite=result.suite,
        provider=result.provider,
        run=result.run,
        requirement=msgspec.structs.replace(found, scenarios=scenarios),
        interpretations=_readings(found),
        findings=[_finding(id_, row, speak) for id_, row in chosen],
        exchanges=_exchanges(result, scenarios),
    )


def _readings(requirement: Requirement) -> list[InterpretationInWords]:
    known = [register()[number] for number in requirement.interpretations if number in register()]
    return [
        InterpretationInWords(each.id, each.title, [f"{label}: {said}" for label, said in each.lines])
        for each in known
    ]


def _finding(identifier: str, row: Scenario, speak: Language) -> FindingInWords:
    expected, observed = speak.compared(row.comparisons)
    said = on_one_line(speak.said(row.message))
    return FindingInWords(identifier, speak.name(row), row.outcome, said, expected, observed, row.replay)


def _exchanges(result: Result, scenarios: Sequence[Scenario]) -> list[Exchange]:
    wanted = {number for row in scenarios for number in row.exchanges}
    return [exchange for exchange in result.exchanges if exchange.number in wanted]
