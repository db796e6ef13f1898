"""What the result of a shard carries along, so that all of them together can be judged as one run."""

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from msgspec.structs import asdict, replace

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.scope import Scope
from klantinteracties_conformance.config.sharding import Shard, ShardError
from klantinteracties_conformance.config.waivers import Waiver
from klantinteracties_conformance.judging.assemble import assemble
from klantinteracties_conformance.judging.chosen import selection
from klantinteracties_conformance.judging.run_state import RunState
from klantinteracties_conformance.result import codec
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations import OperationRecord
from klantinteracties_conformance.result.profiles import ActionRecord
from klantinteracties_conformance.result.records import (
    Record,
    ShardAction,
    ShardOperation,
    ShardPart,
    ShardRecord,
)
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.contract_of_dialect import spoken_at
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.system.messages import Message, message

T = TypeVar("T", Record, OperationRecord, ActionRecord)


@dataclass(frozen=True)
class _Sort:
    """What has to be the same in all shards of a run: where it stands, and what the catalogues call it."""

    part: str
    key: str
    name: str

    def of(self, result: Result) -> Any:
        """Return the value that a result has."""
        return getattr(getattr(result, self.part), self.key)


_EQUAL = (
    _Sort("suite", "version", "suite-version"),
    _Sort("suite", "digest", "suite"),
    _Sort("provider", "url", "address"),
    _Sort("provider", "dialect", "dialect"),
    _Sort("provider", "dialect_digest", "dialect-file"),
    _Sort("run", "seed", "seed"),
    _Sort("run", "only", "selection"),
    _Sort("run", "fuzz", "fuzzing"),
    _Sort("run", "mode", "mode"),
    _Sort("run", "configuration", "configuration"),
    _Sort("run", "profiles", "profiles"),
    _Sort("run", "require_profiles", "profiles"),
    _Sort("provider", "api_version_claimed", "version-claimed"),
    _Sort("provider", "api_version_judged", "version-judged"),
)

_RECORDED = (
    "verdict", "provider", "groups", "requirements", "exchanges", "operations", "facts", "profiles",
)  # fmt: skip
"""What of a result follows from the records that a shard hands on, and what was asked of it."""

_NOT_RECORDED = ("notices", "duration", "baseline", "workers")
"""What of a run doesn't, or not in an order of its own."""

LONGEST = timedelta(days=1)
"""How long after the first shard of a run the last one may begin: later, the provider may be another one."""


def parts_of(
    run: RunState,
    records: Iterable[Record],
    operations: Iterable[OperationRecord],
    actions: Iterable[ActionRecord] = (),
) -> ShardPart:
    """Return the records of a shard; their exchanges stand in the result, and here as numbers."""
    return ShardPart(
        shard=str(run.request.shard),
        records=[ShardRecord(_light(record), _numbers(record)) for record in records],
        operations=[ShardOperation(_light(record), _numbers(record)) for record in operations],
        planned_operations=list(run.operations),
        uncollected=list(run.uncollected),
        notices=list(run.notices),
        waivers=list(run.request.waivers),
        today=run.request.today,
        profiles=list(run.planned),
        actions=[ShardAction(_light(record), _numbers(record)) for record in actions],
    )


def _numbers(record: Record | OperationRecord | ActionRecord) -> list[int]:
    return [exchange.number for exchange in record.exchanges]


def _light(record: T) -> T:
    return replace(record, exchanges=[])


def merged(results: Sequence[Result], dialect: Dialect) -> Result:
    """Return what the shards of one run come to together: the same as that run would have in one piece.

    Raises:
        ShardError: they aren't the shards of one run, each of them once, or one says something else than its
            own records.
    """
    check(results)
    for result in results:
        if _essence(_together([result], dialect, alone=True)) != _essence(result):
            assert result.shard
            raise ShardError(message("shard-contradicts", name=result.shard.shard))
    return _together(results, dialect)


def _together(results: Sequence[Result], dialect: Dialect, *, alone: bool = False) -> Result:
    """Return what follows from the records of shards; `alone` as what the shard itself says of them."""
    first = results[0]
    parts = _parts(results)
    about = first.provider
    dialect = spoken_at(dialect, about.api_version_judged)
    dialect = dataclasses.replace(dialect, auth_header=about.auth_header, auth_value=about.auth_value)
    workers = sum(result.run.workers for result in results)
    request = dataclasses.replace(_request_of(first, parts[0]), dialect=dialect.origin, workers=workers)
    if alone:
        request = dataclasses.replace(request, shard=Shard.parse(parts[0].shard))
    run = RunState(
        request,
        dialect,
        selection(request, dialect),
        started=min(datetime.fromisoformat(result.run.started) for result in results),
        interrupted=_all_of([result.run.interrupted for result in results if result.run.interrupted]),
        uncollected=[name for part in parts for name in part.uncollected],
        notices=_once(notice for part in parts for notice in part.notices),
        operations=sorted({name for part in parts for name in part.planned_operations}),
        planned=parts[0].profiles,
    )
    whole = assemble(catalogue(), run, _records(results), _operations(results), _actions(results))
    whole.run.duration = round(sum(result.run.duration for result in results), 1)
    whole.published = next((result.published for result in results if result.published), None)
    # More than the records tell: what was found afterwards, in lists and by what was done once more.
    whole.leftovers = [leftover for result in results for leftover in result.leftovers]
    return whole


