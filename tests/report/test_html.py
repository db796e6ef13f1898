"""The HTML report: says what is so to both its readers, and shows a provider's text as text."""

import base64
import hashlib
import itertools
import re
import shlex
import time
from collections.abc import Callable

import pytest

from klantinteracties_conformance.client.evidence import cut
from klantinteracties_conformance.report import html, inert
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.about import Provider
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.verdict import verdict_message
from klantinteracties_conformance.standard.known_faults import made_for
from klantinteracties_conformance.system.messages import message
from tests.report import factory
from tests.report.page import Page
from tests.saying import said

KINDS: dict[str, Callable[[], Result]] = {
    "green": factory.green,
    "red": factory.red,
    "undetermined": factory.undetermined,
    "partial": factory.partial,
    "rich": factory.rich,
    "hostile": factory.hostile,
}


def page(result: Result, code: str = "nl") -> Page:
    return Page(html.render(result, code))


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("green", "Voldoet"),
        ("red", "Voldoet niet"),
        ("undetermined", "Niet beoordeeld"),
        ("partial", "Voldoet op een deel"),
    ],
)
def test_verdict_in_words(kind: str, word: str) -> None:
    result = KINDS[kind]()
    shown = page(result)
    assert shown.texts["oordeel"] == f"Oordeel: {word}"
    assert words("nl").say(verdict_message(result)) in shown.text


def test_partial_result_is_no_certificate() -> None:
    assert (
        "Deze toets ging alleen over C0534-1, F2173, want zo is hij gestart (--only)."
        in page(factory.partial()).text
    )
    assert "Deel van de eisen" not in page(factory.green()).text


def test_what_weakens_a_verdict_is_said() -> None:
    text = page(factory.undetermined()).text
    assert "De toets is door de gebruiker afgebroken." in text
    assert "Van de 2 geplande tests is er 1 uitgevoerd." in text
    assert "Bij 2 tests ging er iets mis in deze toets zelf" in text
    assert "Let op" not in page(factory.green()).text


def test_facts_are_dutch() -> None:
    text = page(factory.red()).text
    assert "8 maart 2026, 10:00 uur" in text
    assert "1 minuut en 15 seconden" in text
    assert "1.234,5 ms" in text


def test_fields_that_a_provider_may_lack() -> None:
    result = factory.red()
    result.provider = Provider(factory.BASE, "openklant")
    shown = page(result)
    assert "openklant" in shown.text
    assert '-H "Authorization: $KLANTINTERACTIES_TOKEN"' in shown.commands()[0]


def test_counts_keep_not_testable_apart() -> None:
    text = " ".join(page(factory.red()).text.split())
    for count in (
        "1 voldaan",
        "1 niet voldaan",
        "1 informeert",
        "1 niet te beoordelen",
        "1 niet uitgevoerd",
        "1 niet van toepassing",
        "1 niet toetsbaar",
    ):
        assert f" {count}" in text


def test_shortfalls_lead_to_their_requirement() -> None:
    shown = page(factory.red())
    links = {attributes["href"] for attributes in shown.tags("a")}
    for identifier in ("C0534-3", "C0534-4", "C0534-5", "C0534-7"):
        assert f"#eis-{identifier}" in links
        assert f"eis-{identifier}" in shown.texts
    assert "#eis-C0534-1" not in links
    assert "Waaraan voldoet de provider niet?" in shown.text
    assert "tekort" not in page(factory.green()).texts


def test_failure_can_be_acted_on() -> None:
    shown = page(factory.red())
    text = shown.texts["eis-C0534-3"]
    for part in (
        "De tekst van eis C0534-3",
        "C0534-3 niet voldaan.",
        "is ook 'Taal' veranderd",
        "'Nederlands'",
        "leeg",
        "I-11",
        "C0534 §2; F0796",
        "Als een medewerker het klantcontact wijzigt met",
        "Een <b>dakkapel</b>",
        "een docstring",
        "klantinteracties-conformance run",
        "de verbinding brak af",
        "/klantcontacten/1",
    ):
        assert part in text
    assert '"taal": "",\n  "taal": null' in text, "evidence keeps double keys"


def test_only_what_passed_is_shown_as_passed() -> None:
    shown = page(factory.red())
    for identifier, word in (
        ("C0534-3", "niet voldaan"),
        ("C0534-4", "niet te beoordelen"),
        ("C0534-5", "niet uitgevoerd"),
        ("C0534-6", "niet van toepassing"),
    ):
        head = shown.texts[f"eis-{identifier}"].partition("Gevolg")[0]
        assert head.strip().endswith(word)
    assert "telt niet mee voor het oordeel" in shown.texts["eis-C0534-7"]


def test_open_and_folded() -> None:
    details = {row.get("id"): "open" in row for row in page(factory.red()).tags("details")}
    assert details["eis-C0534-3"]
    assert details["eis-C0534-4"]
    assert details["eis-C0534-5"]
    assert not details["eis-C0534-1"]


