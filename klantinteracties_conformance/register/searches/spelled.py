"""The same search, spelled as other programs do: it finds the same (API-HTTP, RFC 3986 §2.1).

A space may be `+` or `%20`, a code have small letters, and some signs need no code within a query. Which of
these comes depends on the library by which an application was made.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, quote_plus

from klantinteracties_conformance.register.lists.list_pages import Pages, cannot_tell, read
from klantinteracties_conformance.register.lists.worlds import World, text_of
from klantinteracties_conformance.register.run import OperationRun, counted
from klantinteracties_conformance.register.searches import sent_otherwise
from klantinteracties_conformance.register.searches.asking import FINDS
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message


@dataclass(frozen=True)
class QuerySpelling:
    """A way to spell a text in a query, and a pattern of what is written otherwise in it than by others."""

    spell: Callable[[str], str]
    otherwise: str
    check: str = sent_otherwise.WRITTEN

    def differences(self, text: str) -> int:
        """Return how many different signs of a text are written otherwise."""
        return len(set(re.findall(self.otherwise, self.spell(text))))


def _small(code: str) -> str:
    return re.sub("%[0-9A-F]{2}", lambda found: found[0].lower(), code)


SPELLINGS: Mapping[str, QuerySpelling] = {
    "percent-space": QuerySpelling(lambda text: quote(text, safe="!'()*"), "%20"),
    "small-codes": QuerySpelling(lambda text: _small(quote_plus(text, safe="!()*")), "%[0-9]?[a-f]"),
    "bare-signs": QuerySpelling(
        lambda text: quote_plus(text, safe="@:$,/?"), "[@:$,/?]", sent_otherwise.SENT
    ),
}
"""Ways of widely used libraries: of JavaScript, of .NET, and of web frameworks for browsers.

That signs may do without a code, an OpenAPI document says of an argument (`allowReserved`); ours don't.
"""


@counted("API-HTTP")
def check(run: OperationRun, operation: Operation, world: World, asked: Mapping[str, str]) -> None:
    """Search for the subject of a world by a text that is spelled otherwise, in each way in which it is.

    `asked` are the arguments, each with where it looks; only one is asked that found its subject as usual.
    """
    sound = {
        argument: text_of(world.value(path))
        for argument, path in asked.items()
        if not run.judge.has_failed(FINDS, ("argument", argument))
    }
    for name, spelling in SPELLINGS.items():
        found_by = max(sound.items(), key=lambda pair: spelling.differences(pair[1]), default=None)
        if found_by is not None and spelling.differences(found_by[1]):
            run.check_time()
            run.judge.done(spelling.check)
            run.judge.observe(lambda one=found_by, how=name: _breaches(run, operation, world, one, how))  # type: ignore[misc]


def _breaches(
    run: OperationRun, operation: Operation, world: World, found_by: tuple[str, str], name: str
) -> list[Breach]:
    argument, value = found_by
    check = SPELLINGS[name].check
    spelled = f"{argument}={SPELLINGS[name].spell(value)}"
    pages = _read(run, operation, spelled)
    if pages.overloaded is not None:
        return [cannot_tell(run, check, argument, pages.overloaded)]
    if world.subject.id in pages.ids or not pages.whole:
        return []
    if world.subject.id not in _read(run, operation, f"{argument}={quote_plus(value)}").ids:
        return []  # spelled as usual it isn't found either, by now: that isn't down to the spelling
    return [
        run.judge.breach(
            check,
            message("manner-misses", kind=name, text=spelled),
            message("same-as-usual"),
            message("search-without-it", count=len(pages.ids)),
            f"{name} vindt niet",
            pages.answers[-1:],
        )
    ]


def _read(run: OperationRun, operation: Operation, spelled: str) -> Pages:
    sized = run.shared.knowledge.size
    return read(run, operation, (), spelled="&".join([spelled, *([f"{sized}=100"] if sized else [])]))
