"""Stands for libraries that lack a part, and what is expected then."""

import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from klantinteracties_conformance.compat.library import IncompatibleLibraryError

SENTENCE = re.compile(r"[\w-]+ \d[\w.]* lacks [^\n]+")


class Listener:
    """Stands for the plugin of allure-pytest."""

    def pytest_fixture_setup(self) -> None: ...

    def pytest_fixture_post_finalizer(self) -> None: ...


def other(given: object) -> Any:
    """Stand for a part that takes other arguments than it did, and does something else."""
    return iter(()) if given else None


def nothing_at_all(*given: object, **named: object) -> None:
    """Stand for a part that takes everything and does nothing."""
    del given, named


class Forgetful(dict[object, object]):
    """Stands for a registry in which nothing is kept any more."""

    def __setitem__(self, key: object, value: object) -> None:
        del key, value


def allure(listener: object = None, **option: object) -> Any:
    """Return a configuration in which allure-pytest takes part."""
    manager = SimpleNamespace(has_plugin=lambda name: name == "allure_pytest", get_plugin=lambda _: listener)
    return SimpleNamespace(
        pluginmanager=manager,
        option=SimpleNamespace(**option),
        getoption=lambda name, _=None: option.get(name),
    )


def refused(check: Callable[[], None], named: str) -> None:
    """Expect that a check fails in one sentence that names what is missed."""
    with pytest.raises(IncompatibleLibraryError) as caught:
        check()
    assert SENTENCE.fullmatch(str(caught.value)), str(caught.value)
    assert named in str(caught.value)
