"""What teaches nothing new is left out: the same rule broken likewise, and values that were there before."""

from random import Random
from typing import Any

from klantinteracties_conformance.contract.classify import Class, Kind
from klantinteracties_conformance.fuzz.distinct import distinct, kind_of, sample
from klantinteracties_conformance.register.generate import NOTHING, Raw


def _broken(value: Any, *, keyword: str = "type", more: str = "") -> tuple[Raw, Class]:
    body = {"naam": value, "meer": more}
    return Raw((), body), Class(Kind.INVALID, "/naam", keyword)


def _lawful(body: Any, *query: tuple[str, str]) -> tuple[Raw, Class]:
    return Raw(query, body), Class(Kind.VALID)


def test_of_a_rule_broken_by_values_of_one_type_a_few_remain_each_with_another_value() -> None:
    values = [1, 2, 3, [], {}, None]
    cases = [_broken(1, more="x"), *map(_broken, values)]
    kept = [raw.body["naam"] for raw in distinct(cases, alike=2)]
    assert kept == [1, 2, [], {}, None]


def test_of_values_of_one_kind_one_may_be_enough() -> None:
    values: list[Any] = [1, "x", [], {}, None, True]
    cases = [*map(_broken, values)]
    kept = [raw.body["naam"] for raw in distinct(cases, alike=1, sort=kind_of)]
    assert kept == [1, [], None]


def test_another_rule_at_the_same_place_counts_apart() -> None:
    cases = [_broken("x"), _broken("x", keyword="enum")]
    assert len(distinct(cases, alike=1)) == 2


def test_what_is_lawful_remains_where_a_value_is_new_and_so_does_the_one_with_most_in_it() -> None:
    small, other, both = _lawful({"a": "1"}), _lawful({"b": "2"}), _lawful({"a": "1", "b": "2"})
    whole = _lawful({"a": "1", "b": "2", "c": "3"})
    assert distinct([whole, both, small, other], alike=1) == [whole[0], small[0], other[0]]
    assert distinct([small, _lawful({"a": "3"})], alike=1)[1].body == {"a": "3"}
    assert len(distinct([_lawful({"a": {"c": []}}), _lawful({"a": {"c": [1]}})], alike=1)) == 2


def test_a_case_that_holds_nothing_remains() -> None:
    nothing, something = _lawful(NOTHING), _lawful(NOTHING, ("p", "x"))
    assert distinct([nothing, something], alike=1) == [nothing[0], something[0]]


def test_arguments_count_as_well_as_bodies() -> None:
    alone, beside = _lawful(NOTHING, ("p", "")), _lawful(NOTHING, ("p", ""), ("q", "x"))
    assert distinct([beside, alone], alike=1) == [beside[0], alone[0]]
    wrong = [(Raw((("p", text),), NOTHING), Class(Kind.INVALID, "?p", "waarde")) for text in "abc"]
    assert len(distinct(wrong, alike=2)) == 2


def test_a_place_that_is_not_there_is_broken_in_one_way() -> None:
    cases = [(Raw((), {"meer": text}), Class(Kind.INVALID, "/naam", "required")) for text in "abc"]
    assert len(distinct(cases, alike=2)) == 1


def test_a_sample_has_as_many_different_things_as_there_can_be_in_the_order_in_which_they_came() -> None:
    alike = [_broken(text) for text in "abcdef"]
    others = [_broken("x", keyword="enum"), _lawful({"naam": "Jan"}), _lawful(NOTHING, ("p", "1"))]
    cases = [*alike[:3], *others, *alike[3:]]
    for seed in range(5):
        chosen = sample(cases, 4, Random(seed))
        assert len(chosen) == 4
        assert {raw.key for raw, _ in others} < {raw.key for raw in chosen}
        assert chosen == [raw for raw, _ in cases if raw in chosen]
    assert [raw.key for raw in sample(cases, 99, Random(1))] == [raw.key for raw, _ in cases]
