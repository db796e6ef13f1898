"""Codes of the municipality's own list stand wherever the suite would write its own."""

import itertools

import pytest

from klantinteracties_conformance.standard.chosen_codes import in_body, in_forms, speaking
from klantinteracties_conformance.standard.dialect_files import available, load

OWN = {"kanaal": ("Balie", "Telefonisch", "Web-formulier")}


@pytest.mark.parametrize("name", available())
def test_a_dialect_writes_no_other_code(name: str) -> None:
    dialect = speaking(load(name), OWN)
    attribute = dialect.type("klantcontact").attribute("Kanaal")
    assert dialect.codes == {attribute.path[-1]: OWN["kanaal"]}
    assert attribute.write("Balie") == "Balie"
    assert attribute.write("webformulier") == "Web-formulier"
    assert attribute.write("014") in OWN["kanaal"]
    assert attribute.write("") == ""
    assert dialect.type("klantcontact").attribute("Onderwerp").write("Paspoort") == "Paspoort"


@pytest.mark.parametrize(
    "codes",
    [
        *itertools.permutations(("Telefoon", "E-mail", "Balie", "Post", "014"), 2),
        *itertools.permutations(("telefonisch", "E-mail", "Web"), 3),
    ],
)
def test_a_channel_and_another_one_stay_different(codes: tuple[str, ...]) -> None:
    attribute = speaking(load("openklant"), {"kanaal": codes}).type("klantcontact").attribute("Kanaal")
    assert attribute.write("Telefoon") != attribute.write("E-mail")
    assert attribute.write("telefoon") == attribute.write("Telefoon")


def test_without_a_list_everything_stays() -> None:
    dialect = load("openklant")
    assert speaking(dialect, {}) == dialect
    assert in_body({"kanaal": "telefoon"}, {}) == {"kanaal": "telefoon"}


def test_bodies_and_forms_follow() -> None:
    two = {"kanaal": ("Balie", "Post")}
    body = {"klantcontact": {"kanaal": {"keuze": ["telefoon", "e-mail"]}, "nummer": "{nummer}"}, "rol": None}
    chosen = in_body(body, two)["klantcontact"]
    assert sorted(chosen["kanaal"]["keuze"]) == ["Balie", "Post"]
    assert chosen["nummer"] == "{nummer}"
    assert in_body({"rijen": [{"kanaal": "x"}]}, two)["rijen"][0]["kanaal"] in two["kanaal"]
    forms = {"klantcontact.kanaal": ["telefoon"], "klantcontact.nummer": "nummer"}
    assert in_forms(forms, two) == {**forms, "klantcontact.kanaal": ["Balie", "Post"]}
