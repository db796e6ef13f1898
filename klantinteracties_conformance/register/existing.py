"""What is in a register already, for a run that only reads: nothing is made, and nothing of it is told."""

from urllib.parse import parse_qsl, quote, quote_plus

from klantinteracties_conformance.client.http import Request
from klantinteracties_conformance.consumer.identifiers import fits_in_path
from klantinteracties_conformance.consumer.journal import Entry
from klantinteracties_conformance.contract.knowledge import Knowledge
from klantinteracties_conformance.contract.places import Places
from klantinteracties_conformance.register.client import FuzzClient
from klantinteracties_conformance.register.fresh import Fresh
from klantinteracties_conformance.register.own_objects import Made, OwnObjects, PrerequisiteError
from klantinteracties_conformance.register.settings import FuzzSettings
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.system.messages import message

_HIDDEN = "⟨value⟩"
_LEAST = 5
"""Characters of a value that is taken out of texts; shorter ones could be part of any word."""


class NothingThereError(PrerequisiteError):
    """A list shows nothing that could be read."""

    def __init__(self, collection: str) -> None:
        self.said = message("register-shows-nothing", operation=f"GET {collection}")
        Exception.__init__(self, self.said.code)


class ExistingObjects(OwnObjects):
    """Objects of others, as the first page of a list shows them, in place of what the suite would make.

    Their IDs and values don't reach the evidence: not in a body, not in an address, not in a finding.
    """

    def __init__(
        self, client: FuzzClient, settings: FuzzSettings, places: Places, knowledge: Knowledge, fresh: Fresh
    ) -> None:
        super().__init__(client, settings, places, knowledge, fresh)
        self._found: dict[str, list[Made]] = {}
        self._turns: dict[str, int] = {}
        self._values: set[str] = set()
        client.provider.log.hiding = self.hidden

    def new(self, collection: str, kind: str = "") -> Made:  # noqa: ARG002  no kind is made here
        """Return the next object of a list, and the first one again after the last.

        Raises:
            NothingThereError: the list shows none.
        """
        found = self.rows(collection)
        if not found:
            raise NothingThereError(collection)
        turn = self._turns.get(collection, 0)
        self._turns[collection] = turn + 1
        return found[turn % len(found)]

    def rows(self, collection: str) -> list[Made]:
        """Return the objects on the first page of a list."""
        if collection not in self._found:
            answer = self.client.send(Request("GET", collection, f"GET {collection}"))
            rows = self.knowledge.rows_of(answer.body) if answer.succeeded else None
            place = self.places.by_collection[collection]
            self._found[collection] = [
                self._existing(identifier, row, collection)
                for row in rows or ()
                if isinstance(identifier := take(row, self._id_path), str)
                and fits_in_path(identifier)
                and place.item
            ]
        return self._found[collection]

    def _existing(self, identifier: str, row: object, collection: str) -> Made:
        self.hide(identifier)
        entry = Entry("", collection, collection, state="made", id=identifier)
        return Made(self.places.by_collection[collection], identifier, row, row, entry)

    def at(self, identifier: str, collection: str) -> Made:
        """Return the object with an ID that was read somewhere."""
        return self._existing(identifier, {}, collection)

    def seen(self, identifier: str, collection: str) -> Made | None:
        """Return the object with an ID as it is now, None where the provider doesn't show it."""
        made = self.at(identifier, collection)
        made.body = self.look(made) if fits_in_path(identifier) else None
        return made if isinstance(made.body, dict) else None

    def hide(self, value: str) -> None:
        """Keep a value that was read out of everything that is told from now on, also where it is quoted."""
        self._values |= {value, quote(value, safe="")}

    def hidden(self, text: str) -> str:
        """Return a text without what was read."""
        if "?" in text and self._values:
            address, _, query = text.partition("?")
            pairs = parse_qsl(query, keep_blank_values=True)
            if any(value in self._values for _, value in pairs):
                hidden = [
                    (name, _HIDDEN if value in self._values else quote_plus(value)) for name, value in pairs
                ]
                text = f"{address}?{'&'.join(f'{quote_plus(name)}={value}' for name, value in hidden)}"
        for value in self._values:
            if len(value) >= _LEAST and value in text:
                text = text.replace(value, _HIDDEN)
        return text
