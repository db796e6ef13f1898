"""The command `verify`: whether a result is a certificate."""

from pathlib import Path

import click

from klantinteracties_conformance.cli import shared
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.report.sayable import expect_sayable
from klantinteracties_conformance.result.model import ResultError, load
from klantinteracties_conformance.result.verification import REFUSED, Verification, verify
from klantinteracties_conformance.system.messages import message
from klantinteracties_conformance.system.text import on_one_line


@click.command(
    "verify",
    cls=shared.Command,
    help="help-verify",
)
@click.argument("result", type=shared.RESULT_FILE)
@click.option("--accept-waivers", is_flag=True, help="option-accept-waivers")
@click.option(
    "--signers",
    metavar="BESTAND",
    type=click.Path(path_type=Path),
    help="option-signers",
)
@shared.LANGUAGE
@shared.HELP
def verify_command(result: Path, accept_waivers: bool, signers: Path | None, language: str) -> int:
    """Tell whether a result may serve as a certificate."""
    found = verify(result, accept_waivers=accept_waivers, signers=signers)
    try:
        if not found.code:
            expect_sayable(load(result))
    except ResultError as error:
        found = Verification(REFUSED, (message("refused-odd"), error.message))
    try:
        said = [words(language).say(sentence) for sentence in found.sentences]
    except LookupError:  # it quotes a message of the file, which is none of ours
        found, said = Verification(REFUSED, ()), [words(language)("refused-odd")]
    for sentence in said:
        click.echo(on_one_line(sentence), err=bool(found.code))
    return found.code


COMMAND = verify_command
