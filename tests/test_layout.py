"""Where tests are: each module with logic has a test of its own name, in the place that it has itself.

Behaviour of the whole command, and of what stands around it, has folders of its own.
"""

import ast
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
PACKAGE = "klantinteracties_conformance"

BEHAVIOUR = {
    "command": "the whole command, run as users run it",
    "features": "what the features say, held against the cases of the standard",
    "hostile": "the suite against providers that mean harm",
    "pipelines": "the pipelines that the documentation gives",
    "draw": "misbehaviour that is drawn",
    "mutants": "changes of the code that judges, and what notices them",
    "benchmarks": "what the suite costs",
}

TOP_LEVEL = {
    *("pyproject.toml", "features", "steps", "schemas", "conftest.py", "reports", "README.md", PACKAGE),
    *("tests", "docs", "ci", ".ci", "Makefile", "constraints.txt", ".gitignore"),
    *("CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "publiccode.yml"),
}
"""What is kept at the root, and nothing besides: what somebody drops there by accident is told."""

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])

DATA_ONLY = {
    f"{PACKAGE}.client.errors": "the kinds of trouble with a request: classes that only have a name",
    f"{PACKAGE}.register.settings": "a record of what the items of fuzzing work with",
    f"{PACKAGE}.result.exchange": "a record of one request and its answer",
    f"{PACKAGE}.result.records": "records of what became of scenarios, as shards hand them on",
}
"""Modules without a test, each with the reason. There is no logic in them."""

MOST_WITHOUT = 15
"""Modules that may be without a test."""


@dataclass(frozen=True)
class Module:
    """A module, and where its own test has to be."""

    name: str
    path: Path
    test: Path


def modules() -> Iterator[Module]:
    """Yield the modules; of packages and entries those that define something.

    The test of `report/har.py` is `tests/report/test_har.py`, and so in each room of a wing: that of
    `register/lists/paging.py` is `tests/register/lists/test_paging.py`. A package that defines something is
    tested within itself by its own name (`provider/wire/test_wire.py`), and an entry, `__main__.py`, by
    `test_main.py`. What stands in no wing is the command's.
    """
    for base in (PACKAGE, "steps"):
        for path in sorted((ROOT / base).rglob("*.py")):
            if path.stem in ("__init__", "__main__") and not _defines(path):
                continue
            parts = path.relative_to(ROOT).with_suffix("").parts
            room = parts[:-1] if base == "steps" else parts[1:-1] or ("command",)
            stem = room[-1] if parts[-1] == "__init__" else parts[-1].strip("_")
            name = ".".join(parts).removesuffix(".__init__")
            yield Module(name, path, TESTS.joinpath(*room, f"test_{stem}.py"))


def _defines(path: Path) -> bool:
    """Tell whether a module defines a function or a class."""
    defined = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return any(isinstance(node, defined) for node in ast.walk(_tree(path)))


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _imported(path: Path) -> frozenset[str]:
    """Return what a test module imports by name, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(found)


def _tests(path: Path) -> int:
    """Return how many tests a test module has."""
    return sum(
        isinstance(node, ast.FunctionDef) and node.name.startswith("test_") for node in _tree(path).body
    )


def test_each_module_with_logic_has_a_test_of_its_own_name_that_imports_it() -> None:
    without = {
        module.name: str(module.test.relative_to(ROOT))
        for module in modules()
        if module.name not in DATA_ONLY
        and not (module.test.exists() and module.name in _imported(module.test) and _tests(module.test))
    }
    assert not without, "each of these wants the test named here, and that test has to import it"


def test_what_has_no_test_is_little_and_has_no_logic() -> None:
    known = {module.name: module for module in modules()}
    assert len(DATA_ONLY) <= MOST_WITHOUT
    logic = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    for name, reason in DATA_ONLY.items():
        assert not [node for node in ast.walk(_tree(known[name].path)) if isinstance(node, logic)], (
            f"{name} has logic: it needs a test"
        )
        assert not known[name].test.exists(), f"{name} has a test: it is no exception"
        assert reason


def test_each_test_is_in_the_folder_of_a_wing_or_of_behaviour() -> None:
    wings = {path.parent.name for path in (ROOT / PACKAGE).glob("*/__init__.py")} | {"steps"}
    folders = {path.relative_to(TESTS).parts[0] for path in TESTS.rglob("*.py") if path.parent != TESTS}
    assert folders <= wings | BEHAVIOUR.keys()
    assert [path.name for path in TESTS.glob("test_*.py")] == [Path(__file__).name]
    for wing in wings & folders:
        parts = {path.parent.relative_to(TESTS) for path in (TESTS / wing).rglob("test_*.py")}
        known = {path.parent.relative_to(ROOT / PACKAGE) for path in (ROOT / PACKAGE / wing).rglob("*.py")}
        assert parts <= known | {Path("steps")}, f"tests/{wing} has folders that the wing has not"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_a_document_links_to_is_there(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#\s]+)", document.read_text(encoding="utf-8"))
    assert not [link for link in links if not (document.parent / link).exists()]


@pytest.mark.parametrize("document", ["CONTRIBUTING.md", "docs/development.md"])
def test_where_it_says_that_things_live_they_do(document: str) -> None:
    named = re.findall(r"`([\w.-]+/[\w./-]*\w)`", (ROOT / document).read_text(encoding="utf-8"))
    assert named
    assert not [name for name in named if not any((base / name).exists() for base in (ROOT, ROOT / PACKAGE))]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="this is no clone: what is kept is not known")
def test_nothing_is_kept_at_the_root_that_does_not_belong_there() -> None:
    kept = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)

    assert {name.split("/")[0] for name in kept.stdout.split("\0") if name} == TOP_LEVEL
