"""What lists still show of a run that is over, at a real provider."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import httpx
import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import Limits
from klantinteracties_conformance.consumer.journal import NAME, RUN_ID, Journal, Origin
from klantinteracties_conformance.consumer.journal_reading import reopened
from klantinteracties_conformance.consumer.journal_signature import Signature
from klantinteracties_conformance.consumer.others import OthersObjects
from klantinteracties_conformance.consumer.strays import Strays, remove_strays
from klantinteracties_conformance.consumer.sweep import sweep
from klantinteracties_conformance.provider.process import ProviderProcess
from tests.command.servers import Reply, passing_on, serving

PARTIJ = {
    "soortPartij": "persoon",
    "indicatieActief": True,
    "indicatieGeheimhouding": False,
    "voorkeurstaal": "nld",
    "partijIdentificatie": {"contactnaam": {"achternaam": "Testerveld"}},
    "digitaleAdressen": None,
    "voorkeursDigitaalAdres": None,
    "rekeningnummers": None,
    "voorkeursRekeningnummer": None,
    "partijIdentificatoren": None,
}


@pytest.fixture(scope="module")
def provider() -> Iterator[ProviderProcess]:
    with ProviderProcess() as running:
        yield running


@pytest.fixture
def client(provider: ProviderProcess) -> Iterator[httpx.Client]:
    headers = {"Authorization": f"Token {provider.token}"}
    with httpx.Client(base_url=provider.url, headers=headers, trust_env=False) as client:
        yield client


def signed(path: Path, url: str, token: str, others: OthersObjects | None = None) -> Journal:
    """Return a journal as a run with this token writes it."""
    return Journal(path, Origin(url, "openklant"), others=others, signature=Signature(token))


def actor(client: httpx.Client, name: str) -> str:
    sent = {"naam": name, "soortActor": "medewerker"}
    return str(client.post("/actoren", json=sent).json()["uuid"])


def looked(provider: ProviderProcess, path: Path, *told: str) -> Strays:
    access = Access.by_token(provider.token)
    return remove_strays(path, provider.url, access, told, timeout=10, limits=Limits(time_limit=20))


@pytest.mark.parametrize("earlier", [True, False])
def test_what_was_there_before_the_run_is_left_though_it_carries_our_mark_by_now(
    earlier: bool, provider: ProviderProcess, client: httpx.Client, tmp_path: Path
) -> None:
    """A provider may show what others have under our mark; what an earlier run left, is ours all the same."""
    there = actor(client, "merk-van-ons")
    path = tmp_path / NAME
    before = OthersObjects([there])
    first = signed(path, provider.url, provider.token, None if earlier else before)
    first.refused(first.intend("actoren", {"Naam": "merk-van-ons"}, own=["Naam"]))
    if earlier:
        # Another process begins, with what the first one left among what is there.
        later = signed(path, provider.url, provider.token, before)
        later.refused(later.intend("actoren", {"Naam": "ander-merk"}, own=["Naam"]))
    assert there not in path.read_text(encoding="utf-8")
    strays = looked(provider, path)
    left = [(one.id, one.reason.code) for one in strays.leftovers]
    assert left == ([] if earlier else [(there, "leftover-was-there")])
    assert client.get(f"/actoren/{there}").status_code == (404 if earlier else 200)
    client.delete(f"/actoren/{there}")


@pytest.mark.parametrize("state", ["refused", "removed", "intended", "made"])
def test_what_is_there_and_is_ours_is_removed(
    state: str, provider: ProviderProcess, client: httpx.Client, tmp_path: Path
) -> None:
    ours, theirs = actor(client, "merk-van-ons"), actor(client, "merk-van-ons-niet")
    kept = signed(tmp_path / NAME, provider.url, provider.token)
    entry = kept.intend("actoren", {"Naam": "merk-van-ons"}, own=["Naam"])
    if state == "refused":
        kept.refused(entry)
    elif state != "intended":
        kept.made(entry, ours)
    if state == "removed":
        kept.removed(entry)
    strays = looked(provider, tmp_path / NAME)
    assert (strays.removed, strays.leftovers, strays.unread) == (1, [], [])
    assert client.get(f"/actoren/{ours}").status_code == 404
    assert client.get(f"/actoren/{theirs}").status_code == 200
    client.delete(f"/actoren/{theirs}")


def test_what_is_said_to_be_removed_once_more_and_kept_is_told(
    provider: ProviderProcess, client: httpx.Client, tmp_path: Path
) -> None:
    ours = actor(client, "merk-van-ons")

    def answer(handler: BaseHTTPRequestHandler) -> Reply:
        return (204, {}, b"") if handler.command == "DELETE" else passing_on(handler, origin + handler.path)

    origin = provider.origin
    with serving(answer) as url:
        kept = signed(tmp_path / NAME, url, provider.token)
        entry = kept.intend("actoren", {"Naam": "merk-van-ons"}, own=["Naam"])
        kept.made(entry, ours)
        kept.removed(entry)
        access = Access.by_token(provider.token)
        strays = remove_strays(tmp_path / NAME, url, access, (), timeout=5, limits=Limits(time_limit=9))
        left = sweep(tmp_path / NAME, url, access, timeout=5).leftovers
    assert (strays.removed, [one.id for one in strays.leftovers]) == (0, [ours])
    assert [(one.id, one.reason.code) for one in left] == [(ours, "leftover-still-there")]
    client.delete(f"/actoren/{ours}")


def test_what_can_not_be_asked_for_any_more_and_lists_still_show_is_told(
    provider: ProviderProcess, client: httpx.Client, tmp_path: Path
) -> None:
    ours = actor(client, "zonder merk")

    def answer(handler: BaseHTTPRequestHandler) -> Reply:
        forgotten = handler.path.endswith(ours)
        return (404, {}, b"{}") if forgotten else passing_on(handler, origin + handler.path)

    origin = provider.origin
    with serving(answer) as url:
        kept = signed(tmp_path / NAME, url, provider.token)
        entry = kept.intend("actoren", {"Naam": None})
        kept.made(entry, ours)
        kept.removed(entry)
        access = Access.by_token(provider.token)
        strays = remove_strays(tmp_path / NAME, url, access, (), timeout=5, limits=Limits(time_limit=9))
    assert (strays.removed, [one.id for one in strays.leftovers]) == (0, [ours])
    client.delete(f"/actoren/{ours}")


def test_what_was_told_to_be_left_is_not_told_again(
    provider: ProviderProcess, client: httpx.Client, tmp_path: Path
) -> None:
    ours = actor(client, "merk-van-ons")
    kept = signed(tmp_path / NAME, provider.url, provider.token)
    kept.made(kept.intend("actoren", {"Naam": "merk-van-ons"}, own=["Naam"]), ours)
    assert looked(provider, tmp_path / NAME, ours) == Strays()
    assert client.get(f"/actoren/{ours}").status_code == 200
    client.delete(f"/actoren/{ours}")


def test_what_a_journal_says_that_is_not_signed_brings_nothing(
    provider: ProviderProcess, client: httpx.Client, tmp_path: Path
) -> None:
    """One may lie where a run writes its own: what others have isn't found by it."""
    theirs, ours = actor(client, "van een ander"), actor(client, "merk-van-ons")
    forged = Journal(tmp_path / "forged", Origin(provider.url, "openklant"))
    forged.intend("actoren", {"Naam": "van een ander"}, own=["Naam"])
    lines = (tmp_path / "forged").read_text(encoding="utf-8").replace(RUN_ID, "ab12cd")
    (tmp_path / NAME).write_text(lines, encoding="utf-8")
    kept = signed(tmp_path / NAME, provider.url, provider.token)
    kept.intend("actoren", {"Naam": "merk-van-ons"}, own=["Naam"])
    strays = looked(provider, tmp_path / NAME)
    assert (strays.removed, strays.leftovers, strays.unread) == (1, [], [])
    assert client.get(f"/actoren/{ours}").status_code == 404
    assert client.get(f"/actoren/{theirs}").status_code == 200
    client.delete(f"/actoren/{theirs}")


