"""allure-pytest: the plugin that listens to pytest, which by itself writes a file for every fixture.

allure-pytest has no setting to leave fixtures out, and publishes neither its plugin nor its options.
"""

from typing import Any

import pytest

from klantinteracties_conformance.compat.library import lacking

_LIBRARY = "allure-pytest"
_LISTENER = "allure_listener"
_OPTION = "allure_report_dir"
_ABOUT_FIXTURES = ("pytest_fixture_setup", "pytest_fixture_post_finalizer")
_PLUGINS = ("allure_pytest", "allure_pytest.plugin")
"""Under these names pytest knows it: found by itself, or named on the command line."""


def check(config: pytest.Config) -> None:
    """Make sure that the listener can be told to leave fixtures out, where allure-pytest takes part.

    Raises:
        IncompatibleLibraryError: its plugin is another.
    """
    if not any(map(config.pluginmanager.has_plugin, _PLUGINS)):
        return
    if not hasattr(config.option, _OPTION):
        raise lacking(_LIBRARY, f"option {_OPTION}")
    if not writes(config):
        return
    listener = config.pluginmanager.get_plugin(_LISTENER)
    if listener is None:
        raise lacking(_LIBRARY, f"plugin {_LISTENER}")
    for name in _ABOUT_FIXTURES:
        if not hasattr(listener, name):
            raise lacking(_LIBRARY, f"{type(listener).__name__}.{name}")


def writes(config: pytest.Config) -> bool:
    """Tell whether allure-pytest writes results."""
    return bool(config.getoption(_OPTION, None))


def leave_out_fixtures(config: pytest.Config) -> None:
    """Keep allure-pytest from writing a file for every fixture."""
    listener: Any = config.pluginmanager.unregister(name=_LISTENER)
    for name in _ABOUT_FIXTURES:
        setattr(listener, name, None)
    config.pluginmanager.register(listener, _LISTENER)
