"""What a result says around its requirements."""

from klantinteracties_conformance.result.about import Difference
from klantinteracties_conformance.system.messages import message


def test_every_text_within_a_difference_is_changed_and_the_difference_itself_is_not() -> None:
    place, kind = message("not-testable", text="GEHEIM a"), message("not-testable", text="GEHEIM b")
    ours, theirs = message("not-testable", text="GEHEIM c"), message("not-testable", text="GEHEIM d")
    about = Difference(place, kind, ours, theirs)
    told = about.mapped(lambda text: text.replace("GEHEIM", "•••"))
    shown = [part.values["text"] for part in (told.place, told.kind, told.ours, told.theirs)]
    assert shown == ["••• a", "••• b", "••• c", "••• d"]
    assert about.place is place
