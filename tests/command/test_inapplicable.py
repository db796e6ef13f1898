"""What is written down as inapplicable, is what a run at a sound provider finds so: neither more nor less."""

from pathlib import Path

import pytest

from klantinteracties_conformance.standard.inapplicable import inapplicable
from klantinteracties_conformance.standard.versions import order
from tests.command.command import WITHOUT_FUZZING, Outcome, command


@pytest.mark.ci
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
    assert outcome.ids("inapplicable") & WITHOUT_FUZZING == inapplicable(dialect, version) & WITHOUT_FUZZING
