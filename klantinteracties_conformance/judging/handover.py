"""How what was asked of a run reaches the pytest session that runs it, in this process and in its workers.

It goes as a value, and to workers over the pipe by which pytest-xdist speaks to them: arguments can be read
by every user of the machine, and every program that is started gets a copy of the environment.
"""

import pickle
from typing import Any

import pytest

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.contract.published import PublishedDocument
from klantinteracties_conformance.judging.options import request_in

REQUEST = pytest.StashKey[RunRequest]()
PUBLISHED = pytest.StashKey[PublishedDocument]()
"""Where the session finds what the look beforehand fetched of the provider's own document."""

_INPUT = "conformance_request"
"""What a worker's input calls the request."""


class Asked:
    """A pytest plugin that brings what was asked to the session in its own process."""

    def __init__(self, request: RunRequest, published: PublishedDocument | None = None) -> None:
        self._request = request
        self._published = published

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """Put it where the suite's own plugin, which is configured after this, looks for it."""
        config.stash[REQUEST] = self._request
        if self._published is not None:
            config.stash[PUBLISHED] = self._published


def receive(config: pytest.Config) -> RunRequest | None:
    """Return what is asked of this session, and remember it: by the command, by a controller or by options.

    Raises:
        ConfigurationError: something in the options is wrong.
    """
    given = getattr(config, "workerinput", {}).get(_INPUT)
    if given is not None:
        # Only our own controller can have written this, in the very same version.
        config.stash[REQUEST] = pickle.loads(given)
    elif REQUEST not in config.stash:
        request = request_in(config)
        if request is None:
            return None
        config.stash[REQUEST] = request
    return config.stash[REQUEST]


def give(node: Any, request: RunRequest) -> None:
    """Let a worker of pytest-xdist that is about to start have the same request."""
    node.workerinput[_INPUT] = pickle.dumps(request)
