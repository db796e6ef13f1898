"""Searching: pages that follow each other, on the same server."""

import pytest

from klantinteracties_conformance.consumer.search import next_page


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("http://here.example.nl/api/x?page=2", "http://here.example.nl/api/x?page=2"),
        ("?page=2", "http://here.example.nl/api/x?page=2"),
        ("/api/x?page=2", "http://here.example.nl/api/x?page=2"),
        ("http://inside.example.nl:8000/api/x?page=2", "http://here.example.nl/api/x?page=2"),
    ],
)
def test_a_next_page_is_asked_of_the_same_server_only(link: str, address: str) -> None:
    assert next_page(link, "http://here.example.nl/api/x?pageSize=2") == address
