"""Looking up codes in the reference lists."""

import pytest

from klantinteracties_conformance.consumer.reference_lists import same_server


@pytest.mark.parametrize(
    ("lists", "provider", "same"),
    [
        ("https://example.nl/lijsten", "https://example.nl/api", True),
        ("https://lijsten.example.nl/v1", "https://example.nl/api", False),
        ("http://example.nl/lijsten", "https://example.nl/api", False),
        ("https://example.nl:8443/lijsten", "https://example.nl/api", False),
    ],
)
def test_the_token_goes_to_reference_lists_on_the_same_server_only(
    lists: str, provider: str, same: bool
) -> None:
    assert same_server(lists, provider) is same
