"""What was made for the checks of one item: objects that requests may refer to, removed at the end."""

from collections.abc import Container, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import quote

from klantinteracties_conformance.client.errors import NotSentError
from klantinteracties_conformance.client.http import NO_JSON, Answer, Request, encoded
from klantinteracties_conformance.consumer import removal
from klantinteracties_conformance.consumer.foreign import ForeignObjects
from klantinteracties_conformance.consumer.guard import Claim
from klantinteracties_conformance.consumer.identifiers import fits_in_path
from klantinteracties_conformance.consumer.journal import Entry
from klantinteracties_conformance.consumer.proof import Proofs
from klantinteracties_conformance.consumer.registrations import Registrations
from klantinteracties_conformance.consumer.search import Search
from klantinteracties_conformance.contract.beginning import first_attributes
from klantinteracties_conformance.contract.knowledge import Knowledge, Reference
from klantinteracties_conformance.contract.places import Place, Places
from klantinteracties_conformance.register.client import FuzzClient, GoneError, NoAnswerError
from klantinteracties_conformance.register.fresh import Fresh
from klantinteracties_conformance.register.marks import Marks
from klantinteracties_conformance.register.settings import FuzzSettings
from klantinteracties_conformance.result.requirements import Leftover
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.system import interrupts
from klantinteracties_conformance.system.messages import message

_ATTEMPTS = 3
"""Times that a usual object is tried: somebody else may have its number."""


def raise_unsent(answers: Iterable[object]) -> None:
    """Raise why one of these requests could not be sent, once all that was sent is settled.

    Raises:
        NotSentError: one could not.
    """
    for answer in answers:
        if isinstance(answer, NotSentError):
            raise answer


class PrerequisiteError(Exception):
    """An object that a check needs could not be made; `said` tells why."""

    def __init__(self, collection: str, answer: Answer) -> None:
        self.said = message("usual-object-refused", operation=f"POST {collection}", answer=answer.told())
        super().__init__(self.said.code)


@dataclass
class Made:
    """An object that we made, as the journal has it. `body` is how it was answered, `sent` what we sent."""

    place: Place
    id: str
    sent: Any
    body: Any
    entry: Entry

    @property
    def path(self) -> str:
        """Return its path below the base URL, quoted."""
        return self.place.path(quote(self.id, safe=""))

    @property
    def gone(self) -> bool:
        """Tell whether it was removed."""
        return self.entry.state == "removed"


