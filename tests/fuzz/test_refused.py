"""What was refused and kept all the same is found, and removed."""

from types import SimpleNamespace
from typing import Any

import httpx

from klantinteracties_conformance.client.http import Request
from klantinteracties_conformance.fuzz.refused import RefusedRegistrations
from klantinteracties_conformance.register.generate import Raw
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import TOKEN, noticed, probed, provider


def refused_by(url: str, *, keeps: bool) -> tuple[set[str], int]:
    """Return what is noticed of registrations that are said to be refused, and how many were left."""

    def probe(run: OperationRun, operation: Operation) -> None:
        place = run.shared.places.of(operation)

        def send(_: Raw) -> Any:
            body = run.own.filled(run.about(place).example)
            if keeps:
                # Behind the back of the suite, so that nobody wrote down that it was made.
                headers = {"Authorization": f"Token {TOKEN}"}
                httpx.post(f"{url}/actoren", json=body, headers=headers, trust_env=False)
            answer = run.client.send(Request("GET", place.path(run.fresh.uuid()), "GET /actoren/{uuid}"))
            assert answer.refused
            return SimpleNamespace(answer=answer, body=body)

        watching = RefusedRegistrations(run, operation, place, send)
        raw = Raw((), {})
        watching.add(raw, send(raw))
        watching.flush()

    record = probed(url, "POST /actoren", probe, "niets_vastgelegd")
    headers = {"Authorization": f"Token {TOKEN}"}
    left = httpx.get(f"{url}/actoren", headers=headers, trust_env=False).json()["count"]
    return noticed(record), left


def test_an_object_that_came_of_a_refusal_is_found_and_removed() -> None:
    with provider() as process:
        assert refused_by(process.url, keeps=True) == ({"niets_vastgelegd"}, 0)


def test_a_refusal_that_kept_nothing_is_fine() -> None:
    with provider() as process:
        assert refused_by(process.url, keeps=False) == (set(), 0)
