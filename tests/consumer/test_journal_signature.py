"""What a line of a journal shows of who wrote it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from klantinteracties_conformance.client.access import Access, Network
from klantinteracties_conformance.client.auth import Credentials
from klantinteracties_conformance.consumer.journal import NAME, RUN_ID, Journal, JournalError, Origin
from klantinteracties_conformance.consumer.journal_reading import reopened
from klantinteracties_conformance.consumer.journal_signature import (
    MAC,
    MOST_UNSIGNED,
    Demand,
    Doubting,
    Signature,
    UnsignedError,
)
from tests.saying import raises

HERE, SECRET = Origin("http://127.0.0.1:1/api", "openklant"), "geheim-token-1"
LINE = {"nr": "ab-1", "state": "made", "id": "één \ud800", "proved": True, "of": [1, 0.5, None]}


def written(path: Path, secret: str = SECRET, origin: Origin = HERE) -> Path:
    kept = Journal(path, origin, signature=Signature(secret))
    kept.made(kept.intend("actoren", {"Naam": "merk \ud83d\ude00 \ud800"}, own=["Naam"]), "id-1")
    return path


def entries(path: Path, doubting: Doubting = "refusing", secret: str = SECRET) -> list[str]:
    found = reopened(path, Demand(Signature(secret), HERE.base, doubting))
    return [entry.id for kept in found.values() for entry in kept.entries]


def test_a_line_is_signed_and_its_secret_stands_nowhere(tmp_path: Path) -> None:
    text = written(tmp_path / NAME).read_text(encoding="utf-8")
    assert all(len(json.loads(line)[MAC]) == 64 for line in text.splitlines())
    assert SECRET not in text
    assert SECRET not in repr(Signature(SECRET))
    assert entries(tmp_path / NAME) == ["id-1"]


def test_without_a_secret_nothing_is_signed_or_asked(tmp_path: Path) -> None:
    text = written(tmp_path / NAME, "").read_text(encoding="utf-8")
    assert MAC not in text
    assert entries(tmp_path / NAME, secret="") == ["id-1"]


@pytest.mark.parametrize(
    "forge",
    [
        lambda line: {name: value for name, value in line.items() if name != MAC},
        lambda line: {**line, MAC: 5},
        lambda line: {**line, MAC: "é" * 64},
        lambda line: {**line, MAC: line[MAC].upper()},
        lambda line: {**line, "id": "id-2"},
        lambda line: {**line, "proved": True},
    ],
)
def test_a_line_that_was_written_or_changed_by_another_is_not_signed(
    forge: Callable[[dict[str, object]], dict[str, object]], tmp_path: Path
) -> None:
    lines = written(tmp_path / NAME).read_text(encoding="utf-8").splitlines()
    forged = json.dumps(forge(json.loads(lines[-1])))
    (tmp_path / NAME).write_text("\n".join([*lines[:-1], forged, ""]), encoding="utf-8")
    with raises(JournalError, "op regel 3 niet ondertekend"):
        entries(tmp_path / NAME)
    assert entries(tmp_path / NAME, "leaving out") == []
    assert len(entries(tmp_path / NAME, "trusting")) == 1


def test_a_signature_is_of_one_secret_one_run_and_one_provider() -> None:
    signed = Signature(SECRET).on(LINE, "ab", HERE.base)
    Signature(SECRET).check(signed, "ab", HERE.base)
    for secret, run, base in [
        ("ander-token", "ab", HERE.base),
        (SECRET, "cd", HERE.base),
        (SECRET, "ab", "http://elders.example.nl/api"),
    ]:
        with pytest.raises(UnsignedError):
            Signature(secret).check(signed, run, base)


def test_a_run_that_says_to_have_been_elsewhere_brings_nothing_here(tmp_path: Path) -> None:
    """Lines about another provider needn't be signed with our token; nor do they become lines about ours."""
    real = written(tmp_path / NAME).read_text(encoding="utf-8").splitlines()
    elsewhere = {"run": RUN_ID, "base": "http://elders.example.nl/api", "dialect": "openklant"}
    told = {"path": "actoren", "item": "actoren", "marks": {"Naam": "van een ander"}, "own": ["Naam"]}
    forged = [elsewhere, {"nr": f"{RUN_ID}-99", "state": "intended", **told}]
    lines = [
        *map(json.dumps, forged),
        real[0],
        json.dumps({"nr": f"{RUN_ID}-99", "state": "made", "id": "x"}),
    ]
    (tmp_path / NAME).write_text("\n".join([*lines, ""]), encoding="utf-8")
    found = reopened(tmp_path / NAME, Demand(Signature(SECRET), HERE.base, "refusing"))
    assert [origin.base for origin in found] == [elsewhere["base"]]


def test_a_run_leaves_out_what_is_not_signed_and_no_more_than_a_few(tmp_path: Path) -> None:
    written(tmp_path / NAME)
    with (tmp_path / NAME).open("a", encoding="utf-8") as file:
        for number in range(MOST_UNSIGNED + 1):
            if number == MOST_UNSIGNED:
                file.flush()
                assert entries(tmp_path / NAME, "leaving out") == ["id-1"]
            run = {"run": f"x{number}", "base": HERE.base, "dialect": HERE.dialect}
            file.write(f"{json.dumps(run)}\n")
    with raises(JournalError, "niet ondertekend"):
        entries(tmp_path / NAME, "leaving out")


def test_who_goes_on_with_a_journal_signs_for_its_run(tmp_path: Path) -> None:
    demand = Demand(Signature(SECRET), HERE.base, "refusing")
    (again,) = reopened(written(tmp_path / NAME), demand).values()
    again.removed(again.entries[0])
    (last,) = reopened(tmp_path / NAME, demand).values()
    assert [entry.state for entry in last.entries] == ["removed"]


def test_what_only_those_know_who_may_use_a_provider(tmp_path: Path) -> None:
    key = tmp_path / "sleutel.pem"
    key.write_text("geheime sleutel", encoding="utf-8")
    by_key = Network(client_cert=str(tmp_path / "cert.pem"), client_key=str(key))
    assert Access().own_secret == ""
    assert Access(headers={"X": "1"}).own_secret == ""
    assert Access(headers={"X-B": "tweede-waarde", "X-A": "eerste-waarde"}).own_secret == (
        "eerste-waarde\ntweede-waarde"
    )
    assert Access(network=by_key).own_secret == "geheime sleutel"
    assert Access(Credentials("oauth2", "client-geheim"), by_key).own_secret == "client-geheim"
