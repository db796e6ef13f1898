"""The page of what can't be tested tells what the catalogue does."""

from klantinteracties_conformance.standard import case_rows
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.not_testable import PAGE, page


def test_the_page_is_renewed_with_the_catalogue() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(catalogue()), "make snapshots"


def test_each_case_says_what_cannot_be_tested_and_why() -> None:
    text = page(catalogue())
    for spec in catalogue().requirements:
        shown = f"- **{spec.id}** {spec.text}. {spec.reason}"
        assert (shown in text) == (not spec.testable)
    rows = case_rows.of_cases()
    assert f"{len(rows)} cases, met samen {sum(found.total() for found in rows.values())} rijen" in text
