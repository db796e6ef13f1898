"""What all tests share."""

import gc
from collections import Counter
from collections.abc import Iterable

import pytest

FEW = 2
"""Cases of a test of faults that `make test` plays."""


def pytest_configure(config: pytest.Config) -> None:
    """Register the marks of what `make test` leaves to CI (`make ci-tests`) and to `make proof`."""
    config.addinivalue_line("markers", "ci: belongs to every change, and takes too long to wait for")
    config.addinivalue_line("markers", "proof: takes too long for every change")
    config.addinivalue_line("markers", "faults: has a case for each of some faults, of which CI plays most")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """Leave to CI what follows the first cases of a test that has one for each of some faults.

    Each case starts a provider. CI plays them all, so that `make test` sees that such faults are still found.
    """
    played: Counter[str] = Counter()
    for item in items:
        if item.get_closest_marker("faults"):
            test = item.nodeid.partition("[")[0]
            played[test] += 1
            if played[test] > FEW:
                item.add_marker(pytest.mark.ci)


def pytest_collection_finish() -> None:
    """Leave what was loaded out of each search for garbage, and search less often: that was a twentieth."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 10)
