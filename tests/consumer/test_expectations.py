"""What the expectations say when they are not met, to the word: it is all that a vendor has to go by."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from klantinteracties_conformance.client.http import NO_JSON, Answer, Request
from klantinteracties_conformance.consumer import expectations
from klantinteracties_conformance.consumer.consumer import Resource
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.system.messages import message
from tests import saying
from tests.consumer.world import World, echo

CONSUMER = World(echo()).consumer
ACTOR = message("about-object", object_type="actor")
SEARCH = message("doing-find", object_type="actor")
ANY = message("doing-registration")
FOR_IT = "ervoor is vastgelegd"
ID = "het object met ID"


def answer(status: int) -> Answer:
    exchange = Exchange(1, "", 0.0, "GET", "http://x", {}, None, status)
    return Answer(
        1, Request("GET", "x"), "http://x", status, httpx.Headers(), b"", NO_JSON, 0.0, lambda: exchange
    )


def things(*ids: str) -> list[Resource]:
    return [Resource("actor", identifier, None) for identifier in ids]


def actor(sent: dict[str, Any], body: dict[str, Any], written: dict[str, str] | None = None) -> Resource:
    return Resource("actor", "abc", body, sent, written or {name: str(value) for name, value in sent.items()})


def said(expectation: Callable[[], object]) -> tuple[str, str, str]:
    with pytest.raises(Finding) as caught:
        expectation()
    found = caught.value
    sides = saying.expected(found.comparisons), saying.observed(found.comparisons)
    return saying.said(found.message), *sides


def test_all_attributes_that_differ_are_named_with_both_sides() -> None:
    resource = actor(
        {"Naam": "Noëlle", "Indicatie actief": True},
        {"uuid": "xyz", "naam": "Noelle", "indicatieActief": False},
        {"ID": "abc", "Naam": "Noëlle", "Indicatie actief": "Ja"},
    )
    assert said(lambda: expectations.expect_attributes(CONSUMER, resource, where=ACTOR)) == (
        "De actor wijkt af. ID: verwacht 'abc', gekregen 'xyz'; Naam: verwacht 'Noëlle', gekregen 'Noelle'; "
        "Indicatie actief: verwacht 'Ja' (als true), gekregen false.",
        "ID: 'abc'\nNaam: 'Noëlle'\nIndicatie actief: 'Ja' (als true)",
        "ID: 'xyz'\nNaam: 'Noelle'\nIndicatie actief: false",
    )
    expectations.expect_attributes(CONSUMER, actor({"Naam": "a"}, {"naam": "a"}), where=ANY)


@pytest.mark.parametrize(("length", "shown"), [(59, True), (60, False)])
def test_how_it_was_written_is_told_where_that_is_short(length: int, shown: bool) -> None:
    resource = actor({"Naam": "b"}, {"naam": "c"}, {"Naam": "a" * length})
    told, _, _ = said(lambda: expectations.expect_attributes(CONSUMER, resource, where=ANY))
    assert ("(als 'b')" in told) is shown
    named = actor({"Naam": "b"}, {"naam": "c"}, {})
    told, _, _ = said(lambda: expectations.expect_attributes(CONSUMER, named, where=ANY, names=["Naam"]))
    assert told == "De registratie wijkt af. Naam: verwacht 'b', gekregen 'c'."


def test_nothing_to_compare_is_a_fault_of_the_suite() -> None:
    with pytest.raises(ValueError, match="no attribute to compare"):
        expectations.expect_attributes(CONSUMER, actor({}, {}), where=ANY)


def test_what_the_provider_assigns_must_be_there() -> None:
    crud = World(echo(), "vng-crud").consumer
    wire_type = crud.dialect.type("actor")
    numbered = replace(wire_type.attributes["Naam"], assigned_by="provider")
    types = {**crud.dialect.types, "actor": replace(wire_type, attributes={"Naam": numbered})}
    crud.dialect = replace(crud.dialect, types=types)
    empty = Resource("actor", "abc", {"naam": ""}, {}, {"Naam": "5"})
    assert said(lambda: expectations.expect_attributes(crud, empty, where=ANY)) == (
        "De registratie wijkt af. Naam: verwacht een waarde van de provider, gekregen leeg.",
        "Naam: een waarde van de provider",
        "Naam: leeg",
    )
    expectations.expect_attributes(crud, replace(empty, body={"naam": "7"}), where=ANY)
    left_empty = replace(empty, written={"Naam": ""})
    expectations.expect_attributes(crud, left_empty, where=ANY)
    filled = replace(left_empty, body={"naam": "7"})
    assert said(lambda: expectations.expect_attributes(crud, filled, where=ANY))[1:] == (
        "Naam: leeg",
        "Naam: '7'",
    )


def test_what_was_not_changed_stays() -> None:
    before = {"naam": "a", "soortActor": "medewerker"}
    after = Resource("actor", "abc", {"naam": "b", "soortActor": "x"}, {}, {}, frozenset({"Naam"}), before)
    told, _, _ = said(lambda: expectations.expect_unchanged(CONSUMER, after, where=ACTOR))
    assert told == "De actor wijkt af. Soort actor: verwacht 'medewerker', gekregen 'x'."


@pytest.mark.parametrize(
    ("values", "shown"), [(["1", "1"], "'1', '1'"), (["1", ""], "'1', leeg"), (["1", None], "'1', leeg")]
)
def test_values_must_be_there_and_distinct(values: list[Any], shown: str) -> None:
    made = [actor({}, {"naam": value}) for value in values]
    assert said(lambda: expectations.expect_distinct(CONSUMER, made, "Naam")) == (
        f"Naam is niet bij elk object ingevuld en verschillend: gekregen {shown}.",
        "Naam: voor elk object een eigen waarde",
        f"Naam: {shown}",
    )
    expectations.expect_distinct(CONSUMER, [actor({}, {"naam": name}) for name in "ab"], "Naam")


def test_what_is_read_later_must_be_what_was_answered() -> None:
    first, later = actor({}, {"naam": "a"}), actor({}, {"naam": "b"})
    told, _, _ = said(lambda: expectations.expect_kept(CONSUMER, [first], [later], "Naam"))
    assert told == "Wat later wordt opgevraagd, wijkt af. Naam: verwacht 'a', gekregen 'b'."
    expectations.expect_kept(CONSUMER, [first], [first], "Naam")
    with pytest.raises(ValueError, match="zip"):
        expectations.expect_kept(CONSUMER, [first, first], [first], "Naam")


def test_references_lead_where_they_should_or_nowhere() -> None:
    contact = Resource("klantcontact", "k1", None)
    body = {"hadKlantcontact": {"uuid": "k2"}, "wasPartij": {"uuid": "p1"}}
    betrokkene = Resource("betrokkene", "b1", body)
    to = {"Klantcontact": contact, "Partij": None}
    told, expected, observed = said(
        lambda: expectations.expect_references(
            CONSUMER, betrokkene, to, where=message("about-object", object_type="betrokkene")
        )
    )
    assert told.startswith("De betrokkene wijkt af. Klantcontact: verwacht 'k1', gekregen 'k2'")
    assert (expected, observed) == ("Klantcontact: 'k1'\nPartij: leeg", "Klantcontact: 'k2'\nPartij: 'p1'")
    for nothing in (None, ""):
        alone = Resource("betrokkene", "b1", {"hadKlantcontact": {"uuid": "k1"}, "wasPartij": nothing})
        expectations.expect_references(CONSUMER, alone, to, where=ANY)


@pytest.mark.parametrize(
    ("found", "wanted", "parts", "expected", "observed"),
    [
        ("ab", "abc", f"niet alles wat {FOR_IT}: 1 object ontbreekt ({ID} c)", "a, b, c", "a, b"),
        ("a", "abc", f"niet alles wat {FOR_IT}: 2 objecten ontbreken ({ID} b, {ID} c)", "a, b, c", "a"),
        ("ab", "a", f"meer dan {FOR_IT}: 1 object hoort er niet bij", "a", "a, b"),
        ("ab", "", f"meer dan {FOR_IT}: 2 objecten horen er niet bij", "niets", "a, b"),
        ("", "a", f"niet alles wat {FOR_IT}: 1 object ontbreekt ({ID} a)", "a", "niets"),
        (
            "b",
            "a",
            f"niet precies wat {FOR_IT}: 1 object ontbreekt ({ID} a), en 1 object hoort er niet bij",
            "a",
            "b",
        ),
        (
            "abcdef",
            "abcde",
            f"meer dan {FOR_IT}: 1 object hoort er niet bij",
            "a, b, c, d, e",
            "a, b, c, d, e en nog 1",
        ),
    ],
)
def test_a_search_finds_exactly_what_it_should(
    found: str, wanted: str, parts: str, expected: str, observed: str
) -> None:
    assert said(lambda: expectations.expect_found(things(*found), things(*wanted), what=SEARCH)) == (
        f"Zoeken naar de actoren geeft {parts}.",
        expected,
        observed,
    )
    expectations.expect_found(things("a", "a", "b"), things("b", "a"), what=SEARCH)


def test_an_object_that_is_missing_is_called_by_what_people_know_it_by() -> None:
    wanted = [Resource("actor", "a", None, {"Nummer": "123"}, {"Naam": "Noëlle"})]
    told, _, _ = said(lambda: expectations.expect_found([], wanted, what=SEARCH))
    assert "(Nummer '123')" in told
    told, _, _ = said(lambda: expectations.expect_found([], [replace(wanted[0], sent={})], what=SEARCH))
    assert "(Naam 'Noëlle')" in told


def test_an_object_stands_in_a_list_once() -> None:
    expectations.expect_single(things("a", "b"), what=SEARCH)
    assert said(lambda: expectations.expect_single(things("a", "b", "a"), what=SEARCH)) == (
        "Zoeken naar de actoren noemt een object vaker dan eens.",
        "elk object één keer",
        "vaker: a",
    )


def test_the_count_of_a_list() -> None:
    expectations.expect_count(2, 2, what=SEARCH)
    said_of_three = said(lambda: expectations.expect_count(3, 2, what=SEARCH))
    assert said_of_three == ("Zoeken naar de actoren noemt niet het juiste aantal.", "2", "3")


def test_two_ways_lead_to_the_same() -> None:
    expectations.expect_same({"a": 1}, {"a": 1}, what=message("about-client-image"))
    different = said(lambda: expectations.expect_same({"a": 1}, {"a": 2}, what=message("about-client-image")))
    assert different == ("Het klantbeeld in één keer is anders dan stap voor stap.", '{"a": 1}', '{"a": 2}')


@pytest.mark.parametrize("off", [timedelta(0), timedelta(hours=2), timedelta(hours=-23)])
def test_a_moment_of_now_may_be_off_by_a_clock_or_a_zone(off: timedelta) -> None:
    body = {"toegewezenOp": (datetime.now(UTC) + off).isoformat()}
    expectations.expect_now(CONSUMER, Resource("internetaak", "a", body), ["Toegewezen op"], where=ACTOR)


@pytest.mark.parametrize("moment", ["2000-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "gisteren", None])
def test_a_moment_of_another_time_is_not_that_of_now(moment: str | None) -> None:
    task = Resource("internetaak", "a", {"toegewezenOp": moment})
    assert said(lambda: expectations.expect_now(CONSUMER, task, ["Toegewezen op"], where=ACTOR))[1] == (
        "Toegewezen op: het moment van de registratie, op een dag na"
    )


def test_every_code_has_a_name() -> None:
    expectations.expect_named({("Kanaal", "014"): "Telefoon"})
    codes = {("Kanaal", "014"): None, ("Taal", "017"): "", ("Rol", "1"): "Klant"}
    assert said(lambda: expectations.expect_named(codes)) == (
        "Niet elke code is in de referentielijsten te vinden: Kanaal '014', Taal '017'.",
        "voor elke code een naam",
        "zonder naam: Kanaal '014', Taal '017'",
    )
    assert said(lambda: expectations.expect_named({}))[2] == "zonder naam: er zijn geen codes"


def test_what_should_be_empty() -> None:
    filled = actor({}, {"naam": "a", "soortActor": ""})
    names = ["Naam", "Soort actor"]
    assert said(lambda: expectations.expect_empty(CONSUMER, filled, names, where=ACTOR)) == (
        "De actor wijkt af. Naam: verwacht leeg, gekregen 'a'.",
        "Naam: leeg",
        "Naam: 'a'",
    )
    expectations.expect_empty(CONSUMER, filled, ["Soort actor"], where=ANY)


def test_one_is_found_and_another_is_not() -> None:
    a, b = things("a", "b")
    expectations.expect_among([a], present=a, absent=b, what=SEARCH)
    missing = said(lambda: expectations.expect_among([], present=a, absent=b, what=SEARCH))
    assert missing == (f"Zoeken naar de actoren vindt niet wat is vastgelegd ({ID} a).", "a", "niets")
    too_much = said(lambda: expectations.expect_among([a, b], present=a, absent=b, what=SEARCH))
    assert too_much == (
        f"Zoeken naar de actoren vindt ook een object dat niet aan de zoekvraag voldoet ({ID} b).",
        "zonder b",
        "a, b",
    )


@pytest.mark.parametrize("status", [200, 201, 399, 500, 503, *expectations.NO_REFUSALS])
def test_what_is_no_refusal(status: int) -> None:
    told, expected, observed = said(
        lambda: expectations.expect_refused(answer(status), what=message("doing-registration"))
    )
    assert told.startswith(f"De registratie wordt niet geweigerd: antwoord {status}")
    assert (expected, observed[:12]) == ("weigeren: een antwoord 4xx", f"antwoord {status}")


@pytest.mark.parametrize("status", [400, 403, 409, 422, 499])
def test_what_is_a_refusal(status: int) -> None:
    expectations.expect_refused(answer(status), what=ANY)


def test_no_refusal_is_what_says_something_else() -> None:
    assert set(expectations.NO_REFUSALS) == {401, 404, 405, 406, 408, 410, 415, 429}


@pytest.mark.parametrize("status", [200, 202, 400])
def test_only_201_says_that_something_was_made(status: int) -> None:
    expectations.expect_made(answer(201), what=ANY)
    told, expected, _ = said(
        lambda: expectations.expect_made(answer(status), what=message("doing-registration"))
    )
    assert told.startswith(f"De registratie lukt niet: antwoord {status}")
    assert expected == "antwoord 201"


@pytest.mark.parametrize("status", [200, 403, 405, 409, 411, 500])
def test_what_does_not_exist_is_not_found_or_gone(status: int) -> None:
    for absent in (404, 410):
        expectations.expect_absent(answer(absent), what=ANY)
    told, expected, _ = said(lambda: expectations.expect_absent(answer(status), what=ANY))
    assert told.startswith("De registratie bestaat volgens de provider nog of geeft een ander antwoord: ")
    assert expected == "antwoord 404 of 410"
