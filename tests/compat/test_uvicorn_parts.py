"""A server that tells when it accepts connections, and can be stopped."""

import asyncio
from typing import Any

import pytest
import uvicorn

from klantinteracties_conformance.compat import uvicorn_parts
from tests.compat.missing import nothing_at_all, refused


@pytest.mark.parametrize("name", ["startup", "run"])
def test_a_part_of_uvicorn_is_missed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(f"uvicorn.Server.{name}")
    refused(uvicorn_parts.check, f"Server.{name}")


def test_uvicorn_that_starts_otherwise_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("uvicorn.Server.startup", nothing_at_all)
    refused(uvicorn_parts.check, "async")
    monkeypatch.undo()
    monkeypatch.setattr("uvicorn.Server.__init__", nothing_at_all)
    refused(uvicorn_parts.check, "started")


@pytest.mark.parametrize("starts", [True, False])
def test_it_is_told_once_a_server_accepts_connections_and_not_where_it_could_not(
    starts: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[bool] = []

    async def startup(self: uvicorn.Server, *_: Any) -> None:
        assert not told
        self.started = starts

    monkeypatch.setattr(uvicorn.Server, "startup", startup)
    config = uvicorn.Config(app=nothing_at_all, log_config=None)
    server = uvicorn_parts.TellingServer(config, lambda: told.append(True))
    asyncio.run(server.startup())
    assert told == [True] * starts
    assert not server.should_exit
    server.stop()
    assert server.should_exit
