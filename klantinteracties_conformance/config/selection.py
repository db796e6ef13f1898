"""Which part of the suite a run takes: requirements, and operations of the contract."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from klantinteracties_conformance.result.outcomes import FuzzProfile
from klantinteracties_conformance.standard.catalogue import (
    ON_ANSWERS,
    Catalogue,
    Specification,
    UnknownSelectionError,
)
from klantinteracties_conformance.standard.contract_document import Document
from klantinteracties_conformance.system.messages import message

_LABEL = re.compile(r"(?:(?P<method>[A-Za-z]+)\s+)?(?P<path>/.*)")


@dataclass(frozen=True)
class Selection:
    """What was asked for. `operations` are the labels of what may be fuzzed, life cycles among them.

    `excluded` are the ids of requirements that are shown and don't run: the provider doesn't claim them.
    """

    only: tuple[str, ...]
    requirements: tuple[Specification, ...]
    operations: tuple[str, ...]
    fuzz: FuzzProfile
    excluded: frozenset[str] = frozenset()

    @property
    def to_run(self) -> tuple[Specification, ...]:
        """Return the requirements of which the scenarios run."""
        return tuple(spec for spec in self.requirements if spec.id not in self.excluded)

    def without(self, excluded: Iterable[str], paths: Iterable[str]) -> "Selection":
        """Return the selection without these requirements, and without operations on these paths."""
        roots = tuple(f"/{path}" for path in paths)
        kept = tuple(
            label
            for label in self.operations
            if not any(f"{label.partition(' ')[2]}/".startswith(f"{root}/") for root in roots)
        )
        return replace(self, excluded=frozenset(excluded), operations=kept)

    @property
    def fuzzed(self) -> tuple[str, ...]:
        """Return the labels of what is fuzzed."""
        return self.operations if self.fuzzes else ()

    @property
    def partial(self) -> bool:
        """Tell whether the verdict covers less than the whole."""
        return bool(self.only) or self.fuzz == "none"

    @property
    def fuzzes(self) -> bool:
        """Tell whether there is anything to fuzz for."""
        return self.fuzz != "none" and any(served_by_fuzzing(spec) for spec in self.to_run)


def served_by_fuzzing(spec: Specification) -> bool:
    """Tell whether a requirement has checks other than the one on the answers of a functional run."""
    return any(name != ON_ANSWERS for name in spec.checks)


def select(catalogue: Catalogue, document: Document, only: Sequence[str], fuzz: FuzzProfile) -> Selection:
    """Return what `--only` and `--no-fuzz` leave.

    A name is a case, a function, a requirement or the word of a part of the API; `POST /klantcontacten` is an
    operation of the contract, and `/klantcontacten` each operation on that path and below it.

    Raises:
        UnknownSelectionError: a name selects nothing, or nothing is left.
    """
    names = [name for name in only if "/" not in name]
    labels = [label for name in only if "/" in name for label in _labels(document, name)]
    chosen = set(catalogue.select(names)) if names or not only else set()
    if labels and not any(spec.checks for spec in chosen):
        chosen |= {spec for spec in catalogue.requirements if spec.checks}
    kept = tuple(spec for spec in catalogue.requirements if spec in chosen and _kept(spec, fuzz))
    if only and not kept:
        raise UnknownSelectionError(message("nothing-without-fuzzing", names=list(only)))
    operations = tuple(labels or (label for label, _ in document.testable_labels()))
    return Selection(tuple(only), kept, operations, fuzz)


def _kept(spec: Specification, fuzz: FuzzProfile) -> bool:
    return fuzz != "none" or not spec.checks or ON_ANSWERS in spec.checks


def _labels(document: Document, name: str) -> list[str]:
    found = _LABEL.fullmatch(name.strip())
    if found is None:  # without a path each operation would be meant
        raise UnknownSelectionError(message("no-such-operation", operation=name))
    method, path = found["method"] or "", found["path"].rstrip("/")
    labels = [
        label
        for label, operation in document.testable_labels()
        if (operation == path or (not method and operation.startswith(f"{path}/")))
        and method.lower() in ("", label.partition(" ")[0].lower())
    ]
    if not labels:
        raise UnknownSelectionError(message("no-such-operation", operation=name))
    return labels
