"""Faults that no scenario notices: they say where they can be seen, and they can be seen there."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard.catalogue import catalogue
from tests.provider.api import Api
from tests.provider.contract import contract
from tests.provider.crud import Crud

API_FAULTS = {name: fault for name, fault in FAULTS.items() if not fault.functional}
DIALECTS = ("openklant", "vng-crud")
METHODS = ("get", "put", "post", "patch", "delete")


def labels(dialect: str) -> set[str]:
    paths = contract(dialect).document["paths"]
    return {
        f"{method.upper()} {path}" for path, item in paths.items() for method in METHODS if method in item
    }


def test_there_are_enough_of_them() -> None:
    assert len(API_FAULTS) >= 32


def test_a_fault_that_scenarios_notice_needs_no_operations() -> None:
    assert all(fault.functional != bool(fault.operations) for fault in FAULTS.values())


def test_requirements_that_faults_name_exist() -> None:
    known = {spec.id for spec in catalogue().requirements}
    assert {fault.requirement for fault in FAULTS.values()} <= known


def test_operations_are_those_of_the_contracts() -> None:
    known = {dialect: labels(dialect) for dialect in DIALECTS}
    every = set().union(*known.values())
    unknown = [name for name, fault in API_FAULTS.items() if not set(fault.operations) <= every]
    unseen = [
        (name, dialect)
        for name, fault in API_FAULTS.items()
        for dialect in fault.dialects or DIALECTS
        if not set(fault.operations) & known[dialect]
    ]
    assert (unknown, unseen) == ([], [])


@pytest.fixture
def outspoken() -> Iterator[ProviderProcess]:
    with ProviderProcess(fault="head-met-inhoud") as provider:
        yield provider


def test_a_body_on_head_goes_over_the_wire(outspoken: ProviderProcess) -> None:
    parts = urlsplit(outspoken.url)
    headers = {"Authorization": f"Token {outspoken.token}", "Host": parts.netloc, "Connection": "close"}
    lines = [f"HEAD {parts.path}/bijlagen HTTP/1.1", *(f"{key}: {text}" for key, text in headers.items())]
    with socket.create_connection((parts.hostname, parts.port), timeout=10) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        answer = b"".join(iter(lambda: connection.recv(4096), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    shown = httpx.get(f"{outspoken.url}/bijlagen", headers=headers, trust_env=False)
    assert head.startswith(b"HTTP/1.1 200")
    assert body == shown.content != b""


def test_a_fault_changes_only_the_operations_that_it_names(outspoken: ProviderProcess) -> None:
    api = Api(outspoken.url, outspoken.token)
    assert api.send("HEAD", "klantcontacten").content == b""
    assert api.post("bijlagen", {"wasBijlageVanKlantcontact": None})["uuid"]


def test_a_scheme_and_a_token_can_be_wrong_each_on_their_own() -> None:
    with ProviderProcess(fault="elk-schema-aanvaard") as provider:
        for scheme, token, status in (
            ("Basic", provider.token, 200),
            ("Token", provider.token, 200),
            ("Token", "x" * 40, 401),
        ):
            headers = {"Authorization": f"{scheme} {token}"}
            answer = httpx.get(f"{provider.url}/vertegenwoordigingen", headers=headers, trust_env=False)
            assert answer.status_code == status, scheme


def test_pages_can_be_larger_than_asked() -> None:
    with ProviderProcess(fault="bladzijde-te-groot") as provider:
        api = Api(provider.url, provider.token)
        for name in ("een", "twee", "drie"):
            api.post("categorieen", {"naam": name})
        assert len(api.get("categorieen", pageSize="1")["results"]) == 3


def test_what_was_refused_can_be_kept() -> None:
    with ProviderProcess(fault="te-lang-geweigerd-en-bewaard", dialect="vng-crud") as provider:
        crud = Crud(provider.url, provider.token, checked=False)
        parts = dict.fromkeys(("objectId", "codeObjecttype", "codeRegister", "codeSoortObjectId"), "x" * 41)
        contact = crud.klantcontact()["id"]
        sent = {"bijlageidentificator": parts, "wasBijlageVanKlantcontact": contact}
        assert crud.send("POST", "bijlagen", json=sent).status_code == 400
        assert len(crud.rows("bijlagen")) == 1
