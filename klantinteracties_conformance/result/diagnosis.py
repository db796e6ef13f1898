"""What is probably the matter: findings taken together by what they share, and held against known faults.

A provider with one defect turns many requirements red. The suite knows of hundreds of broken providers what
each of them turns red, and how (`standard/faults.lock`); the smallest set of them that explains what was
found is told first, and what none of them explains stays by itself. It is never more than a likeness.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from klantinteracties_conformance.result.causes import reds
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Requirement
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.harm import Harm, harm_of
from klantinteracties_conformance.standard.known_faults import KnownFault, Red, known_faults

_LEAST_FIT = 0.5
"""Part of what a fault turns red that must be red, before anything is likened to it."""

_TOLD = ("passed", "failed")
"""Outcomes that tell whether a requirement is red; of the others nothing is known."""

_OF_ALL = "API-"
"""Requirements that are about every attribute of an operation; what they say of two is no one thing."""

_TELLING = 7
"""Letters of a name by which it is no other one: many names end with "nummer"."""

_DIRECTIONS = {
    "misses": ("not-found", "found-not-all", "search-misses"),
    "others": ("found-and-others", "found-too-much", "search-finds"),
}
"""By what their codes begin with, findings on searches that are wrong in the same direction."""

_AKIN = 0.25
"""How much what is said of the same thing by another requirement still counts, once that is explained."""


@dataclass(frozen=True)
class Cause:
    """Findings with one probable cause, the most harmful first in a diagnosis.

    `alike` are the known faults that they look like, all of which explain the same of what was seen; none
    where no known fault does. `ways` are the findings that it explains; `fitting` of the `total` requirements
    that the first of the faults turns red are red.
    """

    alike: Sequence[KnownFault]
    ways: Sequence[Red]
    fitting: int
    total: int

    @property
    def requirements(self) -> Sequence[str]:
        """Return the requirements that it concerns, in order."""
        return list(dict.fromkeys(way.requirement for way in self.ways))

    @property
    def harm(self) -> Harm:
        """Return the worst that it does to residents or employees."""
        return min(map(harm_of, self.ways))

    @property
    def operations(self) -> Sequence[str]:
        """Return the operations at which it shows."""
        return list(dict.fromkeys(way.operation for way in self.ways if way.operation))

    @property
    def attributes(self) -> Sequence[str]:
        """Return the attributes that it is about, each by one of the names that it was told by."""
        found: list[str] = []
        for way in self.ways:
            name = _plain(way.attribute)
            if name and not any(_one_name(name, _plain(known)) for known in found):
                found.append(way.attribute)
        return found


@dataclass(frozen=True)
class _Pattern:
    """What faults that look the same turn red."""

    faults: Sequence[str]
    reds: frozenset[Red]


class Known:
    """The known faults of a dialect, as far as the requirements go that a run could tell of.

    Faults that look the same in them are one.
    """

    def __init__(self, dialect: str, told: frozenset[str]) -> None:
        found: dict[frozenset[Red], list[str]] = {}
        for name, fault in known_faults().items():
            ways = frozenset(way for way in fault.red.get(dialect, ()) if way.requirement in told)
            if ways:
                found.setdefault(ways, []).append(name)
        self.patterns = [_Pattern(names, ways) for ways, names in found.items()]
        self._shown = Counter(way for pattern in self.patterns for way in pattern.reds)

    def weight(self, way: Red) -> float:
        """Return how much a finding tells: the fewer faults show it, the more."""
        return math.log(1 + len(self.patterns) / (self._shown[way] or 1))


def diagnosed(result: Result) -> Sequence[Cause]:
    """Return the probable causes of what a result has red, the most harmful first; none where it has no red.

    A result of a dialect that isn't one of ours can't be held against known faults, and has none either.
    """
    name = result.provider.dialect
    failed = {row.id: row for row in result.requirements if row.outcome == "failed"}
    if not failed or name not in dialect_files.available():
        return []
    ways = reds(result, contract_of(dialect_files.load(name)))
    known = Known(name, frozenset(row.id for row in result.requirements if row.outcome in _TOLD))
    found = causes(frozenset(way for each in ways.values() for way in each), known)
    return sorted(found, key=lambda cause: _rank(cause, failed))


def _rank(cause: Cause, failed: Mapping[str, Requirement]) -> tuple[bool, Harm, bool, int]:
    gates = any(failed[requirement].gates for requirement in cause.requirements)
    return not gates, cause.harm, not cause.alike, -len(cause.ways)


def causes(seen: frozenset[Red], known: Known) -> list[Cause]:
    """Return the faults that together explain most of what was seen, and what they leave by itself."""
    value = {way: known.weight(way) for way in seen}
    open_ = set(seen)
    found: list[Cause] = []
    candidates = [pattern for pattern in known.patterns if _fit(pattern, seen) >= _LEAST_FIT]
    while candidates:
        scores = {id(pattern): _score(pattern, seen, open_, value, known) for pattern in candidates}
        best = max(candidates, key=lambda pattern: (scores[id(pattern)], len(pattern.reds)))
        if scores[id(best)] <= 0:
            break
        explained = best.reds & open_
        as_good = [one for one in candidates if one.reds <= seen and one.reds & open_ == explained]
        open_ -= explained
        for way in open_:
            if any(_akin(way, other) for other in best.reds):
                value[way] = min(value[way], _AKIN * known.weight(way))
        found.append(_cause(best, as_good, explained, seen))
        candidates.remove(best)
    return [*_with_akin(found, open_), *_by_themselves(open_)]


def _cause(
    pattern: _Pattern, as_good: Iterable[_Pattern], explained: Iterable[Red], seen: frozenset[Red]
) -> Cause:
    """Return a cause; beside others that were found, more patterns may explain the rest equally well."""
    faults = known_faults()
    names = dict.fromkeys(name for one in (pattern, *as_good) for name in one.faults)
    asked = {way.requirement for way in pattern.reds}
    fitting = asked & {way.requirement for way in seen}
    return Cause([faults[name] for name in names], sorted(explained), len(fitting), len(asked))


def _score(
    pattern: _Pattern, seen: frozenset[Red], open_: set[Red], value: Mapping[Red, float], known: Known
) -> float:
    gained = sum(value[way] for way in pattern.reds & open_)
    return gained - sum(known.weight(way) for way in pattern.reds - seen)


def _fit(pattern: _Pattern, seen: frozenset[Red]) -> float:
    return len(pattern.reds & seen) / len(pattern.reds)


def _akin(one: Red, other: Red) -> bool:
    """Tell whether two findings are about the same thing at the same kind of object."""
    if _collection(one) != _collection(other):
        return False
    name, beside = _plain(one.attribute), _plain(other.attribute)
    if not name or not beside:  # a case doesn't tell by which argument it searches
        return name == beside or (
            one.operation == other.operation and _direction(one) == _direction(other) != ""
        )
    return name == beside or _looks_at(one, name, beside) or _looks_at(other, beside, name)


def _direction(way: Red) -> str:
    """Return whether a search misses what fits or finds others too; nothing where it is no search."""
    code = way.code.removeprefix("read-").removeprefix("fuzz-")
    return next((name for name, codes in _DIRECTIONS.items() if code.startswith(codes)), "")


def _one_name(one: str, other: str) -> bool:
    """Tell whether two plain names are probably of the same: of the model, the wire, or an argument."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _TELLING and long.endswith(short))


