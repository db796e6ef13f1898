"""Whatever is edited in a certificate, it is one no more; but for what is free, and why that is.

A result holds three kinds of things: what follows from the rest of it or from what the suite ships, which is
worked out again; what has a form of its own; and what was seen once, which nobody can see again. Only the
last is free (`FREE`), and it says nothing about whether a provider conforms.
"""

from collections.abc import Iterator, Mapping, Set
from functools import cache
from itertools import groupby
from typing import Any

import pytest

from klantinteracties_conformance.result import codec
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.verification import (
    NotAuthenticError,
    _breaks_schema,
    _unsayable,
    agrees,
    of_this_build,
    shortcomings,
)
from klantinteracties_conformance.standard import dialect_files
from tests.result import leaves
from tests.result.genuine import genuine

MEASURED = frozenset({"removed", "null", "one more", "one less", "nothing", "far too many"})
WRITTEN = frozenset({"removed", "null", "empty", "longer", "invented"})
NOT_LOOKED_AT = frozenset({"removed", "null", "emptied"})
TOLD = frozenset({"removed", "null", "the other way round"})

FREE: Mapping[str, tuple[str, Set[str]]] = {
    # found by the look beforehand, which decides nothing: each part of it may have been left out
    "provider/auth_value": ("without a word before it, a secret may go in a header of any name", {"removed"}),
    "provider/doctor": ("no look beforehand, as by plain pytest", NOT_LOOKED_AT),
    "provider/doctor/addresses": ("a host has any", NOT_LOOKED_AT | {"twice", "one fewer"}),
    "provider/doctor/addresses/*": ("a host has any", {"removed"}),
    "provider/doctor/certificate_expires": ("no TLS", NOT_LOOKED_AT),
    "provider/doctor/counts": ("lists need not tell", NOT_LOOKED_AT),
    "provider/doctor/counts/*": ("a register has any", MEASURED),
    "provider/doctor/latency_ms": ("measured once", MEASURED),
    "provider/doctor/clock_offset_s": ("measured once", MEASURED),
    "provider/doctor/wrong_token_refused": ("one answer, which may be that of a busy server", TOLD),
    "provider/doctor/published_version": ("the document may have been asked for later", NOT_LOOKED_AT),
    "provider/doctor/writes": ("a first attempt, with codes that a register need not take", TOLD),
    # where and how it ran
    "suite/tools": ("what was installed there", NOT_LOOKED_AT),
    "suite/tools/*": ("what was installed there", WRITTEN),
    "run/seed": ("anybody may choose one", {"a number"}),
    "run/workers": ("anybody may choose them", {"one more", "far too many"}),
    "run/duration": ("by a clock that may be set meanwhile", MEASURED),
    "run/require_profiles": ("asked for, whether there are applications or not", {"the other way round"}),
    # what was measured
    "requirements/*/scenarios/*/duration": ("measured once", MEASURED),
    "requirements/*/scenarios/*/steps/*/duration": ("measured once", MEASURED),
    "exchanges/*/duration": ("measured once", MEASURED),
    "operations/*/total": ("measured once, and as long as all of them can be", {"one more", "one less"}),
    "operations/*/longest": ("measured once, and as long as one of them can be", {"one more", "one less"}),
    "operations/*/kinds/*": ("drawn, and no more than were asked", {"removed", "one more", "one less"}),
    # evidence: what was sent and answered
    "requirements/*/scenarios/*/replay": ("a repetition goes to a folder of any name", {"longer"}),
    "exchanges/*/url": ("an address of this provider", {"longer"}),
    "exchanges/*/request_headers": ("as sent", {"emptied"}),
    "exchanges/*/request_headers/*": ("as sent", WRITTEN),
    "exchanges/*/request_body": ("as sent", WRITTEN),
    "exchanges/*/response_headers": ("as answered", {"removed", "emptied"}),
    "exchanges/*/response_headers/*": ("as answered", WRITTEN),
    "exchanges/*/response_body": ("as answered", WRITTEN),
    "exchanges/*/step": ("what fixtures ask is asked between steps", {"removed", "null"}),
    "published/title": ("as the provider wrote it", WRITTEN),
    # looked at by --signers, and by who reads the file
    "signature": ("over the digest", {"longer", "invented"}),
    "digest": ("computed anew", {"longer", "invented"}),
}  # fmt: skip
"""What can be edited in a result that stays a certificate: why, and what can be done to it."""

Edit = tuple[str, leaves.Path, str, Any]
"""A kind of place, the place, what somebody does to it, and what stands there then."""


@cache
def original(dialect: str) -> Any:
    return codec.plain_data(genuine(dialect))


def edits(dialect: str, most: int) -> Iterator[Edit]:
    """Yield each change of at most so many places of each kind, spread over all of these."""
    ordered = sorted(leaves.places(original(dialect)), key=lambda place: place[0])
    for pattern, found in groupby(ordered, key=lambda place: place[0]):
        paths = [path for _, path in found]
        for path in paths[:: -(-len(paths) // most)]:
            for what, value in leaves.changes(leaves.at(original(dialect), path)).items():
                yield pattern, path, what, value


def accepted(dialect: str, edit: Edit) -> bool:
    """Tell whether it is a certificate still, though it says something else."""
    _, path, _, value = edit
    data = leaves.put(original(dialect), path, value)
    if any(_unsayable(data)):
        return False
    try:
        result = codec.from_plain(data, Result)
        if codec.plain_data(result) == original(dialect):
            return False
        agrees(result)
        of_this_build(result)
    except (codec.DecodeError, NotAuthenticError):
        return False
    # The schema last: it takes a second to say where a file of this size breaks it.
    return not any(shortcomings(result)) and not any(_breaks_schema(data))


def unforeseen(dialect: str, chosen: Iterator[Edit] | list[Edit]) -> tuple[list[str], set[str]]:
    """Return which edits of what isn't free are accepted, and what was seen to be free."""
    wrong, seen = [], set()
    for pattern, path, what, value in chosen:
        if accepted(dialect, (pattern, path, what, value)):
            seen.add(pattern)
            if what not in FREE.get(pattern, ("", ()))[1]:
                wrong.append(f"{'/'.join(map(str, path))}: {what}")
    return wrong, seen


@pytest.mark.parametrize("every", [40, pytest.param(5, marks=pytest.mark.ci)])
def test_some_of_what_can_be_edited_is_refused(every: int) -> None:
    assert unforeseen("openklant", list(edits("openklant", 1))[::every])[0] == []


@pytest.mark.proof
@pytest.mark.parametrize("dialect", dialect_files.available())
def test_all_that_can_be_edited_is_refused_or_free(dialect: str) -> None:
    wrong, seen = unforeseen(dialect, edits(dialect, 2))
    assert wrong == []
    assert seen == FREE.keys(), "what is no longer free?"


def test_each_kind_of_what_is_free_is_there() -> None:
    """So that nothing stays free that no result has any more."""
    assert FREE.keys() <= {pattern for pattern, _ in leaves.places(original("openklant"))}
