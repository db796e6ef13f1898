"""Renews `docs/niet-toetsbaar.md`, what no provider can be tested for and why: `python -m … .not_testable`.

It is made of the catalogue alone, so that it changes with it (`make snapshots`).
"""

import sys

from klantinteracties_conformance.standard import case_rows, resources
from klantinteracties_conformance.standard.catalogue import Catalogue, Group, catalogue
from klantinteracties_conformance.system.files import write_whole

PAGE = resources.suite_dir() / "docs" / "niet-toetsbaar.md"

HEAD = """\
# Wat per case niet te toetsen is

De standaard heeft {cases} cases, met samen {rows} rijen in hun tabellen. Elke rij en elk punt van een case
hoort bij één eis. Sommige eisen kan geen provider halen of missen: hier staat per case welke, en waarom.
Deze bladzijde komt van `make snapshots`; `klantinteracties-conformance requirements` toont alle eisen.
"""


def page(known: Catalogue) -> str:
    """Return the page as Markdown."""
    cases = [group for group in known.groups if group.is_case]
    rows = sum(found.total() for found in case_rows.of_cases().values())
    lines = [HEAD.format(cases=len(cases), rows=rows).rstrip("\n")]
    for group in cases:
        lines += ["", f"## {group.title}", "", *_case(known, group)]
    return "\n".join(lines) + "\n"


def _case(known: Catalogue, group: Group) -> list[str]:
    specs = [spec for spec in known.requirements if spec.group == group.id]
    beyond = [spec for spec in specs if not spec.testable]
    lines = [f"{len(specs) - len(beyond)} eisen te toetsen, {len(beyond)} niet:", ""]
    lines += [f"- **{spec.id}** {spec.text}. {spec.reason}" for spec in beyond]
    return lines


def main() -> int:
    """Renew the page."""
    write_whole(PAGE, page(catalogue()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
