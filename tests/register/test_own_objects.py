"""What of a registration is kept in mind that a server's error answered."""

from types import SimpleNamespace
from typing import Any

from klantinteracties_conformance.consumer.journal import Entry
from klantinteracties_conformance.register.own_objects import OwnObjects
from tests.register.test_marks import MARKS

ERROR: Any = SimpleNamespace(succeeded=False, refused=False, body=None)
REFUSED: Any = SimpleNamespace(succeeded=False, refused=True, body=None)


def settled(*asked: tuple[str, tuple[str, ...], Any]) -> list[str]:
    """Return which registrations are held to have made nothing, by their number."""
    refused: list[str] = []
    own = OwnObjects.__new__(OwnObjects)
    own._marks = MARKS
    own._uncertain = set()
    own._registrations = SimpleNamespace(refused=lambda entry: refused.append(entry.number))  # type: ignore[assignment]
    for number, (path, marked, answer) in enumerate(asked):
        own._settle({"": Entry(str(number), path, path, {}, marked)}, answer)
    return refused


def test_what_can_be_found_after_an_error_is_looked_for() -> None:
    assert settled(("actoren", ("Naam",), ERROR), ("actoren", ("Naam",), REFUSED)) == ["1"]


def test_of_a_list_that_is_read_afterwards_nothing_more_is_said() -> None:
    assert settled(("actoren", (), ERROR)) == ["0"]


def test_of_a_list_that_nobody_reads_afterwards_it_is_told_once() -> None:
    """A provider that stored each rekeningnummer and answered 500 left 38 of which nothing was said."""
    again = ("rekeningnummers", (), ERROR)
    assert settled(("rekeningnummers", (), REFUSED), again, again) == ["0", "2"]
