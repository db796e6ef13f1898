"""What is written of an object before it is made: it holds no secret, and can be read again."""

from pathlib import Path

from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.consumer.journal import Journal, Origin
from klantinteracties_conformance.consumer.journal_reading import read
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
