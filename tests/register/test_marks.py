"""By what an object can be recognised as ours."""

import pytest

from klantinteracties_conformance.consumer.journal import Entry
from klantinteracties_conformance.contract.knowledge import of_dialect
from klantinteracties_conformance.register.marks import Marks
from klantinteracties_conformance.standard import dialect_files

DIALECT = dialect_files.load("openklant")
MARKS = Marks(DIALECT, of_dialect(DIALECT), lambda text: text.startswith("ons-"))


def test_only_what_nobody_else_can_have_sent_is_a_mark() -> None:
    assert MARKS.of("/actoren", {"naam": "Ons-1", "soortActor": "medewerker"}) == {"Naam": "Ons-1"}
    assert MARKS.of("/actoren", {"naam": "Anna"}) == {}
    assert MARKS.provable("/actoren", {"naam": "ons-1"})
    assert not MARKS.provable("/actoren", {"naam": "Anna"})


@pytest.mark.parametrize(
    ("sent", "answered", "ours"),
    [
        ("ons-1", "ons-1", True),
        ("ons-1", " ONS-1", True),
        ("ons-1", "ons-2", False),
        ("Anna", "Anna", False),
        ("ons-1", None, False),
    ],
)
def test_an_answer_is_ours_that_repeats_one(sent: str, answered: str | None, ours: bool) -> None:
    assert MARKS.prove("/actoren", {"naam": sent}, {"naam": answered}) is ours


def test_an_entry_can_be_found_by_what_is_ours_and_can_be_searched_for() -> None:
    assert MARKS.findable(Entry("1", "actoren", "actoren", {}, ("Naam",)))
    assert not MARKS.findable(Entry("1", "actoren", "actoren", {}, ()))
    assert not MARKS.findable(Entry("1", "elders", "elders", {}, ("Naam",)))