def _essence(result: Result) -> Any:
    """Return of a result what follows from its records, in an order of its own."""
    data = codec.plain_data(result)
    run = {key: value for key, value in data["run"].items() if key not in _NOT_RECORDED}
    run["notices"] = sorted(map(str, data["run"].get("notices", [])))
    for each in data["requirements"]:
        for row in each.get("scenarios", ()):
            row.pop("replay", None)  # names options that a shard doesn't hand on
    return run, [data.get(key) for key in _RECORDED]


def _parts(results: Iterable[Result]) -> list[ShardPart]:
    return [result.shard for result in results if result.shard]


def _all_of(stops: Sequence[Message]) -> Message | None:
    return message("sentences", sentences=list(stops)) if len(stops) > 1 else next(iter(stops), None)


def _once(notices: Iterable[Message]) -> list[Message]:
    found: list[Message] = []
    for notice in notices:
        if notice not in found:
            found.append(notice)
    return found


def _request_of(shard: Result, part: ShardPart) -> RunRequest:
    """Return what was asked of the run that a shard is a part of."""
    claim = shard.provider.claim
    return RunRequest(
        url=shard.provider.url,
        only=tuple(shard.run.only),
        fuzz=shard.run.fuzz,
        seed=shard.run.seed,
        mode=shard.run.mode,
        doctor=shard.provider.doctor,
        product=shard.provider.product,
        scope=Scope.of(claim, catalogue()) if claim else None,
        waivers=[Waiver(**asdict(granted)) for granted in part.waivers],
        today=part.today,
        api_claimed=shard.provider.api_version_claimed,
        api_version=shard.provider.api_version_judged,
        configuration=shard.run.configuration,
        profiles=tuple(shard.run.profiles),
        require_profile=shard.run.require_profiles,
    )


def check(results: Sequence[Result]) -> None:
    """Make sure that these are all the shards of one run.

    Raises:
        ShardError: one is missing, double, or of another run.
    """
    if any(result.shard is None for result in results):
        raise ShardError(message("result-no-shard"))
    shards = [Shard.parse(part.shard) for part in _parts(results)]
    for sort in _EQUAL:
        values = [sort.of(result) for result in results]
        if any(value != values[0] for value in values):
            raise ShardError(message("shards-differ", kind=sort.name))
    if any(len(versions) > 1 for versions in _published(results)):
        raise ShardError(message("shards-differ", kind="provider-version"))
    try:
        begun = [datetime.fromisoformat(result.run.started) for result in results]
        apart = max(begun) - min(begun) > LONGEST
    except (ValueError, TypeError) as error:  # no moment, or one without a time zone
        raise ShardError(message("differs-moments")) from error
    if apart:
        raise ShardError(message("shards-apart"))
    if any(part.profiles != _parts(results)[0].profiles for part in _parts(results)):
        raise ShardError(message("shards-differ", kind="profiles"))
    if any(_claims(result) != _claims(results[0]) for result in results):
        raise ShardError(message("shards-differ", kind="claim"))
    if len({shard.total for shard in shards}) != 1:
        raise ShardError(message("shards-of-different-runs"))
    numbers = [shard.number for shard in shards]
    if double := sorted({number for number in numbers if numbers.count(number) > 1}):
        raise ShardError(message("shard-twice", number=double[0], total=shards[0].total))
    if missing := sorted(set(range(1, shards[0].total + 1)) - set(numbers)):
        names = [f"{number}/{shards[0].total}" for number in missing]
        raise ShardError(message("shards-missing", names=names, count=len(names)))


def _claims(result: Result) -> object:
    return result.provider.claim, result.shard.waivers if result.shard else ()


def _published(results: Iterable[Result]) -> tuple[set[str], set[str]]:
    """Return the versions of the product that its document told, before the run and after it."""
    before = {result.provider.doctor.published_version for result in results}
    after = {result.published.version for result in results if result.published}
    return {version for version in before if version}, after


def _exchanges(result: Result, numbers: Iterable[int]) -> list[Exchange]:
    known = {exchange.number: exchange for exchange in result.exchanges}
    return [replace(known[number]) for number in numbers if number in known]


def _records(results: Iterable[Result]) -> list[Record]:
    return [
        replace(light.record, exchanges=_exchanges(result, light.exchanges))
        for result in results
        if result.shard
        for light in result.shard.records
    ]


def _operations(results: Iterable[Result]) -> list[OperationRecord]:
    return [
        replace(light.record, exchanges=_exchanges(result, light.exchanges))
        for result in results
        if result.shard
        for light in result.shard.operations
    ]


def _actions(results: Iterable[Result]) -> list[ActionRecord]:
    return [
        replace(light.record, exchanges=_exchanges(result, light.exchanges))
        for result in results
        if result.shard
        for light in result.shard.actions
    ]
