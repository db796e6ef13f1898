"""What is registered and changed is kept, in each attribute, and the rest stays as it was (API-BEWAAR)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.contract.classify import Kind
from klantinteracties_conformance.register.bodies.chosen_bodies import Chosen
from klantinteracties_conformance.register.bodies.full_objects import Writing
from klantinteracties_conformance.register.bodies.siblings import UNIQUE
from klantinteracties_conformance.register.bodies.writable import NOTHING_MORE, Attribute
from klantinteracties_conformance.register.judge import blamed
from klantinteracties_conformance.register.kept import Difference, contradict, lost
from klantinteracties_conformance.register.lists.list_pages import rows_of_one
from klantinteracties_conformance.register.own_objects import Made, PrerequisiteError
from klantinteracties_conformance.register.run import OperationRun, Shared, counted
from klantinteracties_conformance.register.writes import dangling, worlds_kept
from klantinteracties_conformance.register.writes.changing import BACK, CHANGED, UNTOUCHED, Changing, Seen
from klantinteracties_conformance.register.writes.neighbours import look_at_neighbours
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message, shown

REGISTERED = "registratie_bewaard"

EXPERIMENT = "proef_bewaard"
"""What serves instead of each of them where the document calls the objects an experiment."""

CHECKS = (REGISTERED, CHANGED, UNTOUCHED, EXPERIMENT)
"""What is checked here."""


def checks(shared: Shared, operation: Operation) -> Iterator[str]:
    """Yield what is checked of an operation that writes."""
    if not shared.places.of(operation).item or shared.schemas.node(operation) is None:
        return
    if operation.method in ("POST", "PUT", "PATCH") and _is_experimental(shared, operation):
        yield EXPERIMENT
    elif operation.method == "POST":
        yield from (REGISTERED, UNTOUCHED)
    elif operation.method in ("PUT", "PATCH"):
        yield from (CHANGED, UNTOUCHED)


def _is_experimental(shared: Shared, operation: Operation) -> bool:
    return shared.knowledge.objects[shared.places.of(operation).collection].experimental


@counted("API-BEWAAR")
def check(run: OperationRun, operation: Operation) -> None:
    """Write each attribute alone and all together, and look what is kept of it."""
    if not list(checks(run.shared, operation)):
        return
    with run.own.fresh.unheld():
        keeping = _Keeping(run, operation, run.shared.places.of(operation))
        if operation.method == "POST":
            keeping.register_each()
        elif operation.method == "PATCH":
            keeping.change_each()
        else:
            keeping.replace_whole()
        look_at_neighbours(keeping)
        worlds_kept.look(keeping, REGISTERED)
    for name in checks(run.shared, operation):
        run.judge.could_not(name, message("nothing-to-keep", operation=operation.label))


@dataclass
class _Keeping(Writing):
    """Writes by one operation, and reads what came of it."""

    other: Made | None = None
    """An object that nobody changes, beside those of each kind that are changed."""

    # -- registering --------------------------------------------------------------------------------------

    def register_each(self) -> None:
        """Register each attribute beside what is usual, and all of them together, in each kind of object."""
        for attribute in self.attributes:
            self._register([(attribute, attribute.values[0])])
        for chosen in self.together.each():
            if not self._register(chosen):
                for one in chosen:
                    if one[1] is not one[0].values[0]:
                        self._register([one])
        dangling.register_each(self, REGISTERED, self.attributes)

    def _register(self, chosen: Sequence[Chosen]) -> bool:
        """Register an object with these values; return whether the provider took it."""
        self.run.check_time()
        taken: list[bool] = []

        def probe() -> list[Breach]:
            if self.run.judge.repeating:
                self.run.own.renew()
            body = self.bodies.body(chosen, None)
            if body is None or not self.run.own.provable(self.place.collection, body):
                return []
            # Before they get another owner, or none: that may take away what shows that they are ours.
            self.run.client.guard.look_at_all()
            answer, made = self.run.own.post(self.place.collection, body)
            if answer.refused and len(chosen) == 1:
                # Another object of the same owner may have the same; a second refusal can't be that.
                self.run.own.renew()
                body = self.bodies.body(chosen, None)
                answer, made = self.run.own.post(self.place.collection, body)
            taken.append(answer.succeeded)
            return [*self.run.judge.examine(answer), *self._registered(chosen, body, answer, made)]

        self.run.judge.observe(probe)
        return bool(taken and taken[0])

    def _registered(
        self, chosen: Sequence[Chosen], body: Any, answer: Answer, made: Sequence[Made]
    ) -> Iterator[Breach]:
        """Yield what is wrong with what came of a registration."""
        if made:
            read = self.run.own.read(made[0])
            if read.succeeded:
                self.run.judge.looked_at("attribute", (attribute.name for attribute, _ in chosen))
            yield from self.unreadable(REGISTERED, answer, read)
            row = self.row(made[0], body) if len(chosen) > 1 or len(self.attributes) == 1 else []
            yield from self.lost(REGISTERED, body, [(read.body, read), (answer.body, answer), *row])
            yield from self.otherwise(REGISTERED, body, read, [(answer.body, answer), *row])
        elif answer.succeeded:
            # Nothing shows that it is ours: not even what was sent.
            yield from self.lost(REGISTERED, body, [(answer.body, answer)])
        elif len(chosen) == 1:
            yield from self.refused(chosen[0], body, answer)

    def refused(self, chosen: Chosen, body: Any, answer: Answer, *, beside: bool = False) -> Iterator[Breach]:
        """Yield that one attribute beside what is usual is refused, though each reading allows it.

        `beside`: a usual object was given it, so that it is a rule of the provider across attributes (I-37).
        """
        attribute, value = chosen
        if value in attribute.may_be_refused:
            return
        lawful = self.run.shared.readings.of_body(self.operation, body, {}).kind is Kind.VALID
        if answer.refused and lawful:
            yield self.run.judge.breach(
                "samen_aanvaard" if beside else "geldig_aanvaard",
                message(
                    "refused-beside-more" if beside else "fuzz-lawful-refused-with",
                    attribute=attribute.name,
                    answer=answer.told(),
                ),
                message("to-be-accepted"),
                answer.told(),
                f"{blamed(answer)} {attribute.name}",
                [answer],
            )

    def unreadable(self, check: str, written: Answer, read: Answer) -> Iterator[Breach]:
        """Yield that an object can't be read any more, where a provider has just taken what was sent."""
        yield from self.run.judge.examine(read)
        if not read.succeeded and not read.overloaded:
            yield self.run.judge.breach(
                self.serving(check),
                message("kept-unreadable", operation=self.operation.label, answer=read.told()),
                message("the-object"),
                read.told(),
                f"kept-unreadable {read.status}",
                [written, read],
            )

    def lost(self, check: str, body: Any, seen: Iterable[Seen]) -> Iterator[Breach]:
        """Yield what of a body isn't in what was seen of the object: by itself, in an answer or in a list."""
        found: set[str] = set()
        for shows, answer in seen:
            if not answer.succeeded or not isinstance(shows, dict):
                continue
            self.run.judge.done(self.serving(check))
            for difference in lost(body, shows, self.run.own.identifier):
                if difference.name not in found:
                    found.add(difference.name)
                    yield self.breach(check, "not-kept", difference, [answer])

    def otherwise(self, check: str, body: Any, read: Answer, seen: Iterable[Seen]) -> Iterator[Breach]:
        """Yield what nobody sent, and an answer or a row shows otherwise than the object itself."""
        if not read.succeeded or not isinstance(read.body, dict):
            return
        own = self.run.shared.contractual(self.place, read.body)
        for shown_as, answer in seen:
            if not answer.succeeded or not isinstance(shown_as, dict):
                continue
            shows = self.run.shared.contractual(self.place, shown_as)
            for name in sorted(shows.keys() & own.keys()):
                if name in body or name.startswith("_"):
                    continue
                if contradict(shows[name], own[name]):
                    different = Difference(name, own[name], shows[name])
                    yield self.breach(check, "shown-otherwise", different, [answer, read])

    def row(self, made: Made, body: Any) -> list[Seen]:
        """Return the row of an object in a list that is searched for it; nothing where it isn't found."""
        return rows_of_one(self.run, self.place, made, body)

    # -- changing -----------------------------------------------------------------------------------------

    def change_each(self) -> None:
        """Change each attribute by itself: to its values in turn, and to nothing where it can be emptied."""
        for kind in dict.fromkeys(attribute.kind for attribute in self.attributes):
            mine = [attribute for attribute in self.attributes if attribute.kind == kind]
            beside = self._neighbours(kind)
            if beside is None:
                return
            if kind == self.attributes[0].kind:
                self._send_own(beside)
            # Each in turn, and only then back: so each is changed beside both values of each other one.
            for attribute in mine:
                beside.change([(attribute, attribute.values[1 % len(attribute.values)])])
            moved = [attribute for attribute in mine if self._first(attribute) is BACK]
            for attribute in (one for one in mine if one not in moved):
                beside.change([(attribute, attribute.values[0])])
            beside.change([one for one in self.together.of_kind(kind, 1) if not one[0].refers])
            beside.compare_row()
            beside.change_nothing()  # while nothing is as it was at first
            beside.change([(one, one.values[0]) for one in mine if kind and not one.refers][:1])
            for attribute in moved:
                beside.change([(attribute, BACK)])
                beside.return_to(attribute)
            for attribute in mine:
                if attribute.empty is not NOTHING_MORE:
                    beside.change([(attribute, attribute.empty)])
            self._change_rest(kind, beside)
            beside.compare_others()

    def _first(self, attribute: Attribute) -> Any:
        """Return what an object had at first; where that may be gone by now, the first of the values."""
        kept = attribute.refers_to_one and attribute.name not in self.run.about(self.place).preferred
        return BACK if kept else attribute.values[0]

    def _send_own(self, beside: Changing) -> None:
        """Send again what only one object may have."""
        about = self.run.about(self.place)
        for attribute in self.attributes:
            unique = about.forms.get(attribute.name) in UNIQUE or attribute.name in about.groups
            if unique and attribute.kind is None:
                beside.send_own(attribute)

    def _change_rest(self, kind: tuple[str, str] | None, beside: Changing) -> None:
        """Let what took the place of something else make room for it again, and empty whole groups."""
        for names in self.run.about(self.place).one_of:
            rivals = [one for one in self.attributes if one.path[0] in names and one.kind == kind]
            for one in reversed(rivals):
                if beside.change([(one, self._first(one))]):
                    beside.compare_row()
        if kind is None:
            for group in self.groups:
                beside.empty(group)

    def replace_whole(self) -> None:
        """Replace an object of each kind by one with other values; nothing that was sent may get lost."""
        known: dict[tuple[str, str] | None, Changing] = {}
        for chosen in self.together.each():
            kind = next((one.kind for one, _ in chosen if one.kind), None)
            beside = known.get(kind) or self._neighbours(kind)
            if beside is None:
                return
            if not known:
                self._send_own(beside)
            known[kind] = beside
            if not beside.change(chosen):
                for one in chosen:
                    beside.change([one])
        for kind, beside in known.items():
            beside.compare_row()
            mine = [one for one in self.attributes if one.kind in (None, kind)]
            if back := [(one, BACK) for one in mine if self._first(one) is BACK]:
                beside.change(back)
            for emptied in (self.attributes, self.groups):
                mine = [one for one in emptied if one.kind in (None, kind) and one.empty is not NOTHING_MORE]
                self._empty(kind, beside, mine)
            beside.compare_others()

    def _empty(self, kind: tuple[str, str] | None, beside: Changing, emptied: Sequence[Attribute]) -> None:
        """Take these values away all at once, after giving them; one by one where that isn't taken."""
        if not emptied:
            return
        given = beside.change(self.together.of_kind(kind, 0))
        if not given or not beside.change([(one, one.empty) for one in emptied]):
            for attribute in emptied:
                beside.empty(attribute)

    def _neighbours(self, kind: tuple[str, str] | None) -> "Changing | None":
        """Return an object to change, and another one beside it; None where they can't be made."""
        try:
            beside = Changing(self, kind, self.other)
            self.other = beside.other
            return beside
        except PrerequisiteError as error:
            for name in checks(self.run.shared, self.operation):
                self.run.judge.could_not(name, message("fuzz-prerequisite", cause=error.said))
            return None

    # -- what both need -----------------------------------------------------------------------------------

    def serving(self, check: str) -> str:
        """Return the check that something serves: another one for what the document calls an experiment."""
        return EXPERIMENT if self.run.about(self.place).experimental else check

    def breach(self, check: str, code: str, difference: Difference, answers: Sequence[Answer]) -> Breach:
        return self.run.judge.breach(
            self.serving(check),
            message(code, operation=self.operation.label, attribute=difference.name),
            shown(difference.expected),
            shown(difference.observed),
            f"{code} {difference.name}",
            answers,
        )
