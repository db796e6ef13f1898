"""What is written is read again as it was, and what is something else is refused."""

from pathlib import Path

import pytest

from klantinteracties_conformance.result.codec import (
    DecodeError,
    decode,
    encode,
    from_plain,
    laid_out,
    plain_data,
)
from klantinteracties_conformance.result.model import Result, load
from klantinteracties_conformance.result.records import Judgement, Record, ShardPart, ShardRecord
from klantinteracties_conformance.standard.catalogue import ScenarioKey
from klantinteracties_conformance.system.messages import Comparison, message, shown
from tests.report import factory
from tests.saying import saying

KEY = ScenarioKey("cases/x.feature", "naam", ("a", "b"), 5)


def record() -> Record:
    """Return a record with all that it can hold."""
    differs = Comparison(shown("één"), shown(None), "Taal")
    why = message("not-arranged", finding=saying("Het lukt niet."))
    return Record(
        KEY,
        "C0992-1",
        Judgement("cantTell", why, [differs], arranging=True),
        steps=factory.scenario("failed").steps,
        exchanges=[factory.exchange(1, error="weg")],
        leftovers=factory.red().leftovers,
        compared=3,
        duration=1.5,
        failed_step="given",
    )


def test_a_record_comes_back_as_it_was() -> None:
    read = decode(encode(record()), Record)
    assert read == record()
    assert read.key.size == KEY.size


@pytest.mark.parametrize("duration", [-1, -0.1, 1e10, 1e300])
def test_nothing_goes_back_in_time_or_takes_years(duration: float) -> None:
    plain = plain_data(record()) | {"duration": duration}
    with pytest.raises(DecodeError, match="duration"):
        from_plain(plain, Record)


def test_a_whole_result_comes_back_as_it_was() -> None:
    result = factory.rich()
    light = [ShardRecord(record(), [1, 2])]
    result.shard = ShardPart("1/2", light, [], ["GET /x"], [], [saying("let op")], [], factory.TODAY)
    assert decode(encode(result), Result) == result
    assert from_plain(plain_data(result), Result) == result


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"extra": 1}'])
def test_something_else_is_refused(text: str) -> None:
    with pytest.raises(DecodeError):
        decode(text, Record)
    with pytest.raises(DecodeError):
        from_plain({"extra": text}, Record)


def test_half_a_pair_that_a_provider_sent_is_spelled_out() -> None:
    said = message("value", value={"\ud800": ["\udfff", "heel 🙂"]})
    assert decode(encode(said), type(said)).values == {"value": {"\\ud800": ["\\udfff", "heel 🙂"]}}
    assert "\\\\ud800" in encode(saying("naam \ud800"))


def test_json_is_laid_out_a_line_a_value_with_letters_as_they_are() -> None:
    assert laid_out({"naam": "één", "rij": [1]}) == '{\n "naam": "één",\n "rij": [\n  1\n ]\n}\n'


def test_a_path_that_is_no_utf_8_does_not_keep_a_result_from_being_written(tmp_path: Path) -> None:
    result = factory.red()
    result.requirements[1].scenarios[0].replay = "run --dialect b\udce9ta.yaml"
    assert "b\\\\udce9ta" in encode(result)
    result.write(tmp_path / "result.json")
    assert load(tmp_path / "result.json").requirements[1].scenarios[0].replay.endswith("b\\udce9ta.yaml")


def test_numbers_that_json_lacks_and_values_without_end_are_told() -> None:
    deep: object = 1
    for _ in range(5_000):
        deep = [deep]
    said = message("values", values=[float("nan"), float("-inf"), 2**70])
    assert decode(encode(said), type(said)).values == {"values": ["nan", "-inf", 2**70]}
    assert message("value", value=deep).values == {"value": "…"}
