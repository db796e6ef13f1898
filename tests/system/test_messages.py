"""Messages are data: codes with values whose names say their type."""

import msgspec
import pytest

from klantinteracties_conformance.system.messages import Message, message, shown


def test_messages_within_a_message_are_its_parts() -> None:
    said = message("outer", status=404, reason=message("inner", count=1), sentences=[shown("a"), shown(2)])
    assert said.values == {"status": 404}
    assert said.part("reason") == message("inner", count=1)
    assert said.part("absent") is None
    assert [one.code for one in said.all()] == ["outer", "inner", "value", "value"]


@pytest.mark.parametrize(
    ("about", "wrong"),
    [
        ({"colour": "red"}, "no value is called colour"),
        ({"status": "404"}, "status is str"),
        ({"count": True}, "count is bool"),
        ({"operation": None}, "operation is NoneType"),
    ],
)
def test_a_value_has_the_type_that_its_name_says(about: dict[str, object], wrong: str) -> None:
    with pytest.raises(TypeError, match=wrong):
        message("any", **about)


def test_sets_are_put_in_order_and_whole_seconds_are_numbers() -> None:
    assert message("any", names={"b", "a"}).values == {"names": ["a", "b"]}
    assert message("any", seconds=2).values == {"seconds": 2.0}


def test_a_message_survives_json() -> None:
    said = message("outer", value={"a": [1, None]}, reason=shown("é"))
    assert msgspec.json.decode(msgspec.json.encode(said), type=Message) == said
