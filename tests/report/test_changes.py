"""Why an outcome differs: whatever lies outside the provider is named before the provider is."""

from typing import Any

import pytest
from msgspec.structs import replace

from klantinteracties_conformance.report.changes import (
    Cause,
    Standing,
    Terms,
    cause,
    different_terms,
    standing_of,
    terms_of,
)
from tests.report import factory

TERMS = Terms("1.0.0", "c", "d", "e", "0.9.0", fuzz="quick")
PASSED, FAILED = Standing("passed", "x"), Standing("failed", "x")


@pytest.mark.parametrize(
    ("identifier", "changes", "old", "new", "expected"),
    [
        ("C0534-3", {}, PASSED, FAILED, "provider"),
        ("C0534-3", {}, PASSED, Standing("failed", "y"), "suite"),
        ("C0534-3", {}, None, FAILED, "suite"),
        ("C0534-3", {"scope": "partial"}, None, FAILED, "scope"),
        ("C0534-3", {}, PASSED, Standing("untested", "x"), "scope"),
        ("C0534-3", {"lists": False}, PASSED, Standing("inapplicable", "x", True), "scope"),
        ("C0534-3", {}, PASSED, Standing("inapplicable", "x"), "provider"),
        ("C0534-3", {"claims": ("C0534",)}, PASSED, Standing("inapplicable", "x"), "scope"),
        ("C0534-3", {}, PASSED, Standing("cantTell", "x"), "judging"),
        ("API-FOUT-1", {"fuzz": "thorough"}, PASSED, FAILED, "scope"),
        ("C0534-3", {"fuzz": "thorough"}, PASSED, FAILED, "provider"),
    ],
)
def test_each_change_has_its_cause(
    identifier: str, changes: dict[str, Any], old: Standing | None, new: Standing | None, expected: Cause
) -> None:
    assert cause(TERMS, replace(TERMS, **changes), identifier, old, new) == expected


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"version": "1.1.0"}, "terms-version"),
        ({"digest": "other"}, "terms-suite"),
        ({"catalogue": "other"}, "terms-catalogue"),
        ({"api": "0.8.0"}, "terms-api"),
        ({"scope": "partial", "only": ("C0534",)}, "terms-scope"),
        ({"mode": "read-only"}, "terms-mode"),
        ({"fuzz": "none"}, "terms-fuzz"),
        ({"claims": ("C4161",)}, "terms-claims"),
        ({"lists": False}, "terms-lists"),
        ({"dialect_digest": "other"}, "terms-dialect"),
    ],
)
def test_what_differs_about_a_run_is_named(changes: dict[str, Any], code: str) -> None:
    assert [one.code for one in different_terms(TERMS, replace(TERMS, **changes))] == [code]


def test_equal_terms_differ_in_nothing() -> None:
    assert list(different_terms(TERMS, TERMS)) == []


def test_terms_and_standings_follow_from_a_result() -> None:
    result = factory.partial()
    terms = terms_of(result)
    assert (terms.version, terms.scope, terms.only, terms.lists) == (
        "1.2.3",
        "partial",
        tuple(result.run.only),
        True,
    )
    advice = factory.requirement("C0534-7", "failed", level="aanbevolen")
    assert standing_of(advice).kind == "informs"
    other = factory.requirement("C0534-7", "failed", level="aanbevolen", text="Anders")
    assert standing_of(advice).definition != standing_of(other).definition
