"""All attributes at once: of rivals one in turn, and of a kind what that kind has."""

from klantinteracties_conformance.register.bodies.all_together import AllTogether
from klantinteracties_conformance.register.bodies.writable import NOTHING_MORE, Attribute


def attribute(name: str, *values: object, kind: tuple[str, str] | None = None) -> Attribute:
    return Attribute((name,), values, NOTHING_MORE, kind)


KIND, PERSON, HOUSE = attribute("soort", "persoon", "huis"), ("soort", "persoon"), ("soort", "huis")
FIRST, SECOND = attribute("partij", 1), attribute("betrokkene", 2)
ALL = AllTogether(
    [KIND, FIRST, SECOND, attribute("naam", "Anna", kind=PERSON), attribute("dak", True, kind=HOUSE)],
    [("partij", "betrokkene")],
)


def names(chosen: list[tuple[Attribute, object]]) -> list[str]:
    return [one.name for one, _ in chosen]


def test_of_rivals_there_is_one_in_turn() -> None:
    assert names(ALL.of_kind(PERSON, 0)) == ["partij", "naam"]
    assert names(ALL.of_kind(PERSON, 1)) == ["betrokkene", "naam"]


def test_each_kind_has_its_own_and_each_value_comes_once() -> None:
    assert [names(chosen) for chosen in ALL.each()] == [
        ["partij", "naam"],
        ["partij", "dak"],
        ["betrokkene"],
        ["betrokkene"],
    ]
