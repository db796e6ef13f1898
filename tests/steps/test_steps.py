"""Steps on their own, where no broken provider shows what each of their assertions is for."""

from typing import Any

import pytest

from klantinteracties_conformance.client.evidence import Log, Redactor
from klantinteracties_conformance.client.http import Answer, Message
from klantinteracties_conformance.consumer.consumer import Consumer, Resource
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.tables import ObjectTable
from steps import klantcontact

KIND = "klantcontact"


class Scripted:
    """Stands for the client: every object is what the test says that it is."""

    url = "http://127.0.0.1"

    def __init__(self, bodies: dict[str, Any]) -> None:
        self.log = Log(Redactor([]))
        self._bodies = bodies

    def send(self, method: str, path: str, **_: Any) -> Answer:
        return answer(200, self._bodies[path.rpartition("/")[2]], method)


def answer(status: int, body: Any = None, method: str = "POST") -> Answer:
    exchange = Exchange(1, "", 0.0, method, "", {}, None)
    return Answer(1, Message(method, ""), "", status, {}, b"", body, 0.0, lambda: exchange)


def consumer(**bodies: Any) -> Consumer:
    return Consumer(dialect_files.load("openklant"), Scripted(bodies))  # type: ignore[arg-type]


def resource(identifier: str, **sent: Any) -> Resource:
    return Resource(KIND, identifier, {"uuid": identifier, **body(sent)}, sent)


def body(sent: dict[str, Any]) -> dict[str, Any]:
    return {name.lower(): value for name, value in sent.items()}


def seen(one: Resource, **other: Any) -> dict[str, Any]:
    return {**one.body, **other}


def test_two_of_the_same_number_are_noticed() -> None:
    first, second = resource("a", Nummer="1"), resource("b", Nummer="1")
    table = ObjectTable(KIND, [["Nummer", ""]])
    with pytest.raises(Finding):
        klantcontact.heeft_elk_een_eigen(consumer(a=first.body, b=second.body), [first, second], table)


def test_a_subject_that_was_swapped_is_noticed() -> None:
    first, second = resource("a", Onderwerp="een"), resource("b", Onderwerp="twee")
    sound = consumer(a=first.body, b=second.body)
    klantcontact.heeft_elk_zijn_eigen_onderwerp(sound, [first, second])
    swapped = consumer(a=first.body, b=seen(second, onderwerp="een"))
    with pytest.raises(Finding):
        klantcontact.heeft_elk_zijn_eigen_onderwerp(swapped, [first, second])


def test_a_neighbour_that_was_emptied_is_noticed() -> None:
    neighbour = resource("a", Onderwerp="een")
    klantcontact.bestaat_ander_nog(consumer(a=neighbour.body), neighbour)
    with pytest.raises(Finding):
        klantcontact.bestaat_ander_nog(consumer(a=seen(neighbour, onderwerp="")), neighbour)


def test_a_registration_that_is_not_refused_is_noticed() -> None:
    klantcontact.registratie_geweigerd(answer(409, {}))
    for status in (201, 500):
        with pytest.raises(Finding):
            klantcontact.registratie_geweigerd(answer(status, {}))
