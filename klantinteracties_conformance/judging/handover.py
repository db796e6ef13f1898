"""How what was asked of a run reaches the pytest session that runs it, in this process and in its workers.

It goes as a value, and to workers over the pipe by which pytest-xdist speaks to them: arguments can be read
by every user of the machine, and every program that is started gets a copy of the environment.
"""

import pickle
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.client import auth
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.contract.published import PublishedDocument
from klantinteracties_conformance.judging.options import request_in
from klantinteracties_conformance.system import interrupts

REQUEST = pytest.StashKey[RunRequest]()
PUBLISHED = pytest.StashKey[PublishedDocument]()
"""Where the session finds what the look beforehand fetched of the provider's own document."""

_FOLDER = pytest.StashKey[tempfile.TemporaryDirectory[str]]()

_INPUT = "conformance_request"
"""What a worker's input calls the request."""

_STOPPED = "conformance_stopped"
"""What it calls the file in which the controller says how often it was asked to end."""


class Asked:
    """A pytest plugin that brings what was asked to the session in its own process.

    `beginning` is closed once the session is so far that its end can be reported, and `ending` holds back
    what would interrupt it from the moment that it ends.
    """

    def __init__(
        self,
        request: RunRequest,
        published: PublishedDocument | None = None,
        beginning: ExitStack | None = None,
        ending: ExitStack | None = None,
    ) -> None:
        self._request = request
        self._published = published
        self._beginning = beginning or ExitStack()
        self._ending = ending

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """Put it where the suite's own plugin, which is configured after this, looks for it."""
        config.stash[REQUEST] = self._request
        if self._published is not None:
            config.stash[PUBLISHED] = self._published

    @pytest.hookimpl(wrapper=True)
    def pytest_sessionstart(self) -> Iterator[None]:
        """Start workers that nobody but the controller can stop, from their very first moment."""
        with interrupts.kept_from_children():
            yield

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """Heed from now on what asks the run to end."""
        self._beginning.close()

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self) -> None:
        """Let nothing come between the end of the session and its report."""
        if self._ending is not None:
            self._ending.enter_context(interrupts.only_counted())


def receive(config: pytest.Config) -> RunRequest | None:
    """Return what is asked of this session, and remember it: by the command, by a controller or by options.

    Raises:
        ConfigurationError: something in the options is wrong.
    """
    given = getattr(config, "workerinput", {}).get(_INPUT)
    if given is not None:
        # Only our own controller can have written this, in the very same version.
        config.stash[REQUEST], known = pickle.loads(given)
        auth.take_over(known)
    elif REQUEST not in config.stash:
        request = request_in(config)
        if request is None:
            return None
        config.stash[REQUEST] = request
    return config.stash[REQUEST]


def give(node: Any, request: RunRequest) -> None:
    """Let a worker of pytest-xdist that is about to start have the same request, and see when the run stops.

    pytest-xdist lets workers go on with all that they were given, until it kills them.
    """
    node.workerinput[_INPUT] = pickle.dumps((request, auth.grants()))
    node.workerinput[_STOPPED] = str(_shared(node.config))


def tell_grants(report: pytest.TestReport) -> None:
    """Let the controller know, with a report, which access tokens this worker had."""
    report.conformance_granted = list(auth.granted())  # type: ignore[attr-defined]


def told_grants(report: pytest.TestReport) -> list[str]:
    """Return the access tokens that a worker told of; they are nowhere else in the report."""
    told: list[str] = vars(report).pop("conformance_granted", [])
    return told


def await_idle(gateway: Any) -> None:
    """Wait until a worker's process has let go of the question that pytest-xdist asked it first.

    execnet refuses the next one to a process that was still busy a second ago, as it may be on a machine that
    stood still, and pytest-xdist ends with an internal error then.
    """
    while gateway.remote_status().numexecuting:
        time.sleep(0.01)


def follow(config: pytest.Config) -> None:
    """Let this process, a worker, see in the controller how often the user asked the run to end."""
    shared = getattr(config, "workerinput", {}).get(_STOPPED)
    interrupts.follow(Path(shared) if shared else None)


def _shared(config: pytest.Config) -> Path:
    """Return the file that all workers of a session look at; it goes with the session."""
    if _FOLDER not in config.stash:
        folder = tempfile.TemporaryDirectory(prefix="klantinteracties-")
        config.stash[_FOLDER] = folder
        config.add_cleanup(folder.cleanup)
        config.add_cleanup(interrupts.share_no_longer)
        interrupts.share(Path(folder.name) / "stopped")
    return Path(config.stash[_FOLDER].name) / "stopped"
