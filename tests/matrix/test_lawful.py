"""A good provider that does otherwise what the standard leaves open, is found good."""

from collections.abc import Mapping
from urllib.parse import quote

import httpx
import pytest

from klantinteracties_conformance.matrix.jobs import Job, Judged
from klantinteracties_conformance.matrix.pool import judge_all
from klantinteracties_conformance.provider.faults.anders import VARIANTS
from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import dialect_files
from tests.provider.api import Api, ref

DIALECTS = dialect_files.available()
RECOMMENDED = {"anders-maar-goed": {"API-VERWIJS-2"}, "lijsten-lopen-achter": {"API-LIJST-3"}}
"""What is found of a variant, and has no effect on the verdict: own names, lists that lag."""

LAWFUL = [Job(name, dialect) for name in VARIANTS for dialect in DIALECTS]
LATER = [Job(name, "openklant") for name in VARIANTS if name != "anders-maar-goed"]
"""What only `make proof` judges; CI judges the others."""


@pytest.fixture(scope="module")
def found(request: pytest.FixtureRequest) -> Mapping[Job, Judged]:
    """What came of the jobs of the tests that were chosen."""
    items = request.session.items
    chosen = [item.callspec.params.get("job") for item in items if hasattr(item, "callspec")]
    return {judged.job: judged for judged in judge_all([job for job in LAWFUL if job in chosen], 2)}


@pytest.mark.parametrize(
    "job",
    [pytest.param(job, marks=pytest.mark.proof if job in LATER else pytest.mark.ci) for job in LAWFUL],
    ids=lambda job: f"{job.fault}-{job.dialect}",
)
def test_what_the_standard_leaves_open_turns_nothing_red(found: Mapping[Job, Judged], job: Job) -> None:
    judged = found[job]
    assert not judged.unjudged
    assert {**judged.reasons}.keys() <= RECOMMENDED.get(job.fault, set())
    others = {outcome for name, outcome in judged.outcomes.items() if name not in judged.reasons}
    assert others <= {"passed", "inapplicable"}


def test_it_is_no_fault() -> None:
    assert FAULTS.keys().isdisjoint(VARIANTS)


def test_it_is_different_indeed() -> None:
    """Text keeps its spaces, PUT replaces, pages are small and turned round, nothing goes along."""
    with ProviderProcess(fault="anders-maar-goed") as provider:
        api = Api(provider.url, provider.token)
        contact = api.klantcontact(inhoud=" wit ", nummer="0000000001")
        assert contact["inhoud"] == " wit "
        assert contact["plaatsgevondenOp"].endswith("+05:30")
        body = {name: contact[name] for name in ("kanaal", "onderwerp", "taal", "vertrouwelijk")}
        assert "inhoud" not in api.put("klantcontacten", {"uuid": contact["uuid"]}, body)
        others = [api.klantcontact()["uuid"] for _ in range(3)]
        page = api.get("klantcontacten", pageSize="100")
        assert [row["uuid"] for row in page["results"]] == others
        assert page["next"].startswith("https://intern.example")
        betrokkene = api.betrokkene(contact)
        api.delete("klantcontacten", {"uuid": contact["uuid"]})
        assert api.send("GET", f"betrokkenen/{betrokkene['uuid']}").status_code == 200


def test_its_ids_have_another_form_where_none_is_promised() -> None:
    with ProviderProcess(fault="anders-maar-goed", dialect="vng-crud") as provider:
        headers = {"Authorization": f"Bearer {provider.token}"}
        with httpx.Client(base_url=provider.url, headers=headers, trust_env=False) as client:
            group = {"functie": "B", "telefoonnummer": "0612345678", "eMailadres": "a@example.nl"}
            body = {"naam": "A", "soortActor": "medewerker", "indicatieActief": True, "actortype": group}
            made = client.post("/actoren", json=body)
            shown = made.json()["id"]
            assert shown.startswith("{")
            assert made.headers["Location"].endswith(f"/actoren/%7B{shown[1:-1]}%7D")
            assert client.get(f"/actoren/{quote(shown)}").json()["id"] == shown


def test_it_is_strict_indeed() -> None:
    """What refers keeps what it refers to, there is one initiator, and moments have small letters."""
    with ProviderProcess(fault="streng-maar-goed") as provider:
        api = Api(provider.url, provider.token)
        contact = api.klantcontact()
        assert contact["plaatsgevondenOp"].endswith("z")
        first = api.betrokkene(contact, initiator=True)
        second = {"hadKlantcontact": ref(contact), "wasPartij": None, "rol": "klant", "initiator": True}
        assert api.refused("POST", "betrokkenen", second) == {("initiator", "unique")}
        assert api.send("DELETE", f"klantcontacten/{contact['uuid']}").status_code == 400
        api.delete("betrokkenen", first)
        api.delete("klantcontacten", contact)
        actor = api.actor(indicatieActief=False)
        coupled = {"actor": ref(actor), "klantcontact": ref(api.klantcontact())}
        assert api.refused("POST", "actorklantcontacten", coupled)
        later = {name: contact[name] for name in ("kanaal", "onderwerp", "taal", "vertrouwelijk")}
        later["plaatsgevondenOp"] = "2999-01-01T00:00:00Z"
        assert api.refused("POST", "klantcontacten", later) == {("plaatsgevondenOp", "future")}
