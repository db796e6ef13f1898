"""What a report says that a requirement catches comes from a snapshot."""

from klantinteracties_conformance.report.known_faults import known_faults


def test_a_requirement_names_the_broken_providers_that_it_catches() -> None:
    found = known_faults("C0992-3")
    assert found
    assert all(name and wrong for name, wrong in found)


def test_a_requirement_without_faults_has_none() -> None:
    assert known_faults("C0000-0") == ()
