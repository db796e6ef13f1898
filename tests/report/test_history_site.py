"""The site of a history: opens from disk, links within itself, and shows what others wrote as text."""

import re
from pathlib import Path

import pytest

from klantinteracties_conformance.report import history
from klantinteracties_conformance.report.history import Refused
from klantinteracties_conformance.report.history_site import (
    OPEN_STEPS,
    render_index,
    render_provider,
    step_told,
    trend,
    update,
)
from klantinteracties_conformance.report.history_view import providers
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.about import Published
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.system.messages import message
from tests.report import factory
from tests.report.histories import at, index_of, written
from tests.report.page import Page
from tests.result.genuine import genuine

HOSTILE = '<script>alert(1)</script>"\u202e'


def runs(count: int) -> list[Result]:
    """Return runs of one provider, of which each second one fails."""
    found = []
    for number in range(count):
        outcome = ("passed", "failed")[number % 2]
        rows = [factory.requirement("C0534-3", outcome)]  # type: ignore[arg-type]
        started = f"2026-{number // 28 + 1:02}-{number % 28 + 1:02}T09:00:00+00:00"
        found.append(factory.result(rows, run={"started": started}))
    return found


def test_a_site_is_made_and_added_to(tmp_path: Path) -> None:
    site = tmp_path / "site"
    first = update([written(tmp_path, "een", genuine())], site, "nl")
    assert [one.code for one in first] == ["history-made"]
    told = update([written(tmp_path, "twee", at("2026-03-08T08:59:00+00:00", "C0992-3"))], site, "nl")
    assert told[0].values["count"] == 2
    assert told[0].values["extra"] == 1
    names = {path.suffix for path in site.iterdir()}
    assert names == {".html", ".svg", ".json"}
    pages = {path.name: Page(path.read_text(encoding="utf-8")) for path in site.glob("*.html")}
    for page in pages.values():
        assert not page.open
        links = [link["href"] or "" for link in page.tags("a")]
        assert all(link.startswith("#") or (site / link).is_file() for link in links)
        assert all((site / (image["src"] or "")).is_file() for image in page.tags("img"))
        assert not page.tags("script")
    assert "1 beter (1 door de provider)" in pages["index.html"].text
    assert "Voldoet" in pages["index.html"].text


def test_what_is_refused_is_told_of_on_the_first_page(tmp_path: Path) -> None:
    found = written(tmp_path, "een", genuine())
    found.path.write_text('{"verdict": "conformant", "requirements": [], "run": {}}', encoding="utf-8")
    told = update([found], tmp_path / "site", "en")
    assert [one.code for one in told] == ["history-made", "history-left-out"]
    shown = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "een/result.json" in shown
    assert "Left out (1)" in shown
    assert str(tmp_path) not in shown


@pytest.mark.parametrize("code", ["nl", "en"])
def test_what_others_wrote_is_text(tmp_path: Path, code: str) -> None:
    result = factory.hostile()
    result.published = Published(title=HOSTILE, version=HOSTILE)
    result.provider.url = f"https://{HOSTILE}.example.nl/"
    index = index_of(result)
    index.refused["x"] = Refused(HOSTILE, message("refused", finding=message("result-no-json", file=HOSTILE)))
    known = providers(index)
    for source in (render_index(index, known, code), render_provider(index, known[0], tmp_path, code)):
        assert not Page(source).tags("script")
        assert "\u202e" not in source


def test_what_was_not_recomputed_is_shown_as_such(tmp_path: Path) -> None:
    result = genuine()
    result.suite.version = "0.0.1"
    update([written(tmp_path, "een", result)], tmp_path, "nl")
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "niet nagerekend: gemaakt met een andere versie van de toets" in index
    assert 'class="outcome passed"' not in index
    (badge,) = tmp_path.glob("*.svg")
    assert "niet nagerekend" in badge.read_text(encoding="utf-8")


def test_of_older_changes_the_page_tells_how_many(tmp_path: Path) -> None:
    index = index_of(*runs(OPEN_STEPS + 5))
    (provider,) = providers(index)
    page = Page(render_provider(index, provider, tmp_path, "nl"))
    tables = [table for table in page.tags("table") if (table["aria-labelledby"] or "").startswith("toets-")]
    assert len(tables) == OPEN_STEPS
    assert "Oudere toetsen waarin iets veranderde" in page.text


def test_a_report_that_is_there_is_linked(tmp_path: Path) -> None:
    found = written(tmp_path, "nacht 1", genuine())
    found.path.with_name("index.html").write_text("", encoding="utf-8")
    update([found], tmp_path, "nl")
    (page,) = (path for path in tmp_path.glob("*.html") if path.name != "index.html")
    assert 'href="nacht%201/index.html"' in page.read_text(encoding="utf-8")
    found.path.with_name("index.html").unlink()
    update([found], tmp_path, "nl")
    assert "nacht%201" not in page.read_text(encoding="utf-8")


def test_no_secret_of_a_result_is_in_the_site(tmp_path: Path) -> None:
    update([written(tmp_path, "een", genuine())], tmp_path / "site", "nl")
    text = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "site").iterdir())
    assert not re.search(r"authorization|Bearer|Token ", text)


def test_a_trend_is_told_in_words() -> None:
    said = words("nl").say(trend(["passed", "failed", None, "passed"]))
    assert said == "Van de laatste 3 toetsen: 1 niet voldaan; 2 voldaan."
    assert words("nl").say(trend([None])) == "Niet getoetst in de laatste toetsen."
    assert step_told(None).code == "history-not-compared"


def test_the_index_is_written_beside_the_pages(tmp_path: Path) -> None:
    update([written(tmp_path, "een", genuine())], tmp_path / "site", "nl")
    assert len(history.load(tmp_path / "site").runs) == 1


def test_a_page_tells_of_applications_and_what_stopped_and_started(tmp_path: Path) -> None:
    first, second = at("2026-03-01T09:00:00+00:00"), at("2026-03-02T09:00:00+00:00")
    factory.with_actions(first, zoeken="passed", tonen="failed")
    factory.with_actions(second, zoeken="failed", tonen="passed")
    index = index_of(first, second)
    (provider,) = providers(index)
    page = render_provider(index, provider, tmp_path, "nl")
    assert "werkte in 0 van de laatste 2 toetsen" in page
    assert page.index("Dit werkt niet meer:") < page.index("KISS 3.x</bdi>: zoeken")
    assert page.index("Dit werkt nu wel:") < page.index("KISS 3.x</bdi>: tonen")
    told = words("nl").say(step_told(provider.last_step))
    assert told == "1 handeling werkt niet meer (KISS 3.x); 1 handeling werkt nu wel (KISS 3.x)"
    assert "1 action works no longer (KISS 3.x)" in words("en").say(step_told(provider.last_step))
    without = index_of(at("2026-03-01T09:00:00+00:00"))
    (unasked,) = providers(without)
    assert "toepassingen" not in render_provider(without, unasked, tmp_path, "nl")
