"""Which part of the suite a run takes."""

import pytest

from klantinteracties_conformance.config.selection import Selection, select, served_by_fuzzing
from klantinteracties_conformance.result.outcomes import FuzzProfile
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import UnknownSelectionError, catalogue
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from tests.saying import raises

DOCUMENT = contract_of(dialect_files.load("openklant"))


def chosen(*only: str, fuzz: FuzzProfile = "quick") -> Selection:
    return select(catalogue(), DOCUMENT, only, fuzz)


def test_everything_is_the_whole() -> None:
    whole = chosen()
    assert len(whole.requirements) == len(catalogue().requirements)
    assert (whole.partial, whole.fuzzes) == (False, True)
    assert {"GET /actoren", "levensloop /actoren"} <= set(whole.operations)


def test_without_fuzzing_what_only_that_can_judge_is_left_out() -> None:
    found = chosen(fuzz="none")
    assert (found.partial, found.fuzzes, found.fuzzed) == (True, False, ())
    ids = {spec.id for spec in found.requirements}
    assert "C0992-1" in ids
    assert "API-CONTRACT-1" in ids
    assert "API-LEVEN-2" not in ids
    assert any(served_by_fuzzing(spec) for spec in chosen().requirements if spec.id not in ids)


@pytest.mark.parametrize(
    ("name", "operations"),
    [
        ("POST /actoren", {"POST /actoren"}),
        ("post /actoren/", {"POST /actoren"}),
        ("levensloop /actoren", {"levensloop /actoren"}),
    ],
)
def test_an_operation_is_chosen_by_its_label(name: str, operations: set[str]) -> None:
    assert set(chosen(name).operations) == operations


def test_a_path_takes_what_is_below_it() -> None:
    found = set(chosen("/actoren").operations)
    assert {"GET /actoren", "DELETE /actoren/{uuid}", "levensloop /actoren"} <= found
    assert not [label for label in found if "/actorklantcontacten" in label]


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("zoeken", "API-ZOEK"),
        ("bladeren", "API-BLADER"),
        ("meesturen", "API-MEE"),
        ("bewaren", "API-BEWAAR"),
        ("weglaten", "API-INVOER"),
        ("verwijzen", "API-VERWIJS"),
        ("verwijderen", "API-LEVEN"),
        ("tegelijk", "API-TEGELIJK"),
    ],
)
def test_a_part_of_the_api_is_chosen_by_a_word(word: str, part: str) -> None:
    found = chosen(word)
    assert {spec.group for spec in found.requirements} == {part}
    assert found.fuzzes


@pytest.mark.parametrize("name", ["209/209", "GET /bestaat-niet", "QUERY /actoren", "C9999"])
def test_what_is_nowhere_is_refused(name: str) -> None:
    with raises(UnknownSelectionError, name.split("/", maxsplit=1)[0].strip()):
        chosen(name)


def test_what_the_provider_does_not_claim_is_shown_and_does_not_run() -> None:
    found = chosen().without(["C0992-1"], ["actoren"])
    assert "C0992-1" in {spec.id for spec in found.requirements}
    assert "C0992-1" not in {spec.id for spec in found.to_run}
    assert not [label for label in found.operations if label.endswith("/actoren") or "/actoren/" in label]
    assert "GET /actorklantcontacten" in found.operations
