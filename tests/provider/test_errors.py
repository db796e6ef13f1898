"""What is wrong with a request is collected, and a rule that is switched off leaves no trace."""

from __future__ import annotations

import pytest

from klantinteracties_conformance.provider.errors import (
    InvalidError,
    MethodNotAllowedError,
    NotAuthenticatedError,
    Problem,
    Problems,
    ProviderError,
    invalid,
)


def test_each_problem_is_collected_and_all_of_them_raised_at_once() -> None:
    problems = Problems(lambda _: True)
    problems.raise_if_any()
    problems.add("required", ("naam",), "required", "Dit veld is verplicht.")
    problems.add("length", ("taal",), "max_length", "Te lang.")
    with pytest.raises(InvalidError) as refused:
        problems.raise_if_any()
    assert [problem.path for problem in refused.value.problems] == [("naam",), ("taal",)]
    assert refused.value.status == 400


def test_a_rule_that_is_switched_off_leaves_no_trace() -> None:
    problems = Problems(lambda rule: rule != "length")
    problems.add("length", ("naam",), "max_length", "Te lang.")
    problems.add("required", ("naam",), "required", "Leeg.")
    assert [problem.code for problem in problems.found] == ["required"]


def test_a_rule_may_be_let_be_at_one_place_only() -> None:
    problems = Problems(lambda _: True, tolerates=lambda rule, path: (rule, path) == ("length", ("naam",)))
    for path in (("naam",), ("taal",)):
        problems.add("length", path, "max_length", "Te lang.")
    assert [problem.path for problem in problems.found] == [("taal",)]


def test_what_was_found_is_reported_under_another_name_with_what_is_below_it() -> None:
    problems = Problems(lambda _: True)
    for path in (("a",), ("a", "b"), ("ab",), ("c", "a")):
        problems.add("x", path, "invalid", "")
    problems.rename(("a",), ("x", "y"))
    assert [problem.path for problem in problems.found] == [("x", "y"), ("x", "y", "b"), ("ab",), ("c", "a")]


def test_a_refusal_has_the_code_of_its_kind_unless_it_names_another() -> None:
    assert (ProviderError().status, ProviderError().code) == (500, "error")
    assert NotAuthenticatedError().code == "not_authenticated"
    assert NotAuthenticatedError(code="authentication_failed").code == "authentication_failed"
    assert NotAuthenticatedError().code == "not_authenticated"
    assert MethodNotAllowedError(headers={"Allow": "GET"}).headers == {"Allow": "GET"}
    assert ProviderError().headers == {}


def test_the_refusal_of_a_single_value_names_it() -> None:
    assert invalid(("page",), "invalid", "Nee.").problems == [Problem(("page",), "invalid", "Nee.")]
