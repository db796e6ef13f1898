"""The page of a release says of each requirement how many broken providers it catches."""

from klantinteracties_conformance.matrix.summary import summary
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.known_faults import KnownFault, Red


def fault(requirement: str, *red: str) -> KnownFault:
    reds = [Red(name, "", "", "") for name in red]
    return KnownFault("Zo is het fout.", "It is wrong.", requirement, {"openklant": reds})


def test_each_requirement_counts_what_was_made_for_it_and_what_it_caught_besides() -> None:
    text = summary({"a": fault("C0992-1", "C0992-1", "C0992-2"), "b": fault("C0992-1", "C0992-1")})
    rows = {line.split()[1]: line for line in text.splitlines() if line.startswith("| ") and "-" in line}
    assert rows["C0992-1"].endswith("| 2 | 0 | Zo is het fout. |")
    assert rows["C0992-2"].endswith("| 0 | 1 |  |")
    assert {spec.id for spec in catalogue().requirements if spec.testable} <= rows.keys()


def test_each_dialect_counts_the_providers_and_what_catches_them() -> None:
    text = summary({"a": fault("C0992-1", "C0992-1", "C0992-2")})
    assert "| Open Klant, API 0.9.0 | 1 | 2 |" in text
    assert "| VNG Klantinteracties CRUD 0.0.3 | 0 | 0 |" in text
