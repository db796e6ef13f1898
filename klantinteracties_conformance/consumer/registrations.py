"""Writing down what is going to be made before it is asked for, and what came of it."""

from collections.abc import Iterable, Mapping
from typing import Any

from klantinteracties_conformance.consumer.findings import READ_ONLY, ReadOnlyError
from klantinteracties_conformance.consumer.identifiers import fits_in_path
from klantinteracties_conformance.consumer.journal import RUN_ID, Entry, Journal
from klantinteracties_conformance.consumer.search import Search
from klantinteracties_conformance.standard.dialect import Dialect, WireType
from klantinteracties_conformance.standard.value_forms import is_unset

FOREIGN = "het antwoord op de registratie noemt een object dat niet is wat er werd gestuurd"
NO_PATH = "met het ID dat het antwoord op de registratie noemt, is geen adres te maken"


class Registrations:
    """Keeps the journal of what one consumer, or one operation that is fuzzed, makes at the provider.

    The journal may serve several of them; `entries` are those of this one.
    """

    def __init__(self, search: Search, journal: Journal) -> None:
        self._search = search
        self.journal = journal
        self.entries: list[Entry] = []

    def expect_writing(self) -> None:
        """Go on only where the run may write.

        Raises:
            ReadOnlyError: nothing may be written.
        """
        if self._search.client.budget.reads_only:
            raise ReadOnlyError(READ_ONLY)

    def intend(self, key: str, sent: Mapping[str, Any]) -> Entry:
        """Write down an object that is going to be made.

        Raises:
            ReadOnlyError: nothing may be written.
        """
        self.expect_writing()
        wire_type = self._search.dialect.type(key)
        marks, own = marks_of(wire_type, sent, self.journal.ids, RUN_ID)
        entry = self.journal.intend(wire_type.path, marks, own=own, item_path=wire_type.item_path)
        self.entries.append(entry)
        return entry

    def settle(self, key: str, entry: Entry, sent: Mapping[str, Any], status: int, body: Any) -> None:
        """Write down what came of it, by the status and what the answer says of the object."""
        identifier = self._search.identify(key, body)
        if 400 <= status < 500:
            self.journal.refused(entry)
        elif not 200 <= status < 300 or not identifier:
            return
        elif not fits_in_path(identifier):
            self.journal.doubtful(entry, identifier, NO_PATH)
        elif is_ours(self._search.dialect, key, body, sent, entry.own):
            self.journal.made(entry, identifier)
        else:
            self.journal.doubtful(entry, identifier, FOREIGN)

    def take(self) -> list[Entry]:
        """Return the entries of which something may be left, and begin anew."""
        taken, self.entries = [entry for entry in self.entries if entry.open], []
        return taken


def marks_of(
    wire_type: WireType, sent: Mapping[str, Any], ids: Iterable[str], run_id: str
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return by which of the values that are sent an object can be recognised, and which are ours alone.

    Ours alone are numbers that the suite made up, references to objects that it made (`ids`), and texts
    that carry its run id.
    """
    marks, own = {}, []
    known = set(ids)
    for name, value in sent.items():
        if is_unset(value):
            continue
        attribute = wire_type.attribute(name)
        refers = attribute.form == "verwijzing"
        ours = (
            value in known
            if refers
            else attribute.assigned_by == "consumer" or (isinstance(value, str) and run_id in value)
        )
        if ours or refers or name in wire_type.search:
            marks[name] = value
        if ours:
            own.append(name)
    return marks, tuple(own)


def is_ours(dialect: Dialect, key: str, body: Any, sent: Mapping[str, Any], own: Iterable[str]) -> bool:
    """Tell whether the object in an answer to a registration is the one that was sent.

    One mark that is ours alone will do; where the answer shows none of those, half of what was sent must be
    there. A broken provider may answer with the id of an object of somebody else, which would be removed.
    """
    wire_type = dialect.type(key)
    observed = {name: dialect.observe(key, name, body) for name in sent}
    same = {name for name, value in sent.items() if wire_type.attribute(name).same(value, observed[name])}
    marks = set(own)
    if any(not is_unset(observed[name]) for name in marks):
        return bool(same & marks)
    return 2 * len(same) >= len(sent)
