"""Of a part of the API, only the operations that show anything of it are asked."""

import pytest

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.judging.chosen import selection
from klantinteracties_conformance.standard import dialect_files


def operations(dialect: str, *only: str) -> set[str]:
    asked = RunRequest(url="http://127.0.0.1:1/api", dialect=dialect, only=only)
    return set(selection(asked, dialect_files.load(dialect)).operations)


@pytest.mark.parametrize("dialect", dialect_files.available())
def test_a_word_takes_the_operations_that_show_anything_of_it(dialect: str) -> None:
    whole = operations(dialect)
    searched = operations(dialect, "zoeken")
    assert {"GET /klantcontacten", "GET /partijen"} <= searched < whole
    assert all(label.startswith("GET /") and "{" not in label for label in searched)
    assert "levensloop /partijen" in operations(dialect, "tegelijk") < whole


def test_what_is_asked_by_an_operation_stays_that() -> None:
    assert operations("openklant", "GET /partijen") == {"GET /partijen"}
    assert operations("openklant", "zoeken", "GET /partijen", "POST /partijen") == {"GET /partijen"}


def test_what_no_operation_shows_leaves_all_of_them() -> None:
    assert operations("vng-crud", "API-BEWAAR-4") == operations("vng-crud")
