"""What is written of an object before it is made: it holds no secret, and can be read again."""

import json
from pathlib import Path

import pytest

from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.consumer.journal import Journal, Origin, read
from klantinteracties_conformance.result.exchange import REDACTED

SECRET = "geheim+TOKEN/123"


def test_no_mark_and_no_id_in_a_journal_holds_a_secret(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path, Origin("http://127.0.0.1/api", "openklant"), Redactor([SECRET]).datum)
    marks = {"hoort_bij": {"url": f"http://127.0.0.1/{SECRET}"}, SECRET: ["a", SECRET.upper()], "nummer": 7}
    entry = journal.intend("/partijen", marks)
    journal.made(entry, f"id-{SECRET}")
    written = path.read_text(encoding="utf-8")
    assert SECRET.lower() not in written.lower()
    (read_back,) = read(path)[Origin("http://127.0.0.1/api", "openklant")]
    assert read_back.id == f"id-{REDACTED}"
    assert read_back.marks == {
        "hoort_bij": {"url": f"http://127.0.0.1/{REDACTED}"},
        REDACTED: ["a", REDACTED],
        "nummer": 7,
    }


def test_a_token_that_any_text_may_have_leaves_a_journal_that_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    redact = Redactor(["a", "actoren", "path"]).datum
    journal = Journal(path, Origin("http://127.0.0.1/api", "openklant"), redact)
    journal.made(journal.intend("actoren", {"Naam": "Anna", "Soort": "a"}, own=("Naam",)), "6a61")
    ((entry,),) = read(path).values()
    assert (entry.path, entry.id, entry.own) == ("actoren", "6a61", ("Naam",))
    assert entry.marks == {"Naam": "Anna", "Soort": REDACTED}


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("leftover-without-address", "leftover-without-address"),
        ("een zin van een eerdere versie", "leftover-unproven"),
        (None, "leftover-unproven"),
    ],
)
def test_why_an_object_may_be_somebody_elses_is_one_of_a_few_codes(
    written: str | None, known: str, tmp_path: Path
) -> None:
    path = tmp_path / "journal.jsonl"
    kept = Journal(path, Origin("http://x.example.nl", "openklant"))
    kept.doubtful(kept.intend("actoren", {}), "abc", "leftover-without-address")
    path.write_text(path.read_text().replace('"leftover-without-address"', json.dumps(written)))
    ((entry,),) = read(path).values()
    assert (entry.state, entry.reason) == ("doubtful", known)
