"""Whether a result is a certificate, as a command."""

from pathlib import Path

from klantinteracties_conformance.cli.verify import verify_command
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.verification import verify
from tests.cli.asked import asked
from tests.report.factory import green


def test_what_is_no_certificate_says_so_where_errors_go(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    green().write(path)
    path.write_text(path.read_text(encoding="utf-8").replace("conformant", "undetermined"), encoding="utf-8")
    found = verify(path)
    said = asked(verify_command, str(path))
    assert said.code == found.code != 0
    assert said.err.splitlines() == list(map(words("nl").say, found.sentences))
    assert said.out == ""


def test_a_file_that_is_not_there_is_none(tmp_path: Path) -> None:
    said = asked(verify_command, str(tmp_path / "result.json"))
    assert said.code == 2
    assert "result.json" in said.err
