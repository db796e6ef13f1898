"""The attribute rows of the published cases, each of which belongs to one requirement of its case."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

import yaml

from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.catalogue import OWN_EXAMPLE, Catalogue, CatalogueError, Group
from klantinteracties_conformance.system import yaml_text

FILE = "cases/rows.yaml"
"""Where the rows stand, below the features."""

CaseRow = tuple[str, str]


@cache
def of_cases() -> Mapping[str, Counter[CaseRow]]:
    """Return how often each attribute with its example value stands in the tables of each case.

    Raises:
        CatalogueError: the file can't be read, or isn't rows of three texts by case.
    """
    try:
        found = yaml_text.load((resources.features_dir() / FILE).read_text(encoding="utf-8")) or {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{FILE}:{mark.line + 1}" if mark else FILE
        raise CatalogueError(f"{where} can't be read; mend it to YAML in UTF-8") from error
    if not isinstance(found, dict):
        raise CatalogueError(f"{FILE} should have a list of rows by case")
    return {
        str(case): Counter(_checked(case, row) for row in _listed(case, rows)) for case, rows in found.items()
    }


def _listed(case: object, rows: object) -> list[object]:
    if not isinstance(rows, list):
        raise CatalogueError(f"{FILE}: {case} should have a list of rows")
    return rows


def _checked(case: object, row: object) -> CaseRow:
    if not (isinstance(row, list) and len(row) == 3 and all(isinstance(cell, str) for cell in row)):
        raise CatalogueError(
            f"{FILE}: the row {row} of {case} should have three texts: table, attribute and value; put a "
            "number or a date between quotes"
        )
    return row[1], row[2]


def differences(catalogue: Catalogue, rows: Mapping[str, Counter[CaseRow]]) -> Iterator[str]:
    """Yield, with place and remedy, where features and tables of the cases don't tell the same."""
    cases = {group.id: group for group in catalogue.groups if group.is_case}
    for identifier, group in cases.items():
        if identifier not in rows:
            yield (
                f"{group.file}:{group.line}: case {identifier} has no rows in {FILE}; "
                "copy the tables of the case into it, or [] where it has none"
            )
        else:
            yield from _of_case(catalogue, group, rows[identifier])
    for identifier in rows:
        if identifier not in cases:
            yield f"{FILE}: {identifier} has no feature; write it, or take its rows away"


def _of_case(catalogue: Catalogue, group: Group, wanted: Counter[CaseRow]) -> Iterator[str]:
    left = Counter(wanted)
    for spec in catalogue.requirements:
        for row in spec.rows if spec.group == group.id else ():
            key = (row.attribute, row.value)
            if left[key]:
                left[key] -= 1
                continue
            stands = "stands more often than" if key in wanted else "doesn't stand"
            yield (
                f"{group.file}:{row.line}: the row {_shown(key)} {stands} in {FILE} at {group.id}; "
                f"mend it, or put @{OWN_EXAMPLE} above a scenario with values of our own"
            )
    for key in left.elements():
        yield (
            f"{group.file}:{group.line}: no requirement has the row {_shown(key)} of {group.id} in {FILE}; "
            "put it at the requirement that tests it"
        )


def _shown(row: CaseRow) -> str:
    return f"'| {' | '.join(row)} |'"
