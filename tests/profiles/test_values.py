"""The variables of a profile."""

import re
from collections.abc import Iterator

import pytest

from klantinteracties_conformance.client.http import NO_JSON
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.profiles.arguments import arguments_of
from klantinteracties_conformance.profiles.values import NoValueError, Values, is_drawn, names_in
from klantinteracties_conformance.standard.bsn import TEST_RANGE
from tests.profiles.at_work import DIALECT, At, TamperedClient


@pytest.fixture
def values(sound: At) -> Iterator[Values]:
    with TamperedClient.speaking(DIALECT, sound.url, sound.access, sound.log) as client:
        made = Values(Consumer(DIALECT, client))
        made.set_base("http://p.example/api/v1")
        made.remember(
            "zoek", {"count": 5, "results": [{"uuid": "a b"}, {"uuid": None}], "url": "http://p.example/x"}
        )
        yield made


def test_drawn_values_are_fictive_fresh_and_stay_the_same(values: Values) -> None:
    first = values.filled(["{bsn}", "{bsn2}", "{kvk}", "{vestiging}", "{email}", "{telefoon}"])
    assert first[0] in TEST_RANGE
    assert first[0] != first[1]
    assert re.fullmatch(r"9\d{7}", first[2])
    assert re.fullmatch(r"0000\d{8}", first[3])
    assert first[4].endswith("@example.nl")
    assert first[5].startswith("06123456")
    assert values.filled(["{bsn}", "{bsn2}"]) == first[:2]
    assert set(first) <= values.drawn


def test_a_value_is_written_as_where_it_stands_asks(values: Values) -> None:
    assert values.filled({"x": "{zoek.count}", "y": "n={zoek.count}"}) == {"x": 5, "y": "n=5"}
    assert values.target("rijen/{zoek.results[0].uuid}?q={zoek.results[0].uuid}") == "rijen/a%20b?q=a%20b"
    assert values.target("rijen?q={zoek.results[0].uuid:ruw}") == "rijen?q=a b"
    assert values.target("{zoek.url}?expand=") == "http://p.example/x?expand="
    assert (
        values.target("{wortel}/a?b={basis}") == "http://p.example/a?b=http%3A%2F%2Fp.example%2Fapi%2Fv1%2F"
    )
    assert values.filled("{zoek.voorbij}") == 4
    values.remember("groot", {"uuid": "AB"})
    assert values.filled(["{groot.uuid:klein}", "{groot.uuid}"]) == ["ab", "AB"]


@pytest.mark.parametrize(
    "text", ["{zoek.results[1].uuid}", "{zoek.weg}", "{onbekend}", "{leeg.uuid}", "{leeg.voorbij}"]
)
def test_what_is_nowhere_is_missed(values: Values, text: str) -> None:
    values.remember("leeg", NO_JSON)
    with pytest.raises(NoValueError):
        values.filled(text)


def test_each_value_of_an_answer(values: Values) -> None:
    values.remember("zoek", {"results": [{"uuid": "c"}]})
    assert values.each("zoek.results[].uuid") == ["a b", "c"]
    values.let("c")
    assert values.target("rijen/{dit}") == "rijen/c"


PARTIES = arguments_of(DIALECT, "partijen")


def test_searching_otherwise_changes_one_argument_each_time(values: Values) -> None:
    text = "partijen?expand=x&soortPartij=persoon&partijIdentificator__objectId={bsn}"
    bsn = values.filled("{bsn}")
    found = list(values.otherwise(text, PARTIES))
    assert [name for name, _ in found] == ["soortPartij", *2 * ["partijIdentificator__objectId"]]
    start = "partijen?expand=x&soortPartij="
    assert found[0][1] == f"{start}contactpersoon&partijIdentificator__objectId={bsn}"
    assert found[1][1].startswith(f"{start}persoon&partijIdentificator__objectId=99999")
    assert not found[1][1].endswith(bsn)
    assert found[2][1] == f"{start}persoon&partijIdentificator__objectId={bsn[:-1]}"


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("partijen?n={zoek.count}", ["partijen?n=0"]),
        ("partijen?page=1&expand=x", []),
        ("partijen", []),
    ],
)
def test_what_else_is_asked(values: Values, text: str, others: list[str]) -> None:
    assert [target for _, target in values.otherwise(text, PARTIES)] == others


def test_an_address_or_an_id_is_changed_to_one_of_nothing(values: Values) -> None:
    ((_, target),) = values.otherwise("partijen?u={zoek.url}", PARTIES)
    assert target.startswith("partijen?u=http%3A%2F%2Fp.example%2F")
    assert not target.endswith("%2Fx")
    ((_, target),) = values.otherwise("partijen?u={zoek.results[0].uuid}", PARTIES)
    assert len(target) == len("partijen?u=") + 36


def test_no_value_is_drawn_twice_and_each_process_draws_its_own(sound: At) -> None:
    with TamperedClient.speaking(DIALECT, sound.url, sound.access, sound.log) as client:
        many = len(TEST_RANGE) // 20  # others may have some of the twenty of each
        made = [Values(Consumer(DIALECT, client), (number, many)) for number in (0, 1)]
        drawn = [set(one.filled([f"{{bsn{at}}}" for at in range(2, 10)])) for one in made]
        assert [len(one) for one in drawn] == [8, 8]
        assert not drawn[0] & drawn[1]
        others = {target for _ in range(20) for _, target in made[1].otherwise("p?x={kvk}&y={merk}", PARTIES)}
        assert len(others) == 40


def test_names() -> None:
    assert names_in({"a": ["{zoek.uuid}", "x{bsn2}"], "b": 3}) == {"zoek", "bsn2"}
    assert is_drawn("bsn2")
    assert is_drawn("basis")
    assert not is_drawn("klant")