class OwnObjects:
    """Our own objects at the provider. Only those may be changed or removed."""

    def __init__(
        self, client: FuzzClient, settings: FuzzSettings, places: Places, knowledge: Knowledge, fresh: Fresh
    ) -> None:
        self.client = client
        self.places = places
        self.knowledge = knowledge
        self.fresh = fresh
        self.ids: set[str] = set()
        self._lower_ids: set[str] = set()
        self._known: dict[str, Entry] = {}
        self._uncertain: set[str] = set()
        self._noted_here: list[Made] = []
        self._usual_objects: dict[tuple[str, str], Made] = {}
        self._dialect = settings.dialect
        self._budget = settings.budget
        proofs = Proofs(Search(settings.dialect, client.provider), client.guard.is_ours)
        self._registrations = Registrations(settings.journal, client.guard, proofs)
        others = ForeignObjects(settings.dialect, client.guard)
        others.look_through(client.provider.log)
        client.notice = others.notice
        self._marks = Marks(settings.dialect, knowledge, self._distinctive)
        self._id_path = settings.dialect.types["klantcontact"].attribute("ID").path

    # -- making -------------------------------------------------------------------------------------------

    def post(self, collection: str, body: Any) -> tuple[Answer, list[Made]]:
        """Send a registration and note what it made."""
        return self.register(Request("POST", collection, f"POST {collection}", content=encoded(body)), body)

    def register(self, message: Request, body: Any) -> tuple[Answer, list[Made]]:
        """Send a registration, which is written down before, and note what it made."""
        with self._registrations.making():
            entries = self._intended(message.path, body)
            answer = self.client.send(message)
            made = self._adopt(message.path, body, answer, entries)
            self._settle(entries, answer)
            return answer, made

    def register_at_once(
        self, collection: str, bodies: Sequence[Any], width: int
    ) -> list[tuple[Answer | None, list[Made]]]:
        """Send registrations, `width` at a time, and note what they made; None without an answer.

        Raises:
            NotSentError: some of them could not be sent; what the others made is noted.
        """
        requests = [
            Request("POST", collection, f"POST {collection}", content=encoded(body)) for body in bodies
        ]
        with self._registrations.making():
            entries = [self._intended(collection, body) for body in bodies]
            answers = self.client.at_once(requests, width)
            found: list[tuple[Answer | None, list[Made]]] = []
            for body, entry, answer in zip(bodies, entries, answers, strict=True):
                if isinstance(answer, Answer):
                    self.client.recent.add(answer)
                    made = self._adopt(collection, body, answer, entry)
                    self._settle(entry, answer)
                    found.append((answer, made))
                    continue
                if isinstance(answer, NotSentError):
                    for one in entry.values():
                        self._registrations.refused(one)
                found.append((None, []))
        raise_unsent(answers)
        return found

    def _intended(self, collection: str, body: Any) -> dict[str, Entry]:
        """Write down what a registration is going to make; return it by its name in the answer.

        A part of a registration that isn't there makes nothing.
        """
        makes = self._makes(collection)
        parts = {name: take(body, (name,)) if name else body for name in makes}
        return {
            name: self._intend(makes[name], part)
            for name, part in parts.items()
            if not (name and part is None)
        }

    def _makes(self, collection: str) -> Mapping[str, str]:
        """Return the collections to which a registration adds, by the name of the part in the answer."""
        return self.knowledge.objects[collection].makes or {"": collection}

    def _intend(self, collection: str, body: Any) -> Entry:
        marks = self._marks.of(collection, body)
        item_path = self.places.by_collection[collection].path("").strip("/")
        return self._registrations.intend(collection.strip("/"), item_path, marks, marks)

    def _adopt(self, collection: str, sent: Any, answer: Answer, entries: Mapping[str, Entry]) -> list[Made]:
        """Note the objects that an answer shows to be made by us, and return them.

        An answer proves that when it repeats a number or text that only this run knows, or a reference to
        another object of ours; anything else might be somebody else's, and is only reported.
        """
        if not answer.succeeded or not isinstance(answer.body, dict):
            return []
        ours = self._marks.prove(collection, sent, answer.body)
        made = []
        for name, target in self._makes(collection).items():
            body = answer.body.get(name) if name else answer.body
            identifier = take(body, self._id_path)
            if not isinstance(identifier, str) or not identifier:
                continue
            entry = entries.get(name) or self._intend(target, None)
            if ours and fits_in_path(identifier):
                shown = first_attributes(body)
                noted = self._noted(Made(self.places.by_collection[target], identifier, sent, shown, entry))
                self.note_along(noted, body)
                made.append(noted)
            else:
                self._registrations.doubtful(entry, identifier, "leftover-not-shown")
        return made

    def _settle(self, entries: Mapping[str, Entry], answer: Answer) -> None:
        """Write down that nothing was made, of what the answer doesn't show.

        After a server's error something may be there all the same; that is kept in mind where it could be
        recognised, and else once for a list that nobody looks at: each such answer would seem to leave one.
        """
        for name, entry in entries.items():
            if entry.state == "intended" and self._made_nothing(name, entry, answer):
                self._registrations.refused(entry)

    def _made_nothing(self, name: str, entry: Entry, answer: Answer) -> bool:
        """Tell whether an answer that shows no object says that there is none, or none could be known."""
        if answer.succeeded:
            return isinstance(answer.body, dict) and name in answer.body and answer.body[name] is None
        if answer.refused or self._marks.findable(entry):
            return answer.refused
        # Lists of what the model doesn't know aren't read afterwards: what may be there is told, once.
        told = self._marks.describes(entry.path) or entry.path in self._uncertain
        self._uncertain.add(entry.path)
        return told

    def found(self, collection: str, row: Any, sent: Any) -> Made | None:
        """Note an object that turned up in a list and carries what only we sent."""
        identifier = take(row, self._id_path)
        proven = self._marks.prove(collection, sent, row)
        if not proven or not isinstance(identifier, str) or not fits_in_path(identifier):
            return None
        entry = self._known.get(identifier)
        if entry is None:
            entry = self._intend(collection, sent)
            entry.since = 0  # it was there before this was known; its mark shows whose it is
        place = self.places.by_collection[collection]
        return self._noted(Made(place, identifier, sent, first_attributes(row), entry))

    def note_along(self, made: Made, body: Any) -> None:
        """Note what was made along with an object, as a list in it shows: a provider may want it gone first.

        It is removed only where a fresh look shows that it refers to what is ours.
        """
        for name, collection in self.knowledge.objects[made.place.collection].along.items():
            rows = take(body, (name,))
            for row in rows if isinstance(rows, list) else ():
                identifier = take(row, self._id_path)
                known = not isinstance(identifier, str) or identifier.lower() in self._lower_ids
                if not known and fits_in_path(identifier):
                    place = self.places.by_collection[collection]
                    entry = self._intend(collection, row)
                    entry.since = made.entry.since
                    shown = first_attributes(row)
                    self._noted(Made(place, identifier, shown, shown, entry))

    @property
    def made(self) -> list[Made]:
        """Return what was made here and is still there."""
        return [made for made in self._noted_here if not made.gone]

    def _noted(self, made: Made) -> Made:
        self._noted_here.append(made)
        # Told here already: by what the model doesn't know, the registrations couldn't tell it.
        shows = partial(self._marks.shown, made.place.collection, ours=self._is_ours)
        listed = partial(self._registrations.proofs.listed, made.entry, made.id)
        proved = partial(self._registrations.proved, made.entry)
        withdrawn = partial(self._registrations.withdrawn, made.entry)
        claim = Claim(shows, listed, bool(made.entry.own), proved, withdrawn, made.entry.since)
        self.client.guard.claim(made.path.strip("/"), claim)
        if made.entry.state == "intended":
            self._registrations.made(made.entry, made.id)
            self._known[made.id] = made.entry
        self.ids.add(made.id)
        self._lower_ids.add(made.id.lower())
        return made

    def provable(self, collection: str, body: Any) -> bool:
        """Tell whether an answer that repeats this body would prove that it shows an object of ours."""
        return self._marks.provable(collection, body)

    def _is_ours(self, text: str) -> bool:
        """Tell whether a text can only have come from here, or is the ID of what is ours for certain."""
        return self.fresh.is_ours(text.lower()) or self.client.guard.is_ours(text)

    def _distinctive(self, text: str) -> bool:
        return bool(text) and (text in self._lower_ids or self.fresh.is_ours(text))

    # -- objects to refer to ------------------------------------------------------------------------------

    def new(self, collection: str, kind: str = "") -> Made:
        """Make a usual object of a collection.

        Raises:
            PrerequisiteError: the provider refused it, or didn't say what it made.
        """
        about = self.knowledge.objects[collection]
        for _ in range(_ATTEMPTS):
            with self.fresh.unheld():
                body = self.filled(about.kinds[kind] if kind else about.example)
            answer, made = self.post(collection, body)
            if not answer.refused:
                break
            self.renew()  # what it refers to may be gone
        if not made:
            raise PrerequisiteError(collection, answer)
        return made[0]

    def one(self, collection: str, kind: str = "") -> Made:
        """Return a usual object of a collection to refer to: the same one each time, while it is there."""
        known = self._usual_objects.get((collection, kind))
        if known is None or known.gone:
            known = self._usual_objects[collection, kind] = self.new(collection, kind)
        return known

    def renew(self) -> None:
        """Refer to new objects from now on."""
        self._usual_objects.clear()

    def reference(self, reference: Reference) -> Any:
        """Return a reference to an object of ours, as the dialect writes it."""
        made = (
            self.new(reference.to, reference.kind)
            if reference.fresh
            else self.one(reference.to, reference.kind)
        )
        return self._dialect.reference(made.id)

    def filled(self, example: Any) -> Any:
        """Return an example with its placeholders and references filled in."""
        if isinstance(example, str):
            return self.fresh.placeholder(example)
        if isinstance(example, list):
            return [self.filled(member) for member in example]
        if not isinstance(example, dict):
            return example
        if "naar" in example:
            return self.reference(
                Reference(example["naar"], example.get("soort", ""), example.get("vers", False))
            )
        return {name: self.filled(value) for name, value in example.items()}

    def shows(self, row: Any, made: Made) -> bool:
        """Tell whether a row of a list is of this object, by its ID."""
        return str(take(row, self._id_path)).lower() == made.id.lower()

    def identifier(self, reference: Any) -> str | None:
        """Return the id that a reference holds; None where it is none."""
        key = self._dialect.reference_key
        value = reference.get(key) if key and isinstance(reference, dict) else reference
        return value if isinstance(value, str) and value else None

    def write_reference(self, identifier: str) -> Any:
        """Return a reference to the object with this id."""
        return self._dialect.reference(identifier)

    # -- reading and removing -----------------------------------------------------------------------------

    def read(self, made: Made) -> Answer:
        """Ask for an object of ours."""
        return self.client.send(Request("GET", made.path, f"GET {made.place.item}"))

    def look(self, made: Made) -> Any:
        """Return an object of ours as it is now, None where the provider doesn't show it."""
        answer = self.read(made)
        return answer.body if answer.succeeded and answer.body is not NO_JSON else None

    def lateness(self, made: Made) -> float | None:
        """Return how many seconds it takes from now until the list shows an object; None where it doesn't."""
        return self._registrations.proofs.lateness(made.entry, made.id)

    def delete(self, made: Made) -> Answer:
        """Delete an object of ours."""
        answer = self.client.send(Request("DELETE", made.path, f"DELETE {made.place.item}"))
        if answer.status in removal.REMOVED:
            self.lose(made)
        return answer

    def lose(self, made: Made) -> None:
        """Note that an object of ours is gone."""
        if made.entry.open:
            self._registrations.removed(made.entry)

    def regain(self, made: Made) -> None:
        """Note that an object of ours is there after all."""
        self._registrations.made(made.entry, made.id)

    def clean_up(self) -> list[Leftover]:
        """Remove everything that we made, newest first; return what could not be removed."""
        search = Search(self._dialect, self.client.provider)
        tries = 1 if self.client.gone else removal.TRIES
        with interrupts.held_back(), self._budget.cleaning_up():
            left = removal.remove_all(search, self._registrations, self._registrations.take(), tries=tries)
            stuck = [] if self.client.gone else self._clung_to({one.id for one in left})
            if not stuck:
                return left
            ids = {made.id for made in stuck}
            entries = [made.entry for made in stuck] + self._registrations.take()
            again = removal.remove_all(search, self._registrations, entries, tries=tries)
            return [one for one in left if one.id not in ids] + again

    def _clung_to(self, left: Container[str]) -> list[Made]:
        """Return what stays since something refers to it that a change made along; that is noted now."""
        known = len(self.ids)
        stuck = [made for made in self._noted_here if made.id in left]
        for made in stuck:
            if self.knowledge.objects[made.place.collection].along:
                with suppress(NoAnswerError, GoneError, NotSentError):
                    self.note_along(made, self.look(made))
        return stuck if len(self.ids) > known else []
