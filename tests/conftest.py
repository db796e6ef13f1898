"""What all tests share."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Register the mark of what `make proof` runs and `make test` doesn't."""
    config.addinivalue_line("markers", "proof: takes too long for every change")
