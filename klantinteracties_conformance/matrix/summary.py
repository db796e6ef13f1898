"""The page of a release that says which requirement catches which broken providers: `docs/kill-matrix.md`.

It is made of the snapshot alone, so that it changes with it; the whole matrix is `reports/kill-matrix.html`.
"""

from collections.abc import Mapping

from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import OF_THE_API, Group, Specification, catalogue
from klantinteracties_conformance.standard.known_faults import KnownFault

HEAD = """\
# Betrapt elke eis een kapotte provider?

Een toets die nooit iets afkeurt, bewijst niets. De ingebouwde provider kan daarom met opzet kapot zijn,
op {total} manieren. Elke kapotte provider wordt getoetst door alle scenario's. Merkt alleen fuzzing de
fout, dan gebeurt dat door fuzzing van de bewerkingen die zij raakt, en door de scenario's die deze
gebruiken. Een eis mag alleen rood worden als de fout in haar scenario's of controles iets deed; een
provider zonder fout maakt niets rood.

Per eis staat hier hoeveel fouten ervoor zijn gemaakt, en hoeveel andere haar ook rood maken omdat ze
daar doorwerken. Wat elke fout precies rood maakt, staat in
`klantinteracties_conformance/standard/faults.lock`. `make kill-matrix` toetst alles opnieuw en maakt het
hele overzicht, `reports/kill-matrix.html`. Deze bladzijde komt van `make release-matrix`.

| dialect | kapotte providers | eisen die er een betrappen |
| --- | --- | --- |
"""


def summary(known: Mapping[str, KnownFault]) -> str:
    """Return the page as Markdown."""
    lines = [HEAD.format(total=len(known)).rstrip("\n")]
    for name in dialect_files.available():
        seen = {fault: about.requirements(name) for fault, about in known.items() if name in about.red}
        caught = len(set().union(*seen.values()))
        lines.append(f"| {dialect_files.load(name).title} | {len(seen)} | {caught} |")
    parts = {group.id: _part(group) for group in catalogue().groups}
    for part in dict.fromkeys(parts.values()):
        specs = [spec for spec in catalogue().requirements if parts[spec.group] == part and spec.testable]
        lines += ["", f"## {part}", ""]
        lines += ["| eis | ervoor gemaakt | ook betrapt | bijvoorbeeld |", "| --- | --- | --- | --- |"]
        lines += [_row(spec, known) for spec in specs]
    return "\n".join(lines) + "\n"


def _part(group: Group) -> str:
    """Return the heading under which the requirements of a group stand."""
    if group.theme:
        return f"Cases over {group.theme}"
    return "De API als geheel" if group.id.startswith(OF_THE_API) else "Functies"


def _row(spec: Specification, known: Mapping[str, KnownFault]) -> str:
    made = [fault for fault in known.values() if fault.requirement == spec.id]
    others = [
        fault
        for fault in known.values()
        if fault not in made and any(spec.id in fault.requirements(dialect) for dialect in fault.red)
    ]
    example = made[0].nl if made else ""
    return f"| {spec.id} {_cell(spec.text)} | {len(made)} | {len(others)} | {_cell(example)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
