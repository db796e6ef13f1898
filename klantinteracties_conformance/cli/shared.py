"""What commands share that isn't asked of a run; it loads little, for those that only read results."""

import click

from klantinteracties_conformance.report.language import LANGUAGES

HELP = click.help_option("--help", help="Toon deze uitleg.")

LANGUAGE = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="nl",
    show_default=True,
    help="Taal van de verslagen.",
)
