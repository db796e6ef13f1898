"""What else can be asked by the arguments of a list."""

import pytest

from klantinteracties_conformance.profiles.arguments import Arguments, arguments_of
from tests.profiles.at_work import DIALECT


@pytest.mark.parametrize(
    ("path", "name", "value", "other"),
    [
        ("partijen", "soortPartij", "persoon", "contactpersoon"),
        ("internetaken", "status", "te_verwerken", "verwerkt"),
        ("actoren", "indicatieActief", "true", "false"),
        ("actoren", "actoridentificatorCodeRegister", "obj", "anders"),
        ("internetaken", "toegewezenAanActor__uuid", "x", None),
        ("nergens", "naam", "x", "anders"),
    ],
)
def test_another_value_that_may_be_asked_for(path: str, name: str, value: str, other: str | None) -> None:
    assert arguments_of(DIALECT, path).other(name, value) == other


def test_which_arguments_seek_a_whole_value() -> None:
    addresses = arguments_of(DIALECT, "digitaleadressen")
    assert addresses.is_exact("adres")
    assert addresses.is_exact("verstrektDoorPartij__partijIdentificator__objectId")
    assert not addresses.is_exact("referentie")
    assert not arguments_of(DIALECT, "internetaken").is_exact("actoren__naam")
    assert Arguments({}).is_exact("actoridentificatorObjectId")
