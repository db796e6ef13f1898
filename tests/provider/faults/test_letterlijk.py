"""What each defect does with more than letters and digits, and that it leaves other text alone."""

import pytest

from klantinteracties_conformance.provider.faults.letterlijk import (
    FAULTS,
    READ,
    TYPED,
    UNSEEN,
    ReadsArgumentOtherwise,
)
from klantinteracties_conformance.provider.query import Condition

SEARCHING = [fault for fault in FAULTS if isinstance(fault, ReadsArgumentOtherwise)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("komma", "a, b"),
        ("ampersand", "a & b"),
        ("procent", "50% c"),
        ("plus", "a + b"),
        ("accent", "één"),
        ("apostrof", "'s-Gravenhage"),
        ("haakjes", "a (b)"),
        ("schuine-streep", "a/b"),
        ("omgekeerde-streep", "C:\\a"),
        ("spaties", "a  b"),
        ("lange-tekst", "a" * 101),
    ],
)
def test_only_that_text_is_read_otherwise(name: str, text: str) -> None:
    read, _ = READ[name]
    assert read(text) != text
    assert read("Een gewone naam") == "Een gewone naam"


@pytest.mark.parametrize("fault", SEARCHING, ids=lambda one: one.name)
def test_only_searches_of_its_kind_are_read_so(fault: ReadsArgumentOtherwise) -> None:
    asked = [
        Condition("naam", "exact", "één, twee & 50% + (3/4) '\\'  " + "a" * 100),
        Condition("actief", "exact", True),
    ]
    assert fault.on_filter("iets anders", asked) == asked
    found = fault.on_filter(fault.kind, asked)
    assert (found[0] != asked[0], found[1]) == (True, asked[1])


@pytest.mark.parametrize(
    ("name", "text", "kept"),
    [
        ("zonder-verbindingen", "a \U0001f469\u200d\U0001f467", "a \U0001f469\U0001f467"),
        ("zonder-hebreeuws", "van שרה", "van ???"),
    ],
)
def test_only_letters_from_elsewhere_get_lost(name: str, text: str, kept: str) -> None:
    change = next(one for told, _, one in UNSEEN if told == name)
    assert change(text) == kept
    assert change("één 🙂") == "één 🙂"


@pytest.mark.parametrize(
    ("name", "text", "kept"),
    [
        ("zonder-losse-accenten", "Zoe\u0308", "Zoe"),
        ("verbonden-letters-apart", "ﬁets", "fiets"),
        ("invulplaatsen-leeg", "zaak {0}", "zaak "),
        ("zonder-leesrichting", "שרה\u200f.", "שרה."),
        ("vaste-spaties-gewoon", "€\u00a0250", "€ 250"),
        ("zonder-zachte-streepjes", "vier\u00adkante", "vierkante"),
    ],
)
def test_only_what_is_typed_in_an_unusual_way_gets_lost(name: str, text: str, kept: str) -> None:
    change = next(one for _, _, told, _, one in TYPED if told == name)
    assert change(text) == kept
    assert change("Zoë {x}: een fiets, 250 - שרה") == "Zoë {x}: een fiets, 250 - שרה"
