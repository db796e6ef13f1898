"""Many providers in one server: each below a path of its own, as fresh as one that was just started."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from klantinteracties_conformance.matrix.jobs import CONTROL
from klantinteracties_conformance.provider.mounts import KEPT, Mounts, mount_path
from klantinteracties_conformance.provider.process import ProviderProcess
from tests.matrix.judged import DIALECT, NAMES
from tests.provider.api import Api

BASE = "/klantinteracties/api/v1"
FAULT = "kanaal-in-hoofdletters"


@pytest.fixture(scope="module")
def many() -> Iterator[ProviderProcess]:
    with ProviderProcess(mounts=True) as running:
        yield running


def api(many: ProviderProcess, run: str, fault: str = "") -> Api:
    return Api(many.origin + mount_path(run, "openklant", fault) + BASE, many.token)


def test_a_path_tells_run_dialect_and_fault() -> None:
    assert mount_path("7", "vng-crud", FAULT) == f"/7/vng-crud/{FAULT}"
    assert mount_path("7", "vng-crud", "") == "/7/vng-crud/-"


def test_each_has_a_register_and_a_fault_of_its_own(many: ProviderProcess) -> None:
    broken, sound = api(many, "a", FAULT), api(many, "a")
    made = broken.klantcontact(kanaal="brief")
    assert broken.get(f"klantcontacten/{made['uuid']}")["kanaal"] == "BRIEF"
    assert made["url"].startswith(f"{broken.url}/klantcontacten/")
    assert sound.get("klantcontacten")["count"] == 0
    assert sound.klantcontact(kanaal="brief")["kanaal"] == "brief"
    assert api(many, "b", FAULT).get("klantcontacten")["count"] == 0


@pytest.mark.parametrize("path", ["/", "/x", "/x/geen-dialect/-", "/x/openklant/no-such-fault"])
def test_what_is_not_there_is_not_found(many: ProviderProcess, path: str) -> None:
    assert httpx.get(many.origin + path, trust_env=False).status_code == 404


def test_only_the_latest_are_kept_and_a_fault_forgets_with_its_provider() -> None:
    mounts = Mounts("een-token")
    first = mounts.provider(("0", "openklant", FAULT))
    assert mounts.provider(("0", "openklant", FAULT)) is first
    for number in range(1, KEPT + 1):
        mounts.provider((str(number), "openklant", "-"))
    assert len(mounts.kept) == KEPT
    assert ("0", "openklant", FAULT) not in mounts.kept


def test_each_mount_is_a_provider_of_its_own() -> None:
    with ProviderProcess(mounts=True) as provider, httpx.Client() as client:

        def ask(method: str, path: str, **body: Any) -> httpx.Response:
            headers = {"Authorization": f"Token {provider.token}"}
            return client.request(method, provider.origin + path, headers=headers, json=body or None)

        base = "/klantinteracties/api/v1/klantcontacten"
        contact = {"kanaal": "telefoon", "onderwerp": "x", "taal": "nld", "vertrouwelijk": False}
        contact["plaatsgevondenOp"] = "2026-01-01T10:00:00Z"
        faulty, sound = mount_path("1", DIALECT, NAMES[0]) + base, mount_path("1", DIALECT, CONTROL) + base
        for path, kanaal in ((faulty, "TELEFOON"), (sound, "telefoon")):
            created = ask("POST", path, **contact).json()
            assert created["url"].startswith(f"{provider.origin}{path}/")
            assert ask("GET", path).json()["results"][0]["kanaal"] == kanaal
        assert ask("GET", mount_path("2", DIALECT, CONTROL) + base).json()["count"] == 0
        unknown = mount_path("1", DIALECT, "no-such-fault") + base, mount_path("1", "x", "") + base
        for path in ("/", "/1", *unknown):
            assert ask("GET", path).status_code == 404
