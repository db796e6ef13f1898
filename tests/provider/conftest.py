"""One provider for each module: what is registered in one dialect need not be complete in the other.

Tests that change how it runs start their own.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from tests.provider.api import Api
from tests.provider.crud import Crud
from tests.provider.world import World, organisatie_world, persoon_world


@pytest.fixture(scope="module")
def provider() -> Iterator[ProviderProcess]:
    with ProviderProcess() as running:
        yield running


@pytest.fixture(scope="module")
def api(provider: ProviderProcess) -> Api:
    return Api(provider.url, provider.token)


@pytest.fixture(scope="module")
def crud(provider: ProviderProcess) -> Crud:
    return Crud(provider.url_of("vng-crud"), provider.token)


@pytest.fixture(scope="module")
def worlds(api: Api) -> tuple[World, World]:
    """A set of objects that the filters must find, and one that they must leave out."""
    return persoon_world(api), organisatie_world(api)
