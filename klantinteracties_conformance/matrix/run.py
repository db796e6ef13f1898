"""Judges the faults as the user asked, and writes the matrix."""

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from klantinteracties_conformance import __version__
from klantinteracties_conformance.judging.progress import progress_bar
from klantinteracties_conformance.matrix import page
from klantinteracties_conformance.matrix.document import document
from klantinteracties_conformance.matrix.jobs import Job, Judged, jobs
from klantinteracties_conformance.matrix.pool import judge_all
from klantinteracties_conformance.matrix.sheet import EXIT_CODES, Matrix, sheets
from klantinteracties_conformance.system.errors import ConfigurationError, reason
from klantinteracties_conformance.system.files import write_whole

HTML = "kill-matrix.html"
JSON = "kill-matrix.json"


@dataclass(frozen=True)
class Choices:
    """What the user asked; no dialects or faults stand for all of them."""

    output: Path
    dialects: Sequence[str] = ()
    faults: Sequence[str] = ()
    workers: int = 2


def run(choices: Choices, console: Console) -> int:
    """Judge the faults, write the matrix and return the exit code.

    It is 0 when every fault was caught, by what it touches and as the snapshot has it; 1 when one was not, or
    when a mandatory requirement catches nothing; and 2 when the matrix is void.

    Raises:
        ConfigurationError: a name is unknown, or the folder can't be written.
    """
    planned = jobs(choices.dialects, choices.faults)
    _prepare(choices.output)
    started, clock = datetime.now(UTC), time.monotonic()
    found = _judge(planned, choices.workers, console)
    matrix = Matrix(
        sheets(found),
        partial=bool(choices.faults),
        seconds=time.monotonic() - clock,
        workers=choices.workers,
        started=started.isoformat(timespec="seconds"),
        version=__version__,
    )
    write_whole(choices.output / HTML, page.render(matrix))
    written = json.dumps(document(matrix), ensure_ascii=False, indent=1) + "\n"
    write_whole(choices.output / JSON, written)
    _tell(matrix, console)
    console.print(f"Matrix: {choices.output / HTML}", soft_wrap=True)
    return EXIT_CODES[matrix.verdict]


def _prepare(folder: Path) -> None:
    """Make the folder and take an earlier matrix out of it, so that none is mistaken for ours."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in (HTML, JSON):
            (folder / name).unlink(missing_ok=True)
            (folder / name).touch()
            (folder / name).unlink()
    except OSError as error:
        raise ConfigurationError(
            f"In de map {folder} kan niet worden geschreven ({reason(error)}): kies met --output een andere."
        ) from error


def _judge(planned: Sequence[Job], workers: int, console: Console) -> Sequence[Judged]:
    progress = progress_bar(console, "Fouten toetsen")
    with progress:
        task = progress.add_task("", total=len(planned))

        def told(judged: Judged) -> None:
            progress.update(task, advance=1, description=judged.job.fault)

        return judge_all(planned, workers, told=told)


def _tell(matrix: Matrix, console: Console) -> None:
    """Write what was not as meant, and the verdict."""
    for sheet in matrix.sheets:
        for row in sheet.rows:
            what = [row.judged.unjudged] if row.status == "unjudged" else []
            what += ["overleefd"] if row.status == "survived" else []
            what += [
                f"{told}: {', '.join(sorted(names))}"
                for told, names in (
                    ("rood zonder dat de fout daar iets doet", row.unrelated),
                    ("niet meer rood", row.missed),
                    ("nieuw rood", row.new),
                    ("om iets anders rood", row.otherwise),
                )
                if names
            ]
            if not (what or row.as_known):
                what = ["de beschrijving staat niet zo in faults.lock, of niet in het Engels"]
            if what:
                line = f"✗ {row.fault.name} ({sheet.dialect}): {'; '.join(what)}"
                console.print(line, soft_wrap=True, markup=False)
    for sheet, spec in matrix.unkilled:
        console.print(
            f"✗ {spec.id} ({sheet.dialect}) betrapt niets: {spec.text}", soft_wrap=True, markup=False
        )
    judged = len(matrix.rows()) + len(matrix.sheets)
    console.print(f"{judged} providers getoetst in {matrix.seconds:.0f} s.")
    console.print(matrix.sentence, soft_wrap=True, markup=False)
