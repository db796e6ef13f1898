"""Which checks serve which kinds of operation; requirements of `features/api/` name them (`Toets:`)."""

from collections.abc import Iterable, Iterator

from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.judge import ANSWER_CHECKS
from klantinteracties_conformance.register.lists import addresses, lateness
from klantinteracties_conformance.register.run import Shared
from klantinteracties_conformance.register.searches import searching, sent_otherwise
from klantinteracties_conformance.register.writes import (
    after_removal,
    at_once,
    combined_registrations,
    finest,
    keeping,
    life,
    sequences,
)
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.contract_document import Operation

_WRITES = (
    "kapotte_json",
    "vreemd_mediatype",
    "ongeldig_geweigerd",
    "niets_vastgelegd",
    "ander_type_geweigerd",
)
LIFE = ("gemaakt_is_op_te_vragen", "verwijderd_is_weg", at_once.CHECK, sequences.CHECK)
"""The checks of a walk through the life of an object."""

ALL = frozenset(
    {
        *ANSWER_CHECKS, *_WRITES, *LIFE, "location", "onbekend_id", "vreemde_methode", "status_405", "head",
        "geldig_aanvaard", "samen_aanvaard", "ongeldige_zoekvraag_geweigerd", "zonder_token", "onjuist_token",
        "bladzijde_niet_te_groot", "zoekvraag_vindt_niets", *searching.CHECKS, *keeping.CHECKS,
        after_removal.TAKES_NOTHING, life.HOLDS_NOTHING, lateness.CHECK, *sent_otherwise.CHECKS, finest.CHECK,
    }
)  # fmt: skip
"""Every check that this package makes."""


def requirements(names: Iterable[str]) -> list[str]:
    """Return the requirements that these checks serve, each once."""
    known = catalogue().by_check()
    return list(dict.fromkeys(known[name] for name in names))


def of_life(shared: Shared, place: Place) -> list[str]:
    """Return the checks that a walk through the life of an object makes."""
    experimental = shared.knowledge.objects[place.collection].experimental
    left = {at_once.CHECK: experimental, sequences.CHECK: not sequences.judged(shared, place)}
    return [check for check in LIFE if not left.get(check)]


def of(shared: Shared, operation: Operation) -> list[str]:
    """Return the checks that the item of an operation makes."""
    return list(_of(shared, operation))


def _of(shared: Shared, operation: Operation) -> Iterator[str]:
    yield from ANSWER_CHECKS
    yield from addresses.checks(shared, operation)
    yield from ("geldig_aanvaard", "samen_aanvaard", "zonder_token", "onjuist_token")
    if operation.method in sent_otherwise.METHODS:
        yield from sent_otherwise.CHECKS
    item = "{" in operation.path
    if operation.method in ("POST", "PUT", "PATCH"):
        yield from _WRITES
        yield from keeping.checks(shared, operation)
        yield from finest.checks(shared, operation)
        yield from combined_registrations.checks(shared, operation)
    if operation.method == "POST":
        yield from ("location", lateness.CHECK)
        if shared.places.of(operation).item:
            yield "gemaakt_is_op_te_vragen"
    if operation.method == "DELETE":
        yield "verwijderd_is_weg"
        yield from life.removal_checks(shared, shared.places.of(operation))
    if item:
        yield "onbekend_id"
    if operation.method == "GET":
        yield "head"
    if first_of_path(shared, operation):
        yield from ("vreemde_methode", "status_405")
    if operation.method == "GET" and not item:
        yield from _of_list(shared, operation)


def _of_list(shared: Shared, operation: Operation) -> Iterator[str]:
    parameters = shared.schemas.parameters(operation)
    if shared.knowledge.size in parameters:
        yield "bladzijde_niet_te_groot"
    if set(parameters) - shared.knowledge.no_filters:
        yield "zoekvraag_vindt_niets"
    yield from searching.checks(shared, operation)
    if parameters:
        yield "ongeldige_zoekvraag_geweigerd"


def first_of_path(shared: Shared, operation: Operation) -> bool:
    """Tell whether this is the operation that the checks of a whole path belong to: the first one there."""
    same = [other for other in shared.document.operations if other.path == operation.path]
    return same[0] == operation
