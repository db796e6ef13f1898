"""The embedded provider in a thread of this process, with a fault that only a test knows."""

import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from klantinteracties_conformance.provider import wire
from klantinteracties_conformance.provider.app import create_app
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.server import HOST, listen
from klantinteracties_conformance.provider.store import Store
from tests.fuzz.at_work import TOKEN


@contextmanager
def serving(
    fault: Fault, dialect: str = "openklant", around: Callable[[ASGIApp], ASGIApp] = lambda app: app
) -> Iterator[str]:
    """Serve with a fault, and yield the base URL; `around` wraps the application."""
    with tempfile.TemporaryDirectory() as folder, listen(0) as listener:
        app = create_app(
            Store(Path(folder) / "db.sqlite3", durable=False), token=TOKEN, fault=fault, dialect=dialect
        )
        config = uvicorn.Config(around(app), log_level="critical", access_log=False, lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.005)
        try:
            yield f"http://{HOST}:{listener.getsockname()[1]}{wire.get(dialect).base_path}"
        finally:
            server.should_exit = True
            thread.join(10)
