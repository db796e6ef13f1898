"""What a consumer makes: written down as object of a type, with what it can be recognised by."""

from collections.abc import Collection, Mapping
from typing import Any

from klantinteracties_conformance.consumer.findings import READ_ONLY, ReadOnlyError
from klantinteracties_conformance.consumer.identifiers import MAX_ID, fits_in_path
from klantinteracties_conformance.consumer.journal import RUN_ID, Entry
from klantinteracties_conformance.consumer.registrations import Registrations
from klantinteracties_conformance.consumer.search import Search
from klantinteracties_conformance.standard.dialect import WireType
from klantinteracties_conformance.standard.value_forms import is_unset


class Arranging:
    """Writes down objects of the information model before they are made, and what came of them."""

    def __init__(self, search: Search, registrations: Registrations) -> None:
        self._search = search
        self._registrations = registrations

    def expect_writing(self) -> None:
        """Go on only where the run may write.

        Raises:
            ReadOnlyError: nothing may be written.
        """
        if self._search.client.budget.reads_only:
            raise ReadOnlyError(READ_ONLY)

    def intend(self, key: str, sent: Mapping[str, Any], drawn: Collection[str] = ()) -> Entry:
        """Write down an object that is going to be made. `drawn` are values that nobody else has.

        Raises:
            ReadOnlyError: nothing may be written.
        """
        self.expect_writing()
        wire_type = self._search.dialect.type(key)
        marks, own = marks_of(wire_type, sent, self._registrations.journal.ids, RUN_ID, drawn)
        before = None if own else self._registrations.proofs.known_with(key, marks)
        entry = self._registrations.intend(wire_type.path, wire_type.item_path, marks, own)
        entry.known_before = before
        return entry

    def settle(self, key: str, entry: Entry, status: int, body: Any) -> None:
        """Write down what came of it, by the status and what the answer says of the object."""
        identifier = self._search.identify(key, body)
        if 400 <= status < 500:
            self._registrations.refused(entry)
        elif not 200 <= status < 300 or not identifier:
            return
        elif not fits_in_path(identifier):
            self._registrations.doubtful(entry, identifier, "leftover-without-address")
        else:
            self._registrations.made(entry, identifier)


def marks_of(
    wire_type: WireType,
    sent: Mapping[str, Any],
    ids: Collection[str],
    run_id: str,
    drawn: Collection[str] = (),
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return by which of the values that are sent an object can be recognised, and which are ours alone.

    Ours alone are numbers that the suite made up, references to objects that it made (`ids`), texts that
    carry its run id, and what was found to be of nobody (`drawn`).
    """
    marks, own = {}, []
    for name, value in sent.items():
        attribute = wire_type.attribute(name)
        refers = attribute.form == "verwijzing"
        if is_unset(value) or (refers and len(str(value)) > MAX_ID):
            continue  # by an ID that has room in no address nothing can be found
        ours = (
            isinstance(value, str) and value in ids
            if refers
            else attribute.assigned_by == "consumer"
            or (isinstance(value, str) and (run_id in value or value in drawn))
        )
        if ours or refers or name in wire_type.search:
            marks[name] = value
        if ours:
            own.append(name)
    return marks, tuple(own)
