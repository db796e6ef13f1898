"""The test range of burgerservicenummers."""

from klantinteracties_conformance.standard import bsn


def test_the_test_range_of_burgerservicenummers() -> None:
    assert len(bsn.TEST_RANGE) == len(set(bsn.TEST_RANGE)) == 909
    assert all(number.startswith("99999") and len(number) == 9 for number in bsn.TEST_RANGE)
    assert "999990019" in bsn.TEST_RANGE
