"""What is called an address, and what it is made of."""

import pytest

from klantinteracties_conformance.system.addresses import split


@pytest.mark.parametrize("text", ["http://[::1", "http://[v1]x/", "//[", "http://\u2100.example.nl"])
def test_what_is_no_address_has_no_parts(text: str) -> None:
    assert not any(split(text))


def test_an_address_has_its_parts() -> None:
    parts = split("https://example.nl/a?b=c")
    assert (parts.scheme, parts.netloc, parts.path, parts.query) == ("https", "example.nl", "/a", "b=c")
