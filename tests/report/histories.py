"""Makes results of several providers and days, as files."""

from pathlib import Path

from klantinteracties_conformance.report.history import Index, moment
from klantinteracties_conformance.report.history_files import Found
from klantinteracties_conformance.result import codec
from klantinteracties_conformance.result.model import Result, digest_of
from tests.result.genuine import genuine


def written(folder: Path, name: str, result: Result) -> Found:
    """Write a result in a folder of its own."""
    path = folder / name / "result.json"
    path.parent.mkdir(parents=True)
    result.write(path)
    return Found(path, f"{name}/result.json")


def at(started: str, failing: str = "") -> Result:
    """Return a whole result of a moment."""
    result = genuine(failing=failing)
    result.run.started = started
    return result


def index_of(*results: Result, recomputed: bool = True) -> Index:
    """Return the index of results, without files."""
    index = Index()
    for result in results:
        assert moment(result)
        result.digest = digest_of(codec.plain_data(result))
        index.add(result, recomputed=recomputed, report="")
    return index
