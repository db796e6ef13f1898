"""The commands together: loaded when asked for, and every mistake in one Dutch sentence."""

import click
import pytest

from klantinteracties_conformance import __version__
from klantinteracties_conformance.cli import main as module
from klantinteracties_conformance.cli.main import COMMANDS, Commands, cli, main
from klantinteracties_conformance.report.rendering import LANGUAGES, words
from klantinteracties_conformance.result.verdict_line import UNJUDGED
from klantinteracties_conformance.standard.catalogue import CatalogueError
from klantinteracties_conformance.system import interrupts
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import message


def ended(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run the command and return how it ended, and what it wrote."""
    with pytest.raises(SystemExit) as caught:
        main(list(arguments))
    said = capsys.readouterr()
    return int(caught.value.code or 0), said.out, said.err


def test_every_command_is_there_under_its_name() -> None:
    context = cli.make_context("x", ["--help"], resilient_parsing=True)
    assert isinstance(cli, Commands)
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        assert command.name == name
        said = [command.help, *(one.help for one in command.params if isinstance(one, click.Option))]
        assert all(words(language)(code or "") for code in said for language in LANGUAGES)
    assert sorted(COMMANDS) == cli.list_commands(context)
    assert cli.get_command(context, "bestaat-niet") is None


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["keur"], "De opdracht keur bestaat niet; zie --help."),
        (["verify", "--snel"], "De optie --snel bestaat niet; zie --help."),
        (["verify"], "result ontbreekt; zie --help."),
        (
            ["requirements", "--format", "xml"],
            "De waarde bij --format kan niet: geef text of json; zie --help.",
        ),
        (
            ["provider", "--port", "x"],
            "De waarde bij --port kan niet: geef een getal van 0 tot en met 65535; ",
        ),
        (["provider", "--port"], "De optie --port is niet goed gebruikt: geef er een waarde bij; "),
    ],
)
def test_a_wrong_command_line_is_one_sentence(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = ended(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(says)
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (ConfigurationError(message("address-or-embedded")), 2, "Geef een URL of --embedded, niet allebei."),
        (KeyboardInterrupt(), 2, "Afgebroken."),
        (CatalogueError("een eis"), 3, "Fout in de suite zelf: een eis"),
        (RuntimeError("\x1b[31mrood"), 3, "Fout in de suite zelf: RuntimeError: \\x1b[31mrood"),
    ],
)
def test_an_error_has_its_exit_code_and_a_run_still_its_last_line(
    error: BaseException,
    code: int,
    says: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object, **__: object) -> int:
        raise error

    monkeypatch.setattr(module.cli, "main", fail)
    monkeypatch.setattr(interrupts, "ignored", lambda: None)
    assert ended(capsys, "run", "x") == (code, f"{UNJUDGED}\n", f"{says}\n")
    assert ended(capsys, "verify", "x") == (code, "", f"{says}\n")


def test_what_libraries_make_of_an_interruption_is_no_fault_of_the_suite(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        monkeypatch.setattr("klantinteracties_conformance.system.interrupts._state.raised", 1.0)
        raise RuntimeError("Error calling __set_name__")

    monkeypatch.setattr(module.cli, "main", broken)
    assert ended(capsys, "run") == (2, f"{UNJUDGED}\n", "Afgebroken.\n")


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(capsys, "--version") == (0, f"{__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (("rum",), "(bedoelt u run?)"),
        (("run", "--dialekt", "x"), "(bedoelt u --dialect?)"),
        (("run", "http://127.0.0.1:1", "--dialect", "openklan"), "(bedoelt u openklant?)"),
        (("run", "--embedded", "--only", "c0993"), "(bedoelt u C0992?)"),
        (("run", "--iets-heel-anders"), None),
    ],
)
def test_what_somebody_probably_meant_is_suggested(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], meant: str | None
) -> None:
    code, _, said = ended(capsys, *arguments)
    assert code == 2
    assert meant in said if meant else "bedoelt u" not in said


def test_help_is_short_as_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(capsys, "-h") == ended(capsys, "--help")
    assert ended(capsys, "run", "-h") == ended(capsys, "run", "--help")


@pytest.mark.parametrize(("outcome", "code"), [(1, 1), (0, 0), (None, 0)])
def test_what_a_command_returns_is_the_exit_code(
    outcome: int | None, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(module.cli, "main", lambda *_, **__: outcome)
    assert ended(capsys, "run", "x") == (code, "", "")


def test_signals_are_the_command_s_own_only_where_it_is_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    taken: list[str] = []
    monkeypatch.setattr(interrupts, "only_for_this", lambda: taken.append("taken"))
    ended(capsys, "--version")
    assert not taken
    monkeypatch.setattr("sys.argv", ["x", "--version"])
    with pytest.raises(SystemExit):
        main()
    assert taken
