"""A good provider that takes longer texts, and says so in its own document."""

from __future__ import annotations

import pytest
import yaml

from klantinteracties_conformance.provider.faults.ruimer import LONGEST, Wider
from tests.provider.faults.register import Register

NAME = Wider.name
LONG = "a" * 500


def test_a_subject_may_be_longer_and_the_rest_may_not() -> None:
    api = Register(NAME)
    contact = api.klantcontact(onderwerp=LONG)
    assert contact["onderwerp"] == LONG
    assert api.refused("PATCH", f"klantcontacten/{contact['uuid']}", {"kanaal": LONG}) == {
        ("kanaal", "max_length")
    }
    assert Register(NAME).crud().klantcontact(onderwerp=LONG)["onderwerp"] == LONG


@pytest.mark.parametrize("name", ["openapi.yaml", "openapi.json"])
def test_its_own_document_says_so(name: str) -> None:
    content = yaml.safe_load(Register(NAME).send("GET", name).text)
    subject = content["components"]["schemas"]["KlantcontactVelden"]["properties"]["onderwerp"]
    assert subject["maxLength"] == LONGEST
