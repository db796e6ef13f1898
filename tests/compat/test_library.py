"""How a library that lacks a part is told: which one, as it is installed, and what."""

from importlib.metadata import version

import pytest

from klantinteracties_conformance.compat.library import (
    IncompatibleLibraryError,
    function,
    lacking,
    part,
    proving,
)


def test_it_is_told_which_library_lacks_what_as_it_is_installed() -> None:
    error = lacking("pytest", "een deel")
    assert (error.library, error.installed, error.what) == ("pytest", version("pytest"), "een deel")
    assert str(error) == f"pytest {version('pytest')} lacks een deel"
    assert lacking("no-such-library", "x").installed == "-"


def test_a_part_is_found_by_its_dotted_name() -> None:
    assert part("x", "json", "JSONDecoder.raw_decode").__name__ == "raw_decode"


@pytest.mark.parametrize(
    ("module", "name"), [("json", "nothing"), ("json", "JSONDecoder.nothing"), ("no_such_module", "x")]
)
def test_a_part_that_is_not_there_is_named(module: str, name: str) -> None:
    with pytest.raises(IncompatibleLibraryError) as caught:
        part("pytest", module, name)
    assert caught.value.what == f"{module}.{name}"


def test_a_function_is_one_that_can_be_called_so() -> None:
    assert function("x", "json", "dumps", "value", indent="2")
    with pytest.raises(IncompatibleLibraryError) as caught:
        function("x", "json", "loads", "value", "too", "many", indent="2")
    assert caught.value.what == "json.loads(value, too, many, indent=)"
    with pytest.raises(IncompatibleLibraryError):
        function("x", "json", "__name__")  # no function at all


def test_whatever_goes_wrong_with_a_sample_is_the_fault_of_the_part() -> None:
    with pytest.raises(IncompatibleLibraryError) as caught, proving("pytest", "een deel"):
        raise ZeroDivisionError
    assert caught.value.what == "een deel"
    told = lacking("pytest", "iets anders")
    with pytest.raises(IncompatibleLibraryError) as caught, proving("pytest", "een deel"):
        raise told
    assert caught.value is told


def test_what_is_asked_to_stop_is_no_fault_of_the_part() -> None:
    with pytest.raises(KeyboardInterrupt), proving("pytest", "een deel"):
        raise KeyboardInterrupt
