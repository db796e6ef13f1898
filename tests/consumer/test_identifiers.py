"""IDs that a provider chooses, as part of an address."""

import pytest

from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.identifiers import MAX_ID, fits_in_path, path_segment


@pytest.mark.parametrize(
    "identifier", ["", ".", "..", "a/b", "a\\b", "a\nb", "a\0", "\ud800", "u" * (MAX_ID + 1)]
)
def test_ids_that_lead_elsewhere(identifier: str) -> None:
    assert not fits_in_path(identifier)
    with pytest.raises(Finding):
        path_segment(identifier)


@pytest.mark.parametrize(
    ("identifier", "path"),
    [("a b", "a%20b"), ("%2F", "%252F"), ("?x=1#y", "%3Fx%3D1%23y"), ("😀", "%F0%9F%98%80"), ("...", "...")],
)
def test_ids_that_are_quoted(identifier: str, path: str) -> None:
    assert path_segment(identifier) == path
