"""A good provider of an older version of the API knows nothing of what came later."""

from __future__ import annotations

import pytest
import yaml

from klantinteracties_conformance.provider.faults.anders import OLDER_VERSIONS
from klantinteracties_conformance.provider.faults.ouder import ARGUMENTS, ATTRIBUTES, OLDER
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.versions import versions
from tests.provider.api import Json, ref
from tests.provider.faults.register import Register

KNOWN = versions(resources.schemas_dir() / "openklant" / "openapi.yaml")


def test_there_is_one_for_each_older_version() -> None:
    assert [version.number for version in KNOWN][:-1] == list(OLDER)
    assert set(OLDER_VERSIONS) == {f"api-{number}" for number in OLDER}


def test_its_own_reading_says_the_same_as_that_of_the_contract() -> None:
    for version in KNOWN:
        names = {name for added in version.attributes.values() for name in added}
        assert names == set(ATTRIBUTES.get(version.number, ()))
        brought = [name for added in version.arguments.values() for name in added]
        ours = [later for _, later in ARGUMENTS.get(version.number, ())]
        assert all(name.startswith(tuple(ours)) for name in brought)
        assert all(any(name.startswith(later) for name in brought) for later in ours)


def test_later_attributes_are_ignored_and_not_answered() -> None:
    contact = Register("api-0.6.0").klantcontact(reactie="ja", metadata={"a": "b"})
    assert not {"reactie", "metadata", "referentienummer", "hoofdOnderwerpType"} & set(contact)
    contact = Register("api-0.8.0").klantcontact(reactie="ja", hoofdOnderwerpType="urn:a")
    assert (contact["reactie"], "hoofdOnderwerpType" in contact) == ("ja", False)


def test_later_search_arguments_are_unknown() -> None:
    api = Register("api-0.3.0")
    query = {"klantcontact__uuid": api.klantcontact()["uuid"]}
    assert api.send("GET", "onderwerpobjecten", params=query).status_code == 400
    assert Register("api-0.4.0").send("GET", "onderwerpobjecten", params=query).status_code == 200
    assert api.send("GET", "digitaleadressen", params={"isGeverifieerd": "true"}).status_code == 200


def test_its_answers_and_its_document_name_the_version() -> None:
    api = Register("api-0.5.0")
    assert api.send("GET", "actoren").headers["api-version"] == "0.5.0"
    assert yaml.safe_load(api.send("GET", "openapi.yaml").text)["info"]["version"] == "0.5.0"


def test_what_was_said_otherwise_then() -> None:
    whole = {"functie": "KCC", "telefoonnummer": "14030"}
    assert Register("api-0.4.0").actor(actorIdentificatie=whole)["actorIdentificatie"] == whole | {
        "emailadres": ""
    }
    newer = Register("api-0.4.1")
    body = {"naam": "A", "soortActor": "medewerker", "actorIdentificatie": whole}
    assert newer.refused("POST", "actoren", body)
    contact = newer.klantcontact()
    assert newer.refused("PATCH", f"klantcontacten/{contact['uuid']}", {"nummer": None})
    long = Register("api-0.7.0")
    path = f"klantcontacten/{long.klantcontact()['uuid']}"
    assert long.refused("PATCH", path, {"reactie": "a" * 1001}) == {("reactie", "max_length")}
    old = Register("api-0.2.1")
    without: Json = {"identificeerdePartij": ref(old.partij()), "partijIdentificator": None}
    assert old.post("partij-identificatoren", without)["partijIdentificator"] is None


@pytest.mark.parametrize("name", sorted(OLDER_VERSIONS))
def test_the_other_dialect_has_no_such_versions(name: str) -> None:
    assert Register(name).crud().klantcontact()
