"""Removing: newest first, what is refused once more at the end, and only what is ours."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import httpx
import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.errors import UnsafeRequestError
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.consumer import removal
from klantinteracties_conformance.consumer.guarded import guard_of
from klantinteracties_conformance.consumer.journal import Entry, Journal
from klantinteracties_conformance.consumer.proof import Proofs
from klantinteracties_conformance.consumer.registrations import Registrations
from klantinteracties_conformance.consumer.removal import holds_what_is_of_others, remove_all
from klantinteracties_conformance.consumer.search import Search
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.system.messages import message
from tests.saying import said

URL = "http://provider.example/api"
STILL_THERE, UNPROVEN, UNRECOGNISABLE = (
    said(message(f"leftover-{why}")) for why in ("still-there", "unproven", "unrecognisable")
)
Answers = Callable[[str, str], int]
Shown = Callable[[str], tuple[int, Mapping[str, str]]]
NUMBER = "12345678"


def ours(name: str) -> tuple[int, Mapping[str, str]]:
    return 200, {"uuid": name, "nummer": NUMBER}


def absent(_: str) -> tuple[int, Mapping[str, str]]:
    return 404, {}


class Scene:
    """What one consumer made at a provider that a function stands for, and what it was asked.

    Reading an object by its ID isn't told; it has the number with which all are made, unless `shown` says
    otherwise.
    """

    def __init__(
        self, answers: Answers, found: Sequence[Mapping[str, str]] = (), shown: Shown = ours
    ) -> None:
        self.asked: list[str] = []
        dialect = dialect_files.load("openklant")

        def answer(request: httpx.Request) -> httpx.Response:
            path = request.url.path.removeprefix("/api/")
            if request.method == "GET" and "/" in path:
                status, seen = shown(path.rpartition("/")[2])
                return httpx.Response(status, stream=httpx.ByteStream(json.dumps(seen).encode()))
            self.asked.append(f"{request.method} {path}")
            if request.method == "GET":
                body = json.dumps({"count": 0, "next": None, "results": found}).encode()
                return httpx.Response(200, stream=httpx.ByteStream(body))
            status = answers(request.method, path)
            if not status:
                raise httpx.ConnectError("no")
            return httpx.Response(status, stream=httpx.ByteStream(b""))

        access = Access.by_token("0123456789abcdef")
        log = Log(access.redactor(dialect))
        self.client = ProviderClient.speaking(dialect, URL, access, log)
        self.client._transport = httpx.MockTransport(answer)
        self.client.budget.lag.measured = {wire_type.path: None for wire_type in dialect.types.values()}
        self.search = Search(dialect, self.client)
        guard = guard_of(self.client, dialect)
        self.registrations = Registrations(Journal(), guard, Proofs(self.search, guard.is_ours))

    def intended(self, *own: str, **marks: str) -> Entry:
        """Write down an object with these marks; those in `own` are ours alone."""
        return self.registrations.intend("klantcontacten", "klantcontacten", marks, own)

    def made(self, *names: str) -> None:
        for name in names:
            self.registrations.made(self.intended("Nummer", Nummer=NUMBER), name)

    def removed(self) -> list[tuple[str, str]]:
        """Remove all; return what is left with the reason."""
        entries = self.registrations.take()
        return [(row.id, said(row.reason)) for row in remove_all(self.search, self.registrations, entries)]


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(removal, "BACKOFF", 0.0)


def test_what_is_refused_is_tried_once_more_at_the_end() -> None:
    gone: set[str] = set()

    def answers(_: str, path: str) -> int:
        name = path.rpartition("/")[2]
        if name == "never" or (name == "b" and "a" not in gone):
            return 409
        gone.add(name)
        return 204

    scene = Scene(answers)
    scene.made("never", "a", "b")
    assert scene.removed() == [("never", "verwijderen gaf antwoord 409")]
    assert scene.asked == [f"DELETE klantcontacten/{name}" for name in ("b", "a", "never", "b", "never")]
    assert [entry.state for entry in scene.registrations.journal.entries] == ["made", "removed", "removed"]


def test_a_provider_that_stumbles_is_tried_again_but_not_for_each_object() -> None:
    scene = Scene(lambda _, __: 500)
    scene.made("a", "b", "c")
    assert scene.removed() == [(name, "verwijderen gaf antwoord 500") for name in "cba"]
    assert scene.asked == [f"DELETE klantcontacten/{name}" for name in "cccba"]


def test_a_provider_that_is_gone_is_not_asked_for_ever() -> None:
    scene = Scene(lambda _, __: 0)
    scene.made("a", "b", "c", "d")
    reasons = [reason for _, reason in scene.removed()]
    assert reasons[2:] == ["niet geprobeerd, want de provider antwoordt niet meer"] * 2
    assert scene.asked == [f"DELETE klantcontacten/{name}" for name in "dddc"]


def test_what_came_of_a_registration_without_an_answer_is_sought_and_may_then_be_removed() -> None:
    scene = Scene(lambda _, __: 204, found=[{"uuid": name, "nummer": NUMBER} for name in "ab"])
    scene.made("b")
    entry = scene.intended("Nummer", Nummer=NUMBER)
    assert scene.removed() == []
    assert entry.state == "removed"
    assert scene.asked == ["GET klantcontacten", "DELETE klantcontacten/a", "DELETE klantcontacten/b"]


def test_nothing_else_than_what_is_ours_is_changed_or_removed() -> None:
    scene = Scene(lambda _, __: 200)
    scene.made("a")
    scene.client.send("PATCH", "klantcontacten/a", body={})
    scene.client.send("POST", "klantcontacten", body={})
    for method, path in (
        ("PATCH", "klantcontacten/b"), ("DELETE", "klantcontacten"), ("POST", "klantcontacten/b"),
        ("POST", "klantcontacten/x"), ("DELETE", "klantcontacten/a/../b"), ("DELETE", "https://example.nl/a"),
    ):  # fmt: skip
        with pytest.raises(UnsafeRequestError):
            scene.client.send(method, path)
    assert len(scene.asked) == 2


@pytest.mark.parametrize("status", [200, 202, 204])
def test_what_the_provider_removes_is_removed(status: int) -> None:
    scene = Scene(lambda _, __: status)
    scene.made("a")
    assert scene.removed() == []
    assert [entry.state for entry in scene.registrations.journal.entries] == ["removed"]


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_said_not_to_be_there_and_still_is_is_left(status: int) -> None:
    scene = Scene(lambda _, __: status)
    scene.made("a")
    assert scene.removed() == [("a", STILL_THERE)]
    assert [entry.state for entry in scene.registrations.journal.entries] == ["made"]


def test_what_was_told_under_another_id_is_sought_when_it_is_called_gone() -> None:
    removed: list[str] = []

    def answers(_: str, path: str) -> int:
        removed.append(path.rpartition("/")[2])
        return 204 if removed[-1] == "echt" else 404

    def shown(name: str) -> tuple[int, Mapping[str, str]]:
        return ours(name) if name == "echt" or not removed else absent(name)

    scene = Scene(answers, [{"uuid": "echt", "nummer": NUMBER}], shown)
    scene.made("verzonnen")
    assert scene.removed() == []
    assert removed == ["verzonnen", "echt"]


def test_what_was_refused_and_stored_all_the_same_is_removed_where_it_is_doubted() -> None:
    scene = Scene(lambda _, __: 204, [{"uuid": "toch", "nummer": NUMBER}])
    scene.registrations.refused(scene.intended("Nummer", Nummer=NUMBER))
    scene.registrations.doubt_refusals()
    assert scene.removed() == []
    assert "DELETE klantcontacten/toch" in scene.asked


def test_what_went_along_with_another_counts_as_removed() -> None:
    scene = Scene(lambda _, __: 404, shown=absent)
    scene.made("a")
    assert scene.removed() == []
    assert [entry.state for entry in scene.registrations.journal.entries] == ["removed"]


def test_what_only_lists_still_show_is_removed_by_what_they_show() -> None:
    scene = Scene(lambda _, __: 204, found=[{"uuid": "a", "nummer": NUMBER}], shown=absent)
    scene.made("a")
    assert scene.removed() == []
    assert scene.asked == ["GET klantcontacten", "DELETE klantcontacten/a"]


def test_what_only_lists_still_show_and_can_not_be_removed_is_left() -> None:
    scene = Scene(lambda _, __: 404, found=[{"uuid": "a", "nummer": NUMBER}], shown=absent)
    scene.made("a")
    assert scene.removed() == [("a", STILL_THERE)]


@pytest.mark.parametrize("shown", [{"uuid": "a", "nummer": "87654321"}, {"uuid": "a"}, {}])
def test_an_object_that_does_not_show_to_be_ours_is_left_alone(shown: Mapping[str, str]) -> None:
    scene = Scene(lambda _, __: 204, shown=lambda _: (200, shown))
    scene.made("a")
    assert scene.removed() == [("a", UNPROVEN)]
    assert scene.asked == []
    assert [entry.state for entry in scene.registrations.journal.entries] == ["doubtful"]


def test_a_reference_to_what_is_not_proved_proves_nothing() -> None:
    def shown(name: str) -> tuple[int, Mapping[str, Any]]:
        return 200, {"uuid": name, "hadKlantcontact": {"uuid": "k"}, "nummer": "van een ander"}

    scene = Scene(lambda _, __: 204, shown=shown)
    scene.made("k")
    entry = scene.registrations.intend("betrokkenen", "betrokkenen", {"Klantcontact": "k"}, ["Klantcontact"])
    scene.registrations.made(entry, "b")
    assert scene.removed() == [("b", UNPROVEN), ("k", UNPROVEN)]


def test_a_reference_to_what_is_ours_proves_it_whatever_comes_first() -> None:
    def shown(name: str) -> tuple[int, Mapping[str, Any]]:
        return 200, {"uuid": name, "hadKlantcontact": {"uuid": "k"}, "nummer": NUMBER}

    scene = Scene(lambda _, __: 204, shown=shown)
    scene.made("k")
    entry = scene.registrations.intend("betrokkenen", "betrokkenen", {"Klantcontact": "k"}, ["Klantcontact"])
    scene.registrations.made(entry, "b")
    assert scene.removed() == []


@pytest.mark.parametrize(("status", "tries"), [(403, 2), (409, 2), (500, 3), (503, 3)])
def test_what_is_left_is_named_with_its_place(status: int, tries: int) -> None:
    scene = Scene(lambda _, __: status)
    scene.made("a b")
    entries = scene.registrations.take()
    (leftover,) = remove_all(scene.search, scene.registrations, entries)
    assert (leftover.type, leftover.id) == ("klantcontact", "a b")
    assert leftover.url == f"{URL}/klantcontacten/a%20b"
    assert f"antwoord {status}" in words("nl").say(leftover.reason)
    assert scene.asked == ["DELETE klantcontacten/a b"] * tries
    assert [entry.state for entry in entries] == ["made"]


def test_what_a_provider_says_of_what_is_left_may_end_in_the_middle_of_a_secret() -> None:
    scene = Scene(lambda _, __: 409)
    scene.made("a")
    said_of_it = message("answered-saying", status=409, text="0123456789abcd…")
    leftover = removal.leftover_of(scene.search, scene.registrations.take()[0], said_of_it)
    assert "0123" not in words("nl").say(leftover.reason)


def test_a_doubtful_object_is_never_removed() -> None:
    scene = Scene(lambda _, __: 204)
    scene.registrations.doubtful(scene.intended(), "van-een-ander", "leftover-without-address")
    assert scene.removed() == [("van-een-ander", said(message("leftover-without-address")))]
    assert scene.asked == []


@pytest.mark.parametrize(
    ("found", "gone"),
    [
        ([{"uuid": "k1", "nummer": NUMBER, "kanaal": "brief"}], ["k1"]),
        ([{"uuid": "k1", "nummer": NUMBER, "kanaal": "telefoon"}], []),
        ([{"uuid": "k1", "nummer": "8", "kanaal": "brief"}], []),
        ([], []),
    ],
)
def test_what_may_have_been_made_is_sought_by_all_its_marks(
    found: list[dict[str, str]], gone: list[str]
) -> None:
    scene = Scene(lambda _, __: 204, found)
    scene.intended("Nummer", Nummer=NUMBER, Kanaal="brief")
    assert scene.removed() == []
    assert scene.asked == ["GET klantcontacten", *(f"DELETE klantcontacten/{one}" for one in gone)]


def test_what_can_not_be_recognised_is_left() -> None:
    scene = Scene(lambda _, __: 204)
    scene.intended(Kanaal="brief")
    assert scene.removed() == [("", UNRECOGNISABLE)]
    assert scene.asked == []


@pytest.mark.parametrize("reference", [{"uuid": "k-1"}, "http://x/klantcontacten/k-1", "k-1"])
def test_what_a_row_of_others_belongs_to_by_now_is_left(reference: object) -> None:
    ours = Entry("1", "klantcontacten", "klantcontacten", state="made", id="k-1")
    theirs = Entry(
        "2", "betrokkenen", "betrokkenen", {"hadKlantcontact": reference}, state="doubtful", id="b-1",
        reason="leftover-was-there",
    )  # fmt: skip
    assert holds_what_is_of_others([ours, theirs], ours)
    theirs.reason = "leftover-unproven"
    assert not holds_what_is_of_others([ours, theirs], ours)
