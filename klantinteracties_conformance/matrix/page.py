"""The kill matrix as one HTML page, in the look of the report: no network, no scripts."""

from collections.abc import Sequence
from dataclasses import dataclass

from klantinteracties_conformance.matrix.sheet import Matrix, Row, Sheet
from klantinteracties_conformance.report.html import environment
from klantinteracties_conformance.report.rendering import LANGUAGES, words
from klantinteracties_conformance.standard.catalogue import Group, Specification, catalogue

ICONS = {"passed": "passed", "failed": "failed", "void": "cantTell"}

CELLS = {"principal": "●", "killed": "○", "missed": "✗", "new": "+", "unrelated": "!", "unjudged": "?"}
"""The sign of what a fault and a requirement have with each other; the catalogues say what it means."""


@dataclass(frozen=True)
class Caught:
    """A broken provider that a requirement caught; `only` names the dialects where it isn't all of them."""

    name: str
    wrong: str
    principal: bool
    only: str


def render(matrix: Matrix) -> str:
    """Return the matrix as one HTML page."""
    speak = words(LANGUAGES[0])
    return (
        environment(LANGUAGES[0])
        .get_template("matrix.html.j2")
        .render(
            matrix=matrix,
            verdict=speak("matrix-verdict", kind=matrix.verdict),
            symbol=ICONS[matrix.verdict],
            counts=[(kind, count, speak("matrix-count", kind=what)) for kind, count, what in _counts(matrix)],
            groups=_groups(matrix),
            caught=lambda spec: _caught(matrix, spec.id),
            problems=_problems(matrix),
            cell=_cell,
            say=speak.say,
            CELLS={kind: (sign, speak("matrix-cell", kind=kind)) for kind, sign in CELLS.items()},
        )
    )


def _counts(matrix: Matrix) -> Sequence[tuple[str, int, str]]:
    """Return what the first screen counts: the icon, the number and of what."""
    rows = matrix.rows()
    survived = len(matrix.rows("survived"))
    unjudged = len(matrix.rows("unjudged"))
    unrelated = sum(len(row.unrelated) for row in rows)
    changed = sum(not row.as_known for row in rows)
    unkilled = len({spec.id for _, spec in matrix.unkilled})

    def bad(count: int, kind: str = "failed") -> str:
        return kind if count else "passed"

    return [
        ("", len({row.fault.name for row in rows}), "faults"),
        ("", len(matrix.sheets), "dialects"),
        ("passed", len(matrix.rows("killed")), "killed"),
        (bad(survived), survived, "survived"),
        (bad(unrelated), unrelated, "unrelated"),
        (bad(changed), changed, "changed"),
        (bad(unkilled), unkilled, "unkilled"),
        (bad(unjudged, "cantTell"), unjudged, "unjudged"),
    ]


def _groups(matrix: Matrix) -> Sequence[tuple[Group, Sequence[Specification]]]:
    shown = {spec.id: spec for sheet in matrix.sheets for spec in sheet.requirements}
    found = []
    for group in catalogue().groups:
        specs = [spec for spec in catalogue().requirements if spec.group == group.id and spec.id in shown]
        if specs:
            found.append((group, specs))
    return found


def _caught(matrix: Matrix, requirement: str) -> Sequence[Caught]:
    """Return what a requirement caught in any dialect, first what was made for it."""
    where: dict[str, list[str]] = {}
    rows: dict[str, Row] = {}
    for sheet in matrix.sheets:
        for row in sheet.killers(requirement):
            where.setdefault(row.fault.name, []).append(sheet.title)
            rows[row.fault.name] = row
    found = [
        Caught(
            name,
            row.fault.wrong,
            row.fault.requirement == requirement,
            "" if len(where[name]) == len(matrix.sheets) else ", ".join(where[name]),
        )
        for name, row in rows.items()
    ]
    return sorted(found, key=lambda caught: (not caught.principal, caught.name))


def _problems(matrix: Matrix) -> Sequence[tuple[Sheet, Row]]:
    """Return the faults that were not caught, were blamed for something else, or differ from before."""
    return [
        (sheet, row)
        for sheet in matrix.sheets
        for row in sheet.rows
        if row.status != "killed" or row.unrelated or not row.as_known
    ]


def _cell(row: Row, requirement: str) -> str:
    """Return which of `CELLS` a fault and a requirement have; nothing where it neither is nor was red."""
    if row.status == "unjudged":
        return "unjudged" if requirement in row.known_red | {row.fault.requirement} else ""
    told = {"missed": row.missed, "unrelated": row.unrelated, "new": row.new}
    if found := next((kind for kind, names in told.items() if requirement in names), ""):
        return found
    if requirement in row.red:
        return "principal" if requirement == row.fault.requirement else "killed"
    return ""
