"""uvicorn: the moment that a server accepts connections, and the way to stop it from another thread.

`uvicorn.Server` is public, and so are `run` and what it takes; that `startup` is where it begins to accept,
and that `started` and `should_exit` tell and decide, is not.
"""

import inspect
import socket
from collections.abc import Callable

import uvicorn

from klantinteracties_conformance.compat.library import function, lacking, proving

_LIBRARY = "uvicorn"


class TellingServer(uvicorn.Server):
    """Calls `told` once it accepts connections, and not before."""

    def __init__(self, config: uvicorn.Config, told: Callable[[], None]) -> None:
        super().__init__(config)
        self._told = told

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to accept connections."""
        await super().startup(sockets)
        if self.started:
            self._told()

    def stop(self) -> None:
        """Let the server end; from any thread."""
        self.should_exit = True


def check() -> None:
    """Make sure that a server can tell that it has begun, and be stopped.

    Raises:
        IncompatibleLibraryError: uvicorn does that in another way.
    """
    startup = function(_LIBRARY, "uvicorn", "Server.startup", "self", sockets="sockets")
    if not inspect.iscoroutinefunction(startup):
        raise lacking(_LIBRARY, "async Server.startup")
    function(_LIBRARY, "uvicorn", "Server.run", "self", sockets="sockets")
    with proving(_LIBRARY, "Server.started, Server.should_exit"):
        server = uvicorn.Server(uvicorn.Config(app=_nothing, log_config=None))
        if server.started or server.should_exit:
            raise lacking(_LIBRARY, "server that has not begun yet")


async def _nothing(*_: object) -> None:
    """Stand for an application that is never called."""
