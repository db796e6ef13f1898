"""The way to a provider: its certificates."""

from pathlib import Path

import pytest
import trustme

from klantinteracties_conformance.client.access import Network
from klantinteracties_conformance.system.errors import ConfigurationError


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
