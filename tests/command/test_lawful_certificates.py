"""A good provider that is odd gets a certificate, and `verify` takes that for what it is."""

from pathlib import Path

import pytest

from klantinteracties_conformance.provider.faults.anders import VARIANTS
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.verification import verify
from klantinteracties_conformance.standard import dialect_files
from tests.command.command import run

LIMIT = 600.0
"""Seconds that a run may take: lists that lag behind are waited for."""


@pytest.mark.proof
@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("dialect", dialect_files.available())
def test_what_a_whole_run_tells_of_it_is_a_certificate(dialect: str, variant: str, tmp_path: Path) -> None:
    with ProviderProcess(dialect=dialect, fault=variant) as provider:
        outcome = run(
            provider.url, tmp_path / "out", "--dialect", dialect, token=provider.token, fuzz=True, limit=LIMIT
        )
    assert outcome.code == 0, outcome.text
    said = [sentence.code for sentence in verify(tmp_path / "out" / "result.json").sentences]
    assert said[0] == "certificate", said
