"""The way to a provider: certificates, and from one process to another."""

from pathlib import Path

import pytest
import trustme

from klantinteracties_conformance.client.access import ACCESS_VARIABLE, Access, Network
from klantinteracties_conformance.client.auth import Credentials
from klantinteracties_conformance.system.errors import ConfigurationError

SECRET = "zeer-GEHEIM-0123456789"


def test_it_is_told_what_is_wrong_with_a_client_certificate(tmp_path: Path) -> None:
    ca = trustme.CA()
    for name in ("ik", "ander"):
        issued = ca.issue_cert("klant.example.nl")
        issued.cert_chain_pems[0].write_to_path(tmp_path / f"{name}.pem")
        issued.private_key_pem.write_to_path(tmp_path / f"{name}.key")
    certificate = str(tmp_path / "ik.pem")
    for key, says in (
        (tmp_path / "ander.key", r"ik\.pem .*de sleutel hoort niet bij het certificaat"),
        (tmp_path / "weg.key", r"weg\.key .*dat bestaat niet"),
        (tmp_path / "ik.pem", r"ik\.pem .*geen certificaat met sleutel"),
    ):
        with pytest.raises(ConfigurationError, match=says):
            Network(client_cert=certificate, client_key=str(key)).context()
    Network(client_cert=certificate, client_key=str(tmp_path / "ik.key")).context()


def test_access_survives_the_way_to_another_process() -> None:
    access = Access(Credentials("bearer", SECRET), Network(proxy="http://a:b@localhost:1"), {"X-Poort": "1"})
    environment: dict[str, str] = {}
    access.leave_in(environment)
    assert Access.from_environment(environment) == access
    assert list(environment) == [ACCESS_VARIABLE]
    assert Access.from_environment({"KLANTINTERACTIES_TOKEN": SECRET}) == Access.by_token(SECRET)
