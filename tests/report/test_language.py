"""The languages of the reports: none lacks a text, and Dutch on a page in another language is marked."""

import re
import string
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from klantinteracties_conformance.report import html, junit, language, summary
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Leftover
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.system.messages import Comparison, message, shown
from tests.report import factory

REPORT = Path(language.__file__).parent
NL, EN = language.language("nl"), language.language("en")
ONLY_TRANSLATED = "sentence."
"""Keys that Dutch does without: its sentence stands in the result."""


def test_no_language_lacks_a_text() -> None:
    assert {key for key in EN.texts if not key.startswith(ONLY_TRANSLATED)} == set(NL.texts)
    for code in language.LANGUAGES:
        for key, text in language.language(code).texts.items():
            assert isinstance(text, str), f"{code}: {key} needs quotes"
            assert text, f"{code}: {key}"


def test_texts_have_the_same_places_to_fill_in() -> None:
    def places(text: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    assert {key: places(text) for key, text in NL.texts.items()} == {
        key: places(EN.texts[key]) for key in NL.texts
    }


def test_every_text_is_used_and_every_used_text_is_there() -> None:
    paths = [*REPORT.glob("*.py"), *REPORT.glob("templates/*.j2")]
    source = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    named = set(
        re.findall(r"""(?:\bt|speak|self|language(?:\(code\))?)\(\s*f?["']([a-z-]+\.[\w.-]+)["']""", source)
    )
    named = {key for key in named if "{" not in key and not key.endswith(".")}
    starts = set(re.findall(r"""["']([a-z-]+\.(?:[a-z-]+\.)*)(?:["']|\{)""", source))
    plural = {key for key in NL.texts if key.rpartition(".")[2] in ("one", "other")}
    for key in named:
        forms = {f"{key}.one", f"{key}.other"}
        assert key in EN.texts or forms <= plural, key
    for key in NL.texts:
        stem = re.sub(r"\.(one|other)$", "", key)
        assert re.search(rf"""["']{re.escape(stem)}["']""", source) or any(
            key.startswith(start) for start in starts
        ), f"{key} is not used"


def test_what_people_notice_is_translated_for_each_requirement() -> None:
    features = yaml.safe_load((REPORT / "texts" / "features.en.yaml").read_text(encoding="utf-8"))
    known = catalogue()
    assert set(features["consequences"]) == {spec.id for spec in known.requirements if spec.testable}
    assert set(features["works"]) == {group.id for group in known.groups}
    for texts in features.values():
        assert len(set(texts.values())) == len(texts)
        assert all(text.endswith(".") for text in texts.values())


class Languages(HTMLParser):
    """Gathers the text of a page by the language that it is marked with."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self._open: list[tuple[str, str]] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "input"):
            inherited = self._open[-1][1] if self._open else ""
            self._open.append((tag, dict(attrs).get("lang") or inherited))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Nothing is said in a shape."""

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] != "style":
            code = self._open[-1][1]
            self.said[code] = self.said.get(code, "") + data


@pytest.mark.parametrize("make", [factory.green, factory.rich, factory.undetermined, factory.partial])
def test_dutch_on_an_english_page_is_marked(make: Callable[[], Result]) -> None:
    said = Languages(html.render(make(), "en")).said
    dutch = r"\b(de|het|een|van|niet|wordt|voldoet|eis|eisen|bij|geen|voor|uitgevoerd)\b"
    assert re.findall(dutch, said["en"], re.IGNORECASE) == []
    assert "De tekst van eis" in said["nl"]


def test_an_english_report_says_the_verdict_in_english() -> None:
    said = Languages(html.render(factory.red(), "en")).said["en"]
    assert "The provider does not conform: 1 of the 4 mandatory requirements is not met." in said
    assert "8 March 2026, 10:00 (Dutch time)" in said
    assert "1,234.5 ms" in said
    assert "8 maart 2026, 10:00 uur" in Languages(html.render(factory.red())).said["nl"]


def test_an_excluded_part_is_said_in_english() -> None:
    result = factory.green()
    result.provider.excluded = ["partij"]
    assert EN.sentence(result).startswith(
        "Without partij, which the given dialect leaves out: the provider conf"
    )


def test_an_english_report_has_no_message_in_dutch() -> None:
    comparison = Comparison(message("value-of-provider"), shown(None), "Nummer")
    deviates = message(
        "deviates", where=message("about-read", object_type="partij"), comparisons=[comparison.said()]
    )
    about = {"message": deviates, "comparisons": [comparison]}
    row = factory.requirement(
        "C0534-1", "failed", reason=deviates, scenarios=[factory.scenario("failed", [1], **about)]
    )
    stops = [message("stopped-after-requests", count=5), message("stopped-by-user")]
    result = factory.result(
        [row],
        [factory.exchange(1, status=None, response_body=None, error=message("no-answer-in-time"))],
        {"interrupted": message("sentences", sentences=stops)},
        leftovers=[Leftover("klantcontact", "1", "", message("leftover-refused", status=500))],
    )
    page, told, tests = (form.render(result, "en") for form in (html, summary, junit))
    sentence = "The partij that was read differs. Nummer: expected a value of the provider's, observed empty."
    assert [sentence in unescape(form) for form in (page, told, tests)] == [True] * 3
    for said in (
        "The test stopped after 5 requests (--max-requests). The test was broken off by the user.",
        "deleting gave answer 500",
        "the provider didn&#39;t answer in time",
    ):
        assert said in page
    assert not re.search(r"verwacht|gekregen|wijkt af", page + told + tests)


def test_what_has_no_translation_is_marked_as_dutch() -> None:
    said = EN.message(message("not-testable", text="De klant is <niet> thuis."))
    assert said == '<span lang="nl">De klant is &lt;niet&gt; thuis.</span>'
    assert EN.message(shown(None)) == "empty"
    assert EN.message(shown("Nederlands")) == '<span lang="nl">&#39;Nederlands&#39;</span>'
