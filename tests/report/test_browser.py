"""The report in a real browser: shows its verdict, fits a phone, and is usable by everyone (WCAG 2.2 AA)."""

import re
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from msgspec.structs import replace
from playwright.sync_api import Browser, CDPSession, Page
from pypdf import PdfReader

from klantinteracties_conformance.report import compare, history_site, html
from klantinteracties_conformance.report.causes import FIRST, SHORT, causes
from klantinteracties_conformance.report.history import Refused
from klantinteracties_conformance.report.history_view import providers
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.system.messages import message
from tests.report import browser as chromium
from tests.report import factory, histories
from tests.result.genuine import genuine

WCAG_2_2_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SHOW_ALL = "*, ::before { transition: none !important; }"
FOCUSED = """async () => {
    const at = document.activeElement, style = getComputedStyle(at);
    const seen = () => {
        const box = at.getBoundingClientRect();
        return box.bottom > 0 && box.top < innerHeight && box.width > 0;
    };
    for (let frame = 0; frame < 60 && !seen(); frame++) await new Promise(requestAnimationFrame);
    return {href: at.getAttribute('href'), text: at.innerText.trim(), seen: seen(),
            outline: style.outlineStyle, width: parseFloat(style.outlineWidth)};
}"""


ALL_LINKS = "[...new Set([...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href')))]"
FOLLOWED = """link => {
    window.scrollTo(0, 0);
    location.hash = '';
    location.hash = link;
    const top = document.getElementById(decodeURIComponent(link.slice(1))).getBoundingClientRect().top;
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    return atEnd ? 0 : top;
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium.launched() as started:
        yield started


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    ("make", "code", "said"),
    [
        (factory.green, "nl", "Voldoet"),
        (factory.red, "nl", "Voldoet niet"),
        (factory.partial, "nl", "Voldoet op een deel"),
        (factory.undetermined, "en", "Not judged"),
    ],
)
def test_the_verdict_is_on_the_first_screen(
    browser: Browser, tmp_path: Path, make: Callable[[], Result], code: str, said: str, width: int
) -> None:
    with chromium.opened(browser, html.render(make(), code), tmp_path, width=width) as page:
        heading = page.locator("h2").first
        assert heading.inner_text().endswith(said)
        box = heading.bounding_box()
        assert box
        assert box["y"] + box["height"] < 400


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_scrolls_sideways(browser: Browser, tmp_path: Path, width: int) -> None:
    """320 pixels is also what 400 % of zoom leaves of a screen of 1280."""
    long = factory.scenario("failed", [1, 2], message="x" * 400, expected="y" * 400, observed="z" * 400)
    result = factory.rich()
    result.requirements[1].scenarios.append(long)
    source = html.render(result).replace("<details", "<details open")
    with chromium.opened(browser, source, tmp_path, width=width) as page:
        page.add_style_tag(content=SHOW_ALL)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width


@pytest.mark.first(2, 6)
@pytest.mark.parametrize(
    ("make", "code", "dark"),
    [
        (factory.green, "nl", False),
        (factory.green, "en", True),
        (factory.rich, "nl", True),
        (factory.rich, "en", False),
        (factory.undetermined, "nl", True),
        (factory.partial, "en", False),
    ],
)
def test_axe_finds_nothing(
    browser: Browser, tmp_path: Path, make: Callable[[], Result], code: str, dark: bool
) -> None:
    source = html.render(make(), code).replace("<details", "<details open")
    with chromium.opened(browser, source, tmp_path, dark=dark) as page:
        page.add_style_tag(content=SHOW_ALL)
        assert violations(page) == []


@pytest.mark.ci
def test_axe_finds_nothing_in_a_report_of_two_thousand_exchanges(browser: Browser, tmp_path: Path) -> None:
    """Without the rules that look at each line of text, which the smaller reports have all kinds of."""
    with chromium.opened(browser, html.render(factory.large(2000)), tmp_path, width=390) as page:
        assert violations(page, "color-contrast", "target-size") == []


def test_axe_finds_nothing_in_a_comparison(browser: Browser, tmp_path: Path) -> None:
    found = compare.compare([factory.green(), factory.red()], runs=True)
    with chromium.opened(browser, compare.render_html(found, "en"), tmp_path, width=390) as page:
        assert violations(page) == []


@pytest.mark.parametrize("width", [390, pytest.param(1280, marks=pytest.mark.ci)])
def test_the_pages_of_a_history_can_be_used_by_everyone(browser: Browser, tmp_path: Path, width: int) -> None:
    results = [genuine(), genuine(failing="C0992-3"), genuine(failing="C0534-3")]
    for day, result in enumerate(results):
        result.run.started = f"2026-03-0{day + 1}T09:00:00+00:00"
    index = histories.index_of(*results)
    index.refused["x"] = Refused("nacht/result.json", message("refused-odd"))
    (provider,) = providers(index)
    badge = f"{provider.slug}.svg"
    (tmp_path / badge).write_text(history_site.badge_of(index, provider, "nl"), encoding="utf-8")
    for source in (
        history_site.render_index(index, [provider], "nl"),
        history_site.render_provider(index, provider, tmp_path, "en"),
    ):
        with chromium.opened(browser, source, tmp_path, width=width, dark=width == 390) as page:
            assert violations(page) == []
            assert page.evaluate("document.scrollingElement.scrollWidth") <= width
            shown = page.evaluate("[...document.images].map(one => one.naturalWidth > 0)")
            assert all(shown)


def violations(page: Page, *but: str) -> list[str]:
    options = {
        "runOnly": {"type": "tag", "values": WCAG_2_2_AA},
        "rules": {rule: {"enabled": False} for rule in but},
        "resultTypes": ["violations"],
    }
    found = Axe().run(page, options=options).response
    assert len(found["passes"]) > 15, "axe looked at the page"
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found["violations"] for node in rule["nodes"]]


def test_the_keyboard_alone_is_enough(browser: Browser, tmp_path: Path) -> None:
    with chromium.opened(browser, html.render(factory.rich()), tmp_path) as page:
        page.keyboard.press("Tab")
        first = page.evaluate(FOCUSED)
        assert first["href"] == "#inhoud", "the first stop skips to the verdict"
        stops = [first]
        for _ in range(200):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement === document.body"):
                break
            stops.append(page.evaluate(FOCUSED))
        assert not [stop for stop in stops if not stop["seen"]], "each stop can be seen"
        assert not [stop for stop in stops if stop["outline"] != "solid" or stop["width"] < 2]
        stoppable = "[...document.querySelectorAll('a[href], summary, input:is(:checked, [type=search])')]"
        reachable = f"{stoppable}.filter(each => each.checkVisibility())"
        assert len(stops) == page.evaluate(f"{reachable}.length")


@pytest.mark.first(0, 1)
@pytest.mark.parametrize("width", [390, pytest.param(1280, marks=pytest.mark.ci)])
def test_each_link_lands_where_it_points(browser: Browser, tmp_path: Path, width: int) -> None:
    with chromium.opened(browser, html.render(factory.all_red()), tmp_path, width=width) as page:
        links = page.evaluate(ALL_LINKS)
        assert len(links) > 100
        missed = {link: top for link in links if not -1 <= (top := page.evaluate(FOLLOWED, link)) < 400}
    assert missed == {}


def test_details_open_with_enter(browser: Browser, tmp_path: Path) -> None:
    with chromium.opened(browser, html.render(factory.rich()), tmp_path) as page:
        met = page.locator("details.settled:has(#eis-C0534-1)")
        for fold in (met, page.locator("#eis-C0534-1"), page.locator("#eis-C0534-1 .evidence").first):
            assert fold.get_attribute("open") is None
            fold.locator("summary").first.focus()
            page.keyboard.press("Enter")
            assert fold.get_attribute("open") is not None
        assert page.locator("#eis-C0534-1 .steps").first.is_visible()


@pytest.mark.parametrize(
    ("chosen", "seen"),
    [("failed", {"C0534-3"}), ("unknown", {"C0534-4"}), ("mandatory", {"C0534-3", "C0534-4"})],
)
def test_requirements_can_be_chosen_and_a_link_still_lands(
    browser: Browser, tmp_path: Path, chosen: str, seen: set[str]
) -> None:
    rows = [factory.requirement("C0534-1"), factory.requirement("C0534-2", level="aanbevolen")]
    rows += [factory.requirement("C0534-3", "failed"), factory.requirement("C0534-4", "cantTell")]
    rows += [factory.requirement("F2173-1", level="aanbevolen", group="F2173")]
    with chromium.opened(browser, html.render(factory.result(rows)), tmp_path) as page:
        page.check(f"#toon-{chosen}")
        assert {row.id for row in rows if page.locator(f"#eis-{row.id}").is_visible()} == seen
        assert not page.locator("#groep-F2173").is_visible()
        page.evaluate("location.hash = 'eis-F2173-1'")
        assert page.locator("#eis-F2173-1").is_visible()


def test_the_requirements_of_one_case_can_be_chosen(browser: Browser, tmp_path: Path) -> None:
    rows = [factory.requirement("C0534-1", "failed")]
    rows += [factory.requirement("F2173-1", "failed", group="F2173")]
    with chromium.opened(browser, html.render(factory.result(rows)), tmp_path) as page:
        page.click("summary:has(+ fieldset #deel-F2173)")
        page.check("#deel-F2173")
        seen = [row.id for row in rows if page.locator(f"#eis-{row.id}").is_visible()]
        assert seen == ["F2173-1"]
        page.evaluate("location.hash = 'eis-C0534-1'")
        assert page.locator("#eis-C0534-1").is_visible()


def _of_operations() -> tuple[list[str], str]:
    rows = [factory.requirement("C0534-1"), factory.requirement("API-FOUT-1", "failed", group="API")]
    rows[1].scenarios[:] = [
        replace(rows[1].scenarios[0], name=name, outcome="failed") for name in ("GET /partijen", "PUT /één")
    ]
    rows += [factory.requirement("API-FOUT-2", "failed", group="API")]
    rows[2].scenarios[:] = [replace(rows[2].scenarios[0], name="PUT /één", outcome="failed")]
    return [row.id for row in rows], html.render(factory.result(rows))


def test_what_was_found_of_one_operation_can_be_chosen(browser: Browser, tmp_path: Path) -> None:
    names, source = _of_operations()
    with chromium.opened(browser, source, tmp_path) as page:
        page.click("summary:has(+ fieldset #bewerking-1)")
        page.check("#bewerking-1")
        assert [name for name in names if page.locator(f"#eis-{name}").is_visible()] == ["API-FOUT-1"]
        assert page.locator("#eis-API-FOUT-1 .scenario").evaluate_all(
            "all => all.map(one => one.checkVisibility())"
        ) == [True, False]
        page.evaluate("location.hash = 'eis-API-FOUT-2'")
        assert page.locator("#eis-API-FOUT-2").is_visible()


def test_the_page_can_be_searched(browser: Browser, tmp_path: Path) -> None:
    """Accents and capitals make no difference; what was folded comes to light, and goes back."""
    names, source = _of_operations()
    with chromium.opened(browser, source, tmp_path) as page:
        page.fill("#zoekwoorden", "put  EEN")
        assert [name for name in names if page.locator(f"#eis-{name}").is_visible()] == names[1:]
        assert page.locator(".findings tbody tr").evaluate_all(
            "all => all.map(one => one.checkVisibility())"
        ) == [False, True, True]
        assert page.locator("#gevonden").text_content() == "4 keer gevonden"
        page.fill("#zoekwoorden", "C0534-1")
        assert [name for name in names if page.locator(f"#eis-{name}").is_visible()] == ["C0534-1"]
        page.fill("#zoekwoorden", "")
        assert page.locator("#gevonden").text_content() == ""
        assert not page.locator("#eis-C0534-1").is_visible()
        assert page.locator("#eis-API-FOUT-1").is_visible()


def test_without_scripts_nothing_else_is_missing(browser: Browser, tmp_path: Path) -> None:
    _, source = _of_operations()
    with chromium.opened(browser, source.replace("<script>", "<template>", 1), tmp_path) as page:
        assert not page.locator("#zoekwoorden").is_visible()
        assert page.locator("#eis-API-FOUT-1").is_visible()


def test_a_link_to_what_is_folded_opens_it(browser: Browser, tmp_path: Path) -> None:
    with chromium.opened(browser, html.render(factory.rich()), tmp_path) as page:
        one = page.locator("#eis-C0534-1")
        assert not one.is_visible()
        page.evaluate("location.hash = 'eis-C0534-1'")
        assert one.is_visible()


@pytest.mark.first(1, 3)
@pytest.mark.parametrize("code", ["nl", pytest.param("en", marks=pytest.mark.ci)])
@pytest.mark.parametrize("make", [factory.green, factory.rich, factory.all_red])
def test_the_first_screen_prints_on_one_page(
    browser: Browser, tmp_path: Path, make: Callable[[], Result], code: str
) -> None:
    with chromium.opened(browser, html.render(make(), code), tmp_path) as page:
        everything = pages(page)
        page.add_style_tag(content="main > :not(.first-screen), footer { display: none !important; }")
        assert pages(page) == 1
        assert everything > 1


@pytest.mark.ci
def test_a_report_of_many_findings_is_short_on_paper_and_whole_on_request(
    browser: Browser, tmp_path: Path
) -> None:
    result = factory.findings(28)
    failed = [row.id for row in result.requirements if row.outcome == "failed"]
    assert len(failed) == 28
    with chromium.opened(browser, html.render(result), tmp_path) as page:
        short = printed(page)
        page.emulate_media(media="print")
        assert page.evaluate(SHOWN) == 0
        page.evaluate("location.hash = 'alles'")
        assert page.evaluate(SHOWN) > 28
    assert len(short) <= 12
    assert all(f"{number} / {len(short)}" in text for number, text in enumerate(short, start=1))
    text = "\n".join(short)
    assert text.count("Dit lijkt op") >= min(len(causes(result, "nl")), FIRST + SHORT)
    assert all(text.count(identifier) >= 2 for identifier in failed)
    assert "Het klantcontact wijkt af." in text
    assert "een medewerker het klantcontact wijzigt met" not in text


SHOWN = "[...document.querySelectorAll('.steps')].filter(one => one.checkVisibility()).length"


def printed(page: Page) -> list[str]:
    """Return what stands on each page on paper."""
    pdf = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    return [one.extract_text() for one in pdf.pages]


def pages(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


@pytest.mark.ci
def test_ten_thousand_exchanges(browser: Browser, tmp_path: Path) -> None:
    result = factory.large(10_000)
    html.render(factory.green())
    started = time.process_time()
    source = html.render(result)
    assert time.process_time() - started < 3
    assert len(source.encode()) < 10_000_000
    with chromium.opened(browser, "<title>warm</title>", tmp_path) as page:
        (tmp_path / "large.html").write_text(source, encoding="utf-8")
        address = (tmp_path / "large.html").as_uri()
        assert opening(page, address) < 2


def opening(page: Page, address: str) -> float:
    """Return the seconds of the processor that the page needs to open, whatever else the machine does."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto("about:blank")
    before = metrics(session)
    page.goto(address)
    after = metrics(session)
    assert after["Nodes"] > 100_000
    return after["TaskDuration"] - before["TaskDuration"]


def metrics(session: CDPSession) -> dict[str, float]:
    return {row["name"]: row["value"] for row in session.send("Performance.getMetrics")["metrics"]}
