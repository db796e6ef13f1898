"""The wheel runs in a place without a clone, with everything that it needs inside."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from klantinteracties_conformance import resources


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder],
        cwd=resources.suite_dir(),
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_the_suite_and_not_its_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    inside = "klantinteracties_conformance/suite"
    for path in sorted((resources.suite_dir() / "features").rglob("*.feature")):
        assert f"{inside}/{path.relative_to(resources.suite_dir()).as_posix()}" in names
    for name in ("conftest.py", "pyproject.toml", "steps/actor.py", "schemas/openklant/dialect.yaml"):
        assert f"{inside}/{name}" in names
    assert not [name for name in names if name.startswith(("tests/", "features/", "steps/"))]


def test_the_installed_wheel_judges_the_embedded_provider(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel],
        check=True,
        capture_output=True,
    )
    # What the wheel depends on comes from here, the package itself from the wheel.
    own = subprocess.check_output(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], text=True
    )
    (Path(own.strip()) / "needed.pth").write_text(sysconfig.get_path("purelib"))
    empty = tmp_path / "leeg"
    empty.mkdir()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    for part in (["--no-fuzz"], ["--only", "/actoren"]):
        done = subprocess.run(
            [tmp_path / "env" / "bin" / "klantinteracties-conformance", "run", "--embedded", *part],
            cwd=empty,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
    assert (empty / "reports" / "index.html").exists()
    assert [path.name for path in empty.iterdir()] == ["reports"]
    where = subprocess.check_output(
        [python, "-c", "import klantinteracties_conformance as k; print(k.__file__)"], cwd=empty, text=True
    )
    assert str(tmp_path) in where
