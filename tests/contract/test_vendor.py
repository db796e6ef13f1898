"""What is known of our dialect, in a vendor's words."""

from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.contract.knowledge import of_dialect
from klantinteracties_conformance.contract.vendor import renamed, renamed_searches
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.dialect import Dialect

OURS = dialect_files.load("openklant")
VENDOR = """\
breidt_uit: openklant
dialect: voorbeeldleverancier
titel: Voorbeeldleverancier Contacten 2
basispad: /contacten/v2
objecttypen:
  klantcontact:
    pad: contacten
    attributen:
      Onderwerp: {op: titel}
      Inhoud: null
    zoeken: {Kanaal: ingang}
  betrokkene:
    attributen:
      Contactnaam.Voornaam: {op: contactnaam.roepnaam}
      Rol: {op: rol, waarden: {Klant: client}}
  internetaak:
    attributen:
      Status: {op: stand, waarden: {Te verwerken: open, Verwerkt: dicht}}
  bijlage: null
"""

KNOWN: dict[str, Any] = {
    "/klantcontacten": {
        "voorbeeld": {"onderwerp": "{merk}", "kanaal": "telefoon", "inhoud": "x", "reactie": None},
        "soorten": {"onderwerp": {"onderwerp": "{zin}"}},
        "eigen": ["onderwerp", "inhoud"],
        "volgorde": [["onderwerp", "kanaal"], ["inhoud", "kanaal"]],
        "vormen": {"onderwerp": "tekst"},
        "proef": True,
    },
    "/betrokkenen": {
        "voorbeeld": {
            "hadKlantcontact": {"naar": "/klantcontacten", "vers": True},
            "bijlage": {"naar": "/bijlagen"},
        },
        "verwijzingen": {"hadKlantcontact": "/klantcontacten", "bijlage": "/bijlagen"},
        "vormen": {"contactnaam.voornaam": ["Anna"], "rol": ["klant", "vertegenwoordiger"]},
        "ook": {"contactnaam": [{"voornaam": "Bo", "achternaam": "Dijk"}]},
        "per_soort": [{"rol": "klant", "contactnaam": {"voornaam": "Anna"}}],
        "maakt_mee": {"bijlagen.*": "/bijlagen"},
    },
    "/internetaken": {"alleen_bij": [["afgehandeldOp", {"status": "verwerkt"}]]},
    "/bijlagen": {"voorbeeld": {}},
}
TOLD: dict[str, Any] = {
    "/contacten": {
        "voorbeeld": {"titel": "{merk}", "kanaal": "telefoon", "reactie": None},
        "soorten": {"onderwerp": {"titel": "{zin}"}},
        "eigen": ["titel"],
        "volgorde": [["titel", "kanaal"]],
        "vormen": {"titel": "tekst"},
        "proef": True,
    },
    "/betrokkenen": {
        "voorbeeld": {"hadKlantcontact": {"naar": "/contacten", "vers": True}},
        "verwijzingen": {"hadKlantcontact": "/contacten"},
        "vormen": {"contactnaam.roepnaam": ["Anna"], "rol": ["client", "vertegenwoordiger"]},
        "ook": {"contactnaam": [{"roepnaam": "Bo", "achternaam": "Dijk"}]},
        "per_soort": [{"rol": "client", "contactnaam": {"roepnaam": "Anna"}}],
        "maakt_mee": {},
    },
    "/internetaken": {"alleen_bij": [["afgehandeldOp", {"stand": "dicht"}]]},
}
LISTS: dict[str, Any] = {
    "/klantcontacten": {
        "wereld": {
            "zelf": {
                "in": "/klantcontacten",
                "body": {"onderwerp": {"keuze": ["{zin}", "x"]}, "inhoud": "y"},
            },
            "rol": {
                "in": "/betrokkenen",
                "body": {"keuze": [{"rol": "klant", "hadKlantcontact": {"naar": "zelf"}}, None]},
            },
        },
        "argumenten": {"onderwerp": "zelf.onderwerp", "inhoud": "zelf.inhoud", "betrokkene": "rol.uuid"},
        "grenzen": {"kanaal": {"telefoon": [0]}},
        "niet_gevraagd": {"reactie": "daarom"},
        "precies": ["kanaal"],
        "bevat": {"kanaal": True},
        "proef": True,
        "ook": [
            {
                "wereld": {"zelf": {"in": "/klantcontacten", "body": {"onderwerp": "{zin}"}}},
                "argumenten": {"kanaal": "zelf.onderwerp"},
            },
            {"wereld": {"zelf": {"in": "/bijlagen", "body": {}}}, "argumenten": {}},
        ],
    },
    "/internetaken": {"wereld": {"zelf": {"in": "/bijlagen", "body": {}}}},
}

NO_MORE: dict[str, Any] = {"gelijke": {}, "grenzen": {}, "niet_gevraagd": {}, "bevat": {}, "precies": []}


@pytest.fixture
def vendor(tmp_path: Path) -> Dialect:
    (tmp_path / "v.yaml").write_text(VENDOR, encoding="utf-8")
    return dialect_files.load(str(tmp_path / "v.yaml"))


def test_names_codes_and_paths_are_the_vendors_and_what_it_lacks_is_gone(vendor: Dialect) -> None:
    assert renamed(KNOWN, OURS, vendor) == TOLD


def test_a_list_is_searched_in_the_vendors_words(vendor: Dialect) -> None:
    assert renamed_searches(LISTS, OURS, vendor) == {
        "/contacten": {
            "wereld": {
                "zelf": {"in": "/contacten", "body": {"titel": {"keuze": ["{zin}", "x"]}}},
                "rol": {
                    "in": "/betrokkenen",
                    "body": {"keuze": [{"rol": "client", "hadKlantcontact": {"naar": "zelf"}}, None]},
                },
            },
            "argumenten": {"onderwerp": "zelf.titel", "betrokkene": "rol.uuid"},
            "grenzen": {"ingang": {"telefoon": [0]}},
            "niet_gevraagd": {"reactie": "daarom"},
            "precies": ["ingang"],
            "bevat": {"ingang": True},
            "gelijke": {},
            "proef": True,
            "ook": [
                {
                    "wereld": {"zelf": {"in": "/contacten", "body": {"titel": "{zin}"}}},
                    "argumenten": {"ingang": "zelf.titel"},
                    **NO_MORE,
                }
            ],
        }
    }


def test_without_a_difference_all_stays_as_it_is() -> None:
    assert renamed(KNOWN, OURS, OURS) == KNOWN


def test_what_is_known_of_a_vendor_is_all_in_its_words(vendor: Dialect) -> None:
    about = of_dialect(vendor).objects["/internetaken"]
    assert about.only_when == {"afgehandeldOp": {"stand": "dicht"}}
    assert about.follow["stand"] == ["afgehandeldOp"]
    assert about.example["stand"] == "open"
