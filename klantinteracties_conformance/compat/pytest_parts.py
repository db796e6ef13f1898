"""pytest: the fixtures that are registered.

pytest has no public way to list fixtures (`--fixtures` prints them), nor to take one away again, nor to let
go of the values that a test got.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from klantinteracties_conformance.compat.library import function, lacking, proving

_LIBRARY = "pytest"
_ALWAYS_THERE = "pytestconfig"


def check(session: pytest.Session) -> None:
    """Make sure that the fixtures of a session can be listed and taken away.

    Raises:
        IncompatibleLibraryError: pytest keeps them in another way.
    """
    function(_LIBRARY, "_pytest.fixtures", "FixtureManager.getfixturedefs", "self", "argname", "node")
    values = {"arg2fixturedefs": "all", "fixture_defs": "those of the test"}
    function(_LIBRARY, "_pytest.fixtures", "FixtureRequest.__init__", "self", "item", "name", **values)
    with proving(_LIBRARY, "Session._fixturemanager._arg2fixturedefs"):
        known = _by_name(session)[_ALWAYS_THERE]
        if not isinstance(known, list):
            raise lacking(_LIBRARY, "list of definitions by fixture")
    with proving(_LIBRARY, "FixtureManager.getfixturedefs"):
        if [found.argname for found in definitions(session, session, _ALWAYS_THERE)] != [_ALWAYS_THERE]:
            raise lacking(_LIBRARY, "definition of a fixture at its name")


def names(session: pytest.Session) -> Iterator[str]:
    """Yield the names of all fixtures of a session."""
    yield from _by_name(session)


def definitions(session: pytest.Session, node: pytest.Item | pytest.Session, name: str) -> list[Any]:
    """Return the definitions of a fixture that a node sees, the one that it gets last."""
    manager: Any = session._fixturemanager
    return list(manager.getfixturedefs(name, node) or ())


def let_go(item: pytest.Item) -> None:
    """Let go of the values of fixtures of a test that is over.

    A fixture of the session keeps, for its own end, the request of each test that it served, and with that
    all that the steps of a scenario made.
    """
    request: Any = getattr(item, "_request", None)
    if request:
        request._fixture_defs.clear()


class Registered:
    """The fixtures that a session has now, to go back to."""

    def __init__(self, session: pytest.Session) -> None:
        self._session = session
        self._then = {name: list(those) for name, those in _by_name(session).items()}

    def restore(self) -> None:
        """Take away whatever was registered since."""
        now = _by_name(self._session)
        now.clear()
        now.update({name: list(those) for name, those in self._then.items()})


def _by_name(session: pytest.Session) -> dict[str, list[Any]]:
    manager: Any = session._fixturemanager
    known: dict[str, list[Any]] = manager._arg2fixturedefs
    return known
