"""The pipeline files are valid for their vendors, and their shell steps end as they should."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import resources
from tests.pipelines.shell import ready, run

CI = resources.suite_dir() / "ci"
ONLY = "C0992-2,C0992-7,F2173-2"
FAULT = "inhoud-afgekapt-op-255"
FAULTED = "C0992-3"
LINE = re.compile(
    r"VERDICT (\w+) (\d+)/(\d+) scope=(full|partial) failed=\d+ cantTell=\d+ untested=\d+( \w+=\S+)*"
)

EXPECTED = {"good": (0, "conformant"), "broken": (1, "nonconformant"), "gone": (2, "undetermined")}


@pytest.fixture(scope="module", params=list(EXPECTED))
def provider(request: pytest.FixtureRequest) -> Iterator[tuple[str, str, str]]:
    """Give a kind of provider, its URL and its token."""
    if request.param == "gone":
        yield "gone", "http://127.0.0.1:9/klantinteracties/api/v1", "abc"
        return
    with ProviderProcess(fault=FAULT if request.param == "broken" else "") as process:
        yield request.param, process.url, process.token


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("github-actions", "github/action.yml"),
        ("gitlab-ci", "gitlab/template.yml"),
        ("azure-pipelines", "azure/template.yml"),
    ],
)
def test_a_file_is_what_its_vendor_takes(schema: str, file: str) -> None:
    arguments = ["--builtin-schema", f"vendor.{schema}", str(CI / file)]
    if schema != "github-actions":
        arguments += ["--data-transform", schema]
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _read(file: str) -> Any:
    return yaml.safe_load((CI / file).read_text(encoding="utf-8"))


def _last_line(text: str) -> str:
    found = LINE.fullmatch(text.strip().splitlines()[-1])
    assert found, text
    return found[1]


def _filled(values: Mapping[str, str], given: Mapping[str, str], prefix: str) -> dict[str, str]:
    """Return a step's `env` with its expressions filled in."""
    return {
        name: re.sub(rf"\$\{{\{{ {prefix}\.(\w+) \}}\}}", lambda found: given[found[1]], text)
        for name, text in values.items()
    }


