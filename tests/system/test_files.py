"""Files are there as a whole or not at all."""

import errno
import os
import threading
from pathlib import Path

import pytest

from klantinteracties_conformance.system import files
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.files import (
    PIECE,
    RESULT,
    bytes_of,
    explaining_write_errors,
    text_of,
    unwritable,
    write_bytes_whole,
    write_whole,
)
from tests.full_disk import fill_disk
from tests.saying import raises, said


def test_a_file_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / RESULT
    for text in ("oud", "één \ud800"):
        write_whole(path, text)
    assert path.read_text(encoding="utf-8") == "één \\ud800"
    write_bytes_whole(path, b"nieuw\n")
    assert path.read_bytes() == b"nieuw\n"
    assert list(tmp_path.iterdir()) == [path]


def test_what_stood_there_stays_when_a_disk_fills_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / RESULT
    write_whole(path, "oud")
    fill_disk(monkeypatch)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, "nieuw" * PIECE)
    assert path.read_text(encoding="utf-8") == "oud"
    assert list(tmp_path.iterdir()) == [path]


def test_two_processes_that_write_a_file_at_once_leave_that_of_one_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, replace = tmp_path / "result.json", Path.replace

    def late(self: Path, target: Path) -> Path:
        monkeypatch.setattr(Path, "replace", replace)
        monkeypatch.setattr(os, "getpid", lambda: 2)
        write_whole(path, "two")
        return self.replace(target)

    monkeypatch.setattr(os, "getpid", lambda: 1)
    monkeypatch.setattr(Path, "replace", late)
    write_whole(path, "one")
    assert [each.name for each in tmp_path.iterdir()] == ["result.json"]
    assert path.read_text() == "one"


def test_a_link_where_a_file_is_made_leads_to_nothing_that_is_written(tmp_path: Path) -> None:
    path, other = tmp_path / RESULT, tmp_path / "van-ons"
    other.write_text("van ons")
    for name in (f"{RESULT}.part", f"{RESULT}.{os.getpid()}.part"):
        (tmp_path / name).symlink_to(other)
    write_whole(path, "nieuw")
    assert (path.read_text(), path.is_symlink(), other.read_text()) == ("nieuw", False, "van ons")


def test_what_never_ends_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_SECONDS", 0.1)
    large, pipe = tmp_path / "groot", tmp_path / "pijp"
    large.write_bytes(b"x" * 101)
    os.mkfifo(pipe)
    for path, code in [
        (Path("/dev/zero"), errno.ENODEV),
        (tmp_path, errno.EISDIR),
        (pipe, errno.ETIMEDOUT),
        (large, errno.EFBIG),
        (tmp_path / ("n" * 300), errno.ENAMETOOLONG),
    ]:
        with pytest.raises(OSError, match=os.strerror(code)):
            bytes_of(path, at_most=100)


def test_what_comes_through_a_pipe_is_read() -> None:
    reading, writing = os.pipe()

    def write() -> None:
        with os.fdopen(writing, "wb") as pipe:
            pipe.write("één\r\n".encode() * 50_000)

    threading.Thread(target=write).start()
    assert text_of(Path(f"/dev/fd/{reading}")) == "één\n" * 50_000
    os.close(reading)


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
