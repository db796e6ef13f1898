"""One embedded provider for all tests of profiles in a process."""

from collections.abc import Iterator

import pytest

from tests.profiles import at_work


@pytest.fixture(scope="session")
def sound() -> Iterator[at_work.At]:
    """Give a provider without a fault."""
    with at_work.provider() as at:
        yield at
