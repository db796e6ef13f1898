"""Of a provider without defects each operation is judged on all that belongs to it: no check goes unseen."""

import pytest

from tests.fuzz.at_work import provider, run, settings

OTHER_TYPE, AT_ONCE = "API-INVOER-3", "API-LIJST-3"
REFERENCES_ONLY = (
    "POST /actorklantcontacten",
    "PUT /actorklantcontacten/{uuid}",
    "POST /categorie-relaties",
    "PUT /categorie-relaties/{uuid}",
    "POST /categorieen",
    "POST /vertegenwoordigingen",
    "PUT /vertegenwoordigingen/{uuid}",
)
"""A usual request there has references only, or the one text by which it is known as ours."""

UNSEARCHABLE = {
    "openklant": (
        "POST /categorie-relaties",
        "POST /categorieen",
        "POST /maak-klantcontact",
        "POST /partij-identificatoren",
        "POST /rekeningnummers",
        "POST /vertegenwoordigingen",
    ),
    "vng-crud": ("POST /partij-identificatoren", "POST /vertegenwoordigingen"),
}
"""Where no search by a text of ours finds what was registered."""


@pytest.mark.proof
@pytest.mark.parametrize("dialect", ["openklant", "vng-crud"])
def test_what_belongs_to_an_operation_is_judged(dialect: str) -> None:
    with provider(dialect) as process:
        records = run(settings(process.url, dialect))
    unseen = {
        (name, one) for name, record in records.items() for one in record.serves if one not in record.judged
    }
    other_type = {(name, OTHER_TYPE) for name in REFERENCES_ONLY if dialect == "openklant"}
    assert unseen == other_type | {(name, AT_ONCE) for name in UNSEARCHABLE[dialect]}
    assert {judged.outcome for record in records.values() for judged in record.judged.values()} <= {
        "passed",
        "inapplicable",
    }
