"""What is new or changed is in the list a moment later, and at once where it is read by itself."""

import time

import pytest

from klantinteracties_conformance.provider.faults import achterlopen
from klantinteracties_conformance.provider.faults.achterlopen import FAULTS, LAGGING
from klantinteracties_conformance.provider.process import ProviderProcess
from tests.provider.api import Api


def test_new_and_changed_objects_come_later() -> None:
    with ProviderProcess(fault=FAULTS[0].name) as provider:
        api = Api(provider.url, provider.token)
        first = api.klantcontact(onderwerp="eerst")
        assert (api.get("klantcontacten")["count"], api.get("klantcontacten")["results"]) == (0, [])
        assert api.send("GET", f"klantcontacten/{first['uuid']}").status_code == 200
        time.sleep(achterlopen.SECONDS)
        assert api.get("klantcontacten")["count"] == 1
        api.patch("klantcontacten", first, onderwerp="daarna")
        assert api.get("klantcontacten")["results"][0]["onderwerp"] == "eerst"
        time.sleep(achterlopen.SECONDS)
        assert api.get("klantcontacten")["results"][0]["onderwerp"] == "daarna"


def test_of_a_sound_provider_all_lists_may_lag() -> None:
    assert not LAGGING.requirement
    with ProviderProcess(fault=LAGGING.name) as provider:
        api = Api(provider.url, provider.token)
        api.klantcontact()
        assert api.get("klantcontacten")["count"] == 0
        time.sleep(achterlopen.LITTLE)
        assert api.get("klantcontacten")["count"] == 1


@pytest.mark.parametrize("fault", FAULTS, ids=lambda one: one.name)
def test_each_is_of_one_type(fault: achterlopen.Lags) -> None:
    assert len(fault.kinds) == 1