@pytest.mark.ci
def test_the_github_action(provider: tuple[str, str, str], tmp_path: Path) -> None:
    kind, url, token = provider
    action = _read("github/action.yml")
    inputs = {name: about.get("default", "") for name, about in action["inputs"].items()}
    inputs |= {"url": url, "token": token, "only": f"{ONLY},{FAULTED}", "fuzz": "none"}
    files = {name: str(tmp_path / name.lower()) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    environment = {**ready(tmp_path), **files, "GITHUB_ACTION_PATH": str(CI / "github")}
    steps = [step for step in action["runs"]["steps"] if "run" in step]
    assert len(steps) == 2
    for step in steps:
        done = run([step["run"]], tmp_path, {**environment, **_filled(step["env"], inputs, "inputs")})
    code, verdict = EXPECTED[kind]
    assert done.returncode == code, done.stdout + done.stderr
    assert (tmp_path / "installed.txt").read_text().strip() == str(CI / "github" / ".." / "..")
    outputs = dict(line.split("=") for line in (tmp_path / "github_output").read_text().splitlines())
    assert outputs == {"verdict": verdict, "exit-code": str(code)}
    assert (tmp_path / "github_step_summary").read_text().strip()
    assert (tmp_path / "reports" / "junit.xml").exists() == (kind != "gone")
    annotated = {"good": "::warning title=", "broken": "::error title="}
    assert annotated.get(kind, "") in done.stdout


def test_a_command_that_was_killed_is_no_verdict_of_the_github_action(tmp_path: Path) -> None:
    action = _read("github/action.yml")
    inputs = {name: about.get("default", "") for name, about in action["inputs"].items()}
    files = {name: str(tmp_path / name.lower()) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    environment = {**ready(tmp_path), **files}
    killed = tmp_path / "tools" / "klantinteracties-conformance"
    killed.write_text("#!/bin/sh\nkill -9 $$\n")
    killed.chmod(0o755)
    (step,) = (step for step in action["runs"]["steps"] if step.get("id") == "judge")
    done = run([step["run"]], tmp_path, {**environment, **_filled(step["env"], inputs, "inputs")})
    assert done.returncode == 2, done.stdout + done.stderr
    assert (tmp_path / "github_output").read_text().split() == ["verdict=undetermined", "exit-code=2"]


@pytest.mark.parametrize("asked", [True, False])
def test_the_gitlab_template_comments_where_it_is_asked_to(tmp_path: Path, asked: bool) -> None:
    environment = {**ready(tmp_path), "CI_API_V4_URL": "https://git.example.nl/api/v4"}
    environment |= {"CI_PROJECT_ID": "3", "CI_MERGE_REQUEST_IID": "7"}
    if asked:
        environment["KLANTINTERACTIES_COMMENT_TOKEN"] = "abc"
    curl = tmp_path / "tools" / "curl"
    curl.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > sent.txt\n')
    curl.chmod(0o755)
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "summary.md").write_text("## Voldoet\n@iemand\n")
    done = run(
        _read("gitlab/template.yml")["klantinteracties-verdict"]["after_script"], tmp_path, environment
    )
    assert (done.returncode, done.stdout) == (0, "")
    sent = tmp_path / "sent.txt"
    assert sent.exists() == asked
    if asked:
        lines = sent.read_text().splitlines()
        assert "body=## Voldoet" in lines
        assert lines[-1] == "https://git.example.nl/api/v4/projects/3/merge_requests/7/notes"


def test_no_template_needs_an_index_that_has_the_suite(tmp_path: Path) -> None:
    template = _read("gitlab/template.yml")
    environment = {**ready(tmp_path), **template["variables"]}
    done = run(template[".klantinteracties"]["before_script"], tmp_path, environment)
    assert done.returncode != 0
    assert "name a git reference or a wheel" in done.stderr
    (package,) = (one for one in _read("azure/template.yml")["parameters"] if one["name"] == "package")
    assert "default" not in package


def _arguments_of(step: str, folder: Path, environment: Mapping[str, str]) -> list[str]:
    """Return what a step gives the suite to do."""
    suite = folder / "tools" / "klantinteracties-conformance"
    suite.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > asked.txt\n')
    suite.chmod(0o755)
    done = run([step], folder, environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return (folder / "asked.txt").read_text().splitlines()


@pytest.mark.parametrize("url", ["", "https://provider.example.nl/een pad"])
def test_who_is_judged_may_stand_in_the_configuration_so_that_one_variable_is_filled_in(
    url: str, tmp_path: Path
) -> None:
    gitlab, azure = _read("gitlab/template.yml"), _read("azure/template.yml")
    assert next(iter(gitlab["variables"])) == "KLANTINTERACTIES_PACKAGE"
    assert [one["name"] for one in azure["parameters"] if "default" not in one] == ["package"]
    environment = {**ready(tmp_path), **gitlab["variables"], "KLANTINTERACTIES_URL": url}
    asked = _arguments_of(gitlab["klantinteracties"]["script"][0], tmp_path, environment)
    assert asked[: asked.index("--shard")] == ["run", *filter(None, [url])]
    (step,) = (one for one in azure["steps"] if one.get("displayName") == "Judge the provider")
    given = {one["name"]: one.get("default", "") for one in azure["parameters"]} | {"url": url}
    environment |= _filled(step["env"], given, "parameters")
    asked = _arguments_of(step["bash"], tmp_path, environment)
    assert asked == ["run", *filter(None, [url]), "--output", "reports"]


def test_gitlab_shows_the_report_with_a_merge_request() -> None:
    readme = (resources.suite_dir() / "README.md").read_text(encoding="utf-8")
    block = readme.split("```yaml\n")[1].split("```")[0]
    for job in (
        yaml.safe_load(block)["klantinteracties"],
        _read("gitlab/template.yml")["klantinteracties-verdict"],
    ):
        assert re.fullmatch(r"[\w -]{1,100}", job["artifacts"]["expose_as"]), "what GitLab takes"
        assert job["artifacts"]["paths"] == ["reports/"]


@pytest.mark.first(0, 2)
@pytest.mark.ci
def test_the_gitlab_template(provider: tuple[str, str, str], tmp_path: Path) -> None:
    kind, url, token = provider
    template = _read("gitlab/template.yml")
    variables = {**template["variables"], "KLANTINTERACTIES_URL": url, "KLANTINTERACTIES_TOKEN": token}
    variables["KLANTINTERACTIES_PACKAGE"] = "suite.whl"
    variables["KLANTINTERACTIES_OPTIONS"] = f"--no-fuzz --only {ONLY},{FAULTED}"
    if kind == "good":  # a vendor's own dialect, which both jobs need
        (tmp_path / "eigen.yaml").write_text("breidt_uit: openklant\ndialect: eigen\ntitel: Eigen API\n")
        variables["KLANTINTERACTIES_DIALECT"] = "eigen.yaml"
    environment = {**ready(tmp_path), **variables}
    job, verdict_job = template["klantinteracties"], template["klantinteracties-verdict"]
    first = template[".klantinteracties"]["before_script"]
    total = job["parallel"]
    for number in range(1, total + 1):
        node = {"CI_NODE_INDEX": str(number), "CI_NODE_TOTAL": str(total)}
        done = run([*first, *job["script"]], tmp_path, {**environment, **node})
        assert done.returncode == 0, done.stdout + done.stderr
    done = run([*first, *verdict_job["script"]], tmp_path, environment)
    code, verdict = EXPECTED[kind]
    assert done.returncode == code, done.stdout + done.stderr
    assert _last_line(done.stdout) == verdict
    assert (tmp_path / "reports" / "junit.xml").exists() == (kind != "gone")
    assert set((tmp_path / "installed.txt").read_text().split()) == {"suite.whl"}


@pytest.mark.ci
def test_the_azure_template(provider: tuple[str, str, str], tmp_path: Path) -> None:
    kind, url, token = provider
    template = _read("azure/template.yml")
    given = {parameter["name"]: parameter.get("default", "") for parameter in template["parameters"]}
    given |= {
        "package": "suite.whl",
        "url": url,
        "token": token,
        "options": f"--no-fuzz --only {ONLY},{FAULTED}",
    }
    environment = ready(tmp_path)
    for step in [step for step in template["steps"] if "bash" in step]:
        done = run([step["bash"]], tmp_path, {**environment, **_filled(step["env"], given, "parameters")})
    code, verdict = EXPECTED[kind]
    assert done.returncode == code, done.stdout + done.stderr
    assert verdict in done.stdout
    if kind != "gone":
        assert json.loads((tmp_path / "reports" / "result.json").read_text())["verdict"] == verdict
