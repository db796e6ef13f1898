"""What each defect does with more than letters and digits, and that it leaves other text alone."""

from dataclasses import replace

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import UnsupportedMediaTypeError
from klantinteracties_conformance.provider.faults.letterlijk import (
    FAULTS,
    READ,
    ReadsArgumentOtherwise,
    RefusesCharset,
)
from klantinteracties_conformance.provider.query import Condition

REFUSING = [fault for fault in FAULTS if isinstance(fault, RefusesCharset)]
SEARCHING = [fault for fault in FAULTS if isinstance(fault, ReadsArgumentOtherwise)]


@pytest.mark.parametrize(
    ("name", "text"),
    [("komma", "a, b"), ("ampersand", "a & b"), ("procent", "50% c"), ("plus", "a + b"), ("accent", "één")],
)
def test_only_that_text_is_read_otherwise(name: str, text: str) -> None:
    read, _ = READ[name]
    assert read(text) != text
    assert read("Een gewone naam") == "Een gewone naam"


@pytest.mark.parametrize("fault", SEARCHING, ids=lambda one: one.name)
def test_only_searches_of_its_kind_are_read_so(fault: ReadsArgumentOtherwise) -> None:
    asked = [Condition("naam", "exact", "één, twee & 50% + drie"), Condition("actief", "exact", True)]
    assert fault.on_filter("iets anders", asked) == asked
    found = fault.on_filter(fault.kind, asked)
    assert (found[0] != asked[0], found[1]) == (True, asked[1])


@pytest.mark.parametrize("fault", REFUSING, ids=lambda one: one.name)
def test_only_what_names_its_charset_is_refused(fault: RefusesCharset) -> None:
    plain = Call("openklant", "POST", "", "", "", [], {"content-type": "application/json"})
    named = replace(plain, headers={"Content-Type": "application/json; charset=utf-8"})
    assert fault.before_write(plain, fault.kind, "create", {}) == {}
    assert fault.before_write(named, "iets anders", "create", {}) == {}
    with pytest.raises(UnsupportedMediaTypeError):
        fault.before_write(named, fault.kind, "create", {})
