"""How often an operation was asked, and what broke the contract, through JSON and added up."""

from klantinteracties_conformance.result.codec import decode, encode
from klantinteracties_conformance.result.operations import (
    Breach,
    OperationRecord,
    OperationUse,
    PartOutcome,
    merged,
    used,
)
from klantinteracties_conformance.result.requirements import Leftover
from klantinteracties_conformance.system.messages import Comparison, shown
from tests.report import factory
from tests.saying import saying

LIST = "GET /actoren"


def breach(cause: str, times: int = 1, message: str = "") -> Breach:
    sides = [Comparison(shown("200"), shown("202"))]
    return Breach("API-CONTRACT-1", LIST, saying(message), sides, cause, times=times)


def use(*asked: tuple[int | None, float], operation: str = LIST) -> OperationUse:
    made = OperationUse(operation)
    for status, duration in asked:
        made.add(status, duration)
    return made


def test_requests_are_counted_by_what_came_of_them() -> None:
    made = use((200, 10.04), (200, 20.0), (204, 1.0), (404, 1.0), (None, 30.06))
    assert made.statuses == {"200": 2, "204": 1, "404": 1, "-": 1}
    assert (made.requests, made.succeeded) == (5, 3)
    assert (made.total, made.longest) == (62.1, 30.1)


def test_what_requests_are_for_is_added_up_too() -> None:
    first, second = use(), use()
    first.add(200, 1.0, "API-ZOEK")
    first.add(200, 1.0)
    second.add(200, 1.0, "API-ZOEK")
    second.add(200, 1.0, "API-MEE")
    assert used([first, second])[LIST].kinds == {"API-ZOEK": 2, "API-MEE": 1}
    assert (first.kinds, second.kinds) == ({"API-ZOEK": 1}, {"API-ZOEK": 1, "API-MEE": 1})


def test_a_record_comes_back_from_json_as_it_was() -> None:
    record = OperationRecord(
        LIST,
        serves=["API-CONTRACT-1"],
        uses=[use((200, 1.0))],
        judged={"API-CONTRACT-1": PartOutcome("failed", saying("één antwoord klopt niet"))},
        breaches=[breach("a")],
        exchanges=[factory.exchange(1)],
        leftovers=[Leftover("actor", "1", "http://x.example.nl/actoren/1", saying("409"))],
        duration=2.5,
    )
    assert decode(encode(record), OperationRecord) == record


def test_breaches_of_one_cause_are_one_that_came_oftener() -> None:
    first, second = breach("a", 2, "de eerste"), breach("b")
    found = merged([first, second, breach("a", 3, "de tweede")])
    assert [(one.cause, one.times, one.message) for one in found] == [
        ("a", 5, saying("de eerste")),
        ("b", 1, saying("")),
    ]


def test_uses_are_added_up_for_each_operation() -> None:
    parts = [use((200, 1.0), (404, 5.0)), use((200, 3.0)), use((201, 2.0), operation="POST /actoren")]
    total = used(parts)
    assert set(total) == {LIST, "POST /actoren"}
    assert (total[LIST].requests, total[LIST].total, total[LIST].longest) == (3, 9.0, 5.0)
    assert total[LIST].statuses == {"200": 2, "404": 1}
    assert parts[0].requests == 2
