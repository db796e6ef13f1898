"""The fixtures of pytest: listed, taken away again, and let go of."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from klantinteracties_conformance.compat import pytest_parts
from tests.compat.missing import other, refused


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


def test_the_fixtures_of_a_session_are_listed_with_what_defines_them(request: pytest.FixtureRequest) -> None:
    assert {"pytestconfig", "tmp_path"} <= set(pytest_parts.names(request.session))
    (defined,) = pytest_parts.definitions(request.session, request.node, "tmp_path")
    assert defined.argname == "tmp_path"
    assert pytest_parts.definitions(request.session, request.node, "no-such-fixture") == []


def test_what_a_test_was_given_is_let_go_where_it_was_given_anything() -> None:
    given: dict[str, object] = {"consumer": object()}
    item: Any = SimpleNamespace(_request=SimpleNamespace(_fixture_defs=given))
    pytest_parts.let_go(item)
    assert not given
    bare: Any = SimpleNamespace()
    pytest_parts.let_go(bare)
