"""Cases are drawn from the contract, the same ones each time."""

from importlib import import_module
from pathlib import Path

import pytest

from klantinteracties_conformance.client.errors import OutOfBudgetError
from klantinteracties_conformance.register.generate import NOTHING, Generator, KeptGenerators, Raw
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.system.messages import message

CONTRACT = contract_of(dialect_files.load("openklant"))
GENERATOR = Generator(CONTRACT)
POST = Operation("POST", "/categorieen")


def keys(seed: int, examples: int = 3) -> list[str]:
    return [raw.key for raw in GENERATOR.cases(POST, seed=seed, examples=examples)]


def test_a_seed_gives_the_same_cases_each_once() -> None:
    first = keys(1)
    assert first == keys(1)
    assert len(set(first)) == len(first)
    assert first != keys(2)
    assert set(keys(1, 0)) < set(first)


def test_no_body_is_something_else_than_null() -> None:
    assert Raw((), NOTHING).key != Raw((), None).key
    assert repr(NOTHING) == "NOTHING"


def test_an_operation_without_a_body_has_none() -> None:
    drawn = list(GENERATOR.cases(Operation("GET", "/categorieen"), seed=1, examples=2))
    assert drawn
    assert all(raw.body is NOTHING for raw in drawn)
    assert all(isinstance(value, str) for raw in drawn for _, value in raw.query)


def test_what_is_drawn_does_not_depend_on_what_else_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """hypothesis would mix in what stands in the source of local modules."""
    before = keys(5, 60)
    names = "\n".join(f"a{number} = 'bijzonder {number}'" for number in range(400))
    (tmp_path / "bijzonder.py").write_text(names, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    import_module("bijzonder")
    assert keys(5, 60) == before


@pytest.mark.first(1, 4)
@pytest.mark.parametrize("after", [0, 1, 50, 700])
def test_making_cases_ends_as_soon_as_it_has_to(after: int) -> None:
    """It may take a minute an operation, in which no request tells that the run was asked to end."""
    looks: list[int] = []

    def look() -> None:
        looks.append(1)
        if len(looks) > after:
            raise OutOfBudgetError(message("stopped-by-user"))

    with pytest.raises(OutOfBudgetError):
        list(GENERATOR.cases(POST, seed=1, examples=1000, look=look))
    assert len(looks) == after + 1


def test_what_is_kept_is_what_would_be_drawn() -> None:
    generators = KeptGenerators()
    kept = generators(CONTRACT)
    assert generators(CONTRACT) is kept
    assert generators(contract_of(dialect_files.load("vng-crud"))) is not kept
    for seed, examples in ((1, 3), (2, 3), (1, 0)):
        drawn = GENERATOR.cases(POST, seed=seed, examples=examples)
        assert kept.cases(POST, seed=seed, examples=examples) == drawn
        assert kept.cases(POST, seed=seed, examples=examples) is kept.cases(
            POST, seed=seed, examples=examples
        )


def test_what_was_broken_off_is_not_kept_and_what_is_kept_is_not_given_any_more() -> None:
    kept = KeptGenerators()(CONTRACT)

    def no_more() -> None:
        raise OutOfBudgetError(message("stopped-by-user"))

    with pytest.raises(OutOfBudgetError):
        kept.cases(POST, seed=1, examples=3, look=no_more)
    assert kept.cases(POST, seed=1, examples=3) == GENERATOR.cases(POST, seed=1, examples=3)
    with pytest.raises(OutOfBudgetError):
        kept.cases(POST, seed=1, examples=3, look=no_more)
