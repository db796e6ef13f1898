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
from klantinteracties_conformance.matrix.sheet import EXIT_CODES, Matrix, Row, sheets
from klantinteracties_conformance.report.rendering import Words, words
from klantinteracties_conformance.system.errors import ConfigurationError, reason
from klantinteracties_conformance.system.files import write_whole
from klantinteracties_conformance.system.messages import Message, message

HTML = "kill-matrix.html"
JSON = "kill-matrix.json"


@dataclass(frozen=True)
class Choices:
    """What the user asked; no dialects or faults stand for all of them."""

    output: Path
    dialects: Sequence[str] = ()
    faults: Sequence[str] = ()
    workers: int = 2
    language: str = "nl"


def run(choices: Choices, console: Console) -> int:
    """Judge the faults, write the matrix and return the exit code.

    It is 0 when every fault was caught, by what it touches and as the snapshot has it; 1 when one was not, or
    when a mandatory requirement catches nothing; and 2 when the matrix is void.

    Raises:
        ConfigurationError: a name is unknown, or the folder can't be written.
    """
    planned = jobs(choices.dialects, choices.faults)
    _prepare(choices.output)
    speak = words(choices.language)
    started, clock = datetime.now(UTC), time.monotonic()
    found = _judge(planned, choices.workers, console, speak)
    matrix = Matrix(
        sheets(found),
        partial=bool(choices.faults),
        seconds=time.monotonic() - clock,
        workers=choices.workers,
        started=started.isoformat(timespec="seconds"),
        version=__version__,
    )
    write_whole(choices.output / HTML, page.render(matrix))
    written = json.dumps(document(matrix, choices.language), ensure_ascii=False, indent=1) + "\n"
    write_whole(choices.output / JSON, written)
    _tell(matrix, console, speak)
    console.print(speak("matrix-made", file=str(choices.output / HTML)), soft_wrap=True)
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
            message("output-unwritable", path=str(folder), cause=reason(error))
        ) from error


def _judge(planned: Sequence[Job], workers: int, console: Console, speak: Words) -> Sequence[Judged]:
    progress = progress_bar(console, speak("matrix-testing"))
    with progress:
        task = progress.add_task("", total=len(planned))

        def told(judged: Judged) -> None:
            progress.update(task, advance=1, description=judged.job.fault)

        return judge_all(planned, workers, told=told)


def _tell(matrix: Matrix, console: Console, speak: Words) -> None:
    """Write what was not as meant, and the verdict."""
    for sheet in matrix.sheets:
        for row in sheet.rows:
            if what := [speak.say(one) for one in _amiss(row)]:
                line = f"✗ {row.fault.name} ({sheet.dialect}): {'; '.join(what)}"
                console.print(line, soft_wrap=True, markup=False)
    for sheet, spec in matrix.unkilled:
        lacks = message("matrix-catches-nothing", requirement=spec.id, dialect=sheet.dialect, text=spec.text)
        console.print(f"✗ {speak.say(lacks)}", soft_wrap=True, markup=False)
    judged = len(matrix.rows()) + len(matrix.sheets)
    console.print(speak("matrix-judged", count=judged, seconds=matrix.seconds))
    console.print(speak.say(matrix.sentence), soft_wrap=True, markup=False)


def _amiss(row: Row) -> list[Message]:
    """Return what was not as meant with one fault."""
    what = [row.judged.unjudged] if row.judged.unjudged else []
    what += [message("matrix-survived")] if row.status == "survived" else []
    what += [
        message("matrix-row", kind=kind, names=sorted(names))
        for kind, names in (
            ("unrelated", row.unrelated),
            ("missed", row.missed),
            ("new", row.new),
            ("otherwise", row.otherwise),
        )
        if names
    ]
    return what if what or row.as_known else [message("matrix-not-described")]
