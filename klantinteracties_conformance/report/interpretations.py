"""The register of interpretations, as a report shows it: number, title, and the lines of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from klantinteracties_conformance.standard import resources


@dataclass(frozen=True)
class Interpretation:
    """One entry of the register; each of its lines is a label such as `Onze lezing` and a text."""

    id: str
    title: str
    lines: Sequence[tuple[str, str]]


@cache
def register() -> Mapping[str, Interpretation]:
    """Return the register by number."""
    found = {}
    text = resources.interpretations().read_text(encoding="utf-8")
    for section in text.split("\n## ")[1:]:
        heading, _, rest = section.partition("\n")
        identifier, _, title = heading.partition(" ")
        body = rest.partition("\nEisen:")[0]
        items = [" ".join(item.split()) for item in body.split("\n- ")[1:]]
        pairs = [item.partition(": ") for item in items]
        found[identifier] = Interpretation(identifier, title, [(label, said) for label, _, said in pairs])
    return found
