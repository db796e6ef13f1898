"""Whether what a result says of operations fits together: what was tested, asked, answered and looked at."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.facts_agree import facts_disagree
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations import OperationUse
from klantinteracties_conformance.result.outcomes import REMOVING
from klantinteracties_conformance.result.requirements import Requirement, Scenario
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import OF_THE_API, catalogue
from klantinteracties_conformance.standard.contract_document import Document
from klantinteracties_conformance.standard.contract_of_dialect import contract_of, spoken_at
from klantinteracties_conformance.system.messages import Message, message

TESTED, COMPARED = ON_ALL = ("tested-operations", "compared-answers")
"""What a row of a check says that passed: on which operations, or on how many answers."""


_INPUT = "API-INVOER"
_THOROUGH = 250
"""Bodies thought up for an operation, on average, from which a run is thorough: it sends twice as many, and
another one half of that."""
_STATUS = re.compile("[1-9][0-9]{2}")


def disagreements(result: Result) -> Iterator[Message]:
    """Yield where what is said of operations can't be what a run did."""
    document = _contract(result)
    if not _planned_fits(result, document) or not _is_thorough_as_told(result):
        yield message("differs-operations")
    yield from _uses(result, document)
    yield from _counts(result, document)
    yield from facts_disagree(result, document)
    if not _compared_fits(result):
        yield message("differs-compared")


def _contract(result: Result) -> Document | None:
    """Return the contract that was judged by, None where it isn't ours to know."""
    about = result.provider
    if about.dialect_digest is not None or about.dialect not in dialect_files.available():
        return None
    return contract_of(spoken_at(dialect_files.load(about.dialect), about.api_version_judged))


def _planned_fits(result: Result, document: Document | None) -> bool:
    run, said = result.run, _tested(result.requirements)
    planned = run.planned_operations
    paths = [use.operation.partition(" ")[2] for use in result.operations]
    fits = (
        paths == sorted(paths)
        and len(said) <= planned
        and run.operations <= planned
        and (run.fuzz != "none" or not planned)
    )
    if run.scope == "full" and result.verdict == "conformant":
        # An operation counts as done where something was judged of it, and that stands in some row.
        named = {row.name for row in _rows(result.requirements)}
        fits = fits and run.operations <= len(said | named)
    if document is not None and run.scope == "full":
        labels = {label for label, _ in document.testable_labels()}
        fits = fits and planned == len(labels) and said <= labels
    elif run.scope == "full":  # a vendor's own names what ours have, in other words
        fits = fits and planned >= min(map(_size, dialect_files.available()))
    return fits


def _is_thorough_as_told(result: Result) -> bool:
    """Tell whether as many requests were thought up as the choice of how many brings, in a whole run."""
    if result.run.scope != "full" or result.verdict != "conformant":
        return True
    tested = _tested(result.requirements)
    counts = [
        use.kinds.get(_INPUT, 0)
        for use in result.operations
        if use.operation in tested and use.operation.startswith(("POST ", "PUT ", "PATCH "))
    ]
    return (sum(counts) >= _THOROUGH * len(counts)) == (result.run.fuzz == "thorough") or not counts


def _size(dialect: str) -> int:
    """Return how many operations one of our own dialects has, and life cycles."""
    return len(list(contract_of(dialect_files.load(dialect)).testable_labels()))


def _uses(result: Result, document: Document | None) -> Iterator[Message]:
    """Yield which operations weren't asked as often as is told.

    What was tested by more than reading, was asked what the suite thought up.
    """
    times = Counter(use.operation for use in result.operations)
    paths = {operation.path for operation in document.operations} if document else set()
    for use in result.operations:
        known = document is None or use.operation.partition(" ")[2] in paths
        if not known or times[use.operation] > 1 or not _adds_up(use):
            yield message("differs-requests", operation=use.operation)
    if document is None or result.run.mode != "full":
        return
    tested = _tested(result.requirements) & {operation.label for operation in document.operations}
    asked = {use.operation for use in result.operations if use.kinds}
    for operation in sorted(tested - asked):
        yield message("differs-requests", operation=operation)


def _adds_up(use: OperationUse) -> bool:
    """Tell whether the requests to an operation, their answers and how long these took can go together."""
    known = {*(group.id for group in catalogue().groups if group.id.startswith(OF_THE_API)), REMOVING}
    # What took long is rounded, and so is each sum of such times: to a tenth of a millisecond.
    rounded = 0.1 * (use.requests + 1)
    return (
        0 < use.requests == sum(use.statuses.values())
        and use.requests >= sum(use.kinds.values())
        and use.kinds.keys() <= known
        and all(name == "-" or _STATUS.fullmatch(name) for name in use.statuses)
        and min((*use.statuses.values(), *use.kinds.values())) > 0
        and use.longest <= use.total + rounded
        and use.total <= use.longest * use.requests + rounded
    )


def _counts(result: Result, document: Document | None) -> Iterator[Message]:
    """Yield which answers of the provider the evidence has more of than were counted.

    Reference lists stand elsewhere, and what applications ask is counted with their profiles.
    """
    base = f"{result.provider.url.rstrip('/')}/"
    root = urlsplit(base).path.rstrip("/")
    of_profiles = tuple(f"{one.profile}/" for one in result.profiles)

    def named(one: Exchange) -> Iterator[str]:
        yield one.method
        # What is thought up may go to addresses that only look like those of an operation.
        if document is not None and one.requirement and not one.requirement.startswith(OF_THE_API):
            found = document.operation(one.method, urlsplit(one.url).path.removeprefix(root))
            if found is not None:
                yield found.label

    counted: Counter[tuple[str, int]] = Counter()
    for use in result.operations:
        for status, count in use.statuses.items():
            if _STATUS.fullmatch(status):
                counted[use.operation.partition(" ")[0], int(status)] += count
                counted[use.operation, int(status)] += count
    kept: Counter[tuple[str, int]] = Counter()
    for one in result.exchanges:
        if (
            one.status is not None
            and one.url.startswith(base)
            and not (one.scenario or "").startswith(of_profiles)
        ):
            kept.update((name, one.status) for name in named(one))
    for key, count in kept.items():
        if count > counted[key]:
            yield message("differs-counts", method=key[0], status=key[1], count=counted[key], total=count)


def _compared_fits(result: Result) -> bool:
    """Tell whether as many answers were held against the contract as scenarios brought, each time as many."""
    said = [row.message for row in _rows(result.requirements) if row.message]
    counts = {one.values.get("count") for one in said if one.code == COMPARED}
    brought = {number for each in result.requirements for row in each.scenarios for number in row.exchanges}
    return len(counts) <= 1 and all(isinstance(count, int) and count <= len(brought) for count in counts)


def _rows(requirements: Iterable[Requirement]) -> list[Scenario]:
    """Return the rows of what is required of the whole API."""
    return [row for each in requirements if each.id.startswith(OF_THE_API) for row in each.scenarios]


def _tested(requirements: Iterable[Requirement]) -> set[str]:
    """Return the operations that passed a check."""
    said = (row.message for each in requirements for row in each.scenarios if row.message)
    tested = (one.values.get("operations", ()) for one in said if one.code == TESTED)
    return {str(name) for names in tested for name in names}
