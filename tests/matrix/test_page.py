"""The matrix as a page: for everyone, and without a network."""

import pytest

from klantinteracties_conformance.matrix import page
from klantinteracties_conformance.matrix.jobs import CONTROL, Job, Judged
from klantinteracties_conformance.matrix.pool import HUNG
from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.standard.known_faults import known_faults
from tests.matrix.judged import DIALECT, NAMES, UNTOUCHED, all_caught, judged, made
from tests.report.page import Page


def test_the_page_works_alone_and_for_everyone() -> None:
    whole = Page(page.render(made(*all_caught(), partial=False)))
    assert not whole.tags("script")
    assert all(link["href"] and link["href"].startswith("#") for link in whole.tags("a"))
    targets = {attributes.get("id") for _, attributes in whole.elements}
    assert {str(link["href"])[1:] for link in whole.tags("a")} <= targets
    assert all(head["scope"] in ("col", "row") for head in whole.tags("th"))
    assert len(whole.tags("caption")) == len(whole.tags("table")) == 1
    region = next(tag for tag in whole.tags("div") if tag.get("role") == "region")
    assert (region["tabindex"], region["aria-labelledby"]) == ("0", "matrix-openklant")
    for name in NAMES:
        assert FAULTS[name].wrong in whole.text


DEVIATIONS = "Wat ging anders dan bedoeld?"


@pytest.mark.parametrize(
    ("wrong", "kind", "sign", "says"),
    [
        (judged(NAMES[0], without="C0534-1"), "missed", "✗", "Niet rood, en eerder wel: C0534-1"),
        (
            judged(NAMES[0], UNTOUCHED),
            "unrelated",
            "!",
            f"Rood zonder dat de fout daar iets doet: {UNTOUCHED}.",
        ),
        (judged(NAMES[0], "C0534-7"), "new", "+", "Rood, en eerder niet: C0534-7."),
        (Judged(Job(NAMES[0], DIALECT), unjudged=HUNG), "unjudged", "?", "Niet beoordeeld."),
    ],
)
def test_what_is_not_as_meant_is_told_and_has_a_sign(wrong: Judged, kind: str, sign: str, says: str) -> None:
    html = page.render(made(judged(CONTROL), wrong, judged(NAMES[1])))
    shown = Page(html)
    assert says in shown.text[shown.text.index(DEVIATIONS) :]
    assert f'<td class="{kind}"><span aria-hidden="true">{sign}</span>' in html
    assert "Uitkomst: Niet zoals bedoeld" in shown.text or kind == "unjudged"


def test_where_all_is_as_meant_nothing_is_told_to_be_otherwise() -> None:
    html = page.render(made(*all_caught()))
    shown = Page(html)
    assert "Uitkomst: Elke fout betrapt" in shown.text
    assert DEVIATIONS not in shown.text
    assert html.count('<td class="principal">') == len(NAMES)
    assert '<td class="killed">' in html
    assert "(alleen " not in shown.text  # it is told where only some dialects have something


def test_a_requirement_has_first_what_was_made_for_it() -> None:
    red = {name: known.requirements(DIALECT) for name, known in known_faults().items()}
    own, other = next(
        (own, other)
        for own in red
        for other in red
        if other < own
        and FAULTS[own].requirement in red[own] & red[other]
        and FAULTS[own].requirement != FAULTS[other].requirement
    )
    html = page.render(made(judged(CONTROL), judged(other), judged(own)))
    shown = html[html.index(f'id="eis-{FAULTS[own].requirement}"') :]
    first, second = shown.split("<li")[1:3]
    assert first.startswith(f' class="principal">{FAULTS[own].wrong}')
    assert second.startswith(f">{FAULTS[other].wrong}")


def test_a_void_matrix_says_so_first() -> None:
    shown = Page(page.render(made(judged(CONTROL, UNTOUCHED), judged(NAMES[0]))))
    after_head = shown.text[shown.text.index("Uitkomst:") :]
    assert after_head.split("\n")[1].strip().startswith("Deze matrix is ongeldig")
