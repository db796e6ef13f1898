"""The summary in Markdown: the verdict first, and nothing in it that acts."""

from klantinteracties_conformance.report import summary
from tests.report import factory


def test_the_summary_begins_with_the_verdict() -> None:
    text = summary.render(factory.red())
    assert text.startswith(
        "## ❌ Conformiteitstoets Klantinteracties: Voldoet niet\n\nDe provider voldoet niet: "
    )
    assert "- **C0534-3** De tekst van eis C0534-3" in text
    assert "| ❌ niet voldaan | C0534 - Na doorverbinden beantwoord | Het gevolg van C0534-3." in text
    assert "## ⚪" in summary.render(factory.partial())
    assert "geen certificaat" in summary.render(factory.partial())
    assert "## ❌ Klantinteracties conformance test: Does not conform" in summary.render(factory.red(), "en")


def test_nothing_acts_in_the_summary() -> None:
    evil = "<img src=x> [a](https://x.example) @iedereen #12 `code` **vet** www.x.example\n# kop |\n- x"
    result = factory.result([factory.requirement("C0534-3", "failed", reason=evil)])
    text = summary.render(result)
    for acting in ("<img", "[a](", " @iedereen", " #12", "`code`", "**vet**", "https://", "www.x", "\n# kop"):
        assert acting not in text
