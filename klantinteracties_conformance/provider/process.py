"""The embedded provider as a process of its own, started and stopped from Python."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import klantinteracties_conformance
from klantinteracties_conformance.compat import uvicorn_parts
from klantinteracties_conformance.provider import wire
from klantinteracties_conformance.provider.server import DEFAULT_TOKEN, TOKEN_VARIABLE
from klantinteracties_conformance.provider.wire.referentielijsten import Referentielijsten


class ProviderStartError(Exception):
    """The provider did not start; the message is what it said."""


class ProviderProcess:
    """A context manager: inside it the provider runs, and accepts connections at `url`."""

    def __init__(
        self,
        *,
        dialect: str = "openklant",
        fault: str = "",
        mounts: bool = False,
        acts: Path | None = None,
        database: Path | None = None,
        port: int = 0,
        token: str = DEFAULT_TOKEN,
        timeout: float = 20.0,
    ) -> None:
        self.token = token
        self.timeout = timeout
        self.dialect = dialect
        self.acts = acts
        self.url = ""
        self.arguments = ["--dialect", dialect, "--port", str(port), "--die-with-parent"]
        self.arguments += ["--fault", fault] if fault else []
        self.arguments += ["--mounts"] if mounts else []
        self.arguments += ["--acts", str(acts)] if acts else []
        self.arguments += ["--database", str(database)] if database else []
        self.process: subprocess.Popen[bytes] | None = None
        self.errors: IO[bytes] | None = None

    @property
    def pid(self) -> int:
        """The id of the process; only while it runs."""
        if self.process is None:
            raise RuntimeError("the provider has not been started")
        return self.process.pid

    def url_of(self, dialect: str) -> str:
        """The base URL of a dialect; all of them are served, from one store."""
        return self.origin + wire.get(dialect).base_path

    @property
    def referentielijsten_url(self) -> str:
        """The base URL of the reference lists."""
        return self.origin + Referentielijsten.base_path

    @property
    def origin(self) -> str:
        """Scheme, host and port; only while it runs."""
        if not self.url:
            raise RuntimeError("the provider has not been started")
        return self.url.removesuffix(wire.get(self.dialect).base_path)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start it and wait for its address.

        Raises:
            IncompatibleLibraryError: it can't start with this uvicorn.
            ProviderStartError: it doesn't start.
        """
        package = Path(klantinteracties_conformance.__file__).parent
        paths = [str(package.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
        # The token goes by environment: arguments can be read by every user of the machine.
        environment = {**os.environ, TOKEN_VARIABLE: self.token, "PYTHONPATH": os.pathsep.join(paths)}
        environment["PYTHONSAFEPATH"] = "1"  # a json.py in the folder where somebody works is not ours
        self.errors = tempfile.TemporaryFile()  # noqa: SIM115 -- `close` does it
        self.process = subprocess.Popen(
            [sys.executable, "-m", f"{package.name}.provider", *self.arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            env=environment,
            # Ctrl-C reaches whoever started us, and not the provider: there may be something to clean up.
            start_new_session=True,
        )
        self.url = self.first_line()
        if not self.url:
            ended = self.process.poll() is not None
            self.kill()
            said = self.complaint()
            self.close()
            uvicorn_parts.check()  # what the process says of that is in no language of the user
            raise ProviderStartError(said or ("it stopped at once" if ended else "it doesn't start"))

    def first_line(self) -> str:
        """The first line that the process says; empty when it ends, or says nothing in time."""
        assert self.process is not None
        assert self.process.stdout is not None
        lines: list[bytes] = []
        output = self.process.stdout
        reader = threading.Thread(target=lambda: lines.append(output.readline()), daemon=True)
        reader.start()
        reader.join(self.timeout)
        if lines and not lines[0]:
            self.process.wait(self.timeout)
        return lines[0].decode().strip() if lines else ""

    def complaint(self) -> str:
        if self.errors is None:
            return ""
        self.errors.seek(0)
        return self.errors.read().decode(errors="replace").strip()

    def stop(self) -> None:
        """Ask it to stop, and insist when it doesn't."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.kill()
        self.close()

    def kill(self) -> None:
        """End it without warning, as a power cut would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def close(self) -> None:
        """Let go of the streams; the process has ended."""
        if self.process is not None:
            for stream in (self.process.stdin, self.process.stdout):
                if stream is not None:
                    stream.close()
        if self.errors is not None:
            self.errors.close()
            self.errors = None
