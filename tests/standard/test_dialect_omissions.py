"""What a vendor's dialect leaves out, and the slips by which it would leave out more than it says."""

from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.standard import dialect_files, dialect_omissions
from klantinteracties_conformance.standard.dialect import Dialect
from tests.saying import said

HEAD = "breidt_uit: openklant\ndialect: eigen\ntitel: Eigen\n"


def dialect(folder: Path, rest: str) -> Dialect:
    path = folder / "eigen.yaml"
    path.write_text(HEAD + rest, encoding="utf-8")
    return dialect_files.read(path)


def attribute(name: str, about: str, of: str = "klantcontact") -> str:
    return f"objecttypen:\n  {of}:\n    attributen:\n      {name}: {about}\n"


@pytest.mark.parametrize(
    ("rest", "places"),
    [
        (attribute("Kanaal", "null"), ["klantcontact/attributen/Kanaal"]),
        (
            attribute("Kanaal", "{toegekend_door: provider}"),
            ["klantcontact/attributen/Kanaal/toegekend_door=provider"],
        ),
        (attribute("Inhoud", "{waarden: {Ja: null}}"), ["klantcontact/attributen/Inhoud/waarden/Ja"]),
        ("objecttypen: {actor: {zoeken: {Naam: null}}}\n", ["actor/zoeken/Naam"]),
        ("objecttypen: {partij: null}\n", ["partij"]),
        (
            attribute("Kanaal", "{waarden: {E-mail: telefoon}}"),
            ["klantcontact/attributen/Kanaal/waarden/E-mail=Telefoon"],
        ),
    ],
)
def test_what_is_left_out_narrows(rest: str, places: list[str], tmp_path: Path) -> None:
    left_out = dialect(tmp_path, rest).excluded
    assert list(left_out) == places
    assert dialect_files.narrows(left_out)


@pytest.mark.parametrize(
    ("rest", "places"),
    [
        ("", []),
        (attribute("Kanaal", "{op: ingang}"), []),
        (attribute("Kanaal", "{waarden: {Telefoon: null}}"), []),
        ("samen: null\n", ["samen"]),
        ("lijst: {aantal: null}\n", ["lijst/aantal"]),
        ("objecttypen: {klantcontact: {zoeken: {Kanaal: null}}}\n", ["klantcontact/zoeken/Kanaal"]),
    ],
)
def test_what_our_own_dialects_lack_as_well_does_not_narrow(
    rest: str, places: list[str], tmp_path: Path
) -> None:
    left_out = dialect(tmp_path, rest).excluded
    assert list(left_out) == places
    assert not dialect_files.narrows(left_out)


@pytest.mark.parametrize("name", dialect_files.available())
def test_our_own_dialects_leave_out_nothing(name: str) -> None:
    assert dialect_files.load(name).excluded == ()


def test_a_dialect_that_extends_none_is_held_against_what_all_of_ours_have(tmp_path: Path) -> None:
    own = dialect_files.load("vng-crud").contract.parent / "dialect.yaml"
    text = own.read_text(encoding="utf-8")
    path = tmp_path / "eigen.yaml"
    path.write_text(text, encoding="utf-8")
    assert dialect_files.read(path).excluded == ()
    path.write_text(text.replace("      Inhoud: {op: inhoud}\n", ""), encoding="utf-8")
    assert dialect_files.read(path).excluded == ("klantcontact/attributen/Inhoud",)


@pytest.mark.parametrize(
    ("rest", "line", "says"),
    [
        (attribute("Inhoud", "{op: onderwerp}"), 7, "op die plaats staat 'Onderwerp' al"),
        (attribute("Inhoud", "{op: onderwerp.tekst}"), 7, "op die plaats staat 'Onderwerp' al"),
        (attribute("Inhoud", "{op: null, tekst_als: Onderwerp}"), 7, "op die plaats staat 'Onderwerp' al"),
        (attribute("ID", "{toegekend_door: null}", "actor"), 7, "het ID wordt door de provider toegekend"),
        (attribute("ID", "{toegekend_door: consumer}"), 7, "het ID wordt door de provider toegekend"),
        (attribute("ID", "null"), 7, "het ID wordt door de provider toegekend"),
    ],
)
def test_a_slip_is_told_with_its_line(rest: str, line: int, says: str, tmp_path: Path) -> None:
    with pytest.raises(dialect_files.DialectError) as caught:
        dialect(tmp_path, rest)
    assert f"eigen.yaml klopt niet op regel {line}," in said(caught.value.message)
    assert says in said(caught.value.message)


def with_attributes(attributes: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"objecttypen": {"actor": {"pad": "actoren", "attributen": attributes}}, "lijst": {}, **more}


def test_what_at_least_one_of_several_lacks_is_listed() -> None:
    one = with_attributes({"Naam": {"op": "naam"}, "Functie": {"op": "functie"}}, samen={"pad": "samen"})
    other = with_attributes({"Naam": {"op": "naam", "toegekend_door": "provider"}})
    assert dialect_omissions.lacking([one, other]) == {
        "actor/attributen/Functie",
        "actor/attributen/Naam/toegekend_door=provider",
        "samen",
    }


def test_an_attribute_at_the_place_of_another_is_found() -> None:
    data = with_attributes({"Naam": {"op": "a.b"}, "Functie": {"op": "a"}, "Omschrijving": {"op": "ab"}})
    where = ("objecttypen", "actor", "attributen", "Functie")
    assert list(dialect_omissions.places_taken_twice(data)) == [(where, "Naam")]


def test_a_contract_of_ones_own_leaves_out_what_is_published(tmp_path: Path) -> None:
    published = dialect_files.load("openklant").contract
    (tmp_path / "eigen-contract.yaml").write_bytes(published.read_bytes())
    assert dialect(tmp_path, "contract: eigen-contract.yaml\n").excluded == ()
    (tmp_path / "eigen-contract.yaml").write_bytes(published.read_bytes() + b"\n")
    left_out = dialect(tmp_path, "contract: eigen-contract.yaml\n").excluded
    assert left_out == ("contract",)
    assert dialect_files.narrows(left_out)


@pytest.mark.parametrize(
    "rest",
    [
        "objecttypen: {klantcontact: {pad: ../../beheer/gebruikers}}\n",
        "objecttypen: {klantcontact: {itempad: 'klantcontacten/..'}}\n",
        "objecttypen: {klantcontact: {pad: 'http://elders.example/x'}}\n",
        "objecttypen: {klantcontact: {pad: 'x?y=1'}}\n",
        "samen: {pad: ../x}\n",
        'authenticatie: {header: "X\\r\\nY"}\n',
        'authenticatie: {waarde: "{token}{token:>999999999}"}\n',
        'mediatypen: {verzenden: "a/b\\r\\nX: y"}\n',
        'dialect: "eigen\\n"\n',
    ],
)
def test_a_dialect_points_nowhere_else_and_writes_no_line_of_its_own(rest: str, tmp_path: Path) -> None:
    path = tmp_path / "eigen.yaml"
    own = "".join(line for line in HEAD.splitlines(True) if line.partition(":")[0] != rest.partition(":")[0])
    path.write_text(own + rest, encoding="utf-8")
    with pytest.raises(dialect_files.DialectError):
        dialect_files.read(path)
