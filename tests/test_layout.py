"""Where tests are: each module with logic is tested in the folder of its wing, by its own name.

Behaviour of the whole command, and of what stands around it, has folders of its own.
"""

import ast
import re
import subprocess
from collections.abc import Iterator
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
    f"{PACKAGE}.result.exchange": "a record of one request and its answer, without a rule of its own",
}
"""Modules without a test, each with the reason. There is no logic in them."""


def modules() -> Iterator[tuple[str, str, Path]]:
    """Yield the modules with logic and their wings; of packages and entries those that define something."""
    for base in (PACKAGE, "steps"):
        for path in sorted((ROOT / base).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            if parts[-1] in ("__init__", "__main__") and not _defines(path):
                continue
            wing = (
                parts[1] if base == PACKAGE and len(parts) > 2 else "steps" if base == "steps" else "command"
            )
            yield ".".join(parts).removesuffix(".__init__"), wing, path


def _defines(path: Path) -> bool:
    """Tell whether a module defines a function or a class."""
    defined = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return any(isinstance(node, defined) for node in ast.walk(_tree(path)))


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def _imported(folder: Path) -> frozenset[str]:
    """Return what the test modules of a folder, and of those below it, import by name."""
    found: set[str] = set()
    for path in folder.rglob("test_*.py"):
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(found)


def test_each_module_with_logic_is_tested_in_the_folder_of_its_wing() -> None:
    untested = {name for name, wing, _ in modules() if name not in _imported(TESTS / wing)}
    assert untested == set(DATA_ONLY)


def test_what_has_no_test_is_little_and_has_no_logic() -> None:
    paths = {name: path for name, _, path in modules()}
    assert len(DATA_ONLY) <= 15
    for name, reason in DATA_ONLY.items():
        functions = [node for node in ast.walk(_tree(paths[name])) if isinstance(node, ast.FunctionDef)]
        assert not functions, f"{name} has logic: it needs a test"
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
