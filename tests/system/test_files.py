"""Files are there as a whole or not at all."""

import errno
from pathlib import Path

import pytest

from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.files import (
    PIECE,
    RESULT,
    explaining_write_errors,
    unwritable,
    write_bytes_whole,
    write_whole,
)
from tests.saying import raises, said


def test_a_file_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / RESULT
    for text in ("oud", "één \ud800"):
        write_whole(path, text)
    assert path.read_text(encoding="utf-8") == "één \\ud800"
    write_bytes_whole(path, b"nieuw\n")
    assert path.read_bytes() == b"nieuw\n"
    assert list(tmp_path.iterdir()) == [path]


def test_what_stood_there_stays_when_a_disk_fills_up(tmp_path: Path) -> None:
    path = tmp_path / RESULT
    write_whole(path, "oud")
    path.with_name(f"{RESULT}.part").symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, "nieuw" * PIECE)
    assert path.read_text(encoding="utf-8") == "oud"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("kept", "advice"), [(False, "--output"), (True, "report ")])
def test_a_folder_that_takes_nothing_gets_advice(tmp_path: Path, kept: bool, advice: str) -> None:
    if kept:
        (tmp_path / RESULT).write_text("{}", encoding="utf-8")
    with (
        raises(ConfigurationError, "de schijf is vol") as caught,
        explaining_write_errors(tmp_path),
    ):
        raise OSError(errno.ENOSPC, "No space left")
    assert advice in said(caught.value.message)


def test_other_errors_than_those_of_the_system_pass(tmp_path: Path) -> None:
    with pytest.raises(KeyError), explaining_write_errors(tmp_path):
        raise KeyError("x")


def test_a_folder_that_can_not_be_written_is_named(tmp_path: Path) -> None:
    told = said(unwritable(tmp_path, PermissionError(errno.EACCES, "")).message)
    assert told == f"In de map {tmp_path} kan niet worden geschreven (daar zijn geen rechten voor)."
