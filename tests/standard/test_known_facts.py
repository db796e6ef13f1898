"""What is written down of our contracts, by the version of the API."""

from klantinteracties_conformance.standard.known_facts import known_facts


def test_an_older_version_says_less() -> None:
    older, newest = known_facts("openklant", "0.2.1"), known_facts("openklant", "0.9.0")
    assert older.keys() < newest.keys()


def test_what_is_not_asked_says_why() -> None:
    known = known_facts("openklant", "0.9.0")
    assert "tijdstip" in known["GET /internetaken", "argument", "toegewezenOp"]
    assert known["GET /internetaken", "argument", "nummer"] == ""
