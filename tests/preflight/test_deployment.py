"""What breaks applications though the product is fine is told, with the setting to change."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest

from klantinteracties_conformance.preflight import deployment
from klantinteracties_conformance.preflight.examination import Examination
from klantinteracties_conformance.provider.process import ProviderProcess
from tests.command.servers import Reply, proxying, serving
from tests.preflight.looks import FULL, examined, lines
from tests.provider.api import Api

DEPLOYED = replace(FULL, deployment=True)
Change = Callable[[BaseHTTPRequestHandler, Reply], Reply]


@pytest.fixture(scope="module")
def filled() -> Iterator[ProviderProcess]:
    """A provider with a klantcontact or more."""
    with ProviderProcess() as running:
        api = Api(running.url, running.token)
        for _ in range(3):
            api.klantcontact()
        yield running


def looked(provider: ProviderProcess, change: Change) -> Examination:
    with serving(proxying(provider.url, lambda _, handler, reply: change(handler, reply))) as url:
        found = examined(url, provider.token, DEPLOYED)
    assert not found.wrong
    return found


def told(found: Examination, kind: str) -> str:
    return "\n".join(text for known, text in lines(found) if known == kind)


def _replaced(old: str, new: str) -> Change:
    def change(handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        status, headers, body = reply
        here = f"http://{handler.headers['Host']}"
        changed = {name: value.replace(here + old, new) for name, value in headers.items()}
        return status, changed, body.replace((here + old).encode(), new.encode())

    return change


def test_of_a_sound_installation_nothing_needs_attention(filled: ProviderProcess) -> None:
    found = looked(filled, lambda _, reply: reply)
    assert told(found, "attention") == ""
    assert "of er 100 op passen, was niet te zien: er zijn maar 3" in told(found, "unseen")
    fine = told(found, "fine")
    for part in (
        "Adressen: url",
        "Adressen: next",
        "Adressen: Location",
        "Browsers (CORS)",
        "expand",
        "Zoeken via",
    ):
        assert part in fine


def test_a_run_does_not_look_at_it(filled: ProviderProcess) -> None:
    found = examined(filled.url, filled.token)
    assert "Adressen" not in told(found, "fine")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("", "http://intern:8000", "wijst naar http://intern:8000, en niet naar http://127.0.0.1"),
        ("/klantinteracties", "http://127.0.0.1/x", "USE_X_FORWARDED_HOST"),
    ],
)
def test_addresses_that_lead_elsewhere(filled: ProviderProcess, old: str, new: str, says: str) -> None:
    attention = told(looked(filled, _replaced(old, new)), "attention")
    assert says in attention
    for name in ("url", "next", "Location"):
        assert f"Adressen: {name} " in attention


def test_an_address_that_is_none(filled: ProviderProcess) -> None:
    attention = told(looked(filled, _replaced("", "http://[::1")), "attention")
    for name in ("url", "next", "Location"):
        assert f"Adressen: {name} is geen adres" in attention


def test_addresses_with_another_scheme_or_path(filled: ProviderProcess) -> None:
    def encrypted(handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        host = handler.headers["Host"]
        return _replaced("", f"https://{host}")(handler, reply)

    def moved(handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        return _replaced("/klantinteracties", f"http://{handler.headers['Host']}/gateway")(handler, reply)

    assert "SECURE_PROXY_SSL_HEADER" in told(looked(filled, encrypted), "attention")
    assert "FORCE_SCRIPT_NAME" in told(looked(filled, moved), "attention")


@pytest.mark.parametrize("origin", ["*", deployment.BROWSER])
def test_any_website_may_read_it(filled: ProviderProcess, origin: str) -> None:
    def open_to_all(_: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        return reply[0], {**reply[1], "Access-Control-Allow-Origin": origin}, reply[2]

    assert "CORS_ALLOWED_ORIGINS" in told(looked(filled, open_to_all), "attention")


def test_pages_that_are_too_small(filled: ProviderProcess) -> None:
    def two_a_page(handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        if handler.command != "GET" or "/klantcontacten?" not in handler.path or reply[0] != 200:
            return reply
        body = json.loads(reply[2])
        body["results"] = body["results"][:2]
        return reply[0], reply[1], json.dumps(body).encode()

    attention = told(looked(filled, two_a_page), "attention")
    assert "Bladzijden: er passen er hooguit 2 op, en toepassingen vragen er 100." in attention


def test_what_an_empty_register_does_not_show_is_said_to_be_unseen() -> None:
    def elsewhere(handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        return _replaced("", "http://intern:8000")(handler, reply)

    with ProviderProcess() as empty:
        found = looked(empty, elsewhere)
    unseen = told(found, "unseen")
    assert "Adressen: next was niet te zien" in unseen
    assert "of er 100 op passen, was niet te zien: er zijn maar 0 klantcontacten" in unseen
    assert "Adressen: url wijst naar http://intern:8000" in told(found, "attention"), "of what was made"
    assert "Adressen: url" not in unseen


@pytest.mark.parametrize(("argument", "says"), [("expand=", "expand"), ("wasPartij__uuid=", "indexen")])
def test_what_takes_long(
    filled: ProviderProcess, monkeypatch: pytest.MonkeyPatch, argument: str, says: str
) -> None:
    monkeypatch.setattr(deployment, "SLOW", 200.0)

    def slow(handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        time.sleep(0.25 if argument in handler.path else 0.0)
        return reply

    attention = told(looked(filled, slow), "attention")
    assert says in attention
    assert "Zo lang wacht een medewerker" in attention
