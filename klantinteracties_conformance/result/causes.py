"""By what a requirement turned red, as the snapshot keeps it: operation, attribute, and message.

Where two values were compared, the message's code is followed by the way in which they differ, where that
tells causes apart: `deviates/cut`.
"""

import html
from collections.abc import Callable, Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import MEASURING, REMOVING
from klantinteracties_conformance.result.requirements import Scenario
from klantinteracties_conformance.standard.contract_document import Document
from klantinteracties_conformance.standard.known_faults import Red
from klantinteracties_conformance.system.messages import Comparison, Json, Message

_ABOUT = ("attribute", "pointer", "argument")
"""Values of a message that tell what of an operation it is about; the first that it has."""

_EMPTY: Sequence[Json] = (None, "", [], {})

_WAYS: Mapping[str, Callable[[str, str], bool]] = {
    "cut": lambda before, after: before.startswith(after),
    "spaces": lambda before, after: "".join(before.split()) == "".join(after.split()),
    "capitals": lambda before, after: before.casefold() == after.casefold(),
    "escaped": lambda before, after: before == html.unescape(after),
}
"""What happens to texts underway, each with how that is seen; the first that fits."""


def reds(result: Result, document: Document) -> Mapping[str, Sequence[Red]]:
    """Return by what each requirement of a result failed, each way once; `document` names the operations."""
    exchanges = {exchange.number: exchange for exchange in result.exchanges}
    root = urlsplit(result.provider.url).path.rstrip("/")
    found: dict[str, Sequence[Red]] = {}
    for row in result.requirements:
        failed = [scenario for scenario in row.scenarios if scenario.outcome == "failed"]
        if row.outcome == "failed":
            told = ((one, _operation(one, exchanges, document, root)) for one in failed)
            found[row.id] = sorted({way for one, asked in told for way in _reds(row.id, one, asked)})
    return found


def _reds(requirement: str, scenario: Scenario, asked: str) -> Iterator[Red]:
    """Yield the ways of one finding: one for each attribute in which an object is otherwise."""
    said = scenario.message
    if said is None:
        yield Red(requirement, asked, "", "")
        return
    values = {name: value for part in reversed(list(said.all())) for name, value in part.values.items()}
    operation, code = str(values.get("operation", asked)), _inmost(said).code
    compared = [one for one in scenario.comparisons if one.attribute]
    if compared and not any(name in values for name in _ABOUT):
        for one in compared:
            yield Red(requirement, operation, one.attribute, "/".join(filter(None, (code, how(one)))))
        return
    attribute = next((values[name] for name in _ABOUT if name in values), "")
    yield Red(requirement, operation, _general(str(attribute)), code)


def how(comparison: Comparison) -> str:
    """Return in which way a value is otherwise than expected; nothing where it is just another one."""
    expected, observed = comparison.expected, comparison.observed
    if not expected.code == observed.code == "value":
        return ""
    before, after = expected.values["value"], observed.values["value"]
    if after in _EMPTY:
        return "lost"
    if before in _EMPTY:
        return "filled"
    if isinstance(before, str) and isinstance(after, str):
        return next((name for name, fits in _WAYS.items() if fits(before, after)), "")
    return ""


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
