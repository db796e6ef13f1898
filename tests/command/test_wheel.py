"""The wheel runs in a place without a clone, with everything that it needs inside, as the README says."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.catalogue import catalogue

README = resources.suite_dir() / "README.md"


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


@pytest.fixture(scope="module")
def runner(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the environment of a machine without the suite, where pip finds the wheel by its name.

    What the wheel depends on comes from here, the package itself from the wheel.
    """
    folder = tmp_path_factory.mktemp("machine") / "env"
    venv.create(folder, with_pip=True)
    packages = sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)})
    (Path(packages) / "needed.pth").write_text(sysconfig.get_path("purelib"))
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_"))}
    pip = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_FIND_LINKS": str(wheel.parent)}
    # It sees the clone's packages, the suite among them, and is to install its own all the same.
    pip["PIP_IGNORE_INSTALLED"] = "1"
    return {**clean, **pip, "PATH": f"{folder / 'bin'}{os.pathsep}{clean['PATH']}"}


def _bash(step: str, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", step],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def _pipeline() -> dict[str, Any]:
    """Return the pipeline file in the README, which is short, and of which a user fills in one variable."""
    block = re.search(r"```yaml\n(# \.gitlab-ci\.yml.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert block
    assert len(block[1].splitlines()) <= 13
    pipeline: dict[str, Any] = yaml.safe_load(block[1])
    assert list(pipeline) == ["variables", "klantinteracties"]
    assert list(pipeline["variables"]) == list(WHEEL)
    assert "variables" not in pipeline["klantinteracties"]
    return pipeline


def test_the_wheel_carries_the_suite_and_not_its_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    inside = "klantinteracties_conformance/suite"
    for path in sorted((resources.suite_dir() / "features").rglob("*.feature")):
        assert f"{inside}/{path.relative_to(resources.suite_dir()).as_posix()}" in names
    for name in ("conftest.py", "pyproject.toml", "steps/actor.py", "schemas/openklant/dialect.yaml"):
        assert f"{inside}/{name}" in names
    assert not [name for name in names if name.startswith(("tests/", "features/", "steps/", "ci/"))]


WHEEL = {"SUITE": "klantinteracties-conformance"}
"""What a user fills in: here the name by which pip finds the wheel."""

FAULT = "inhoud-afgekapt-op-255"


@pytest.mark.proof
@pytest.mark.parametrize(
    ("fault", "code", "verdict", "scope", "more"),
    [
        ("", 0, "conformant", "partial", " --no-fuzz"),
        (FAULT, 1, "nonconformant", "partial", " --no-fuzz"),
        ("", 0, "conformant", "full", ""),
        (FAULT, 1, "nonconformant", "full", ""),
    ],
)
def test_the_pipeline_of_the_readme(
    fault: str, code: int, verdict: str, scope: str, more: str, runner: dict[str, str], tmp_path: Path
) -> None:
    job = _pipeline()["klantinteracties"]
    job["script"][-1] += more
    with ProviderProcess(fault=fault) as provider:
        (tmp_path / "conformance.toml").write_text(
            f'[targets.acc]\nurl = "{provider.url}"\n', encoding="utf-8"
        )
        named = {"KLANTINTERACTIES_TOKEN": provider.token}
        codes = []
        for step in job["script"]:
            done = _bash(step, tmp_path, {**runner, **named, **WHEEL})
            codes.append(done.returncode)
    assert codes == [0, code], done.stdout + done.stderr
    assert done.stdout.splitlines()[-1].startswith(f"VERDICT {verdict} ")
    assert f"scope={scope}" in done.stdout.splitlines()[-1]
    if not fault and scope == "full":
        rows = json.loads((tmp_path / "reports" / "result.json").read_text(encoding="utf-8"))["requirements"]
        passed = {row["id"] for row in rows if row["outcome"] == "passed"}
        testable = {spec.id for spec in catalogue().requirements if spec.testable}
        assert passed == testable - {"C4161-17"}  # this pipeline names no API with reference lists
    for path in (*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()):
        assert (tmp_path / path).exists()


@pytest.mark.ci
def test_the_installed_wheel_judges_the_embedded_provider(runner: dict[str, str], tmp_path: Path) -> None:
    install, _ = _pipeline()["klantinteracties"]["script"]
    assert _bash(install, tmp_path, {**runner, **WHEEL}).returncode == 0
    for part in ("--no-fuzz", "--only /actoren"):
        done = _bash(f"klantinteracties-conformance run --embedded {part}", tmp_path, runner)
        assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "reports" / "index.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["reports"]
    where = _bash("python -c 'import klantinteracties_conformance as k; print(k.__file__)'", tmp_path, runner)
    assert runner["PATH"].split(os.pathsep)[0].removesuffix("/bin") in where.stdout
