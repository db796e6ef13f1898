"""Judges one provider after another in one process, which saves starting Python for each of them.

Reads a line of JSON for each provider from standard input, and answers with a line of JSON.
"""

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from klantinteracties_conformance.provider.process import ProviderProcess
from tests.suite.command import environment


class Judge:
    """A process that runs the suite over and over."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.suite.judge"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(None),
            text=True,
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.stdin.close()  # type: ignore[union-attr]
        self._process.wait(10)

    def outcomes(self, provider: ProviderProcess, dialect: str, result: Path) -> dict[str, str]:
        """Run the whole suite against a provider and return the outcome of each requirement."""
        asked = {"url": provider.url, "token": provider.token, "dialect": dialect, "result": str(result)}
        asked["lists"] = provider.referentielijsten_url
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        assert answer["status"] in (0, 1, 2), answer
        rows = json.loads(result.read_text(encoding="utf-8"))["requirements"]
        return {row["id"]: row["outcome"] for row in rows if row["level"] != "niet-toetsbaar"}


def _run(asked: dict[str, str]) -> int:
    import pytest

    from klantinteracties_conformance import resources

    os.environ["KLANTINTERACTIES_TOKEN"] = asked["token"]
    suite = resources.suite_dir()
    arguments = [str(resources.features_dir()), f"--rootdir={suite}"]
    arguments += [f"--config-file={suite / 'pyproject.toml'}", f"--result={asked['result']}"]
    arguments += ["-p", "no:cacheprovider", "-p", "no:terminal", "--capture=no"]
    arguments += [f"--provider-url={asked['url']}", f"--dialect={asked['dialect']}"]
    arguments.append("--fuzz=none")
    arguments += [f"--referentielijsten={asked['lists']}"]
    return int(pytest.main(arguments))


def _main() -> None:
    answers = sys.stdout
    for line in sys.stdin:
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            status = _run(json.loads(line))
        answer = {"status": status, "said": said.getvalue()[-2000:]}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    _main()
