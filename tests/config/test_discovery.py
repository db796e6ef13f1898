"""Which `conformance.toml` is taken, and whose."""

import os
from pathlib import Path

import pytest

from klantinteracties_conformance.config import discovery
from klantinteracties_conformance.config.discovery import find

NOBODY = 65534


def folders(root: Path, *, repository: bool) -> Path:
    inner = root / "repo" / "a" / "b"
    inner.mkdir(parents=True)
    if repository:
        (root / "repo" / ".git").mkdir()
    return inner


def test_the_nearest_one_in_the_repository_is_taken(tmp_path: Path) -> None:
    inner = folders(tmp_path, repository=True)
    (tmp_path / "repo" / "conformance.toml").touch()
    assert find(inner).path == tmp_path / "repo" / "conformance.toml"
    (inner / "conformance.toml").touch()
    assert find(inner).path == inner / "conformance.toml"


def test_none_above_the_repository_is_looked_at(tmp_path: Path) -> None:
    inner = folders(tmp_path, repository=True)
    (tmp_path / "conformance.toml").touch()
    assert find(inner) == discovery.Discovery()


def test_outside_a_repository_only_the_folder_itself_counts(tmp_path: Path) -> None:
    inner = folders(tmp_path, repository=False)
    (tmp_path / "repo" / "conformance.toml").touch()
    found = find(inner)
    assert found.path is None
    assert found.refused
    assert found.refused.code == "configuration-outside"
    assert found.refused.values == {"file": str(tmp_path / "repo" / "conformance.toml")}
    assert find(tmp_path / "repo").path is not None


def test_a_link_out_of_the_repository_is_not_followed(tmp_path: Path) -> None:
    inner = folders(tmp_path, repository=True)
    (tmp_path / "elsewhere.toml").touch()
    (inner / "conformance.toml").symlink_to(tmp_path / "elsewhere.toml")
    found = find(inner)
    assert found.refused
    assert found.refused.code == "configuration-outside"


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root may give files away")
def test_that_of_a_stranger_is_not_taken_but_that_of_who_keeps_the_repository_is(tmp_path: Path) -> None:
    inner = folders(tmp_path, repository=True)
    path = tmp_path / "repo" / "conformance.toml"
    path.touch()
    os.chown(path, NOBODY, NOBODY)
    found = find(inner)
    assert found.path is None
    assert found.refused
    assert found.refused.code == "configuration-of-stranger"
    os.chown(tmp_path / "repo", NOBODY, NOBODY)
    assert find(inner).path == path
