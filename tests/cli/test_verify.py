"""Whether a result is a certificate, as a command."""

from datetime import timedelta
from pathlib import Path

from klantinteracties_conformance.cli.verify import verify_command
from klantinteracties_conformance.config.waivers import Waiver
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.requirements import Leftover
from klantinteracties_conformance.result.verification import verify
from klantinteracties_conformance.system.messages import Message
from tests.cli.asked import asked
from tests.report.factory import TODAY, green
from tests.result.genuine import genuine


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


def test_waivers_are_accepted_by_who_asks_for_it(tmp_path: Path) -> None:
    until = TODAY + timedelta(60)
    waiver = Waiver("C0534-3", "komt in juni", "Producteigenaar", "https://example.nl/1", until)
    path = tmp_path / "result.json"
    genuine(failing="C0534-3", waivers=(waiver,)).write(path)
    said = asked(verify_command, str(path))
    assert said.code == 2
    assert said.err.startswith("Geen certificaat: voldoet met 1 ontheffing.")
    said = asked(verify_command, str(path), "--accept-waivers")
    assert said.code == 0
    assert "niet ondertekend" in said.out.splitlines()[-1]


def test_who_wants_a_signature_gets_no_unsigned_result(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    genuine().write(path)
    said = asked(verify_command, str(path), "--signers", str(tmp_path / "ondertekenaars"))
    assert said.code == 2
    assert "niet ondertekend" in said.err


def test_a_message_that_is_none_of_ours_is_refused(tmp_path: Path) -> None:
    result = genuine()
    result.run.interrupted = Message("bestaat-niet")
    path = tmp_path / "result.json"
    result.write(path)
    said = asked(verify_command, str(path))
    assert said.code == 2
    assert said.err.startswith("Geweigerd: dit bestand is niet wat de suite schrijft.\n")


def test_a_message_that_is_none_of_ours_is_refused_where_nothing_quotes_it(tmp_path: Path) -> None:
    result = genuine()
    result.leftovers = [Leftover("partij", "1", "https://example.nl/1", Message("bestaat-niet ::error::"))]
    path = tmp_path / "result.json"
    result.write(path)
    said = asked(verify_command, str(path))
    assert said.code == 2
    assert said.err.splitlines()[-1] == (
        "Er staat een bericht in dat de suite zo niet schrijft: bestaat-niet ::error::."
    )