def _looks_at(way: Red, argument: str, name: str) -> bool:
    """Tell whether a search fails by an argument that looks at an attribute: it ends with its name."""
    return way.code.startswith("search-") and argument.endswith(name) and _one_name(argument, name)


def _collection(way: Red) -> str:
    return way.operation.partition("/")[2].partition("/")[0].lower()


def _plain(attribute: str) -> str:
    """Return the last part of an attribute's name, as the model and the wire both may write it."""
    last = attribute.replace("/", ".").rpartition(".")[2]
    return "".join(character for character in last.lower() if character.isalnum())


def _with_akin(causes: list[Cause], open_: set[Red]) -> list[Cause]:
    """Return the causes, each with what is about the same thing and that nothing explains."""
    found = []
    for cause in causes:
        akin = {way for way in open_ if any(_akin(way, other) for other in cause.ways)}
        open_ -= akin
        found.append(Cause(cause.alike, sorted({*cause.ways, *akin}), cause.fitting, cause.total))
    return found


def _by_themselves(open_: Iterable[Red]) -> list[Cause]:
    """Return what no known fault explains, taken together by what it is about and what was said.

    What one scenario says of several attributes of an object is one finding, and stays together.
    """
    groups: dict[tuple[str, str, str], list[Red]] = {}
    for way in sorted(open_):
        about = (_collection(way), _plain(way.attribute), "" if way.attribute else way.code)
        groups.setdefault(about, []).append(way)
    joined: list[list[Red]] = []
    for ways in groups.values():
        with_it = [each for each in joined if any(_together(one, way) for one in ways for way in each)]
        joined = [each for each in joined if each not in with_it]
        joined.append([way for each in (*with_it, ways) for way in each])
    return [Cause([], ways, 0, 0) for ways in joined]


def _together(one: Red, other: Red) -> bool:
    """Tell whether two findings are about the same attribute, or one scenario said both of one object."""
    if not one.attribute or not other.attribute:
        return False
    same = (one.requirement, one.operation) == (other.requirement, other.operation)
    return _akin(one, other) or (same and not one.requirement.startswith(_OF_ALL))
