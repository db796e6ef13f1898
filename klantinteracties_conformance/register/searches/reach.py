"""How far a search reaches (API-ZOEK, I-30).

A number is no text: what has a digit less is another one. Of texts the document says of some arguments that
they find what is just so, and of some that they find what holds them; of the others anything between is free.
"""

from collections.abc import Iterator, Mapping

from klantinteracties_conformance.register.lists.worlds import NUMBERS, SearchedList, World, text_of
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches.asking import Asking
from klantinteracties_conformance.standard.contract_document import Operation


def check(
    run: OperationRun, operation: Operation, search: SearchedList, world: World, asked: Mapping[str, str]
) -> None:
    """Ask for the subject of a world by what resembles the value of it. `asked` has where arguments look."""
    asking = Asking(run, operation)
    for argument, path in asked.items():
        for value, fits in resembling(search, argument, path, text_of(world.value(path))):
            run.check_time()
            code = "search-misses-part" if fits else "search-finds-alike"
            asking.observe([(argument, value)], world.subject, code, fits=fits)


def resembling(search: SearchedList, argument: str, path: str, value: str) -> Iterator[tuple[str, bool]]:
    """Yield what resembles a value, each with whether an argument is to find the value by it."""
    if argument in search.exact or search.template(path) in NUMBERS:
        yield value[:-1], False
    if argument in search.exact or argument in search.parts:
        yield f"{value}x", False
    if argument in search.exact:
        yield from ((pattern, False) for pattern in _patterns(value))
    if argument in search.parts:
        part = value[1:-1]
        yield part.swapcase() if search.parts[argument] else part, True


def _patterns(value: str) -> Iterator[str]:
    """Yield what a text fits where a search takes a sign for others; such signs stand in addresses too.

    `_` and `%` are those of SQL, `.` is that of regular expressions and `*` that of file names.
    """
    middle = len(value) // 2 - 1
    # Where letters stand: in the place of a point of its own, a point would be no other text.
    at = next((at for at in range(middle, len(value) - 3) if value[at : at + 3].isalnum()), middle)
    patterns = [f"{value[:at]}{sign}{value[at + 1 :]}" for sign in ("_", ".")]
    patterns += [f"{value[:at]}{sign}{value[at + 3 :]}" for sign in ("%", "*")]
    yield from (pattern for pattern in patterns if pattern != value)
