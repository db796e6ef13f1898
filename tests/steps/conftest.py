"""One process for all registers that the steps are tried on."""

from collections.abc import Iterator

import pytest

from klantinteracties_conformance.client import lag
from klantinteracties_conformance.provider.process import ProviderProcess
from tests.steps.registers import Registers


@pytest.fixture(scope="session")
def provider() -> Iterator[ProviderProcess]:
    with ProviderProcess(mounts=True) as running:
        yield running


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait less long for what a wrong register never shows."""
    monkeypatch.setattr(lag, "LONGEST", 0.1)


@pytest.fixture(scope="session")
def registers(provider: ProviderProcess) -> Registers:
    return Registers(provider)
