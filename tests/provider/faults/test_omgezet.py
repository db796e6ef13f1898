"""What each defect makes of what is kept, and that it leaves the rest alone."""

from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.omgezet import FAULTS

CALL = Call("openklant", "POST", "", "", "", [], {})
NAMED = {fault.name.removeprefix("omgezet-"): fault for fault in FAULTS}
HELD = {"a.b c": "007"}


@pytest.mark.parametrize(
    ("name", "kind", "sent", "kept"),
    [
        (
            "klantcontact-link-in-inhoud",
            "klantcontact",
            {"inhoud": "x https://a"},
            {"inhoud": "x <a>https://a</a>"},
        ),
        ("klantcontact-enkele-schuine-streep", "klantcontact", {"reactie": "a//b"}, {"reactie": "a/b"}),
        (
            "betrokkene-dag-in-naam",
            "betrokkene",
            {"organisatienaam": "1 03-04-2026"},
            {"organisatienaam": "1 2026-04-03"},
        ),
        (
            "betrokkene-streepje-zonder-spaties",
            "betrokkene",
            {"contactnaam": {"achternaam": "A - B"}},
            {"contactnaam": {"achternaam": "A-B"}},
        ),
        ("klantcontact-metadata-punt", "klantcontact", {"metadata": HELD}, {"metadata": {"a_b c": "007"}}),
        ("klantcontact-metadata-spatie", "klantcontact", {"metadata": HELD}, {"metadata": {"a.b_c": "007"}}),
        ("klantcontact-metadata-getal", "klantcontact", {"metadata": HELD}, {"metadata": {"a.b c": "7"}}),
        (
            "klantcontact-metadata-hooguit-vijf",
            "klantcontact",
            {"metadata": dict.fromkeys("abcdef", "x")},
            {"metadata": dict.fromkeys("abcde", "x")},
        ),
    ],
)
def test_what_is_kept(name: str, kind: str, sent: dict[str, Any], kept: dict[str, Any]) -> None:
    assert NAMED[name].on_write(CALL, kind, "create", sent) == kept
    assert NAMED[name].on_write(CALL, "actor", "create", sent) == sent
