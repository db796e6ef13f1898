"""The plugin of allure-pytest, and the fixtures that it leaves out."""

from types import SimpleNamespace
from typing import Any

import pytest

from klantinteracties_conformance.compat import allure_parts
from tests.compat.missing import Listener, allure, refused


def test_the_plugin_of_allure_is_missed() -> None:
    refused(lambda: allure_parts.check(allure()), "option allure_report_dir")
    refused(lambda: allure_parts.check(allure(allure_report_dir="results")), "plugin allure_listener")
    refused(lambda: allure_parts.check(allure(object(), allure_report_dir="results")), "pytest_fixture_setup")


@pytest.mark.parametrize(("folder", "writes"), [("results", True), (None, False), ("", False)])
def test_results_are_written_where_a_folder_is_named(folder: str | None, writes: bool) -> None:
    assert allure_parts.writes(allure(allure_report_dir=folder)) is writes


def test_a_run_without_the_plugin_lacks_nothing_of_it() -> None:
    config: Any = SimpleNamespace(pluginmanager=SimpleNamespace(has_plugin=lambda _: False))
    allure_parts.check(config)


def test_fixtures_are_left_out_and_all_else_is_listened_to() -> None:
    class Whole(Listener):
        def pytest_runtest_logfinish(self) -> None: ...

    manager = pytest.PytestPluginManager()
    manager.register(Whole(), "allure_listener")
    config: Any = SimpleNamespace(pluginmanager=manager)

    def heard(hook: str) -> list[str]:
        return [one.plugin_name for one in getattr(manager.hook, hook).get_hookimpls()]

    assert "allure_listener" in heard("pytest_fixture_setup")
    allure_parts.leave_out_fixtures(config)
    for hook in ("pytest_fixture_setup", "pytest_fixture_post_finalizer"):
        assert "allure_listener" not in heard(hook)
    assert "allure_listener" in heard("pytest_runtest_logfinish")
