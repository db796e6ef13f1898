"""What the result of a shard carries along, so that all of them together can be judged as one run."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.scope import Scope
from klantinteracties_conformance.config.sharding import Shard, ShardError
from klantinteracties_conformance.config.waivers import Waiver
from klantinteracties_conformance.judging.assemble import assemble
from klantinteracties_conformance.judging.recorder import Record
from klantinteracties_conformance.judging.run_state import RunState
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations import OperationRecord
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.dialect import Dialect


@dataclass(frozen=True)
class _Sort:
    """What has to be the same in all shards of a run: where it stands, and what a user calls it."""

    part: str
    key: str
    name: str

    def of(self, result: Result) -> Any:
        """Return the value that a result has."""
        return getattr(result, self.part).get(self.key)


_EQUAL = (
    _Sort("suite", "version", "de versie van de suite"),
    _Sort("provider", "url", "het adres van de provider"),
    _Sort("provider", "dialect", "het dialect"),
    _Sort("provider", "dialect_digest", "het dialectbestand"),
    _Sort("run", "seed", "de seed"),
    _Sort("run", "only", "de keuze (--only)"),
    _Sort("run", "fuzz", "de mate van fuzzing"),
    _Sort("run", "mode", "de wijze van toetsen (--mode)"),
)


def parts_of(
    run: RunState, records: Iterable[Record], operations: Iterable[OperationRecord]
) -> dict[str, Any]:
    """Return the records of a shard; their exchanges stand in the result, and here as numbers."""
    return {
        "shard": str(run.request.shard),
        "records": [_light(record) for record in records],
        "operations": [_light(record) for record in operations],
        "planned_operations": list(run.operations),
        "uncollected": list(run.uncollected),
        "notices": list(run.notices),
        "declared": _claims_of(run.request),
    }


def _claims_of(request: RunRequest) -> dict[str, Any]:
    """Return what the provider claims and what is known of it, as JSON has it."""
    return {
        "doctor": dict(request.doctor),
        "scope": asdict(request.scope) if request.scope else None,
        "waivers": [{**asdict(waiver), "until": waiver.until.isoformat()} for waiver in request.waivers],
        "today": request.today.isoformat(),
    }


def _light(record: Record | OperationRecord) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(record.to_json())
    return {**data, "exchanges": [exchange["number"] for exchange in data["exchanges"]]}


def merged(results: Sequence[Result], dialect: Dialect) -> Result:
    """Return what the shards of one run come to together: the same as that run would have in one piece.

    Raises:
        ShardError: they aren't the shards of one run, each of them once.
    """
    check(results)
    first = results[0]
    parts = [result.shard or {} for result in results]
    about = first.provider
    dialect = replace(dialect, auth_header=about["auth_header"], auth_value=about["auth_value"])
    workers = sum(result.run["workers"] for result in results)
    request = replace(_request_of(first, parts[0]["declared"]), dialect=dialect.origin, workers=workers)
    run = RunState(
        request,
        dialect,
        request.selection(dialect),
        started=min(datetime.fromisoformat(result.run["started"]) for result in results),
        interrupted=" ".join(result.run["interrupted"] for result in results).strip(),
        uncollected=[name for part in parts for name in part["uncollected"]],
        notices=list(dict.fromkeys(text for part in parts for text in part["notices"])),
        operations=sorted({name for part in parts for name in part["planned_operations"]}),
    )
    whole = assemble(catalogue(), run, _records(results), _operations(results))
    whole.run["duration"] = round(sum(result.run["duration"] for result in results), 1)
    whole.published = next((result.published for result in results if result.published), None)
    return whole


def _request_of(shard: Result, claims: Mapping[str, Any]) -> RunRequest:
    """Return what was asked of the run that a shard is a part of."""
    day = date.fromisoformat
    return RunRequest(
        url=shard.provider["url"],
        only=tuple(shard.run["only"]),
        fuzz=shard.run["fuzz"],
        seed=shard.run["seed"],
        mode=shard.run["mode"],
        doctor=claims["doctor"],
        scope=Scope(**claims["scope"]) if claims["scope"] else None,
        waivers=[Waiver(**{**row, "until": day(row["until"])}) for row in claims["waivers"]],
        today=day(claims["today"]),
    )


def check(results: Sequence[Result]) -> None:
    """Make sure that these are all the shards of one run.

    Raises:
        ShardError: one is missing, double, or of another run.
    """
    if any(result.shard is None for result in results):
        raise ShardError("Een van de resultaten is geen deel van een toets: geef alleen die van run --shard.")
    shards = [Shard.parse((result.shard or {}).get("shard", "")) for result in results]
    for sort in _EQUAL:
        values = [sort.of(result) for result in results]
        if any(value != values[0] for value in values):
            raise ShardError(f"De delen horen niet bij elkaar: {sort.name} verschilt.")
    if any(_claims(result) != _claims(results[0]) for result in results):
        raise ShardError(
            "De delen horen niet bij elkaar: de opgave van de aanbieder of de ontheffingen verschillen."
        )
    if len({shard.total for shard in shards}) != 1:
        raise ShardError(
            "De delen horen niet bij elkaar: ze zijn van toetsen in een verschillend aantal delen."
        )
    numbers = [shard.number for shard in shards]
    if double := sorted({number for number in numbers if numbers.count(number) > 1}):
        raise ShardError(f"Deel {double[0]}/{shards[0].total} is er meer dan één keer.")
    if missing := sorted(set(range(1, shards[0].total + 1)) - set(numbers)):
        which = ", ".join(f"{number}/{shards[0].total}" for number in missing)
        raise ShardError(f"Deel {which} ontbreekt: zonder alle delen is er geen oordeel.")


def _claims(result: Result) -> Any:
    declared = (result.shard or {}).get("declared", {})
    return declared.get("scope"), declared.get("waivers")


def _exchanges(result: Result, numbers: Iterable[int]) -> list[dict[str, Any]]:
    known: Mapping[int, dict[str, Any]] = {exchange["number"]: exchange for exchange in result.exchanges}
    return [dict(known[number]) for number in numbers]


def _whole(result: Result, name: str) -> Iterator[str]:
    for data in (result.shard or {})[name]:
        yield json.dumps({**data, "exchanges": _exchanges(result, data["exchanges"])})


def _records(results: Iterable[Result]) -> list[Record]:
    return [Record.from_json(text) for result in results for text in _whole(result, "records")]


def _operations(results: Iterable[Result]) -> list[OperationRecord]:
    return [OperationRecord.from_json(text) for result in results for text in _whole(result, "operations")]
