"""The matrix as a page: for everyone, and without a network."""

import pytest

from klantinteracties_conformance.matrix import page
from klantinteracties_conformance.matrix.jobs import CONTROL, Judged
from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.system.messages import message
from tests.matrix.judged import NAMES, UNTOUCHED, all_caught, judged, made
from tests.report.page import Page
from tests.saying import said


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


@pytest.mark.parametrize(
    ("wrong", "kind"),
    [
        (judged(NAMES[0], without="C0534-1"), "missed"),
        (judged(NAMES[0], UNTOUCHED), "unrelated"),
        (judged(NAMES[0], "C0534-7"), "new"),
    ],
)
def test_what_is_not_as_meant_is_told_with_its_sign(wrong: Judged, kind: str) -> None:
    html = page.render(made(judged(CONTROL), wrong, judged(NAMES[1])))
    assert "Niet zoals bedoeld" in html
    assert said(message("matrix-cell", kind=kind)) in Page(html).text
    assert f">{page.CELLS[kind]}<" in html


def test_where_all_is_as_meant_nothing_is_told_to_be_otherwise() -> None:
    assert "Niet zoals bedoeld" not in page.render(made(*all_caught()))


def test_a_void_matrix_says_so_first() -> None:
    shown = Page(page.render(made(judged(CONTROL, UNTOUCHED), judged(NAMES[0]))))
    after_head = shown.text[shown.text.index("Uitkomst:") :]
    assert after_head.split("\n")[1].strip().startswith("Deze matrix is ongeldig")
