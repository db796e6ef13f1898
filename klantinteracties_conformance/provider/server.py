"""The server process: one application on a loopback port, with a database that is kept or thrown away."""

from __future__ import annotations

import errno
import os
import signal
import socket
import tempfile
import threading
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import uvicorn

from klantinteracties_conformance.compat import uvicorn_parts
from klantinteracties_conformance.compat.uvicorn_parts import TellingServer
from klantinteracties_conformance.provider import wire
from klantinteracties_conformance.provider.app import create_app
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.store import Store, StoreError
from klantinteracties_conformance.system.messages import ToldError, message

HOST = "127.0.0.1"
DEFAULT_TOKEN = "5f1c7a94e0b83d26c1f4907ab2d85e6390f7c4a1"
"""The token of a provider that was given none. It guards nothing but fictive data on loopback."""
TOKEN_VARIABLE = "KLANTINTERACTIES_TOKEN"
HANGING = 15.0
"""Seconds after which a server that should have stopped is taken to hang."""


PORT_REASONS: dict[int | None, str] = {errno.EADDRINUSE: "taken", errno.EACCES: "forbidden"}


class StartError(ToldError):
    """The server can't start as asked."""


@dataclass(frozen=True)
class Options:
    """How to serve; with `mounts`, a provider for each fault below a path of its own.

    `acts` is a file that then grows by one byte for each request on which a fault acted.
    """

    dialect: str = "openklant"
    port: int = 0
    database: Path | None = None
    token: str = ""
    fault: str = ""
    die_with_parent: bool = False
    mounts: bool = False
    acts: Path | None = None


def listen(port: int) -> socket.socket:
    """A listening socket of our own. Made with IPPROTO_TCP, since asyncio only then switches Nagle off."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen(512)
    except (OSError, OverflowError) as error:
        listener.close()
        kind = PORT_REASONS.get(getattr(error, "errno", None), "unusable")
        raise StartError(message("port-unusable", port=port, kind=kind)) from error
    return listener


def watch_parent(server: TellingServer) -> None:
    """Stop when standard input ends: whoever started us held the other end, and is gone."""

    def watch() -> None:
        with suppress(OSError):
            while os.read(0, 4096):
                continue
        server.stop()
        # A fault may have the server hang, and then it would never come to leaving by itself.
        time.sleep(HANGING)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def leave(*_: object) -> NoReturn:
    """On a signal: unwind, so that the scratch database is removed, and exit with 0.

    uvicorn raises the signal that stopped it once more when it is done, and then it comes here too.
    """
    raise SystemExit(0)


def serve(options: Options) -> None:
    """Serve until a signal comes.

    Raises `StartError` when that can't begin, `IncompatibleLibraryError` when it can't with this uvicorn.
    """
    uvicorn_parts.check()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, leave)
    try:
        dialect = wire.get(options.dialect)
    except wire.UnknownDialectError as error:
        raise StartError(error.message) from error
    fault = fault_of(options.fault) if options.fault else None
    if fault and fault.dialects is not None and dialect.name not in fault.dialects:
        raise StartError(message("fault-not-in-dialect", name=fault.name, dialect=dialect.name))
    token = options.token or os.environ.get(TOKEN_VARIABLE) or DEFAULT_TOKEN
    with ExitStack() as stack:
        listener = stack.enter_context(listen(options.port))
        origin = f"http://{HOST}:{listener.getsockname()[1]}"
        if options.mounts:
            from klantinteracties_conformance.provider.mounts import Mounts

            run(Mounts(token, options.acts), listener, origin, die_with_parent=options.die_with_parent)
            return
        store = open_store(options.database, stack)
        app = create_app(store, token=token, fault=fault, dialect=dialect.name)
        run(app, listener, origin + dialect.base_path, die_with_parent=options.die_with_parent)


def fault_of(name: str) -> Fault:
    """The fault of that name. A provider without one loads none, which would take as long as all else."""
    from klantinteracties_conformance.provider.faults import table

    try:
        return table.get(name)
    except table.UnknownFaultError as error:
        raise StartError(error.message) from error


def open_store(database: Path | None, stack: ExitStack) -> Store:
    """The store, closed at the end; a scratch database is removed then too."""
    try:
        if database:
            store = Store(database, durable=True)
        else:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="klantinteracties-"))
            store = Store(Path(folder) / "klantinteracties.sqlite3", durable=False)
    except StoreError as error:
        raise StartError(error.message) from error
    stack.callback(store.close)
    return store


def run(app: Any, listener: socket.socket, address: str, *, die_with_parent: bool) -> None:
    config = uvicorn.Config(
        app,
        access_log=False,
        log_level="warning",
        lifespan="off",
        server_header=False,
        timeout_keep_alive=120,
        timeout_graceful_shutdown=2,
    )
    server = TellingServer(config, lambda: print(address, flush=True))
    if die_with_parent:
        watch_parent(server)
    server.run(sockets=[listener])
