"""The provider as a program: what it refuses to start with, what it lists, and what it loads."""

from __future__ import annotations

import subprocess
import sys

import pytest

from klantinteracties_conformance.compat.library import IncompatibleLibraryError
from klantinteracties_conformance.provider import __main__ as entry
from klantinteracties_conformance.provider.__main__ import main
from klantinteracties_conformance.provider.server import Options, listen

COMMAND = [sys.executable, "-m", "klantinteracties_conformance.provider"]


def test_refusals_to_start() -> None:
    with listen(0) as taken:
        port = str(taken.getsockname()[1])
        for arguments, code in ((["--port", port], "port-unusable"), (["--fault", "x-x-x"], "fault-unknown")):
            done = subprocess.run(
                [*COMMAND, *arguments], capture_output=True, text=True, timeout=20, check=False
            )
            assert (done.returncode, done.stdout) == (2, "")
            assert code in done.stderr
            assert len(done.stderr.splitlines()) == 1


def test_list_faults(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list-faults"]) == 0
    for line in capsys.readouterr().out.splitlines():
        assert len(line.split("\t")) == 3


def test_a_provider_without_a_fault_loads_none() -> None:
    """All of them take as long to load as all else, and tests start hundreds of providers."""
    loads = "import sys, klantinteracties_conformance.provider.__main__; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", loads], capture_output=True, text=True, check=True)
    package = "klantinteracties_conformance.provider.faults."
    assert {name for name in loaded.stdout.split() if name.startswith(package)} == {f"{package}base"}


def test_what_is_asked_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[Options] = []
    monkeypatch.setattr(entry, "serve", served.append)
    assert main(["--port", "8123", "--fault", "a,b", "--mounts", "--die-with-parent"]) == 0
    assert served == [Options(port=8123, fault="a,b", mounts=True, die_with_parent=True)]


def test_a_library_that_lacks_a_part_is_a_fault_of_the_suite(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacking(_: Options) -> None:
        raise IncompatibleLibraryError("uvicorn", "0", "Server.startup")

    monkeypatch.setattr(entry, "serve", lacking)
    assert main([]) == 3
    assert capsys.readouterr().err == "uvicorn 0 lacks Server.startup\n"
