"""What is kept of objects of others: how they are built, and nothing of what they say."""

import base64
import json
from collections.abc import Callable
from typing import Any

import pytest

from klantinteracties_conformance.client.answer_body import text_of
from klantinteracties_conformance.client.evidence import Log, Redactor
from klantinteracties_conformance.consumer.foreign import ForeignObjects
from klantinteracties_conformance.consumer.foreign_text import MOST_BYTES, MOST_HIDDEN
from klantinteracties_conformance.consumer.guard import Guard
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.standard import dialect_files


class Ours:
    """What the test says to be ours."""

    def __init__(self) -> None:
        self.others: list[str] = []
        self.more: set[str] = set()

    def proved(self, identifier: str) -> bool:
        return identifier in ("ours", "removed", *self.more)

    def deleted(self, identifier: str) -> bool:
        return identifier == "removed"

    def marks(self, value: str) -> bool:
        return "merk" in value

    def seen_of_others(self, identifier: str) -> None:
        self.others.append(identifier)

    def was_there(self, identifier: str) -> bool:
        return identifier == "there-before"


def kept(body: Any, sent: Any = None, dialect: str = "openklant") -> Any:
    foreign = ForeignObjects(dialect_files.load(dialect), Ours())
    return json.loads(foreign.without(json.dumps(sent).encode(), json.dumps(body)))


@pytest.mark.parametrize(
    "row",
    [
        {"uuid": "ours", "naam": "Jansen"},
        {"uuid": "x", "naam": "Jansen", "onderwerp": "merk-1"},
        {"uuid": "x", "naam": "Jansen", "contactnaam": {"achternaam": "merk"}},
        {"uuid": "x", "naam": "Jansen", "hadKlantcontact": {"uuid": "ours", "url": "http://x"}},
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


def test_what_refers_to_an_object_that_showed_a_mark_is_ours_until_it_shows_none() -> None:
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())

    def seen(row: dict[str, Any]) -> str:
        found: str = json.loads(foreign.without(b"", json.dumps(row)))["naam"]
        return found

    child = {"uuid": "kind", "naam": "Jansen", "hadKlantcontact": {"uuid": "ouder"}}
    assert seen(child) == "⟨string⟩"
    assert seen({"uuid": "ouder", "naam": "Pieters", "onderwerp": "merk"}) == "Pieters"
    assert seen(child) == "Jansen"
    assert seen({"uuid": "ouder", "naam": "Pieters", "onderwerp": "anders"}) == "⟨string⟩"
    assert seen(child) == "⟨string⟩"
    assert seen({"uuid": "ouder", "naam": "Pieters", "onderwerp": "merk"}) == "Pieters"
    assert seen(child) == "⟨string⟩"


def test_what_is_told_has_no_values_of_others_either() -> None:
    log = Log(Redactor(["geheim-token"]))
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())
    foreign.look_through(log)
    row = {"uuid": "x", "naam": "Jansen-Bakker", "kanaal": "telefoon", "rol": "klant", "taal": "nld"}
    log.without_others(b'{"kanaal": "telefoon"}', json.dumps(row))
    said = "gekregen 'Jansen-Bakker' (telefoon, klant, nld, Jansen-Bakkers, geheim-token)"
    assert log.told(said) == "gekregen '⟨string⟩' (telefoon, klant, nld, Jansen-Bakkers, •••)"


def test_of_the_values_of_others_the_last_ones_are_remembered() -> None:
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())
    for number in range(MOST_HIDDEN + 1):
        foreign.without(b"", json.dumps({"uuid": "x", "naam": f"naam-{number}"}))
    assert foreign.hidden("naam-0") == "naam-0"
    assert foreign.hidden("naam-1") == foreign.hidden(f"naam-{MOST_HIDDEN}") == "⟨string⟩"


