"""What the suite made: the journal of it, the objects that requests may refer to, and their removal."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from klantinteracties_conformance.client.errors import OutOfBudgetError
from klantinteracties_conformance.client.http import NO_JSON
from klantinteracties_conformance.consumer.journal import Entry
from klantinteracties_conformance.fuzz.diary import Diary
from klantinteracties_conformance.fuzz.fresh import Fresh
from klantinteracties_conformance.fuzz.knowledge import Knowledge, Reference
from klantinteracties_conformance.fuzz.places import Place, Places
from klantinteracties_conformance.fuzz.wire import (
    Answer,
    GoneError,
    Message,
    NoAnswerError,
    NotSentError,
    Wire,
    encoded,
)
from klantinteracties_conformance.result.model import Leftover
from klantinteracties_conformance.standard.dialect import Dialect, take
from klantinteracties_conformance.system import interrupts

_PLAIN_ID = re.compile(r"[A-Za-z0-9_~:-][A-Za-z0-9_~:.-]{0,99}")
_ATTEMPTS = 3
"""Times that a usual object is tried: somebody else may have its number."""
_FINISHED = (200, 202, 204, 404, 410)


class PrerequisiteError(Exception):
    """An object that a check needs could not be made; the text says why."""


@dataclass
class Made:
    """An object that we made. `body` is how it was answered, `sent` what we sent.

    `entry` is what the journal on disk has of it, where there is a way to remove it.
    """

    place: Place
    id: str
    sent: Any
    body: Any
    entry: Entry | None = None
    gone: bool = False

    @property
    def path(self) -> str:
        """Return its path below the base URL, quoted."""
        return self.place.path(quote(self.id, safe=""))


class World:
    """Our own objects at the provider. Only what is in the journal may be changed or deleted."""

    def __init__(
        self, wire: Wire, places: Places, knowledge: Knowledge, dialect: Dialect, fresh: Fresh
    ) -> None:
        self.wire = wire
        self.places = places
        self.knowledge = knowledge
        self.fresh = fresh
        self.journal: list[Made] = []
        self.doubtful: list[Leftover] = []
        self._ids: set[str] = set()
        self._usual_objects: dict[tuple[str, str], Made] = {}
        self._dialect = dialect
        self.diary = Diary(wire.settings.journal, dialect, knowledge, places)
        self._id_path = dialect.types["klantcontact"].attribute("ID").path

    # -- making -------------------------------------------------------------------------------------------

    def post(self, collection: str, body: Any) -> tuple[Answer, list[Made]]:
        """Send a registration and note what it made."""
        return self.register(Message("POST", collection, f"POST {collection}", content=encoded(body)), body)

    def register(self, message: Message, body: Any) -> tuple[Answer, list[Made]]:
        """Send a registration, which is written down before, and note what it made."""
        with interrupts.held_back():
            entries = self.diary.intended(message.path, body, self._distinctive)
            try:
                answer = self.wire.send(message)
            except NotSentError:
                self.diary.refused(entries)
                raise
            made = self._adopt(message.path, body, answer, entries)
            self.diary.answered(entries, answer)
            return answer, made

    def _adopt(self, collection: str, sent: Any, answer: Answer, entries: Mapping[str, Entry]) -> list[Made]:
        """Note the objects that an answer shows to be made by us, and return them.

        An answer proves that when it repeats a number or text that only this run knows, or a reference to
        another object of ours; anything else might be somebody else's, and is only reported.
        """
        if not answer.succeeded or not isinstance(answer.body, dict):
            return []
        about = self.knowledge.objects[collection]
        ours = self._proves(about.own, sent, answer.body)
        made = []
        for name, target in (about.makes or {"": collection}).items():
            body = answer.body.get(name) if name else answer.body
            identifier = take(body, self._id_path)
            if not isinstance(identifier, str) or not identifier:
                continue
            place = self.places.by_collection[target]
            if not ours or not _PLAIN_ID.fullmatch(identifier):
                self._doubt(place, identifier, entries.get(name))
                continue
            made.append(self._noted(Made(place, identifier, sent, body, entries.get(name))))
        return made

    def found(self, collection: str, row: Any, sent: Any) -> Made | None:
        """Note an object that turned up in a list and carries what only we sent."""
        identifier = take(row, self._id_path)
        proven = self._proves(self.knowledge.objects[collection].own, sent, row)
        if not proven or not isinstance(identifier, str) or not _PLAIN_ID.fullmatch(identifier):
            return None
        entry = self.diary.entry_of(collection, identifier, sent, self._distinctive)
        return self._noted(Made(self.places.by_collection[collection], identifier, sent, row, entry))

    def _noted(self, made: Made) -> Made:
        if made.place.item:
            self.wire.own(made.path)
        self.diary.made(made.entry, made.id)
        self.journal.append(made)
        self._ids.add(made.id.lower())
        return made

    def _proves(self, own: Any, sent: Any, answered: Any) -> bool:
        for name in own:
            mine, theirs = (self._comparable(take(body, tuple(name.split(".")))) for body in (sent, answered))
            if mine == theirs and self._distinctive(mine):
                return True
        return False

    def provable(self, collection: str, body: Any) -> bool:
        """Tell whether an answer that repeats this body would prove that it shows an object of ours."""
        own = self.knowledge.objects[collection].own
        return any(self._distinctive(self._comparable(take(body, tuple(name.split("."))))) for name in own)

    def _distinctive(self, text: str) -> bool:
        return bool(text) and (text in self._ids or self.fresh.is_ours(text))

    def _comparable(self, value: Any) -> str:
        """Return an attribute as text: a reference as its id."""
        if isinstance(value, dict):
            value = value.get(self._dialect.reference_key or "")
        return "" if value is None or isinstance(value, dict | list) else str(value).strip().lower()

    def _doubt(self, place: Place, identifier: str, entry: Entry | None) -> None:
        redact = self.wire.settings.redactor.text
        reason = "niet verwijderd: het antwoord laat niet zien dat dit object door de suite is gemaakt"
        shown = redact(identifier)
        where = redact(f"{self.wire.base}{place.path(quote(shown, safe=''))}")
        self.diary.doubtful(entry, identifier, reason)
        self.doubtful.append(Leftover(place.collection, shown, where, reason))

    # -- the bed ------------------------------------------------------------------------------------------

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
        if not made:
            raise PrerequisiteError(f"POST {collection} van een gewoon object gaf antwoord {answer.status}")
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
        return self.wire.send(Message("GET", made.path, f"GET {made.place.item}"))

    def look(self, made: Made) -> Any:
        """Return an object of ours as it is now, None where the provider doesn't show it."""
        answer = self.read(made)
        return answer.body if answer.succeeded and answer.body is not NO_JSON else None

    def delete(self, made: Made) -> Answer:
        """Delete an object of ours."""
        answer = self.wire.send(Message("DELETE", made.path, f"DELETE {made.place.item}"))
        if answer.status in _FINISHED:
            self.lose(made)
        return answer

    def lose(self, made: Made) -> None:
        """Note that an object of ours is gone."""
        made.gone = True
        self.diary.removed(made.entry)

    def regain(self, made: Made) -> None:
        """Note that an object of ours is there after all."""
        made.gone = False
        self.diary.returned(made.entry, made.id)

    def clean_up(self) -> list[Leftover]:
        """Remove everything that we made, newest first; return what could not be removed.

        What was refused is tried once more at the end: what came later may have been made to refer to it.
        """
        leftovers, reason = list(self.doubtful), ""
        again: list[Made] | None = []
        with interrupts.held_back(), self.wire.settings.budget.cleaning_up():
            while self.journal or again:
                if not self.journal:
                    self.journal, again = again or [], None
                made = self.journal.pop()
                if made.gone or not made.place.item:
                    continue
                problem = reason
                if not reason:
                    try:
                        answer = self.delete(made)
                        if answer.refused and not made.gone and again is not None:
                            again.insert(0, made)
                            continue
                        problem = "" if made.gone else f"verwijderen gaf antwoord {answer.status}"
                    except NoAnswerError as error:
                        problem = str(error)
                    except (GoneError, OutOfBudgetError) as error:
                        problem = reason = str(error)
                if problem:
                    leftovers.append(self._leftover(made, problem))
        return leftovers

    def _leftover(self, made: Made, reason: str) -> Leftover:
        redact = self.wire.settings.redactor.text
        return Leftover(
            made.place.collection, redact(made.id), redact(f"{self.wire.base}{made.path}"), redact(reason)
        )
