"""The command `provider`: the embedded provider, served until stopped."""

from pathlib import Path

import click

from klantinteracties_conformance.cli import shared
from klantinteracties_conformance.client.access import TOKEN_VARIABLE
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import message


@click.command(
    "provider", cls=shared.Command, help="Start de ingebouwde provider; de eerste regel is zijn adres."
)
@click.option(
    "--dialect",
    "dialect_name",
    default="openklant",
    show_default=True,
    metavar="NAAM",
    help="Dialect van het adres.",
)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Poort; zonder deze optie een vrije.")
@click.option("--database", type=click.Path(path_type=Path), help="SQLite-bestand dat bewaard blijft.")
@click.option("--token", default="", help=f"Token; liever in de omgevingsvariabele {TOKEN_VARIABLE}.")
@click.option(
    "--fault",
    default="",
    metavar="NAAM",
    help="Fout die de provider moet hebben; meer met komma's.",
)
@click.option(
    "--api-version",
    default="",
    metavar="VERSIE",
    help="Oudere versie van de API in dialect openklant; zonder deze optie de nieuwste.",
)
@click.option("--list-faults", is_flag=True, help="Toon de fouten: naam, eisen die ze raken, wat er mis is.")
@shared.LANGUAGE
@shared.HELP
def provider_command(
    dialect_name: str,
    port: int,
    database: Path | None,
    token: str,
    fault: str,
    api_version: str,
    list_faults: bool,
    language: str,  # noqa: ARG001  what is wrong is told in it
) -> int:
    """Serve until stopped."""
    from klantinteracties_conformance.provider import faults
    from klantinteracties_conformance.provider.faults import ouder
    from klantinteracties_conformance.provider.server import Options, StartError, serve

    if list_faults:
        click.echo(faults.listing(), nl=False)
        return 0
    if api_version and api_version not in ouder.OLDER:
        raise ConfigurationError(message("embedded-lacks-version", choices=list(ouder.OLDER)))
    defects = ",".join(filter(None, (fault, f"{ouder.PREFIX}{api_version}" if api_version else "")))
    try:
        serve(Options(dialect=dialect_name, port=port, database=database, token=token, fault=defects))
    except StartError as error:
        raise ConfigurationError(error.message) from error
    return 0


COMMAND = provider_command