def test_values_of_others_are_remembered_up_to_a_size() -> None:
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())
    size = MOST_BYTES // 4
    names = [f"{number}-{letter * size}" for number, letter in enumerate("abcde")]
    for name in names:
        foreign.without(b"", json.dumps({"uuid": "x", "naam": name}))
    assert foreign.hidden(names[0]) == names[0]
    assert foreign.hidden(names[-1]) == "⟨string⟩"
    longest = "z" * (MOST_BYTES + 1)
    foreign.without(b"", json.dumps({"uuid": "x", "naam": longest}))
    assert foreign.hidden(longest) == "⟨string⟩"
    assert foreign.hidden(names[-1]) == names[-1]


def test_what_was_kept_as_ours_and_turned_out_to_be_of_others_is_taken_out_afterwards() -> None:
    log = Log(Redactor([]))
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())
    foreign.look_through(log)

    def kept_of(row: dict[str, Any]) -> Exchange:
        body = log.without_others(b"", json.dumps(row))
        return Exchange(1, "", 1.0, "GET", "http://x", {}, None, status=200, response_body=body)

    echo = {"uuid": "x", "naam": "Jansen", "onderwerp": "merk"}
    child = {"uuid": "kind", "naam": "Bakker", "hadKlantcontact": {"uuid": "x"}}
    never_looked_at = {"uuid": "y", "onderwerp": "merk"}
    of_that = {"uuid": "kind-2", "naam": "Visser", "hadKlantcontact": {"uuid": "y"}}
    log.exchanges = [kept_of(row) for row in (echo, child, never_looked_at, of_that)]
    assert all(name in str(log.exchanges) for name in ("Jansen", "Bakker", "Visser"))
    log.exchanges += [kept_of({"uuid": "x", "naam": "Jansen", "onderwerp": "iets anders"})]
    taken = str(log.take())
    assert not any(name in taken for name in ("Jansen", "Bakker", "Visser"))


@pytest.mark.parametrize("within", [lambda row: {"results": [row, 7]}, lambda row: [row], lambda row: row])
def test_it_is_told_which_objects_of_others_an_answer_shows(within: Callable[[Any], Any]) -> None:
    ours = Ours()
    foreign = ForeignObjects(dialect_files.load("openklant"), ours)
    for row in ({"uuid": "x", "naam": "Jansen"}, {"uuid": "y", "naam": "merk"}, {"uuid": "ours", "naam": ""}):
        for _ in range(2):
            foreign.notice(within(row))
    assert ours.others == ["x"]
    foreign.without(b"", json.dumps(within({"uuid": "z", "naam": "Jansen"})))
    assert ours.others == ["x", "z"]


def test_what_was_there_before_is_of_others_though_it_carries_our_mark() -> None:
    ours = Ours()
    foreign = ForeignObjects(dialect_files.load("openklant"), ours)
    row = {"uuid": "there-before", "onderwerp": "merk", "inhoud": "VREEMD verhaal"}
    assert "VREEMD" not in foreign.without(b"", json.dumps(row))
    assert ours.others == ["there-before"]
    assert "VREEMD" in foreign.without(b"", json.dumps({**row, "uuid": "made-later"}))


def test_what_stands_in_the_place_of_what_was_removed_is_of_others_unless_it_shows_that_it_is_ours() -> None:
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())
    row = {"uuid": "removed", "onderwerp": "VREEMD onderwerp", "inhoud": "verstuurd verhaal"}
    foreign.without(json.dumps({"inhoud": "verstuurd verhaal"}).encode(), "{}")
    told = foreign.without(b"", json.dumps(row))
    assert ("VREEMD" in told, "verstuurd verhaal" in told) == (False, True)
    assert "VREEMD" in foreign.without(b"", json.dumps({**row, "nummer": "merk"}))


def test_a_byte_order_mark_keeps_no_object_of_others_from_being_known_as_one() -> None:
    body = b"\xef\xbb\xbf" + json.dumps({"uuid": "van-een-ander", "naam": "Jansen"}).encode()
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())
    assert "Jansen" not in foreign.without(b"", text_of(body))


ROW = {"uuid": "van-een-ander", "nummer": "777770001", "naam": "Jansen-Bakker", "plaats": "Utrecht"}


