"""What the tests of the model share with those of fuzzing, which plays it."""

from tests.fuzz.conftest import fuzz

__all__ = ["fuzz"]
