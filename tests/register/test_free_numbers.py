"""Fuzzing gives persons numbers that nobody has, and that no other process gives at the same moment."""

import httpx
import pytest

from klantinteracties_conformance.register.free_numbers import FreeNumbers
from klantinteracties_conformance.register.fresh import Fresh
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.bsn import TEST_RANGE
from tests.consumer.world import Reply, World, rows
from tests.fuzz.at_work import TOKEN, provider, run, settings

OPENKLANT = dialect_files.load("openklant")


def showing(*numbers: str) -> World:
    """Return a world with a register that shows these numbers."""
    shown = [{"uuid": number, "partijIdentificator": {"objectId": number}} for number in numbers]
    return World(lambda _: (200, rows(*shown)))


def test_processes_begin_with_other_numbers_and_none_that_is_taken() -> None:
    taken = TEST_RANGE[:8]
    processes = [FreeNumbers(OPENKLANT, (number, 3)).known(showing(*taken).client) for number in range(3)]
    first = [set(own) for own, _ in processes]
    assert set().union(*first) == set(TEST_RANGE) - set(taken)
    assert sum(map(len, first)) == len(TEST_RANGE) - len(taken)
    for own, others in processes:
        assert sorted([*own, *others]) == sorted(set(TEST_RANGE) - set(taken))


def test_the_register_is_asked_once_and_for_such_numbers_only() -> None:
    world, numbers = showing(), FreeNumbers(OPENKLANT)
    numbers.known(world.client)
    numbers.known(world.client)
    (asked,) = world.requests
    assert asked.url.params["partijIdentificatorCodeSoortObjectId"] == "bsn"


@pytest.mark.parametrize("answer", [(500, {}), (200, {"results": "?"}), (200, rows(following="::"))])
def test_all_numbers_may_be_taken_where_the_register_says_nothing(answer: Reply) -> None:
    def replying(_: httpx.Request) -> Reply:
        return answer

    known = FreeNumbers(OPENKLANT).known(World(replying).client)
    assert [one for part in known for one in part] == list(TEST_RANGE)


def test_all_numbers_are_tried_where_none_is_free() -> None:
    assert FreeNumbers(OPENKLANT).known(showing(*TEST_RANGE).client) == (TEST_RANGE,)


def test_a_number_comes_again_only_after_all_others() -> None:
    fresh = Fresh("x", persons=lambda: (TEST_RANGE[:3], TEST_RANGE[3:5]))
    drawn = [fresh.bsn() for _ in range(6)]
    assert len(set(drawn[:5])) == 5
    assert drawn[5] == drawn[0]
    assert sum(one in TEST_RANGE[:3] for one in drawn[:3]) >= 2


def test_a_register_in_which_most_numbers_are_taken_is_good() -> None:
    label = "POST /partij-identificatoren"
    with provider() as process:
        with httpx.Client(base_url=process.url, headers={"Authorization": f"Token {TOKEN}"}) as client:
            for number in TEST_RANGE[::2] + TEST_RANGE[1::4]:
                kind = {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn"}
                told = {**kind, "codeRegister": "brp", "objectId": number}
                made = client.post("partij-identificatoren", json={"partijIdentificator": told})
                assert made.status_code == 201, made.text
        record = run(settings(process.url, operations=(label,)))[label]
    assert not record.breaches
    assert {part.outcome for part in record.judged.values()} == {"passed"}
