"""What a list shows of an object of ours is what it shows by itself, whatever was searched; nothing is asked.

A product that finds an object by what belongs to it may go on to show of that only what was searched: one of
five betrokkenen, one of two identifications. So each row is held against the latest single read of the
object, or else against an earlier row of it, as long as nothing was written since: a later page shows an
object as a larger first page does. What comes along with it is held against what it refers to.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.register.kept import contradict
from klantinteracties_conformance.register.lists import expanding
from klantinteracties_conformance.register.lists.worlds import searches
from klantinteracties_conformance.register.run import OperationRun, Shared
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message, shown

CHECK = "registratie_bewaard"
_PARAMETER, _WHERE = "expand", "_expand"


def checks(shared: Shared, operation: Operation) -> Iterator[str]:
    """Yield what is checked of a list that can be searched for what is no experiment."""
    place = shared.places.of(operation)
    search = searches(shared.settings.dialect).get(operation.path)
    known = {*search.arguments, *search.bounds} if search is not None and place.item else set()
    asked = known & set(shared.schemas.parameters(operation))
    if asked and not shared.knowledge.objects[place.collection].experimental:
        yield CHECK


def attend(run: OperationRun, operation: Operation) -> None:
    """Look at the rows in all that a list answers from now on."""
    if list(checks(run.shared, operation)):
        rows, looked = SteadyRows(run, operation), run.judge.look
        run.client.watch = rows.watch
        run.judge.look = lambda answer: (*looked(answer), *rows.in_answer(answer))


@dataclass
class SteadyRows:
    """Watches the answers of one list, and tells of its rows once it is asked about an answer."""

    run: OperationRun
    operation: Operation
    _alone: dict[str, Any] = field(default_factory=dict)
    """By ID, how each of our objects showed by itself since the latest request that may have changed any; how
    its first row did, where it wasn't asked for by itself."""
    _against: dict[int, dict[str, Any]] = field(default_factory=dict)
    """By number of an answer, how the objects in it showed before it came."""

    def watch(self, answer: Answer) -> None:
        """Note what an answer shows, in the order in which they come."""
        if answer.message.method not in ("GET", "HEAD"):
            self._alone.clear()
        elif answer.message.label == self.operation.label:
            rows = [row for row in self._rows(answer) if row[0] in self.run.own.ids]
            self._against[answer.number] = {
                made: self._alone[made] for made, _ in rows if made in self._alone
            }
            for made, row in rows:
                self._alone.setdefault(made, self._contractual(row))
        elif answer.succeeded and self._is_single(answer):
            self._alone[self._id(answer.body)] = self._contractual(answer.body)

    def in_answer(self, answer: Answer) -> Iterator[Breach]:
        """Yield what rows of ours show otherwise than they are, and what comes along that isn't theirs."""
        against = self._against.pop(answer.number, {})
        if answer.message.label != self.operation.label:
            return
        for identifier, row in self._rows(answer):
            if identifier not in self.run.own.ids:
                continue
            own, shows = against.get(identifier), self._contractual(row)
            if own is not None:
                self.run.judge.done(CHECK)
                yield from self._otherwise(own, shows, answer)
            yield from self._along(row, answer)

    def _otherwise(self, own: Any, shows: Any, answer: Answer) -> Iterator[Breach]:
        for name in sorted(own.keys() & shows.keys()):
            if not name.startswith("_") and contradict(shows[name], own[name]):
                yield self.run.judge.breach(
                    CHECK,
                    message("shown-otherwise", attribute=name),
                    shown(own[name]),
                    shown(shows[name]),
                    f"row-otherwise {name}",
                    [answer],
                )

    def _along(self, row: Any, answer: Answer) -> Iterator[Breach]:
        """Yield what comes along with a row that it doesn't refer to, or the other way round."""
        expanded, asked = row.get(_WHERE) or {}, _asked(answer)
        for name in expanding.names(self.run.shared, self.operation) if isinstance(expanded, dict) else ():
            if name not in row or name not in {*expanded, *asked}:
                continue  # what nobody asked for may be left out
            along, referred = (expanding.ids(self.run, one.get(name)) for one in (expanded, row))
            if sorted(along) != sorted(referred):
                code = "expansion-lacks" if set(referred) - set(along) else "expansion-has-others"
                differs = message("along-objects", count=len(along), total=len(referred))
                said = message(code, operation=self.operation.label, argument=name)
                wanted = message("along-as-by-itself")
                yield self.run.judge.breach(
                    expanding.CHECK, said, wanted, differs, f"{name} {code} row", [answer]
                )

    def _rows(self, answer: Answer) -> list[tuple[str, Any]]:
        rows = (self.run.rows(answer.body) or []) if answer.succeeded else []
        return [(self._id(row), row) for row in rows if isinstance(row, dict)]

    def _is_single(self, answer: Answer) -> bool:
        item = self.run.shared.places.of(self.operation).item
        return answer.message.label == f"GET {item}" and isinstance(answer.body, dict)

    def _contractual(self, body: Any) -> Any:
        return self.run.shared.contractual(self.run.shared.places.of(self.operation), body)

    def _id(self, body: Any) -> str:
        key, _ = self.run.shared.links.keys
        return str(body.get(key))


def _asked(answer: Answer) -> set[str]:
    """Return what was asked to come along; the link to a page may have asked for it."""
    values = parse_qs(urlsplit(answer.url).query).get(_PARAMETER, [])
    return {name for value in values for name in value.split(",")}
