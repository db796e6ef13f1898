"""Each part of a library that we lean on is missed in one sentence, before anything runs."""

import re
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from klantinteracties_conformance.compat import (
    allure_parts,
    bdd_parts,
    hypothesis_parts,
    pytest_parts,
    schemathesis_parts,
    uvicorn_parts,
)
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


def test_with_the_versions_that_we_test_with_nothing_is_missed(request: pytest.FixtureRequest) -> None:
    bdd_parts.check()
    uvicorn_parts.check()
    schemathesis_parts.check()
    hypothesis_parts.check()
    pytest_parts.check(request.session)
    allure_parts.check(allure(Listener(), allure_report_dir="results"))
    allure_parts.check(allure(allure_report_dir=None))
    allure_parts.check(request.config)


def test_the_constants_of_hypothesis_are_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    providers = import_module("hypothesis.internal.conjecture.providers")
    monkeypatch.delattr(providers.HypothesisProvider, "_local_constants")
    refused(hypothesis_parts.check, "_local_constants")


def test_the_fixtures_of_pytest_are_missed() -> None:
    manager = SimpleNamespace()
    session: Any = SimpleNamespace(_fixturemanager=manager)
    refused(lambda: pytest_parts.check(session), "_arg2fixturedefs")
    manager._arg2fixturedefs = {"pytestconfig": {}}
    refused(lambda: pytest_parts.check(session), "list of definitions")
    manager._arg2fixturedefs = {"pytestconfig": []}
    refused(lambda: pytest_parts.check(session), "getfixturedefs")
    manager.getfixturedefs = lambda *_: None
    refused(lambda: pytest_parts.check(session), "definition of a fixture")


def test_another_way_to_ask_for_fixtures_is_noticed(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("_pytest.fixtures.FixtureManager.getfixturedefs", other)
    refused(lambda: pytest_parts.check(request.session), "getfixturedefs")


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("pytest_bdd.scenario", "scenario_wrapper_template_registry"),
        ("pytest_bdd.scenario", "find_fixturedefs_for_step"),
        ("pytest_bdd.scenario", "inject_fixturedefs_for_step"),
        ("pytest_bdd.scenario", "_get_scenario_decorator"),
        ("pytest_bdd.steps", "step_function_context_registry"),
        ("pytest_bdd.parser", "ScenarioTemplate"),
    ],
)
def test_a_part_of_pytest_bdd_is_missed(module: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(import_module(module), name)
    refused(bdd_parts.check, name)


def test_pytest_bdd_that_finds_its_steps_otherwise_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    scenario = import_module("pytest_bdd.scenario")
    monkeypatch.setattr(scenario, "inject_fixturedefs_for_step", lambda: None)
    refused(bdd_parts.check, "find_fixturedefs_for_step")
    monkeypatch.undo()
    monkeypatch.setattr(scenario, "_get_scenario_decorator", lambda: None)
    refused(bdd_parts.check, "_pytest_bdd_example")
    monkeypatch.undo()
    monkeypatch.setattr(scenario, "find_fixturedefs_for_step", other)
    refused(bdd_parts.check, "step=")
    monkeypatch.undo()
    monkeypatch.setattr(import_module("pytest_bdd.steps"), "step_function_context_registry", Forgetful())
    refused(bdd_parts.check, "definition of a step")


def test_the_plugin_of_allure_is_missed() -> None:
    refused(lambda: allure_parts.check(allure()), "option allure_report_dir")
    refused(lambda: allure_parts.check(allure(allure_report_dir="results")), "plugin allure_listener")
    refused(lambda: allure_parts.check(allure(object(), allure_report_dir="results")), "pytest_fixture_setup")


@pytest.mark.parametrize("name", ["startup", "run"])
def test_a_part_of_uvicorn_is_missed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(f"uvicorn.Server.{name}")
    refused(uvicorn_parts.check, f"Server.{name}")


def test_uvicorn_that_starts_otherwise_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("uvicorn.Server.startup", nothing_at_all)
    refused(uvicorn_parts.check, "async")
    monkeypatch.undo()
    monkeypatch.setattr("uvicorn.Server.__init__", nothing_at_all)
    refused(uvicorn_parts.check, "started")


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("schemathesis.core", "NotSet"),
        ("schemathesis", "GenerationMode"),
        ("schemathesis", "APIOperation"),
        ("schemathesis", "openapi"),
        ("schemathesis.generation.drivers", "CoverageGenerator"),
        ("schemathesis.generation.feedback", "NO_FEEDBACK"),
        ("schemathesis.generation.hypothesis.examples", "generate_one"),
        ("schemathesis.generation.overrides", "Override"),
    ],
)
def test_a_part_of_schemathesis_is_missed(module: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(import_module(module), name)
    refused(schemathesis_parts.check, name)


def test_schemathesis_that_makes_no_cases_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("schemathesis.generation.drivers.CoverageGenerator.__iter__", other)
    refused(schemathesis_parts.check, "systematic")
    monkeypatch.undo()
    monkeypatch.delattr("schemathesis.APIOperation.get_strategies_from_examples")
    refused(schemathesis_parts.check, "examples")


def test_fixtures_that_were_registered_since_are_taken_away() -> None:
    known: dict[str, list[object]] = {"een": ["a"]}
    session: Any = SimpleNamespace(_fixturemanager=SimpleNamespace(_arg2fixturedefs=known))
    registered = pytest_parts.Registered(session)
    known["een"].append("b")
    known["twee"] = ["c"]
    registered.restore()
    assert known == {"een": ["a"]}


def test_a_session_keeps_nothing_of_what_its_tests_were_given(tmp_path: Path) -> None:
    """pytest keeps it by the fixtures of the session; this goes through pytest itself."""
    (tmp_path / "test_two.py").write_text(
        "import gc, pytest\n"
        "from pytest_bdd.compat import inject_fixture\n"
        "class Answer: pass\n"
        "@pytest.fixture(scope='session')\n"
        "def client(): return 1\n"
        "@pytest.fixture\n"
        "def consumer(client): return 2\n"
        "def test_one(consumer, request): inject_fixture(request, 'klantcontact', Answer())\n"
        "def test_two():\n"
        "    gc.collect()\n"
        "    assert not [one for one in gc.get_objects() if isinstance(one, Answer)]\n",
        encoding="utf-8",
    )
    (tmp_path / "conftest.py").write_text(
        "import pytest\n"
        "from klantinteracties_conformance.compat.pytest_parts import Registered, let_go\n"
        "known = []\n"
        "def pytest_collection_finish(session): known.append(Registered(session))\n"
        "def pytest_runtest_logfinish(): known[0].restore()\n"
        "@pytest.hookimpl(wrapper=True, tryfirst=True)\n"
        "def pytest_runtest_teardown(item):\n"
        "    yield\n"
        "    let_go(item)\n",
        encoding="utf-8",
    )
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-c",
        "/dev/null",
        str(tmp_path),
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
