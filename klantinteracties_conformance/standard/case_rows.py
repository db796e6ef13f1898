"""The attribute rows of the published cases, each of which belongs to one requirement of its case."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

import yaml

from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.catalogue import OWN_EXAMPLE, Catalogue, Group

FILE = "cases/rows.yaml"
"""Where the rows stand, below the features."""

CaseRow = tuple[str, str]


@cache
def of_cases() -> Mapping[str, Counter[CaseRow]]:
    """Return how often each attribute with its example value stands in the tables of each case."""
    text = (resources.features_dir() / FILE).read_text(encoding="utf-8")
    return {
        case: Counter((attribute, value) for _, attribute, value in rows)
        for case, rows in (yaml.safe_load(text) or {}).items()
    }


def differences(catalogue: Catalogue, rows: Mapping[str, Counter[CaseRow]]) -> Iterator[str]:
    """Yield in Dutch, with place and remedy, where features and tables of the cases don't tell the same."""
    cases = {group.id: group for group in catalogue.groups if group.is_case}
    for identifier, group in cases.items():
        if not rows.get(identifier):
            yield (
                f"{group.file}:{group.line}: case {identifier} heeft geen rijen in {FILE}; "
                "neem de tabellen van de case daarin over"
            )
        else:
            yield from _of_case(catalogue, group, rows[identifier])
    for identifier in rows:
        if identifier not in cases:
            yield f"{FILE}: {identifier} heeft geen feature; schrijf die, of haal zijn rijen weg"


def _of_case(catalogue: Catalogue, group: Group, wanted: Counter[CaseRow]) -> Iterator[str]:
    left = Counter(wanted)
    for spec in catalogue.requirements:
        for row in spec.rows if spec.group == group.id else ():
            key = (row.attribute, row.value)
            if left[key]:
                left[key] -= 1
                continue
            often = "vaker dan" if key in wanted else "niet"
            yield (
                f"{group.file}:{row.line}: de rij {_shown(key)} staat {often} in {FILE} bij {group.id}; "
                f"verbeter haar, of zet @{OWN_EXAMPLE} boven een scenario met eigen waarden"
            )
    for key in left.elements():
        yield (
            f"{group.file}:{group.line}: de rij {_shown(key)} van {group.id} uit {FILE} staat bij geen eis; "
            "zet haar bij de eis die haar toetst"
        )


def _shown(row: CaseRow) -> str:
    return f"'| {' | '.join(row)} |'"
