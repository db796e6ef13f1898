"""Whether the evidence is that of the scenarios that name it, and of the form in which a run keeps it."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import MEASURING, REMOVING
from klantinteracties_conformance.result.requirements import Requirement, Scenario
from klantinteracties_conformance.system.messages import Message, message

_SLACK = timedelta(minutes=5)
"""How far apart two clocks may be: the one of the machine is set while it tests, or is summer time's."""
_LONGEST = timedelta(days=1)
_METHOD = re.compile(r"[A-Z]+")


def evidence_disagrees(result: Result) -> Iterator[Message]:
    """Yield where the exchanges of a result can't be what its scenarios and operations brought."""
    yield from _exchanges(result)
    for exchange in result.exchanges:
        if not _is_kept_so(exchange):
            yield message("differs-exchange", number=exchange.number)
    yield from _moments(result)


def _is_kept_so(exchange: Exchange) -> bool:
    """Tell whether an exchange has an answer, or else a reason why there is none, and never both."""
    asked = _METHOD.fullmatch(exchange.method) is not None
    asked = asked and exchange.url.startswith(("http://", "https://"))
    if exchange.status is None:
        nothing = not exchange.response_headers and exchange.response_body is None
        return asked and exchange.error is not None and nothing
    answered = 100 <= exchange.status <= 999 and exchange.response_body is not None
    return asked and answered and exchange.error is None


def _exchanges(result: Result) -> Iterator[Message]:
    """Yield where the evidence isn't that of the scenarios that name it."""
    if [exchange.number for exchange in result.exchanges] != list(range(1, len(result.exchanges) + 1)):
        yield message("differs-numbers")
    by_number = {exchange.number: exchange for exchange in result.exchanges}
    named: set[int] = set()
    for each in result.requirements:
        for row in each.scenarios:
            named |= set(row.exchanges)
            if row.file and not _evidence_fits(each, row, by_number, result.provider.url):
                yield message("differs-evidence", requirement=each.id, scenario=row.name)
    functional = {(each.id, row.name) for each in result.requirements for row in each.scenarios if row.file}
    for exchange in result.exchanges:
        if (exchange.requirement, exchange.scenario) in functional and exchange.number not in named:
            yield message("differs-unnamed", number=exchange.number)


def _evidence_fits(each: Requirement, row: Scenario, exchanges: Mapping[int, Exchange], address: str) -> bool:
    found = [exchanges[number] for number in row.exchanges if number in exchanges]
    steps = {f"{step.keyword} {step.text}" for step in row.steps} | {REMOVING, MEASURING, None}
    own = all(one.requirement == each.id and one.scenario == row.name and one.step in steps for one in found)
    here = any(one.url.startswith(f"{address.rstrip('/')}/") and (one.status or 500) < 500 for one in found)
    in_order = row.exchanges == sorted(set(row.exchanges))
    return own and in_order and (here or row.outcome != "passed")


def _moments(result: Result) -> Iterator[Message]:
    """Yield where a run can't have been when it says; by that moment waivers are judged as well."""
    try:
        began = datetime.fromisoformat(result.run.started)
        moments = [datetime.fromisoformat(exchange.started) for exchange in result.exchanges]
        fits = all(began - _SLACK <= moment <= began + 2 * _LONGEST for moment in moments)
        fits = fits and (not moments or min(moments) <= began + _LONGEST)
    except (ValueError, TypeError, OverflowError):  # no moment, one without a time zone, or of the year 1
        fits = False
    if not fits:
        yield message("differs-moments")
