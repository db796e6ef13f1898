"""The command `profiles`."""

import datetime

import pytest
from click.testing import CliRunner

from klantinteracties_conformance.cli.profiles import COMMAND, listing
from klantinteracties_conformance.profiles import files
from klantinteracties_conformance.report.rendering import words


def test_each_is_listed_with_sources_and_date() -> None:
    told = CliRunner().invoke(COMMAND, [], catch_exceptions=False)
    for name in files.available():
        assert f"\n{name} " in f"\n{told.output}"
    assert "gelezen op 28 november 2026" in told.output
    assert "bron: github.com/" in told.output


@pytest.mark.parametrize(("days", "old"), [(300, False), (400, True)])
def test_one_that_is_over_a_year_old_says_so(days: int, old: bool) -> None:
    profile = files.load("kiss")
    today = datetime.date.fromisoformat(profile.read) + datetime.timedelta(days=days)
    said = "\n".join(listing(profile, words("en"), today))
    assert ("over a year old" in said) == old
    assert "find a customer by BSN" in said
