"""What refers to two of a kind is found by each of them on its own side alone (API-ZOEK).

Who represents and who is represented are both a partij: a search for the one must not find what has it as the
other.
"""

from collections.abc import Mapping

from klantinteracties_conformance.register.lists import worlds
from klantinteracties_conformance.register.lists.worlds import SUBJECT, SearchedList, World, text_of
from klantinteracties_conformance.register.own_objects import PrerequisiteError
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches.asking import Asking
from klantinteracties_conformance.standard.contract_document import Operation


def check(
    run: OperationRun, operation: Operation, search: SearchedList, world: World, asked: Mapping[str, str]
) -> None:
    """Make another one that refers to the same two the other way round, and search for each by each of them.

    `asked` are the arguments, each with where it looks.
    """
    if run.shared.settings.budget.reads_only:
        return
    asking, names = Asking(run, operation), worlds.references(search, SUBJECT)
    for first, second in worlds.references_to_two(search):
        turned = {first: world.subject.sent[second], second: world.subject.sent[first]}
        try:
            mirrored = worlds.alike(run, search, world, turned)
        except PrerequisiteError:
            continue  # that two may not refer to each other, is for a provider to say
        for attribute in (first, second):
            for argument, value in _by(asked, world, names[attribute]):
                run.check_time()
                asking.observe([(argument, value)], mirrored, "search-finds-mirrored", fits=False)


def _by(asked: Mapping[str, str], world: World, name: str) -> list[tuple[str, str]]:
    """Return the first argument that looks at the ID of an object, with that."""
    known = [(argument, path) for argument, path in asked.items() if path in (f"{name}.uuid", f"{name}.id")]
    return [(argument, text_of(world.value(path))) for argument, path in known[:1]]