@pytest.mark.parametrize(
    "body",
    [
        json.dumps({"results": [ROW]})[:-1] + ",}",
        json.dumps({"results": [ROW]})[:60],
        json.dumps(json.dumps({"results": [ROW]})),
        f"{json.dumps(ROW)}\n{json.dumps(ROW)}",
        "<r>" + "".join(f"<{name}>{value}</{name}>" for name, value in ROW.items()) + "</r>",
        f"<html><body><pre>Key (naam)=(Jansen-Bakker) {json.dumps(ROW)}</pre></body></html>",
        base64.b64encode(json.dumps(ROW).encode()).decode(),
        text_of(json.dumps(ROW).encode("utf-16")),
        "uuid;nummer;naam\nvan-een-ander;777770001;Jansen-Bakker",
        json.dumps({"results": [list(ROW.values())]}),
        json.dumps({"results": [{name: value for name, value in ROW.items() if name != "uuid"}]}),
        json.dumps({"detail": f"Er is al: {json.dumps(ROW)}", "status": 400}),
        json.dumps({"detail": "Partij 'Jansen-Bakker' met nummer \"777770001\" is er al", "status": 400}),
        json.dumps({"detail": "Key (naam)=(Jansen-Bakker) already exists", "status": 400}),
    ],
)
def test_what_is_no_list_of_objects_tells_nothing_of_others_either(body: str) -> None:
    told = ForeignObjects(dialect_files.load("openklant"), Ours()).without(b"", body)
    for secret in ("Jansen", "Bakker", "777770001", "SmFuc2Vu"):
        assert secret not in told.replace("\0", "")


def test_of_what_is_no_json_the_words_stay_that_say_nothing_of_anybody() -> None:
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())
    page = "<html><h1>502 Bad Gateway</h1><p>klantcontact balie-7 gaf Jansen</p></html>"
    told = foreign.without(json.dumps({"onderwerp": "balie-7"}).encode(), page)
    assert told == "<html><h1>⟨…⟩ Bad Gateway</h1><p>klantcontact balie-7 ⟨…⟩ ⟨…⟩</p></html>"


def test_what_an_error_says_of_itself_stays() -> None:
    body = {
        "title": "Ongeldig", "status": 400, "detail": "\"balie\" is geen keuze voor 'kanaal'",
        "invalidParams": [{"name": "kanaal", "code": "invalid", "reason": "Dit veld is verplicht."}],
    }  # fmt: skip
    assert kept(body, {"kanaal": "balie"}) == body


def test_what_was_shown_of_others_is_in_no_error_header_or_address() -> None:
    log = Log(Redactor([]))
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())
    foreign.look_through(log)
    foreign.notice({"results": [ROW]})
    assert "Jansen" not in log.without_others(b"", '{"detail": "Jansen-Bakker is er al"}')
    assert log.header_hidden("Jansen-Bakker; q=1") == "⟨string⟩; q=1"
    assert log.hiding("http://x/partijen?naam=Jansen-Bakker&page=2").endswith("string%E2%9F%A9&page=2")
    assert log.hiding("http://x/partijen?naam=a%20b") == "http://x/partijen?naam=a%20b"


def test_a_number_is_ours_in_its_own_list_only() -> None:
    guard = Guard("http://x", ["klantcontacten", "partijen"], lambda _: None)
    guard.own("klantcontacten/7")
    foreign = ForeignObjects(dialect_files.load("openklant"), guard)
    row = {"uuid": "7", "url": "http://x/klantcontacten/7", "naam": "Visser"}
    assert "Visser" in foreign.without(b"", json.dumps(row))
    assert "Visser" not in foreign.without(b"", json.dumps({**row, "url": "http://x/partijen/7"}))


def test_no_more_ids_are_remembered_than_fit_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("klantinteracties_conformance.consumer.foreign.MOST_SHOWN", 2)
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())
    rows = [{"uuid": f"x{number}", "naam": "Jansen"} for number in range(5)]
    assert "Jansen" not in foreign.without(b"", json.dumps(rows))
    assert len(foreign._shown) == 2


