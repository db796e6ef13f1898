"""How a dialect writes and reads the information model."""

from dataclasses import replace

import pytest

from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.dialect import NotInDialectError, put, take
from klantinteracties_conformance.standard.information_model import UnknownAttributeError
from klantinteracties_conformance.system.messages import message
from tests.saying import raises

OPENKLANT, CRUD = (dialect_files.load(name) for name in ("openklant", "vng-crud"))


def test_what_a_dialect_does_not_have_is_told() -> None:
    fewer = replace(
        OPENKLANT, types={key: OPENKLANT.types[key] for key in OPENKLANT.types if key != "bijlage"}
    )
    with raises(NotInDialectError, "Het objecttype 'bijlage' bestaat niet"):
        fewer.type("bijlage")
    with raises(NotInDialectError, "Het attribuut 'Toegewezen op' bestaat niet"):
        CRUD.type("internetaak").attribute("Toegewezen op")
    with raises(NotInDialectError, "Op 'Inhoud' kan in dit dialect niet"):
        OPENKLANT.type("klantcontact").search_argument("Inhoud")
    with raises(NotInDialectError, "niet hoe groot een bladzijde"):
        CRUD.pages_of(2)
    assert OPENKLANT.pages_of(2) == {"pageSize": 2}
    without = replace(OPENKLANT, absent={"partij": message("excluded-by-provider", text="Partijen niet.")})
    with raises(NotInDialectError, "Partijen niet"):
        without.type("partij")
    assert without.type("actor").path == "actoren"


def test_what_the_information_model_does_not_have_is_no_matter_of_the_dialect() -> None:
    with pytest.raises(UnknownAttributeError, match="no object type 'bijlaag'"):
        OPENKLANT.type("bijlaag")
    with pytest.raises(UnknownAttributeError, match="no attribute 'Kleur' of 'Partij'"):
        OPENKLANT.type("partij").attribute("Kleur")
    with pytest.raises(UnknownAttributeError, match="no attribute 'Kleur' of 'Partij'"):
        OPENKLANT.type("partij").search_argument("Kleur")


def test_the_paths_of_an_object_type() -> None:
    assert OPENKLANT.paths("actor") == {"actoren"}
    assert OPENKLANT.paths("ufo") == set()
    lists = {CRUD.type("betrokkene").path, CRUD.type("betrokkene").item_path}
    assert CRUD.paths("betrokkene") == lists


def test_the_headers_of_a_dialect() -> None:
    assert OPENKLANT.headers(None) == OPENKLANT.headers("") == {"Accept": OPENKLANT.accepts}
    assert OPENKLANT.headers("abc") == {"Accept": OPENKLANT.accepts, "Authorization": "Token abc"}


def test_a_list_without_rows_is_known_by_its_links() -> None:
    assert CRUD.rows("actor", {"_links": {}}) == []
    assert CRUD.rows("actor", {"_embedded": {"actoren": [1]}, "_links": {}}) == [1]
    assert CRUD.rows("actor", {"naam": "x"}) is None
    assert CRUD.rows("actor", []) is None
    assert OPENKLANT.rows("actor", {"next": None}) is None
    assert OPENKLANT.rows("actor", {"results": {}}) is None
    assert OPENKLANT.rows("actor", {"results": [1]}) == [1]


def test_what_a_list_counts_is_a_number() -> None:
    counts = (3, 0, 3.0, True, "3", None, [1], {"a": 1}, 0.5)
    assert [OPENKLANT.counted({"count": count}) for count in counts] == [3, 0, 3, *[None] * 6]
    assert OPENKLANT.counted([]) is None
    assert replace(OPENKLANT, list_count=()).counted({"count": 3}) is None


def test_an_address_that_is_none_is_not_that_of_what_is_referred_to() -> None:
    row = {"actor": {"uuid": "abc", "url": "http://[::1"}}
    assert OPENKLANT.stray_address("actorklantcontact", "Actor", row) == "http://[::1"
    row["actor"]["url"] = "https://example.nl/actoren/ABC/"
    assert OPENKLANT.stray_address("actorklantcontact", "Actor", row) is None


def test_a_number_of_our_own_has_its_length_and_no_leading_zero() -> None:
    attribute = replace(OPENKLANT.type("klantcontact").attribute("Nummer"), length=2)
    numbers = {attribute.unique_value() for _ in range(3000)}
    assert numbers == {str(number) for number in range(10, 100)}


def test_what_is_unset_is_only_the_same_as_what_is_unset() -> None:
    nummer = OPENKLANT.type("klantcontact").attribute("Nummer")
    assert nummer.same(None, "")
    assert not nummer.same(None, "1")
    assert not nummer.same("1", None)
    assert nummer.same("1", "1")


def test_references_are_written_and_read_as_the_dialect_has_them() -> None:
    assert OPENKLANT.reference("a") == {"uuid": "a"}
    assert OPENKLANT.observe("betrokkene", "Klantcontact", {"hadKlantcontact": {"uuid": "a"}}) == "a"
    assert CRUD.reference("a") == "a"


def test_a_path_that_leads_nowhere_gives_nothing() -> None:
    assert take({"a": {"b": 1}}, ("a", "b")) == 1
    assert take({"a": [1]}, ("a", "b")) is None
    assert take({}, ("a",)) is None
    body: dict[str, object] = {}
    put(body, ("a", "b"), 1)
    put(body, ("a", "c"), 2)
    assert body == {"a": {"b": 1, "c": 2}}
