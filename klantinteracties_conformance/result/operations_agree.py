"""Whether what a result says of operations fits together: what was tested, asked, answered and looked at."""

from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Requirement, Scenario
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import OF_THE_API
from klantinteracties_conformance.standard.contract_document import Document
from klantinteracties_conformance.standard.contract_of_dialect import contract_of, spoken_at
from klantinteracties_conformance.system.messages import Message, message

TESTED, COMPARED = ON_ALL = ("tested-operations", "compared-answers")
"""What a row of a check says that passed: on which operations, or on how many answers."""

_WITH_FACTS = ("POST", "PUT", "PATCH")
"""Methods that take attributes, of which each is looked at."""


def disagreements(result: Result) -> Iterator[Message]:
    """Yield where what is said of operations can't be what a run did."""
    document = _contract(result)
    if not _planned_fits(result, document):
        yield message("differs-operations")
    yield from _uses(result, document)
    yield from _counts(result, document)
    yield from _facts(result, document)
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
    fits = len(said) <= planned and run.operations <= planned and (run.fuzz != "none" or not planned)
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


def _size(dialect: str) -> int:
    """Return how many operations one of our own dialects has, and life cycles."""
    return len(list(contract_of(dialect_files.load(dialect)).testable_labels()))


def _uses(result: Result, document: Document | None) -> Iterator[Message]:
    """Yield which operations weren't asked as often as is told."""
    for use in result.operations:
        if use.requests != sum(use.statuses.values()) or use.requests < sum(use.kinds.values()):
            yield message("differs-requests", operation=use.operation)
    if document is None:
        return
    asked = {use.operation for use in result.operations if use.requests}
    known = {operation.label for operation in document.operations}
    for operation in sorted(_tested(result.requirements) & known - asked):
        yield message("differs-requests", operation=operation)


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
            if status != "-":
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


def _facts(result: Result, document: Document | None) -> Iterator[Message]:
    """Yield where what was looked at one by one can't be what a run that came to this saw."""
    wrong = any(fact.outcome == "failed" for fact in result.facts)
    named = [(fact.operation, fact.kind, fact.name) for fact in result.facts]
    lacks = False
    if result.verdict == "conformant" and result.run.scope == "full":
        of = {fact.operation for fact in result.facts}
        operations = document.operations if document else ()
        lacks = not of or any(one.method in _WITH_FACTS and one.label not in of for one in operations)
        paths = {one.path for one in operations}
        # A vendor's own contract isn't ours to know.
        lacks = lacks or (document is not None and any(name.partition(" ")[2] not in paths for name in of))
    failed = any(row.outcome == "failed" for row in _rows(result.requirements))
    if lacks or len(set(named)) < len(named) or (wrong and not failed):
        yield message("differs-facts")


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