def test_passed_scenarios_show_no_bodies() -> None:
    result = factory.green()
    result.requirements[0].scenarios[0].exchanges = [1]
    shown = page(result)
    assert "/klantcontacten/1" in shown.text
    assert not shown.commands()
    assert "dakkapel" not in "".join(shown.pre)


def test_leftovers_and_reasons_are_listed() -> None:
    text = page(factory.red()).text
    assert "verwijderen gaf: 403" in text
    assert "Dit speelt zich af aan de telefoon." in text
    assert "Het dialect kent dit niet." in text


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_sound(kind: str) -> None:
    source = html.render(KINDS[kind]())
    shown = Page(source)
    assert not shown.open, "every element is closed"
    assert len(shown.tags("h1")) == 1
    levels = [int(tag[1]) for tag, _ in shown.elements if re.fullmatch(r"h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    identifiers = [row["id"] for _, row in shown.elements if "id" in row]
    assert len(identifiers) == len(set(identifiers))
    referred = [row["aria-labelledby"] for _, row in shown.elements if "aria-labelledby" in row]
    targets = [str(row["href"]).removeprefix("#") for tag, row in shown.elements if tag in ("a", "use")]
    assert {*referred, *targets} <= set(identifiers)
    assert all("scope" in row for row in shown.tags("th"))
    assert shown.tags("html") == [{"lang": "nl"}]
    assert all(landmark in {tag for tag, _ in shown.elements} for landmark in ("header", "main", "footer"))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_runs_but_the_search_and_nothing_is_fetched(kind: str) -> None:
    source = html.render(KINDS[kind]())
    shown = Page(source)
    tags = {tag for tag, _ in shown.elements}
    assert re.findall(r"<script[^>]*>(.*?)</script>", source, re.DOTALL) == [html.SEARCH.text]
    assert not tags & {"img", "link", "iframe", "object", "form", "base", "b"}
    assert len(shown.tags("style")) == 1
    for _, attributes in shown.elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "style")]
        assert str(attributes.get("href", "#")).startswith("#")
    policy = next(row for row in shown.tags("meta") if "http-equiv" in row)
    assert str(policy["content"]).startswith("default-src 'none'")
    digest = base64.b64encode(hashlib.sha256(html.SEARCH.text.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in str(policy["content"])


def test_hostile_text_is_inert_and_visible() -> None:
    source = html.render(factory.hostile())
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe]", source)
    source.encode("utf-8")
    text = Page(source).text
    for shown in (
        "<script>alert(1)</script>",
        "[U+0000][U+0007][U+001B][2J",
        "[U+0085]",
        "[U+202E]evil[U+2066]",
        "[U+D800]🙂",
    ):
        assert shown in text


def test_curl_repeats_the_request_without_a_secret() -> None:
    commands = page(factory.red()).commands()
    assert len(commands) == 2
    for command in commands:
        assert "\n" not in command
        words = shlex.split(command)
        assert words[:6] == ["curl", "-sS", "-i", "-g", "-X", "PATCH"]
        assert words[words.index("--data-raw") + 1] == factory.BODY
        assert f"{factory.BASE}/klantcontacten/1" in words
        headers = [words[index + 1] for index, word in enumerate(words) if word == "-H"]
        assert headers == [
            "Authorization: Token $KLANTINTERACTIES_TOKEN",
            "accept: application/json",
            "content-type: application/json",
        ]
        assert '-H "Authorization: Token $KLANTINTERACTIES_TOKEN"' in command, "the shell fills in the token"
        assert "•••" not in command


@pytest.mark.parametrize("body", ["\x00 geen JSON", '"' + "x" * inert.MAX_SHOWN + '"'])
def test_curl_that_would_not_be_exact_is_not_shown(body: str) -> None:
    result = factory.red()
    result.exchanges[:] = [factory.exchange(1, request_body=body)]
    shown = page(result)
    assert not shown.commands()
    assert "te groot of bevat tekens die niet in een opdrachtregel passen" in shown.text


@pytest.mark.parametrize("filling", ["x" * 300_000, '{"a": ["' + "x" * 60_000 + '"]}'])
def test_huge_bodies_are_cut_with_their_size_told(filling: str) -> None:
    result = factory.red()
    result.exchanges[:] = [factory.exchange(1, response_body=cut(filling))]
    source = html.render(result)
    assert len(source) < 100_000
    assert re.search(r"\[ingekort: 20\.000 van [\d.]+ tekens getoond\]", Page(source).text)


def test_deviations_stand_in_rows() -> None:
    text = " ".join(page(factory.red()).text.split())
    assert "Taal Verwacht: 'Nederlands' Gekregen: leeg Kanaal Verwacht: 'telefoon' Gekregen: 'e-mail'" in text


def test_two_thousand_exchanges_are_quick() -> None:
    numbers = list(range(1, 2001))
    failed = [factory.scenario("failed", numbers[at : at + 10]) for at in range(0, 2000, 10)]
    rows = [factory.requirement(f"C0534-{at}", "failed", scenarios=[each]) for at, each in enumerate(failed)]
    body = '{"results": [' + ", ".join(['{"uuid": "1", "naam": "Nicole van Dijk"}'] * 15) + "]}"
    result = factory.result(rows, [factory.exchange(number, response_body=body) for number in numbers])
    started = time.process_time()
    source = html.render(result)
    assert time.process_time() - started < 2
    assert source.count("$KLANTINTERACTIES_TOKEN") == 2000


def test_five_megabytes_anywhere_stay_few_on_the_page() -> None:
    result = factory.hostile("<b>" + "x" * 5_000_000)
    started = time.process_time()
    source = html.render(result)
    assert time.process_time() - started < 5
    assert len(source) < 2_000_000
    assert "<b>" not in source


def test_the_first_screen_says_what_people_notice() -> None:
    shown = page(factory.red())
    practice = " ".join(shown.texts["inhoud"].partition("Feiten over")[0].split())
    assert "Wat merken inwoners en medewerkers?" in practice
    assert (
        "niet voldaan 2 van 6 eisen C0534 - Na doorverbinden beantwoord Het gevolg van C0534-3." in practice
    )
    assert "Het werkt." in page(factory.green()).text


def test_what_is_not_judged_promises_nothing() -> None:
    text = page(factory.undetermined()).text
    assert "Hierover is niets bekend, want beoordelen lukte niet." in text
    assert "Het werkt." not in text


def test_at_most_two_consequences_a_case_those_that_count_first() -> None:
    rows = [factory.requirement(f"C0534-{number}", "failed") for number in range(1, 6)]
    rows[0].level = "aanbevolen"
    text = " ".join(page(factory.result(rows)).text.split())
    assert "Het gevolg van C0534-2. Het gevolg van C0534-3. En nog 3 gevolgen." in text


def test_advice_that_was_not_followed_is_told_apart() -> None:
    rows = [factory.requirement("C0534-1"), factory.requirement("C0534-2", "failed", level="aanbevolen")]
    text = " ".join(page(factory.result(rows)).text.split())
    assert "Het werkt. Advies dat niet is opgevolgd: Het gevolg van C0534-2." in text


def test_a_failure_names_the_broken_providers_that_its_test_catches() -> None:
    failed = factory.result([factory.requirement("C0992-3", "failed")])
    dutch, english = (page(failed, code).texts["eis-C0992-3"] for code in ("nl", "en"))
    assert "Hoe weten we dat deze toets kan falen?" in dutch
    name, fault = made_for("C0992-3")[0]
    assert all(name in text for text in (dutch, english))
    assert fault.nl in dutch
    assert fault.en in english


def test_the_interpretation_stands_in_the_report() -> None:
    shown = page(factory.red())
    assert "#I-11" in {attributes["href"] for attributes in shown.tags("a")}
    assert "I-11 Alleen de inhoud wijzigen" in shown.texts["I-11"]
    assert "Onze lezing" in shown.text


def test_operations_have_findings_times_and_a_comparison() -> None:
    text = page(factory.rich()).text
    for named in ("Bevindingen per bewerking", "POST /klantcontacten", "Getoetst bij 61 bewerkingen"):
        assert named in text
    assert "201 × 10, 400 × 2, geen antwoord × 1" in text
    assert "POST /klantcontacten · onderwerp" in text
    assert "Scenario: POST" not in text
    assert "60 van 61 uitgevoerd" in text
    bars = [row for row in page(factory.rich()).tags("rect") if row.get("class") == "longest"]
    assert len(bars) == 2, "an operation that was never asked has no time"


def test_a_missing_document_is_explained() -> None:
    note = message("published-none")
    published = {"url": "", "title": "", "version": "", "note": note, "differences": [], "excused": []}
    assert said(note) in page(factory.result([factory.requirement("C0534-1")], published=published)).text


def test_what_went_wrong_stands_open_and_what_shows_it_is_folded() -> None:
    rows = [factory.requirement("C0534-1"), factory.requirement("C0534-2", "inapplicable")]
    rows += [factory.requirement("C0534-3", "failed")]
    said = html.render(factory.result(rows))
    block = said.split('<section class="group"')[1]
    assert block.index('id="eis-C0534-3" open') < block.index('<details class="evidence settled">')
    assert "1 voldaan, 1 niet van toepassing" in " ".join(block.split())
    assert block.index('class="card failed"') < block.index('<details class="evidence">')


@pytest.mark.parametrize("made", [factory.green, factory.red])
def test_the_contents_name_each_section_that_is_there(made: Callable[[], Result]) -> None:
    said = html.render(made())
    contents = said.split('<nav class="contents"')[1].split("</nav>")[0]
    named = set(re.findall(r'href="#([^"]+)"', contents))
    assert {"overzicht", "eisen", "woordenlijst"} <= named
    assert named <= set(re.findall(r'id="([^"]+)"', said))
    assert ("tekort" in named) == ('id="tekort"' in said)