def test_a_list_that_can_not_be_read_is_named(tmp_path: Path) -> None:
    nobody = "http://127.0.0.1:9/api"
    kept = signed(tmp_path / NAME, nobody, "0123456789")
    for path in ("actoren", "klantcontacten", "partijen"):
        kept.refused(kept.intend(path, {"Naam": "x"}, own=["Naam"]))
    strays = remove_strays(
        tmp_path / NAME, nobody, Access.by_token("0123456789"), (), timeout=2, limits=Limits(time_limit=9)
    )
    assert sorted(strays.unread) == ["actoren", "klantcontacten", "partijen"]


def test_a_journal_of_another_provider_says_nothing(provider: ProviderProcess, tmp_path: Path) -> None:
    kept = signed(tmp_path / NAME, "http://127.0.0.1:9/api", provider.token)
    kept.refused(kept.intend("actoren", {"Naam": "x"}, own=["Naam"]))
    assert looked(provider, tmp_path / NAME) == Strays()


def test_a_row_whose_id_leads_elsewhere_is_told_and_left(tmp_path: Path) -> None:
    row = {"uuid": "../actoren\n", "naam": "merk-van-ons", "soortActor": "medewerker"}
    listed = json.dumps({"count": 1, "next": None, "previous": None, "results": [row]}).encode()
    with serving(lambda _: (200, {"Content-Type": "application/json"}, listed)) as url:
        kept = signed(tmp_path / NAME, url, "0123456789")
        kept.refused(kept.intend("actoren", {"Naam": "merk-van-ons"}, own=["Naam"]))
        access = Access.by_token("0123456789")
        strays = remove_strays(tmp_path / NAME, url, access, (), timeout=5, limits=Limits(time_limit=9))
    assert (strays.removed, [left.reason.code for left in strays.leftovers]) == (
        0,
        ["leftover-without-address"],
    )


