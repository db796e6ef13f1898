"""How a finding shows what was expected and what came."""

from klantinteracties_conformance.consumer.findings import pair


def test_of_two_long_texts_the_first_difference_is_shown() -> None:
    expected, observed = pair("a" * 500 + "b" * 500, "a" * 500 + "c" * 10)
    assert "b" in expected
    assert "c" in observed
    assert "(1000 tekens, vanaf teken 471)" in expected
    assert pair("x", None) == ("'x'", "leeg")
