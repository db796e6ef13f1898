"""What all tests share."""

import gc
from collections import Counter
from collections.abc import Iterable

import pytest

FEW, MOST = 1, 8
"""Cases that `make test` plays of a test that has one for each of some faults, and that CI plays in all."""


def pytest_configure(config: pytest.Config) -> None:
    """Register the marks of what `make test` leaves to CI (`make ci-tests`) and to `make proof`."""
    config.addinivalue_line("markers", "ci: belongs to every change, and takes too long to wait for")
    config.addinivalue_line("markers", "proof: takes too long for every change")
    config.addinivalue_line(
        "markers",
        "first(number, in_all): has cases of one kind, of which `make test` plays so many, the first that "
        "aren't left to CI by name, CI as many more as make so many in all, and `make proof` what is left",
    )
    config.addinivalue_line(
        "markers", f"faults: has one for each of some faults; the same as first({FEW}, {MOST})"
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """Leave to CI and to `make proof` what follows the first cases of a test that has many of a kind.

    Each starts a provider or a run. The first show that the test still tells what is right from what isn't.
    """
    here, in_ci = Counter[str](), Counter[str]()
    for item in items:
        first = item.get_closest_marker("first")
        number, in_all = first.args if first else (FEW, MOST)
        if not (first or item.get_closest_marker("faults")) or item.get_closest_marker("proof"):
            continue
        test = item.nodeid.partition("[")[0]
        if here[test] < number and not item.get_closest_marker("ci"):
            here[test] += 1
        elif in_ci[test] < in_all - number:
            in_ci[test] += 1
            item.add_marker(pytest.mark.ci)
        else:
            item.add_marker(pytest.mark.proof)


def pytest_collection_finish() -> None:
    """Leave what was loaded out of each search for garbage, and search less often: that was a twentieth."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 10)
