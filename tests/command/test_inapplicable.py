"""What is written down as inapplicable, is what a run at a sound provider finds so: neither more nor less."""

from pathlib import Path

import pytest

from klantinteracties_conformance.standard.inapplicable import inapplicable
from klantinteracties_conformance.standard.versions import order
from tests.command.command import WITHOUT_FUZZING, Outcome, command

ASKED_OTHERWISE = "C4161-17"
"""What doesn't apply without reference lists, which the embedded provider has."""


@pytest.mark.first(0, 1)
@pytest.mark.parametrize(
    ("dialect", "version"),
    [("openklant", "0.2.1"), ("openklant", "0.4.0"), ("openklant", "0.8.0"), ("vng-crud", "0.0.3")],
)
def test_what_does_not_apply_is_known(dialect: str, version: str, tmp_path: Path) -> None:
    assert order(version)
    asked = ("run", "--embedded", "--no-fuzz", "--dialect", dialect, "--output", str(tmp_path))
    older = ("--api-version", version) if dialect == "openklant" else ()
    done = command(*asked, *older)
    outcome = Outcome(done.returncode, done.stdout + done.stderr, tmp_path)
    assert outcome.code == 0, outcome.text
    found = outcome.ids("inapplicable") | {
        f"{row['id']}/{one['name']}"
        for row in outcome.result["requirements"]
        for one in row["scenarios"]
        if row["outcome"] != "inapplicable" and one["outcome"] == "inapplicable"
    }
    known = {name for name in inapplicable(dialect, version) if name.partition("/")[0] in WITHOUT_FUZZING}
    place = f"inapplicable.lock at {dialect}, {version}"
    assert not found - known, f"write in {place}"
    assert known - found == {ASKED_OTHERWISE}, f"take out of {place}, save {ASKED_OTHERWISE}"
