"""Of long lists the beginning is compared with the contract."""

from klantinteracties_conformance.contract.beginning import (
    MOST_ATTRIBUTES,
    MOST_ROWS,
    beginning_of,
    first_attributes,
)


def test_of_a_long_list_the_first_rows_are_compared() -> None:
    rows = [{"uuid": str(number)} for number in range(MOST_ROWS + 1)]
    assert beginning_of({"results": rows, "count": 1}) == {"results": rows[:-1], "count": 1}


def test_a_body_without_a_long_list_is_itself() -> None:
    body = {"results": [{"uuid": "x", "adressen": [1, 2]}], "count": None}
    assert beginning_of(body) is body


def test_of_an_object_with_attributes_without_end_the_first_are_remembered() -> None:
    usual = {"uuid": "x", "adressen": [1, 2]}
    assert first_attributes(usual) is usual
    assert first_attributes(None) is None
    shown = {**usual, **{str(number): number for number in range(MOST_ATTRIBUTES)}}
    assert len(first_attributes(shown)) == MOST_ATTRIBUTES
    assert first_attributes(shown).items() <= shown.items()
