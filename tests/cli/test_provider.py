"""The embedded provider as a command."""

from pathlib import Path

import pytest

from klantinteracties_conformance.cli.provider import provider_command
from klantinteracties_conformance.provider import server
from klantinteracties_conformance.provider.faults.table import listing
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.cli.asked import asked
from tests.saying import raises


def test_the_faults_are_listed() -> None:
    assert asked(provider_command, "--list-faults").out == listing()


def test_what_is_asked_is_served(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    served: list[server.Options] = []
    monkeypatch.setattr(server, "serve", served.append)
    path = str(tmp_path / "db")
    said = asked(
        provider_command, "--dialect", "vng-crud", "--port", "8123", "--database", path, "--fault", "a,b"
    )
    assert said.code == 0
    (options,) = served
    assert (options.dialect, options.port, options.database) == ("vng-crud", 8123, Path(path))
    assert options.fault == "a,b"


@pytest.mark.parametrize("arguments", [["--dialect", "bestaat-niet"], ["--fault", "bestaat-niet"]])
def test_what_can_not_be_served_is_a_wrong_configuration(arguments: list[str]) -> None:
    with raises(ConfigurationError, "bestaat-niet"):
        asked(provider_command, *arguments)
