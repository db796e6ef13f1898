"""What became of the mutants: as JSON, and as a page for readers in which each survivor is explained."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from klantinteracties_conformance.standard import resources
from tests.mutants.mutate import Mutant

EXPLAINED = Path(__file__).with_name("uitleg.yaml")
PAGE = resources.suite_dir() / "docs" / "mutanten.md"
BEGIN = "<!-- begin: gemaakt door `make mutants`, niet met de hand wijzigen -->"
END = "<!-- einde van wat `make mutants` maakt -->"


@dataclass(frozen=True)
class Fate:
    """A mutant and what noticed it; nothing when it survived."""

    mutant: Mutant
    noticed: str


def explanations() -> Mapping[str, str]:
    """Return why survivors may survive, by the key of the mutant."""
    loaded: Mapping[str, str] = yaml.safe_load(EXPLAINED.read_text(encoding="utf-8")) or {}
    return loaded


def write(fates: Sequence[Fate], folder: Path, *, whole: bool, seconds: float) -> int:
    """Write the score, tell it, and return 1 when something survived without an explanation."""
    ordered = sorted(fates, key=lambda fate: (fate.mutant.module, fate.mutant.line, fate.mutant.index))
    folder.mkdir(parents=True, exist_ok=True)
    data = {"seconds": round(seconds), "modules": [_module(name, ordered) for name in _modules(ordered)]}
    (folder / "mutants.json").write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
    if whole:
        _renew(ordered)
    open_ones = [fate for fate in ordered if not fate.noticed and fate.mutant.key not in explanations()]
    for name in _modules(ordered):
        killed, total = _score(name, ordered)
        print(f"{name:<44} {killed:>4} van {total:>4} betrapt ({killed / total:.0%})")
    for fate in open_ones:
        print(f"overleefd: {fate.mutant.module}:{fate.mutant.line} {fate.mutant.key}")
    print(f"{len(ordered)} mutanten in {seconds:.0f} s, {len(open_ones)} overleefden zonder uitleg.")
    return 1 if open_ones else 0


def _modules(fates: Iterable[Fate]) -> Sequence[str]:
    return list(dict.fromkeys(fate.mutant.module for fate in fates))


def _score(module: str, fates: Iterable[Fate]) -> tuple[int, int]:
    own = [fate for fate in fates if fate.mutant.module == module]
    return sum(bool(fate.noticed) for fate in own), len(own)


def _module(module: str, fates: Sequence[Fate]) -> dict[str, object]:
    killed, total = _score(module, fates)
    own = [fate for fate in fates if fate.mutant.module == module]
    return {
        "module": module,
        "killed": killed,
        "total": total,
        "mutants": [
            {
                "function": fate.mutant.function,
                "line": fate.mutant.line,
                "source": fate.mutant.source,
                "what": fate.mutant.what,
                "noticed_by": fate.noticed,
            }
            for fate in own
        ],
    }


def _renew(fates: Sequence[Fate]) -> None:
    """Put the score into the page, between its marks."""
    why = explanations()
    lines = [BEGIN, "", "| module | betrapt | mutanten | score |", "| --- | ---: | ---: | ---: |"]
    for name in _modules(fates):
        killed, total = _score(name, fates)
        lines.append(f"| `{name}` | {killed} | {total} | {killed / total:.0%} |")
    lines += ["", "### Overlevenden", ""]
    for fate in (fate for fate in fates if not fate.noticed):
        mutant = fate.mutant
        reason = why.get(mutant.key, "**nog zonder uitleg**")
        lines.append(f"- `{mutant.module}.{mutant.function}`, `{mutant.source}`: {mutant.what}. {reason}")
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(before + "\n".join([*lines, "", END]) + after, encoding="utf-8")
