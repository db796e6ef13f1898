"""What all tests share."""

import gc

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Register the marks of what `make test` leaves to CI (`make ci-tests`) and to `make proof`."""
    config.addinivalue_line("markers", "ci: belongs to every change, and takes too long to wait for")
    config.addinivalue_line("markers", "proof: takes too long for every change")


def pytest_collection_finish() -> None:
    """Leave what was loaded out of each search for garbage, and search less often: that was a twentieth."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 10)
