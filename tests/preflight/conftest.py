"""A good provider for the looks of this folder."""

from collections.abc import Iterator

import pytest

from klantinteracties_conformance.provider.process import ProviderProcess


@pytest.fixture(scope="session")
def provider() -> Iterator[ProviderProcess]:
    with ProviderProcess() as running:
        yield running
