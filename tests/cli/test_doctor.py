"""Whether a run can begin."""

import pytest

from klantinteracties_conformance.cli.doctor import doctor_command
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.outcomes import EXIT_UNJUDGED
from tests.cli.asked import asked


def test_a_good_provider_can_be_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    with ProviderProcess() as provider:
        monkeypatch.setenv("KLANTINTERACTIES_TOKEN", provider.token)
        said = asked(doctor_command, provider.url)
    lines = said.out.splitlines()
    assert (said.code, lines[-1]) == (0, "Een toets kan beginnen.")
    assert all(line.startswith(("✓ ", "! ")) for line in lines[:-1])
    assert provider.token not in said.out


def test_where_nothing_is_no_run_can_begin() -> None:
    said = asked(doctor_command, "http://127.0.0.1:1/api")
    lines = said.out.splitlines()
    assert (said.code, lines[-1]) == (EXIT_UNJUDGED, "Een toets kan zo niet beginnen.")
    assert lines[-2].startswith("✗ ")
