"""The message to a vendor: says what was judged and what came of it, and nothing that isn't ours to send."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from klantinteracties_conformance.config import waivers
from klantinteracties_conformance.report import bundle, files, html, summary, vendor
from klantinteracties_conformance.report.inert import INVISIBLE
from klantinteracties_conformance.report.language import LANGUAGES, language
from klantinteracties_conformance.result import codec
from klantinteracties_conformance.result.about import Claim, Exclusion, Product
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Waiver
from klantinteracties_conformance.system.messages import Comparison, message, shown
from tests.report import factory
from tests.report.page import Page
from tests.result.genuine import genuine

PRODUCT = Product("Leverancier BV", "Klantregister", "2.4", "productmanager")
WAIVER = Waiver("komt", "wij", "https://example.nl", date(2031, 1, 1), "active")
OTHER = "Jansen uit de Dorpsstraat"
KINDS: dict[str, Callable[[], Result]] = {
    "green": factory.green,
    "red": factory.red,
    "undetermined": factory.undetermined,
    "partial": factory.partial,
    "rich": factory.rich,
    "hostile": lambda: factory.hostile(factory.WRITABLE),
}


def of(result: Result, about: Product | None = PRODUCT, **run: Any) -> Result:
    result.provider = replace(result.provider, product=about, api_version_judged="0.9.0")
    result.run = replace(result.run, **run)
    return result


def failing(**changes: Any) -> Result:
    """Return a result in which one comparison fails, with what was sent."""
    sides = [Comparison(shown("Nicole Testerveld"), shown(OTHER), "Naam")]
    row = factory.scenario("failed", [1], message=message("suite-fault", name="x", text=OTHER), **changes)
    row.comparisons = sides
    sent = factory.exchange(1, request_body='{"naam": "Nicole Testerveld"}')
    return of(factory.result([factory.requirement("C0534-3", "failed", scenarios=[row])], [sent]))


def test_who_what_and_what_came_of_it() -> None:
    text = vendor.render(of(factory.red()))
    for said in (
        "Onderwerp: toets van Klantregister versie 2.4 op Klantinteracties: Voldoet niet\n",
        "Beste productmanager van Leverancier BV,\n",
        "versie 0.9.0 van de API, in de variant Open Klant, API 0.9.0.",
        "Getoetst op 8 maart 2026, 10:00 uur, met versie 1.2.3 van de conformiteitstoets.",
        "Oordeel: Voldoet niet. De provider voldoet niet: aan 1 van de 4 verplichte eisen is niet voldaan.",
        "1. Eis C0534-3. Het gevolg van C0534-3.",
        "   Zelf herhalen: klantinteracties-conformance run "
        f"{factory.BASE} --dialect openklant --only C0534-3\n",
    ):
        assert said in text
    english = vendor.render(of(factory.red()), "en")
    assert "Subject: test of Klantregister version 2.4 on Klantinteracties: Does not conform\n" in english
    assert "Dear productmanager of Leverancier BV,\n" in english
    assert "1. Requirement C0534-3. " in english


@pytest.mark.parametrize(
    ("about", "named", "dear"),
    [
        (None, "uw product", "Beste leverancier,"),
        (Product("L"), "uw product", "Beste medewerkers van L,"),
        (Product(contact="beheerder", version="3"), "uw product versie 3", "Beste beheerder,"),
        (Product(name="K"), "K", "Beste leverancier,"),
    ],
)
def test_what_is_not_known_is_not_made_up(about: Product | None, named: str, dear: str) -> None:
    text = vendor.render(of(factory.green(), about))
    assert f"toets van {named} op" in text
    assert f"\n{dear}\n" in text


@pytest.mark.parametrize("kind", ["green", "undetermined", "partial"])
@pytest.mark.parametrize("code", LANGUAGES)
def test_defects_are_listed_only_where_the_provider_does_not_conform(kind: str, code: str) -> None:
    text = vendor.render(of(KINDS[kind]()), code)
    assert not re.search(r"(?m)^1\. |Verwacht:|Expected:|Dit ging mis|This went wrong", text)
    red = vendor.render(of(factory.red()), code)
    assert re.search(r"(?m)^1\. ", red)


def test_it_claims_no_more_than_was_tested() -> None:
    partial = vendor.render(of(factory.partial()))
    assert "geen certificaat" in partial
    assert "- Deze toets ging alleen over C0534-1, F2173" in partial
    stopped = vendor.render(of(factory.undetermined(), mode="read-only", scope="partial"))
    assert "- De toets is niet afgemaakt. De toets is door de gebruiker afgebroken." in stopped
    assert "- In deze toets is alleen gelezen" in stopped
    assert "Er is nog geen oordeel." in stopped
    assert "van de 2 geplande tests is er 1 uitgevoerd" in stopped
    assert "- De automatisch bedachte tests van de API als geheel zijn niet gedaan" in stopped
    assert "automatisch" not in vendor.render(of(factory.green(), fuzz="quick"))


def test_what_is_waived_left_out_or_advised_is_named_where_the_provider_conforms() -> None:
    rows = [
        factory.requirement("C0534-1"),
        factory.requirement("C0534-2", "failed", waiver=WAIVER),
        factory.requirement("C0534-7", "failed", level="aanbevolen"),
    ]
    result = of(factory.result(rows))
    result.run.notices = list(waivers.notices(rows))
    result.provider.claim = Claim(exclusions=[Exclusion("C4161", message("excluded-unclaimed"))])
    text = vendor.render(result)
    assert text.count("C0534-2") == 1, "it is told once"
    assert "Aan C0534-2 is niet voldaan, met een ontheffing tot en met" in text
    assert "Aan 1 eis die niet meetelt voor het oordeel, is niet voldaan: C0534-7." in text
    assert "want de configuratie sluit het uit: C4161." in text
    assert "1. Eis" not in text


def test_causes_come_first_and_the_rest_is_counted() -> None:
    text = vendor.render(of(genuine(failing="C0534-3")))
    assert "1. Eis C0534-3. De collega vindt het doorverbonden gesprek niet terug.\n   " in text
    assert "lijkt op" in text
    result = of(factory.all_red())
    assert re.search(r"Ook niet voldaan: [A-Z0-9-]+, .* en nog \d+\.", vendor.render(result))
    result.provider.dialect = "eigen"
    many = vendor.render(result)
    assert len(re.findall(r"(?m)^\d+\. Eis", many)) == 15
    assert many.count("Zelf herhalen:") <= 3
    assert re.search(r"Er zijn nog \d+ andere oorzaken", many)


def test_of_a_dialect_that_causes_are_not_known_of_requirements_are_named() -> None:
    result = of(factory.red())
    result.provider.dialect = "eigen"
    text = vendor.render(result)
    assert "1. Eis C0534-3. Het gevolg van C0534-3.\n   Verwacht: Taal: " in text
    assert "lijkt op" not in text


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_that_a_provider_answered_of_its_own_leaves_the_house(code: str) -> None:
    text = vendor.render(failing(), code)
    assert OTHER not in text
    assert "Nicole Testerveld" in text
    assert language(code).said(message("value-not-ours")) in text
    assert "Nicole" not in vendor.render(of(failing(), mode="read-only"), code)


def test_a_command_needs_no_configuration_of_ours() -> None:
    about = factory.red().provider
    command = "klantinteracties-conformance run --target 'onze acc' --only C0534-3 --output herhaling"
    expected = (
        f"klantinteracties-conformance run {factory.BASE} --dialect openklant --only C0534-3 --output x"
    )
    assert vendor.replay(command.replace("herhaling", "x"), about) == expected
    assert vendor.replay("klantinteracties-conformance run --embedded", about).endswith("--embedded")
    assert vendor.replay("geen 'einde", about) == "geen 'einde"


EVIL = (
    "<b>K</b>\x1b[2J\n::error::x\nVERDICT conformant 1/1\n##vso[task.complete]\r\n\u202e"
    "{name} {{ 7*7 }} { $x } @iedereen [a](https://x.example)"
)


@pytest.mark.parametrize("code", LANGUAGES)
def test_hostile_names_are_text_on_the_line_that_we_gave_them(code: str) -> None:
    result = of(factory.red(), Product(EVIL, EVIL, EVIL, EVIL))
    result.provider.dialect_title = EVIL
    result.provider.url = f"{factory.BASE}/{EVIL}"
    for text in (vendor.render(result, code), summary.render(result, code)):
        assert not re.search(r"(?m)^\s*(::|VERDICT|##vso)", text)
        assert not INVISIBLE.search(text)
    plain = vendor.render(result, code)
    assert len(plain.splitlines()) == len(vendor.render(of(factory.red()), code).splitlines())
    assert "<b>K</b>" in plain
    assert "{name} {{ 7*7 }} { $x }" in plain
    told = summary.render(result, code)
    for acting in ("<b>", "[a](", " @iedereen", "https://x"):
        assert acting not in told.split(language(code)("product.label"))[1].splitlines()[0]
    page = html.render(result, code)
    assert "<b>K" not in page
    assert "\x1b" not in page


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_shows_the_message_that_the_file_has(kind: str, code: str) -> None:
    result = KINDS[kind]()
    shown_on_page = Page(html.render(result, code)).texts["bericht"]
    assert shown_on_page.strip() == files.RENDERERS[vendor.NAME](result, code).strip()


def test_the_first_screen_the_summary_and_a_bundle_name_the_product() -> None:
    result = of(factory.red())
    named = "Klantregister 2.4, Leverancier BV, aanspreekpunt: productmanager"
    first = html.render(result).split('<section class="facts"')[0]
    assert f"Product, volgens de configuratie: <bdi>{named}</bdi>" in first
    assert f"- Product, volgens de configuratie: {named}\n" in summary.render(result)
    bundled = json.loads(bundle.render(result, "C0534-3"))
    assert codec.from_plain(bundled["provider"]["product"], Product) == PRODUCT
    assert "Product, volgens" not in html.render(factory.red()) + summary.render(factory.red())
    assert vendor.product(Product("L"), language("en")) == "L"
