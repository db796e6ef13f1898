"""What is remembered of objects of others, and from when."""

from typing import Any

import pytest

from klantinteracties_conformance.consumer.others import OthersObjects, ThereBefore, key_of, same_id

ID = "9d7c1c1e-5a53-4a64-9d0e-6c3b8f4f1a2b"


def test_what_was_shown_before_a_moment_was_there_then() -> None:
    others = OthersObjects([ID])
    first = others.next_moment()
    assert others.shown_before(first, ID.upper())
    later = "0" + ID[1:]
    others.shown(later)
    assert not others.shown_before(first, later)
    assert others.shown_before(others.next_moment(), later)


def test_what_is_swept_may_have_been_there_before() -> None:
    assert not OthersObjects([ID]).shown_before(0, ID)


@pytest.mark.parametrize("number", ["7", "a-7"])
def test_a_number_may_be_that_of_an_object_of_another_type(number: str) -> None:
    others = OthersObjects([number])
    others.shown(number)
    assert not others.shown_before(others.next_moment(), number)


def test_only_where_there_is_more_a_provider_can_write_over_what_is_not_known() -> None:
    for more in (False, True):
        others = OthersObjects(more=more)
        others.written_over()
        assert others.caught is more


def test_what_was_there_is_written_down_without_ids() -> None:
    others = OthersObjects([ID, "7"], more=True)
    others.next_moment()
    others.shown("0" + ID[1:])
    written = others.written_down().written()
    assert ID[:8] not in str(written)
    before = ThereBefore.read(written)
    assert [one in before for one in (ID, ID.upper(), "0" + ID[1:], "7")] == [True, True, False, False]
    assert (len(written["hashes"]), before.more) == (1, True)
    assert others.written_down().written()["hashes"] != written["hashes"], "each time with another salt"


@pytest.mark.parametrize(
    "change", [{"salt": "x"}, {"salt": 7}, {"hashes": ["x"]}, {"hashes": 7}, {"hashes": [ID]}, {"more": "ja"}]
)
def test_what_nobody_writes_down_is_not_read(change: dict[str, Any]) -> None:
    written = OthersObjects([ID]).written_down().written()
    with pytest.raises((ValueError, TypeError)):
        ThereBefore.read({**written, **change})


def test_what_a_later_run_saw_there_may_come_of_an_earlier_one() -> None:
    others, later = OthersObjects(), "0" + ID[1:]
    first = others.read_back(OthersObjects([ID]).written_down())
    second = others.read_back(OthersObjects([ID, later], more=True).written_down())
    assert [others.shown_before(first, one) for one in (ID, later)] == [True, False]
    assert [others.shown_before(second, one) for one in (ID, later)] == [True, True]
    others.written_over()
    assert others.caught


def test_a_number_tells_objects_apart_together_with_its_list() -> None:
    others = OthersObjects([key_of("partijen", "7")])
    moment = others.next_moment()
    assert others.shown_before(moment, key_of("http://x/partijen/", "7"))
    assert not others.shown_before(moment, key_of("klantcontacten", "7"))
    assert key_of("partijen", "7") in ThereBefore.read(others.written_down().written())
    assert key_of("partijen", ID.upper()) == ID


def test_of_a_provider_that_shows_without_end_it_is_known_that_there_is_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("klantinteracties_conformance.consumer.others.MOST_SHOWN", 1)
    others = OthersObjects([ID, "0" + ID[1:]])
    others.written_over()
    assert (others.caught, len(others._shown)) == (True, 1)


def _in_another_script(identifier: str) -> str:
    return identifier.translate({ord("0") + digit: ord("０") + digit for digit in range(10)})


@pytest.mark.parametrize(
    "written",
    [
        ID.upper(),
        ID.replace("-", ""),
        f"{{{ID}}}",
        f"({ID})",
        f"urn:uuid:{ID}",
        f"URN:UUID:{ID.upper()}",
        f" {ID} ",
        _in_another_script(ID),
    ],
)
def test_a_uuid_is_the_same_however_a_lenient_server_lets_it_be_written(written: str) -> None:
    others = OthersObjects([key_of("klantcontacten", ID)])
    others.next_moment()
    key = key_of("klantcontacten", written)
    assert same_id(written) == key == ID
    assert others.shown_before(others.next_moment(), key)
    assert key in others.written_down()


@pytest.mark.parametrize(("there", "written"), [("7", "007"), ("7", "７"), ("KCC-7", "kcc-7"), ("7", " 7")])
def test_what_a_lenient_server_reads_as_an_id_that_was_there_was_there(there: str, written: str) -> None:
    others = OthersObjects([key_of("klantcontacten", there)])
    key = key_of("klantcontacten", written)
    assert others.shown_before(others.next_moment(), key)
    assert key in others.written_down()
    assert not others.shown_before(others.next_moment(), key_of("partijen", written))
    assert same_id(written) != same_id(there), "what is ours is told by the very ID"
