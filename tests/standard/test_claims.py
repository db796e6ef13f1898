"""What can be claimed and left out follows from the catalogue and the information model."""

from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.claims import claimable, excludable


def test_cases_functions_and_object_types_can_be_claimed() -> None:
    known = claimable(catalogue())
    assert set(known) == {"cases", "functions", "object_types"}
    assert "C0534" in known["cases"]
    assert "F0796" in known["functions"]
    assert "klantcontact" in known["object_types"]


def test_a_single_requirement_can_be_left_out_as_well() -> None:
    known = excludable(catalogue())
    assert {"C0534-3", "C0534", "F0796", "klantcontact", "API-ZOEK"} <= known
    assert "verzonnen" not in known
