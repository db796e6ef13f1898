"""What is kept of objects of others: how they are built, and nothing of what they say."""

import json
from typing import Any

import pytest

from klantinteracties_conformance.consumer.foreign import ForeignObjects
from klantinteracties_conformance.standard import dialect_files


class Ours:
    """What the test says to be ours."""

    def proved(self, identifier: str) -> bool:
        return identifier == "ours"

    def claimed(self, identifier: str) -> bool:
        return identifier in ("ours", "said-to-be-ours")

    def marks(self, value: str) -> bool:
        return "merk" in value


def kept(body: Any, sent: Any = None, dialect: str = "openklant") -> Any:
    foreign = ForeignObjects(dialect_files.load(dialect), Ours())
    return json.loads(foreign.without(json.dumps(sent).encode(), json.dumps(body)))


@pytest.mark.parametrize(
    "row",
    [
        {"uuid": "ours", "naam": "Jansen"},
        {"uuid": "x", "naam": "Jansen", "onderwerp": "merk-1"},
        {"uuid": "x", "naam": "Jansen", "contactnaam": {"achternaam": "merk"}},
        {"uuid": "x", "naam": "Jansen", "hadKlantcontact": {"uuid": "said-to-be-ours", "url": "http://x"}},
        {"uuid": "x", "url": "http://x/x"},
        {"naam": "geen object met een ID"},
    ],
)
def test_what_is_ours_or_says_nothing_stays_as_it_is(row: dict[str, Any]) -> None:
    assert kept({"results": [row]}) == {"results": [row]}


def test_of_an_object_of_others_the_structure_stays() -> None:
    row = {
        "uuid": "van-een-ander", "naam": "Jansen", "bsn": 123, "actief": True, "niets": None,
        "adressen": [{"straat": "Kerkstraat"}], "heeftOns": [{"uuid": "ours"}],
    }  # fmt: skip
    found = kept({"count": 1, "results": [row]})["results"][0]
    assert found.pop("uuid").startswith("⟨id ")
    assert found.pop("heeftOns")[0]["uuid"].startswith("⟨id ")
    assert found == {
        "naam": "⟨string⟩", "bsn": "⟨number⟩", "actief": True, "niets": None,
        "adressen": [{"straat": "⟨string⟩"}],
    }  # fmt: skip


def test_what_we_sent_says_nothing_of_others() -> None:
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())
    answer = json.dumps({"uuid": "x", "naam": "Balie", "afdeling": "Belastingen"})
    first = json.loads(foreign.without(b'{"naam": "Balie"}', answer))
    later = json.loads(foreign.without(b"", answer))
    assert first["naam"] == later["naam"] == "Balie"
    assert first["afdeling"] == later["afdeling"] == "⟨string⟩"


def test_an_object_of_others_within_one_of_ours_is_theirs() -> None:
    row = {"uuid": "ours", "_expand": {"partij": {"uuid": "x", "naam": "Jansen"}}}
    found = kept(row)
    assert found["uuid"] == "ours"
    assert found["_expand"]["partij"]["naam"] == "⟨string⟩"


@pytest.mark.parametrize("text", ["", "geen json", "[" * 5000, "null", "7"])
def test_what_is_no_object_stays_as_it_is(text: str) -> None:
    assert ForeignObjects(dialect_files.load("openklant"), Ours()).without(b"", text) == text


def test_ids_are_where_the_dialect_has_them() -> None:
    assert kept({"id": "x", "naam": "Jansen"}, dialect="vng-crud")["naam"] == "⟨string⟩"
