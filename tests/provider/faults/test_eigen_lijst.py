"""The provider that takes codes of its own lists only, refuses others and nothing else."""

from klantinteracties_conformance.provider.faults.eigen_lijst import CODES
from klantinteracties_conformance.provider.process import ProviderProcess
from tests.provider.api import Api


def test_only_its_own_codes_are_taken() -> None:
    with ProviderProcess(fault="eigen-lijsten") as provider:
        api = Api(provider.url, provider.token)
        contact = api.klantcontact(kanaal=CODES["kanaal"][0], taal="fry")
        assert (contact["kanaal"], contact["taal"]) == ("Balie", "fry")
        body = {name: contact[name] for name in ("onderwerp", "vertrouwelijk", "plaatsgevondenOp", "taal")}
        other = {**body, "kanaal": "telefoon"}
        assert api.refused("POST", "klantcontacten", other) == {("kanaal", "invalid_choice")}