def test_what_was_left_alone_as_somebody_elses_is_left_alone_at_the_last_look_too(
    provider: ProviderProcess, client: httpx.Client, tmp_path: Path
) -> None:
    theirs = actor(client, "merk-van-ons")
    kept = signed(tmp_path / NAME, provider.url, provider.token)
    kept.doubtful(
        kept.intend("actoren", {"Naam": "merk-van-ons"}, own=["Naam"]), theirs, "leftover-was-there"
    )
    strays = looked(provider, tmp_path / NAME)
    assert strays.removed == 0
    assert [(left.id, left.reason.code) for left in strays.leftovers] == [(theirs, "leftover-was-there")]
    assert client.get(f"/actoren/{theirs}").status_code == 200
    client.delete(f"/actoren/{theirs}")


def test_a_new_object_of_others_under_an_id_that_was_ours_is_told_and_left(
    provider: ProviderProcess, client: httpx.Client, tmp_path: Path
) -> None:
    theirs = actor(client, "van-een-ander")
    kept = signed(tmp_path / NAME, provider.url, provider.token)
    entry = kept.intend("actoren", {"Naam": "merk-van-ons"}, own=["Naam"])
    entry.proved = True
    kept.made(entry, theirs)
    kept.removed(entry)
    strays = looked(provider, tmp_path / NAME)
    assert [(one.id, one.reason.code) for one in strays.leftovers] == [(theirs, "leftover-unproven")]
    assert client.get(f"/actoren/{theirs}").status_code == 200
    client.delete(f"/actoren/{theirs}")


def test_what_is_said_to_be_removed_time_and_again_and_still_is_listed_is_told(
    provider: ProviderProcess, client: httpx.Client, tmp_path: Path
) -> None:
    ours, other = actor(client, "merk-van-ons"), actor(client, "merk-van-ons-2")

    def answer(handler: BaseHTTPRequestHandler) -> Reply:
        if handler.command == "DELETE" and handler.path.endswith(ours):
            return 204, {}, b""
        return passing_on(handler, provider.origin + handler.path)

    with serving(answer) as url:
        kept = signed(tmp_path / NAME, url, provider.token)
        for identifier, mark in ((ours, "merk-van-ons"), (other, "merk-van-ons-2")):
            entry = kept.intend("actoren", {"Naam": mark}, own=["Naam"])
            kept.made(entry, identifier)
            kept.removed(entry)
        access = Access.by_token(provider.token)
        strays = remove_strays(tmp_path / NAME, url, access, (), timeout=5, limits=Limits(time_limit=9))
        (left,) = reopened(tmp_path / NAME)[Origin(url, "openklant")].open_entries()
    assert strays.removed == 1
    assert [(one.id, one.reason.code) for one in strays.leftovers] == [(ours, "leftover-still-there")]
    assert left.id == ours
    client.delete(f"/actoren/{ours}")


@pytest.mark.first(2, 6)
@pytest.mark.parametrize(
    "case", ["stored twice", "gone a moment later", "there before", "more there before", "other", "of others"]
)
def test_what_came_during_the_run_and_is_like_what_was_sent_is_told_and_left(
    case: str, provider: ProviderProcess, client: httpx.Client, tmp_path: Path
) -> None:
    """The second of two has nothing of ours, once what it referred to is gone."""
    value = "0612345678" if case != "other" else "0612345679"
    sent = {"adres": value, "soortDigitaalAdres": "telefoonnummer", "omschrijving": "werk"}
    holder = str(client.post("/partijen", json=PARTIJ).json()["uuid"])
    refers = {"verstrektDoorPartij": {"uuid": holder} if case == "of others" else None}
    made = client.post("/digitaleadressen", json={**sent, "verstrektDoorBetrokkene": None, **refers})
    row = str(made.json()["uuid"])
    before = OthersObjects([row] if case == "there before" else [], more=case == "more there before")
    marks = {"Adres": "0612345678", "Partij": "6d2f3f0c-7a5b-4f0e-9d0a-1f2f3f4f5f6f"}

    def answer(handler: BaseHTTPRequestHandler) -> Reply:
        one = handler.command == "GET" and handler.path.endswith(row)
        if one and case == "gone a moment later":
            client.delete(f"/digitaleadressen/{row}")
        return passing_on(handler, provider.origin + handler.path)

    with serving(answer) as url:
        kept = signed(tmp_path / NAME, url, provider.token, before)
        kept.refused(kept.intend("digitaleadressen", marks, own=["Partij"]))
        access = Access.by_token(provider.token)
        strays = remove_strays(tmp_path / NAME, url, access, (), timeout=5, limits=Limits(time_limit=20))
    left = [(one.id, one.reason.code) for one in strays.leftovers]
    assert strays.removed == 0
    assert left == ([(row, "leftover-unproven")] if case == "stored twice" else [])
    status = client.get(f"/digitaleadressen/{row}").status_code
    assert status == (404 if case == "gone a moment later" else 200)
    client.delete(f"/digitaleadressen/{row}")
    client.delete(f"/partijen/{holder}")
