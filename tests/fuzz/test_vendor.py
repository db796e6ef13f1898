"""What is known of our dialect, in a vendor's words."""

from pathlib import Path

from klantinteracties_conformance.fuzz.vendor import renamed
from klantinteracties_conformance.standard import dialect_files

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
"""

KNOWN = {
    "geen_filters": ["page"],
    "objecten": {
        "/klantcontacten": {
            "voorbeeld": {"onderwerp": "{merk}", "kanaal": "telefoon"},
            "eigen": ["onderwerp"],
            "volgorde": [["onderwerp", "kanaal"]],
            "vormen": {"onderwerp": "tekst"},
        },
        "/betrokkenen": {
            "voorbeeld": {"hadKlantcontact": {"naar": "/klantcontacten"}},
            "verwijzingen": {"hadKlantcontact": "/klantcontacten"},
        },
    },
}


def test_names_and_paths_are_the_vendors(tmp_path: Path) -> None:
    (tmp_path / "v.yaml").write_text(VENDOR, encoding="utf-8")
    vendor = dialect_files.load(str(tmp_path / "v.yaml"))
    found = renamed(KNOWN, dialect_files.load("openklant"), vendor)
    assert found["geen_filters"] == KNOWN["geen_filters"]
    assert found["objecten"] == {
        "/contacten": {
            "voorbeeld": {"titel": "{merk}", "kanaal": "telefoon"},
            "eigen": ["titel"],
            "volgorde": [["titel", "kanaal"]],
            "vormen": {"titel": "tekst"},
        },
        "/betrokkenen": {
            "voorbeeld": {"hadKlantcontact": {"naar": "/contacten"}},
            "verwijzingen": {"hadKlantcontact": "/contacten"},
        },
    }


def test_without_a_difference_all_stays_as_it_is() -> None:
    ours = dialect_files.load("openklant")
    assert renamed(KNOWN, ours, ours) == KNOWN
