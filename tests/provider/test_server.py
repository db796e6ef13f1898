"""What a server is started with, and what it refuses to start with, without starting one."""

from __future__ import annotations

import socket
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.provider import server
from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.provider.server import (
    DEFAULT_TOKEN,
    HOST,
    TOKEN_VARIABLE,
    Options,
    StartError,
    serve,
)
from klantinteracties_conformance.provider.wire.vng_crud import VngCrud

Served = list[dict[str, Any]]
ONE_DIALECT = next(fault for fault in FAULTS.values() if fault.dialects == ("openklant",))


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Served:
    """What would be served; signals are left as they are."""
    found: Served = []

    def run(app: Any, listener: socket.socket, address: str, *, die_with_parent: bool) -> None:
        found.append({"app": app, "address": address, "dies": die_with_parent, "at": listener.getsockname()})

    monkeypatch.setattr(server, "run", run)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    monkeypatch.delenv(TOKEN_VARIABLE, raising=False)
    return found


def tokens(served: Served) -> set[str]:
    """Return the tokens that let somebody in to what is served."""
    return {service.token for service in served[-1]["app"].router.default.services}


def test_a_port_is_on_loopback_only_and_taken_once() -> None:
    with server.listen(0) as listener:
        host, port = listener.getsockname()
        assert host == HOST == "127.0.0.1"
        assert listener.proto == socket.IPPROTO_TCP
        with pytest.raises(StartError) as refused:
            server.listen(port)
    assert refused.value.message.values == {"port": port, "kind": "taken"}


def test_a_port_that_is_none_is_refused() -> None:
    with pytest.raises(StartError) as refused:
        server.listen(70_000)
    assert refused.value.message.values["kind"] == "unusable"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (Options(dialect="x"), "embedded-dialect-unknown"),
        (Options(fault="x"), "fault-unknown"),
        (Options(dialect="vng-crud", fault=ONE_DIALECT.name), "fault-not-in-dialect"),
    ],
)
def test_what_can_not_be_served_is_refused(served: Served, options: Options, code: str) -> None:
    with pytest.raises(StartError) as refused:
        serve(options)
    assert (refused.value.message.code, served) == (code, [])


def test_the_address_is_that_of_the_dialect(served: Served) -> None:
    serve(Options(dialect="vng-crud", die_with_parent=True))
    (told,) = served
    assert told["address"] == f"http://127.0.0.1:{told['at'][1]}{VngCrud.base_path}"
    assert told["dies"]


def test_a_token_that_is_given_beats_that_of_the_environment(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve(Options())
    assert tokens(served) == {DEFAULT_TOKEN}
    monkeypatch.setenv(TOKEN_VARIABLE, "e" * 40)
    serve(Options())
    assert tokens(served) == {"e" * 40}
    serve(Options(token="o" * 40))
    assert tokens(served) == {"o" * 40}


def test_a_scratch_database_goes_at_the_end_and_one_that_was_named_stays(tmp_path: Path) -> None:
    for database in (None, tmp_path / "kept.sqlite3"):
        with ExitStack() as stack:
            path = server.open_store(database, stack).path
            assert path.exists()
        assert path.exists() is (database is not None)


def test_a_database_that_can_not_be_used_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StartError) as refused, ExitStack() as stack:
        server.open_store(tmp_path / "no" / "folder.sqlite3", stack)
    assert refused.value.message.code == "database-unusable"


def test_a_signal_ends_it_in_good_order() -> None:
    with pytest.raises(SystemExit) as ended:
        server.leave()
    assert ended.value.code == 0
