"""By what a requirement turned red, as the snapshot keeps it: operation, attribute and message."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import MEASURING, REMOVING
from klantinteracties_conformance.result.requirements import Scenario
from klantinteracties_conformance.standard.contract_document import Document
from klantinteracties_conformance.standard.known_faults import Red
from klantinteracties_conformance.system.messages import Message


def reds(result: Result, document: Document) -> Mapping[str, Sequence[Red]]:
    """Return by what each requirement of a result failed, each way once; `document` names the operations."""
    exchanges = {exchange.number: exchange for exchange in result.exchanges}
    root = urlsplit(result.provider.url).path.rstrip("/")
    found: dict[str, Sequence[Red]] = {}
    for row in result.requirements:
        failed = [scenario for scenario in row.scenarios if scenario.outcome == "failed"]
        if row.outcome == "failed":
            ways = {_red(row.id, one, _operation(one, exchanges, document, root)) for one in failed}
            found[row.id] = sorted(ways)
    return found


def _red(requirement: str, scenario: Scenario, asked: str) -> Red:
    said = scenario.message
    if said is None:
        return Red(requirement, asked, "", "")
    values = {name: value for part in reversed(list(said.all())) for name, value in part.values.items()}
    attribute = next((values[name] for name in ("attribute", "pointer") if name in values), "")
    named = next((one.attribute for one in scenario.comparisons if one.attribute), "")
    operation = str(values.get("operation", asked))
    return Red(requirement, operation, _general(str(attribute)) or named, _inmost(said).code)


def _general(place: str) -> str:
    """Return a place in which every row of a list is the same one: which row it is may differ each time."""
    return "/".join("*" if step.isdigit() else step for step in place.split("/"))


def _inmost(said: Message) -> Message:
    """Return the finding itself, without what was said around it."""
    while inner := said.part("finding"):
        said = inner
    return said


def _operation(scenario: Scenario, exchanges: Mapping[int, Exchange], document: Document, root: str) -> str:
    """Return the operation that a scenario asked last before it failed, its label; nothing where none is."""
    return next(_labels(scenario, exchanges, document, root), "")


def _labels(
    scenario: Scenario, exchanges: Mapping[int, Exchange], document: Document, root: str
) -> Iterator[str]:
    for exchange in [exchanges[number] for number in reversed(scenario.exchanges) if number in exchanges]:
        operation = document.operation(exchange.method, urlsplit(exchange.url).path.removeprefix(root))
        if operation is not None and exchange.step not in (REMOVING, MEASURING):
            yield operation.label
