"""How long it takes to add a night of eighty results to a history of two hundred nights."""

import copy
import json
import time
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from klantinteracties_conformance.report import history
from klantinteracties_conformance.report.history import Index
from klantinteracties_conformance.report.history_files import results_below
from klantinteracties_conformance.report.history_site import update
from klantinteracties_conformance.result import codec
from klantinteracties_conformance.result.model import Result, digest_of, load
from tests.command.command import run

NIGHTS, PROVIDERS, LIMIT = 200, 80, 20.0


def whole_run(folder: Path) -> Result:
    """Return the result of a real run, with the evidence of all of its requests."""
    assert run("--embedded", folder, "--dialect", "openklant", fuzz=True).code == 0
    return load(folder / "result.json")


def address(provider: int) -> str:
    """Return where a provider is, without the path of its API."""
    return f"http://leverancier{provider}.example.nl"


def tonight(result: Result, provider: int) -> str:
    """Return the file of a result as that of another provider, wherever its address stands in it."""
    base = result.provider.url.partition("/klantinteracties")[0]
    data = json.loads(codec.encode(result).replace(base, address(provider)))
    data["digest"] = digest_of(data)
    return codec.laid_out(data)


def at_night(result: Result, night: int, provider: int) -> Result:
    """Return the result as that of another night and provider; one in ten nights something else fails."""
    shown = copy.copy(result)
    shown.provider = copy.copy(result.provider)
    shown.provider.url = address(provider) + urlsplit(result.provider.url).path
    shown.run = copy.copy(result.run)
    began = datetime.fromisoformat(result.run.started) - timedelta(days=night)
    shown.run.started = began.isoformat()
    shown.digest = f"{night} {provider}"
    if (night + provider) % 10 == 0:
        rows = [copy.copy(row) for row in result.requirements]
        for row in rows[night % 40 : night % 40 + 10]:
            row.outcome = "failed"
        shown.requirements = rows
    return shown


def test_a_night_is_added_in_time(tmp_path: Path) -> None:
    result = whole_run(tmp_path / "run")
    index = Index()
    for night in range(1, NIGHTS + 1):
        for provider in range(PROVIDERS):
            index.add(at_night(result, night, provider), recomputed=True, report="")
    site = tmp_path / "site"
    site.mkdir()
    (site / history.NAME).write_text(codec.encode(index), encoding="utf-8")
    for provider in range(PROVIDERS):
        path = tmp_path / "night" / str(provider) / "result.json"
        path.parent.mkdir(parents=True)
        path.write_text(tonight(result, provider), encoding="utf-8")
    clock = time.process_time()
    told = update(list(results_below([tmp_path / "night"])), site, "nl")
    took = time.process_time() - clock
    size = (site / history.NAME).stat().st_size / 1e6
    print(f"\nadded {told[0].values} in {took:.1f} s of the processor; the index has {size:.1f} MB")
    assert told[0].values["extra"] == told[0].values["total"] == PROVIDERS, "new runs of known providers"
    assert took < LIMIT
