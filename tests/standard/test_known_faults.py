"""What the snapshot of known faults says, and how it is written."""

import pytest

from klantinteracties_conformance.standard.known_faults import (
    SNAPSHOT,
    KnownFault,
    Red,
    known_faults,
    laid_out,
    made_for,
)


def test_a_requirement_names_the_broken_providers_that_were_made_for_it() -> None:
    found = made_for("C0992-3")
    assert found
    assert all(name and fault.nl and fault.en and fault.requirement == "C0992-3" for name, fault in found)


def test_a_requirement_without_faults_has_none() -> None:
    assert made_for("C0000-0") == ()


def test_what_a_fault_turns_red_is_known_by_dialect() -> None:
    fault = known_faults()["kanaal-in-hoofdletters"]
    assert fault.requirement in fault.requirements("openklant") & fault.requirements("vng-crud")
    assert fault.requirements("another") == frozenset()


def test_the_file_is_laid_out_as_it_is_written() -> None:
    assert SNAPSHOT.read_text(encoding="utf-8") == laid_out(known_faults())


@pytest.mark.parametrize("red", [{}, {"openklant": []}])
def test_a_fault_may_turn_nothing_red(red: dict[str, list[Red]]) -> None:
    text = laid_out({"naam": KnownFault('Een "fout".', "A fault.", "C0992-1", red)})
    assert '"nl": "Een \\"fout\\".",' in text


def test_each_red_has_a_line_of_its_own_in_order_and_once() -> None:
    reds = [Red("C0992-2", "GET /x", "a", "b"), Red("C0992-1", "", "", "c"), Red("C0992-1", "", "", "c")]
    text = laid_out({"naam": KnownFault("Fout.", "Fault.", "C0992-1", {"openklant": reds})})
    assert [line.strip().rstrip(",") for line in text.splitlines() if "C0992" in line and "[" in line] == [
        '["C0992-1", "", "", "c"]',
        '["C0992-2", "GET /x", "a", "b"]',
    ]
