"""The kill matrix as data: `kill-matrix.json`, described by `schemas/kill-matrix.schema.json`."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import asdict

from klantinteracties_conformance.matrix.sheet import Matrix, Row, Sheet
from klantinteracties_conformance.report.rendering import LANGUAGES, words
from klantinteracties_conformance.system.messages import Message


def document(matrix: Matrix, language: str = LANGUAGES[0]) -> dict[str, Any]:
    """Return the matrix as JSON data, with what it says in a language."""
    say = words(language).say
    return {
        "verdict": matrix.verdict,
        "verdict_text": say(matrix.sentence),
        "doubts": [say(doubt) for doubt in matrix.doubts],
        "suite": {"name": "klantinteracties-conformance", "version": matrix.version},
        "run": {
            "started": matrix.started,
            "duration": round(matrix.seconds, 1),
            "workers": matrix.workers,
            "scope": "partial" if matrix.partial else "full",
        },
        "dialects": [_sheet(sheet, say, partial=matrix.partial) for sheet in matrix.sheets],
    }


def _sheet(sheet: Sheet, say: Callable[[Message], str], *, partial: bool) -> dict[str, Any]:
    return {
        "name": sheet.dialect,
        "title": sheet.title,
        "control": {
            "green": not sheet.control_doubt,
            "outcomes": dict(sheet.control.outcomes),
            "reasons": dict(sheet.control.reasons),
            "unjudged": say(sheet.control.unjudged) if sheet.control.unjudged else "",
        },
        "requirements": [
            {
                "id": spec.id,
                "level": spec.level,
                "disputed": spec.disputed,
                "text": spec.text,
                "killed_by": [row.fault.name for row in sheet.killers(spec.id)],
            }
            for spec in sheet.requirements
        ],
        "faults": [_row(row, say) for row in sheet.rows],
        "unkilled": [] if partial else [spec.id for spec in sheet.unkilled],
        "redundant": []
        if partial
        else [{"id": one.requirement, "with": list(one.others)} for one in sheet.redundancies],
    }


def _row(row: Row, say: Callable[[Message], str]) -> dict[str, Any]:
    return {
        "name": row.fault.name,
        "wrong": row.fault.wrong,
        "requirement": row.fault.requirement,
        "status": row.status,
        "red": sorted(row.red),
        "unrelated": sorted(row.unrelated),
        "missed": sorted(row.missed),
        "new": sorted(row.new),
        "otherwise": sorted(row.otherwise),
        "ways": [asdict(way) for name in sorted(row.red) for way in row.judged.ways.get(name, ())],
        "reasons": {name: row.judged.reasons.get(name, "") for name in sorted(row.red)},
        "unjudged": say(row.judged.unjudged) if row.judged.unjudged else "",
        "seconds": row.judged.seconds,
    }
