"""Whether what came of each published argument, expansion and attribute can be what a run saw."""

from collections import Counter
from collections.abc import Iterator, Mapping, Set

from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations import FactOutcome
from klantinteracties_conformance.result.requirements import Scenario
from klantinteracties_conformance.standard.catalogue import OF_THE_API
from klantinteracties_conformance.standard.contract_document import Document
from klantinteracties_conformance.standard.known_facts import KnownFact, known_facts
from klantinteracties_conformance.system.messages import Message, message

_NOT_ASKED, _NOT_SEEN = "fact-not-asked", "fact-not-seen"
_WRONG = ("failed", "cantTell")


def facts_disagree(result: Result, document: Document | None) -> Iterator[Message]:
    """Yield where these aren't those of the contract, or can't have come to what is told of them.

    `document` is None where the contract isn't ours to know: then they are only held against each other.
    """
    named, about = [_named(fact) for fact in result.facts], result.provider
    known = known_facts(about.dialect, about.api_version_judged) if document is not None else None
    whole = result.run.scope == "full" and result.verdict == "conformant"
    others = whole and not named if known is None else _are_others(set(named), known, whole=whole)
    operations = [fact.operation for fact in result.facts]
    if others or len(set(named)) < len(named) or operations != sorted(operations):
        yield message("differs-facts")
    rows = _rows(result)
    for fact in result.facts:
        if not _told_rightly(fact, known) or not _shows(fact, rows, result):
            yield _differs(fact)
    if whole:
        yield from _not_seen(result, known, {row.name for row in rows if row.outcome != "passed"})


def _named(fact: FactOutcome) -> KnownFact:
    return fact.operation, fact.kind, fact.name


def _differs(fact: FactOutcome) -> Message:
    return message("differs-fact", operation=fact.operation, name=fact.name)


def _are_others(named: Set[KnownFact], known: Mapping[KnownFact, str], *, whole: bool) -> bool:
    """Tell whether the contract says other things: of an operation all of them are told, or none."""
    operations = {operation for operation, _, _ in named}
    return named != {fact for fact in known if whole or fact[0] in operations}


def _told_rightly(fact: FactOutcome, known: Mapping[KnownFact, str] | None) -> bool:
    """Tell whether there is a reason just where there is something to give one for."""
    if fact.outcome == "inapplicable" or (fact.outcome == "passed") != (fact.message is None):
        return False
    if fact.message is None or fact.message.code != _NOT_ASKED:
        return True
    why = fact.message.values.get("text") if known is None else known.get(_named(fact))
    return fact.outcome == "untested" and bool(why) and fact.message == message(_NOT_ASKED, text=why)


def _rows(result: Result) -> list[Scenario]:
    """Return the rows of what is required of the whole API."""
    of_the_api = (each for each in result.requirements if each.id.startswith(OF_THE_API))
    return [row for each in of_the_api for row in each.scenarios]


def _shows(fact: FactOutcome, rows: list[Scenario], result: Result) -> bool:
    """Tell whether something is told wrong in a row where one of them is.

    That may be a row of another operation: of one that changes, what is wrong may be seen when that is read.
    """
    if fact.outcome not in _WRONG or result.run.scope != "full":
        return True
    shows = _WRONG if fact.outcome == "cantTell" else ("failed",)
    return any(row.outcome in shows for row in rows)


def _not_seen(result: Result, known: Mapping[KnownFact, str] | None, odd: Set[str]) -> Iterator[Message]:
    """Yield what a run that conforms sees at any provider, and that this one would not have seen.

    `odd` are the operations of which a row tells something else than that all passed: there, anything may
    not have been seen. Some values of attributes a good provider may refuse, but not those of most of them.
    """
    attributes = Counter(fact.operation for fact in result.facts if fact.kind == "attribute")
    unseen: Counter[str] = Counter()
    for fact in result.facts:
        if fact.outcome != "untested" or fact.message is None or fact.operation in odd:
            continue
        if fact.message.code not in (_NOT_ASKED, _NOT_SEEN):
            yield _differs(fact)
        elif fact.kind == "attribute":
            unseen[fact.operation] += 1
        elif known is not None and fact.message.code == _NOT_SEEN:
            yield _differs(fact)
    for operation, count in unseen.items():
        if 2 * count > attributes[operation]:
            yield message(
                "differs-facts-unseen", operation=operation, count=count, total=attributes[operation]
            )
