"""Whether a run can begin."""

import json

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
    assert all(line.startswith(("✓ ", "– ", "! ")) for line in lines[:-1])
    assert provider.token not in said.out


def test_where_nothing_is_no_run_can_begin() -> None:
    said = asked(doctor_command, "http://127.0.0.1:1/api")
    lines = said.out.splitlines()
    assert (said.code, lines[-1]) == (EXIT_UNJUDGED, "Een toets kan zo niet beginnen.")
    assert lines[-2].startswith("✗ ")


def test_other_programs_get_the_same_as_data() -> None:
    said = asked(doctor_command, "http://127.0.0.1:1/api", "--format", "json")
    told = json.loads(said.out)
    assert (said.code, told["can_begin"]) == (EXIT_UNJUDGED, False)
    assert told["lines"][-1]["kind"] == "wrong"
    assert told["lines"][-1]["text"]
    assert isinstance(told["facts"], dict)
