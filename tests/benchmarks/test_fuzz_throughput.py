"""How many requests a second fuzzing sends, beside the plain schemathesis command on the same contract.

`make benchmark` runs it; `make test` doesn't, since its figures depend on what else the machine does.
"""

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from klantinteracties_conformance.register import thoroughness
from tests.fuzz import at_work

EXAMPLES = 20
PLACES = ("bijlagen", "klantcontacten")
TRIES = 2


def _plain(url: str, contract: Path, folder: Path) -> float:
    """Return the requests a second of the command, by its own account: without its start."""
    command = [
        str(Path(sys.executable).parent / "schemathesis"), "run", str(contract), "--url", url,
        "-H", f"Authorization: Token {at_work.TOKEN}", "--include-path-regex", f"^/({'|'.join(PLACES)})",
        "--phases", "examples,coverage,fuzzing", "-n", str(EXAMPLES), "--seed", "1", "--mode", "all",
        "--continue-on-failure", "--no-shrink", "--generation-database", "none", "--no-color",
    ]  # fmt: skip
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout
    count = re.search(r"(\d+) generated", said)
    took = re.search(r"in ([\d.]+)s =+\s*$", said)
    assert count is not None, said[-2000:]
    assert took is not None, said[-2000:]
    return int(count[1]) / float(took[1])


def _ours(url: str) -> float:
    names = [
        f"{method} /{place}{item}"
        for place in PLACES
        for item, methods in (("", ("GET", "POST")), ("/{uuid}", ("GET", "PUT", "PATCH", "DELETE")))
        for method in methods
    ]
    started = time.perf_counter()
    records = at_work.run(at_work.settings(url, operations=tuple(names)))
    took = time.perf_counter() - started
    assert not at_work.breaches(records)
    return sum(use.requests for record in records.values() for use in record.uses) / took


def test_fuzzing_sends_its_requests_as_fast_as_schemathesis_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the same phases and counts; the checks of the command are its own.

    The command draws valid and invalid cases from one count, fuzzing has a count for each.
    """
    same = thoroughness.Thoroughness(
        examples=EXAMPLES // 2, alike=10**6, coverage=10**6, walks=0, reads=0, sequences=0, writes=0
    )
    monkeypatch.setitem(thoroughness.PROFILES, "quick", same)
    contract = at_work.settings("http://x").dialect.contract
    ratios = []
    for _ in range(TRIES):
        with at_work.provider() as process:
            plain = _plain(process.url, contract, tmp_path)
        with at_work.provider() as process:
            ours = _ours(process.url)
        ratios.append(ours / plain)
        print(f"\nfuzzing {ours:.0f}/s, schemathesis {plain:.0f}/s, ratio {ours / plain:.2f}")
    assert max(ratios) >= 1.2
