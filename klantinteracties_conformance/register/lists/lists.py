"""Lists: no more than was asked for, and nothing where nothing can fit (API-LIJST)."""

import json
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.contract.request_schemas import value_validator
from klantinteracties_conformance.register.run import OperationRun, counted
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.schema_wording import as_json
from klantinteracties_conformance.system.messages import message

_LONG_AGO = "1901-02-03"
_FAR_AHEAD = "2999-02-03"


@counted("API-LIJST")
def check(run: OperationRun, operation: Operation) -> None:
    """Search a list that holds two objects of ours."""
    collection = operation.path
    run.own.new(collection)
    run.own.new(collection)
    sized = run.shared.knowledge
    parameters = run.shared.schemas.parameters(operation)
    if sized.size in parameters:
        run.judge.observe(lambda: _page(run, operation, 1))
        run.judge.observe(lambda: _page(run, operation, 100 * sized.largest))
    answer = _list(run, operation, [])
    if not run.rows(answer.body):
        run.judge.could_not("zoekvraag_vindt_niets", message("fuzz-list-empty"))
        return
    for name, schema in parameters.items():
        if name not in sized.no_filters and impossible(run, name, schema) is not None:
            run.check_time()
            run.judge.done("zoekvraag_vindt_niets")
            run.judge.observe(lambda n=name, s=schema: _filter(run, operation, n, s))  # type: ignore[misc]


def _list(run: OperationRun, operation: Operation, query: list[tuple[str, str]]) -> Answer:
    return run.client.send(Request("GET", operation.path, operation.label, query))


def _page(run: OperationRun, operation: Operation, size: int) -> list[Breach]:
    sized = run.shared.knowledge
    answer = _list(run, operation, [(sized.size, str(size))])
    breaches = run.judge.examine(answer)
    rows = run.rows(answer.body) if answer.succeeded else None
    if rows is None:
        if size > sized.largest:
            return breaches
        run.judge.could_not(
            "bladzijde_niet_te_groot", message("fuzz-page-refused", count=size, answer=answer.told())
        )
        return breaches
    most = min(size, sized.largest)
    run.judge.done("bladzijde_niet_te_groot")
    if len(rows) <= most:
        return breaches
    return [
        *breaches,
        run.judge.breach(
            "bladzijde_niet_te_groot",
            message("fuzz-page-too-large", argument=sized.size, value=size, count=len(rows)),
            message("objects-at-most", limit=most),
            message("objects", count=len(rows)),
            "gevraagd" if size <= sized.largest else "grootst",
            [answer],
        ),
    ]


def _filter(run: OperationRun, operation: Operation, name: str, schema: Any) -> list[Breach]:
    value = impossible(run, name, schema)
    assert value is not None
    answer = _list(run, operation, [(name, value)])
    breaches = run.judge.examine(answer)
    rows = run.rows(answer.body) if answer.succeeded else None
    if not rows:
        return breaches
    return [
        *breaches,
        run.judge.breach(
            "zoekvraag_vindt_niets",
            message("fuzz-search-finds", argument=name, text=value, count=len(rows)),
            message("empty-list-or-refusal"),
            message("objects-first", count=len(rows), observed=as_json((run.rows(answer.shown) or rows)[0])),
            name,
            [answer],
        ),
    ]


def impossible(run: OperationRun, name: str, schema: Any) -> str | None:
    """Return a value that the contract allows and that no object has; None where there is no such value."""
    kind, form = schema.get("type", "string"), schema.get("format")
    if "enum" in schema or kind in ("boolean", "array", "object"):
        return None
    if kind == "integer":
        return str(run.fresh.random.randrange(2_000_000_000, 2_147_000_000))
    day = _FAR_AHEAD if name.endswith(("__gt", "__gte")) else _LONG_AGO
    value = {
        "uuid": run.fresh.uuid(),
        "date": day,
        "date-time": f"{day}T04:05:06Z",
        "uri": f"{run.client.provider.url}/klantcontacten/{run.fresh.uuid()}",
    }.get(form or "", run.fresh.text())[: schema.get("maxLength", 200)]
    return value if value_validator(json.dumps(schema, sort_keys=True)).is_valid(value) else None
