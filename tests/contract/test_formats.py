"""Forms of texts, also of texts that are too long to look at."""

import tracemalloc

import pytest
from jsonschema import Draft202012Validator

from klantinteracties_conformance.contract.formats import LONGEST, Formats

ADDRESS = "https://register.example.nl/klantcontacten/"


def _conforms(text: str, format: str = "uri") -> bool:
    return Draft202012Validator({"format": format}, format_checker=Formats()).is_valid(text)


def test_an_address_is_one_and_other_text_is_not() -> None:
    assert _conforms(ADDRESS)
    assert not _conforms("geen adres")
    assert _conforms("2026-03-02", "date")
    assert not _conforms("2026-02-30", "date")


@pytest.mark.parametrize("format", ["uri", "date", "date-time", "email", "uuid"])
def test_a_text_of_a_megabyte_has_no_form_and_costs_no_memory(format: str) -> None:
    text = ADDRESS + "a" * 1_000_000
    tracemalloc.start()
    try:
        assert not _conforms(text, format)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_a_form_that_nobody_knows_is_not_looked_at() -> None:
    assert _conforms("a" * (LONGEST + 1), "duration-of-a-call")