THEIRS, DRAWN = "8a1f0c11-0000-4000-8000-00000000f00d", "8a1f0c11-0000-4000-8000-000000000001"
BASE = "http://provider.example.nl/api"


def test_what_an_answer_leads_to_without_showing_whose_it_is_is_a_hash() -> None:
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())
    asked = f"{BASE}/partijen/{DRAWN}?naam=de+Vries"
    assert foreign.address(asked) == asked
    location = foreign.header(f"{BASE}/partijen/{THEIRS}?naam=Jansen&page=2")
    assert THEIRS not in location
    assert "Jansen" not in location
    assert location.startswith(f"{BASE}/partijen/⟨id ")
    assert location.endswith("&page=2")
    assert foreign.header(f"{BASE}/partijen/{DRAWN}?naam=de+Vries") == asked
    led_to = foreign.address(f"{BASE}/partijen/{THEIRS}?naam=Jansen&page=2")
    assert THEIRS not in led_to
    assert "Jansen" not in led_to
    told = foreign.told(f"gekregen {BASE}/partijen/{THEIRS}?naam=Jansen, gevraagd {DRAWN}")
    assert THEIRS not in told
    assert "Jansen" not in told
    assert told.endswith(f"gevraagd {DRAWN}")


@pytest.mark.parametrize(
    "query", [f"partij__uuid={THEIRS}", "naam=Van+Ginneken", "cursor=cD04YTFmMGMxMQ%3D%3D"]
)
def test_a_link_to_a_next_page_keeps_what_this_run_asked_for_only(query: str) -> None:
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())
    foreign.address(f"{BASE}/partijen?onderwerp=eigen-woord")
    link = f"{BASE}/partijen?onderwerp=eigen-woord&{query}&page=2"
    shown = json.loads(foreign.without(b"", json.dumps({"next": link, "results": []})))["next"]
    assert shown.startswith(f"{BASE}/partijen?onderwerp=eigen-woord&")
    assert shown.endswith("&page=2")
    assert query.partition("=")[2] not in shown


def test_what_the_body_of_an_answer_shows_to_be_ours_stays_in_its_headers() -> None:
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())
    foreign.without(b"", json.dumps({"uuid": DRAWN, "onderwerp": "merk-1", "naam": "x"}))
    assert foreign.header(f"{BASE}/partijen/{DRAWN}") == f"{BASE}/partijen/{DRAWN}"


def test_the_address_of_an_object_of_others_that_was_shown_is_a_hash() -> None:
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())
    foreign.without(b"", json.dumps({"results": [{"uuid": THEIRS, "naam": "Jansen"}]}))
    assert THEIRS not in foreign.address(f"{BASE}/partijen/{THEIRS}")


def test_an_id_that_turns_out_to_be_ours_is_shown_again() -> None:
    """Of what carries no mark, only a look after it was registered shows whose it is."""
    ours = Ours()
    foreign = ForeignObjects(dialect_files.load("openklant"), ours)
    both = {"x-mine": foreign.header(f"{BASE}/x/{DRAWN}"), "x-theirs": foreign.header(f"{BASE}/x/{THEIRS}")}
    body = foreign.without(b"", json.dumps({"url": f"{BASE}/x/{DRAWN}"}))
    exchange = Exchange(1, "", 0.0, "POST", f"{BASE}/x", {}, None, 201, both, body)
    assert foreign.again(exchange) == exchange
    ours.more = {DRAWN}
    seen = foreign.again(exchange)
    assert seen.response_headers == {**both, "x-mine": f"{BASE}/x/{DRAWN}"}
    assert seen.response_body == json.dumps({"url": f"{BASE}/x/{DRAWN}"})


def test_the_name_of_an_error_stays() -> None:
    """By that a vendor finds it in a log."""
    foreign = ForeignObjects(dialect_files.load("openklant"), Ours())
    said = json.dumps({"title": "Niet gevonden.", "instance": f"urn:uuid:{THEIRS}"})
    assert foreign.without(b"", said) == said
