"""Breaks what a reliance names in an answer: for each kind of check, what makes exactly that untrue."""

import copy
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from klantinteracties_conformance.client.answer import Answer
from klantinteracties_conformance.profiles.paths import ABSENT, Found, find
from klantinteracties_conformance.profiles.profile import ProfileCall, Reliance
from tests.profiles.at_work import Tamper, answering

ELSEWHERE = "https://elders.example/"

Change = Callable[[Any, str, Any], None]
"""Changes a body at a path; gets what the check wants there."""


def faults(reliance: Reliance) -> Iterator[tuple[str, Tamper]]:
    """Yield for each thing that a reliance checks what breaks it, with a name."""
    for kind, wanted in reliance.checks.items():
        if kind == "status":
            status = 418 if wanted == [200, 404] else 500 if wanted == 400 else 400
            yield kind, partial(answering, status=status)
        elif kind == "mediatype":
            yield kind, partial(answering, media_type="application/problem+json")
        else:
            for path in wanted:
                value = wanted[path] if isinstance(wanted, Mapping) else None
                yield f"{kind} {path}", _changing(CHANGES[kind], path, value)


def losses(call: ProfileCall) -> Iterator[tuple[str, Tamper]]:
    """Yield for each value that a call writes what shows another one, or no object at all, with a name."""
    yield "gone", partial(answering, status=404)
    for name, value in call.body.items():
        empty = (
            list(value.values()) == [""] * len(value) if isinstance(value, dict) else value in (None, "", [])
        )
        if name not in NOT_KEPT and not empty:
            yield f"lost {name}", partial(_losing, name)


def _losing(name: str, answer: Answer) -> Answer:
    """Lose a value of what was made; of what is made together that is a whole part."""
    if name in answer.body:
        return answering(answer, body={**answer.body, name: None})
    return answering(answer, body={"uuid": answer.body["uuid"]})


NOT_KEPT = {
    "betrokkenen",
    "categorieRelaties",
    "klantnaam",
    "medewerkerIdentificatie",
    "partijIdentificatie",
    "vertegenwoordigden",
}
"""What nobody has to keep: it isn't known, isn't for a client to set, or holds nothing."""


def _changing(change: Change, path: str, wanted: Any) -> Tamper:
    def tamper(answer: Answer) -> Answer:
        body = copy.deepcopy(answer.body)
        change(body, path, wanted)
        return answering(answer, body=body)

    return tamper


def _remove(body: Any, path: str, wanted: Any) -> None:
    del wanted
    found = _first(body, path)
    holder = _holder(body, found)
    if isinstance(holder, list):
        holder.clear()
    else:
        del holder[found.place[-1]]


def _null(body: Any, path: str, wanted: Any) -> None:
    del wanted
    found = _first(body, path)
    _holder(body, found)[found.place[-1]] = None


def _other(body: Any, path: str, wanted: Any) -> None:
    found = _first(body, path)
    value = found.value
    other = not value if isinstance(value, bool) else value + 1 if isinstance(value, int) else "iets_anders"
    _holder(body, found)[found.place[-1]] = other if other != wanted else None


def _one_less(body: Any, path: str, wanted: Any) -> None:
    """Drop a row, or add one where none is wanted."""
    if not wanted:
        rows, rest = _rows(body, path)
        rows.append(_nested(rest, "een-ander"))
        return
    found = _first(body, path)
    for position in range(len(found.place) - 1, -1, -1):
        if isinstance(found.place[position], int):
            holder = _holder(body, Found(found.place[: position + 1], None))
            del holder[found.place[position]]
            return
    _holder(body, found)[found.place[-1]] = "iets_anders"


def _none(body: Any, path: str, wanted: Any) -> None:
    del wanted
    rows, _ = _rows(body, path)
    rows.clear()


def _one_more(body: Any, path: str, wanted: Any) -> None:
    found = find(body, path)
    if len(found) == 1 and "[" not in path:
        _holder(body, found[0])[found[0].place[-1]] = wanted[0]
        return
    rows, rest = _rows(body, path)
    rows.append(_nested(rest, wanted[0]))


def _reversed(body: Any, path: str, wanted: Any) -> None:
    del wanted
    rows, _ = _rows(body, path)
    rows.reverse()


def _filled(body: Any, path: str, wanted: Any) -> None:
    del wanted
    body[path] = [{"uuid": "een-ander"}] if path == "results" else "iets"


def _elsewhere(body: Any, path: str, wanted: Any) -> None:
    body[path] = "geen adres" if wanted == "http" else f"{ELSEWHERE}pagina"


def _yesterday(body: Any, path: str, wanted: Any) -> None:
    del wanted
    found = _first(body, path)
    _holder(body, found)[found.place[-1]] = "gisteren"


def _first_of_all(body: Any, path: str, wanted: Any) -> None:
    del wanted
    found = _first(body, path)
    _holder(body, found)[found.place[-1]] = "2001-01-01T00:00:00Z"


def _mixed_up(body: Any, path: str, wanted: Any) -> None:
    """Give a row a value of another one, so that each value is still there."""
    rows, name = _first(body, path).value, list(wanted[0])[-1]
    values = [row[name] for row in rows]
    assert len({str(value) for value in values}) > 1
    for row, value in zip(rows, [*values[1:], values[0]], strict=True):
        row[name] = value


def _twice(body: Any, path: str, wanted: Any) -> None:
    del wanted
    rows, _ = _rows(body, path)
    rows.append(copy.deepcopy(rows[0]))


CHANGES: Mapping[str, Change] = {
    "aanwezig": _remove,
    "gevuld": _null,
    "soort": _null,
    "is": _other,
    "een_van": _other,
    "precies": _one_less,
    "bevat": _none,
    "zonder": _one_more,
    "volgorde": _reversed,
    "uniek": _twice,
    "leeg": _filled,
    "begint_met": _elsewhere,
    "moment": _yesterday,
    "later": _first_of_all,
    "rijen": _mixed_up,
    "aantal": _one_less,
}
"""What makes each kind of check untrue."""


def _first(body: Any, path: str) -> Found:
    return next(found for found in find(body, path) if found.value is not ABSENT)


def _holder(body: Any, found: Found) -> Any:
    for step in found.place[:-1]:
        body = body[step]
    return body


def _rows(body: Any, path: str) -> tuple[list[Any], str]:
    """Return the last list on a path, and what comes after it."""
    start, _, rest = path.rpartition("[]")
    return _first(body, start).value, rest.lstrip(".")


def _nested(path: str, value: Any) -> Any:
    for name in reversed(path.split(".") if path else []):
        value = {name: value}
    return value
