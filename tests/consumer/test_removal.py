"""Removing: newest first, what is refused once more at the end, and only what is ours."""

import json
from collections.abc import Callable

import httpx
import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.errors import OutOfBudgetError, UnsafeRequestError
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.consumer import removal
from klantinteracties_conformance.consumer.guard import Guard
from klantinteracties_conformance.consumer.journal import Entry, Journal
from klantinteracties_conformance.consumer.registrations import Registrations
from klantinteracties_conformance.consumer.removal import remove_all
from klantinteracties_conformance.consumer.search import Search
from klantinteracties_conformance.standard import dialect_files
from tests.saying import said

URL = "http://provider.example/api"
Answers = Callable[[str, str], int]


class Scene:
    """What one consumer made at a provider that a function stands for, and what it was asked."""

    def __init__(self, answers: Answers, found: tuple[str, ...] = ()) -> None:
        self.asked: list[str] = []
        dialect = dialect_files.load("openklant")

        def answer(request: httpx.Request) -> httpx.Response:
            path = request.url.path.removeprefix("/api/")
            self.asked.append(f"{request.method} {path}")
            if request.method == "GET":
                rows = [{"uuid": name, "nummer": "12345678"} for name in found]
                body = json.dumps({"count": 0, "next": None, "results": rows}).encode()
                return httpx.Response(200, stream=httpx.ByteStream(body))
            status = answers(request.method, path)
            if not status:
                raise httpx.ConnectError("no")
            return httpx.Response(status, stream=httpx.ByteStream(b""))

        self.guard = Guard(URL, ["/klantcontacten"])
        access = Access.by_token("0123456789abcdef")
        log = Log(access.redactor(dialect))
        self.client = ProviderClient.speaking(dialect, URL, access, log, guard=self.guard)
        self.client._transport = httpx.MockTransport(answer)
        self.search = Search(dialect, self.client)
        self.registrations = Registrations(Journal(), self.guard)

    def intended(self, number: str = "12345678") -> Entry:
        marks = {"Nummer": number}
        return self.registrations.intend("klantcontacten", "klantcontacten", marks, marks)

    def made(self, *names: str) -> None:
        for name in names:
            self.registrations.made(self.intended(), name)

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
    scene = Scene(lambda _, __: 204, found=("a", "b"))
    scene.made("b")
    entry = scene.intended()
    assert scene.removed() == []
    assert entry.state == "removed"
    assert scene.asked == ["GET klantcontacten", "DELETE klantcontacten/a", "DELETE klantcontacten/b"]


def test_what_never_left_made_nothing() -> None:
    scene = Scene(lambda _, __: 204)
    earlier = scene.intended()

    def make() -> None:
        with scene.registrations.making():
            scene.intended("87654321")
            raise OutOfBudgetError

    with pytest.raises(OutOfBudgetError):
        make()
    assert earlier.state == "intended"
    assert [entry.state for entry in scene.registrations.entries] == ["intended", "refused"]


def test_nothing_else_than_what_is_ours_is_changed_or_removed() -> None:
    scene = Scene(lambda _, __: 200)
    scene.made("a")
    scene.client.send("PATCH", "klantcontacten/a", body={})
    scene.client.send("POST", "klantcontacten", body={})
    for method, path in (
        ("PATCH", "klantcontacten/b"), ("DELETE", "klantcontacten"), ("POST", "klantcontacten/b"),
        ("POST", "partijen"), ("DELETE", "klantcontacten/a/../b"), ("DELETE", "https://example.nl/a"),
    ):  # fmt: skip
        with pytest.raises(UnsafeRequestError):
            scene.client.send(method, path)
    assert len(scene.asked) == 2
