"""Asks one list for one of our objects: by what fits it, and by what doesn't (API-ZOEK)."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from klantinteracties_conformance.register.lists.list_pages import Pages, cannot_tell, read
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun, Shared
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message

FINDS, NOT_OTHERS = "zoekvraag_vindt_eigen", "zoekvraag_vindt_geen_ander"
EXPERIMENT = "zoekvraag_in_proef"

PATIENCE = 2.0
"""Seconds that searches of one list may lag behind its changes, all together."""

_STEP = 0.25


def deprecated(shared: Shared, operation: Operation) -> frozenset[str]:
    """Return the arguments that the contract calls old."""
    document = shared.document
    found = map(document.resolve, document.plain["paths"][operation.path]["get"].get("parameters", ()))
    return frozenset(parameter["name"] for parameter in found if parameter.get("deprecated"))


@dataclass
class Asking:
    """Searches a list for one object of ours."""

    run: OperationRun
    operation: Operation
    patience: float = field(default=PATIENCE)
    gone: frozenset[str] = frozenset()
    """IDs of what was removed: no search finds those any more."""

    def observe(self, query: list[tuple[str, str]], subject: Made, code: str, *, fits: bool = True) -> None:
        """Ask; but where the argument was seen to be wrong in a plain search, that is the finding."""
        check = self._check(query[0][0], fits=fits)
        self.run.judge.done(check)
        if not self.run.judge.has_failed(check, ("argument", query[0][0])):
            self.run.judge.observe(lambda: list(self.breaches(query, subject, code, fits=fits)))

    def breaches(
        self, query: list[tuple[str, str]], subject: Made, code: str, *, fits: bool = True
    ) -> Iterator[Breach]:
        """Yield that a search misses its subject, or finds it though it doesn't fit."""
        pages = self._settled(query, subject, fits=fits)
        argument = query[0][0]
        check = self._check(argument, fits=fits)
        if pages.overloaded is not None:
            yield cannot_tell(self.run, check, argument, pages.overloaded)
        elif (subject.id in pages.ids) != fits and (pages.whole or not fits):
            yield self.run.judge.breach(
                check,
                message(code, operation=self.operation.label, argument=argument, text=query[0][1]),
                message("search-what-fits" if fits else "search-only-what-fits"),
                message("search-without-it" if fits else "search-with-another", count=len(pages.ids)),
                f"{argument} {code}",
                pages.answers[-1:],
            )
        if self.gone & set(pages.ids):
            yield self.run.judge.breach(
                self._check(argument, fits=False),
                message("search-finds-removed", operation=self.operation.label, argument=argument),
                message("search-only-what-fits"),
                message("search-with-another", count=len(pages.ids)),
                f"{argument} search-finds-removed",
                pages.answers[-1:],
            )

    def _check(self, argument: str, *, fits: bool) -> str:
        """Return what a search with an argument is a check of; what the contract calls old only informs."""
        if argument in deprecated(self.run.shared, self.operation):
            return EXPERIMENT
        return FINDS if fits else NOT_OTHERS

    def _settled(self, query: list[tuple[str, str]], subject: Made, *, fits: bool) -> Pages:
        """Return what a search finds; where that is wrong, a moment later: a list may lag."""
        sized = self.run.shared.knowledge.size
        asked = [*query, *([(sized, "100")] if sized else [])]
        while True:
            pages = read(self.run, self.operation, asked)
            if (subject.id in pages.ids) == fits or self.patience <= 0:
                return pages
            time.sleep(_STEP)
            self.patience -= _STEP
