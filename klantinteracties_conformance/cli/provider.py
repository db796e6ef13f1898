"""The command `provider`: the embedded provider, served until stopped."""

from pathlib import Path

import click

from klantinteracties_conformance.cli import shared
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import message


@click.command("provider", cls=shared.Command, help="help-provider")
@click.option(
    "--dialect",
    "dialect_name",
    default="openklant",
    show_default=True,
    metavar="NAAM",
    help="option-dialect-provider",
)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="option-port")
@click.option("--database", type=click.Path(path_type=Path), help="option-database")
@click.option("--token", default="", help="option-token-provider")
@click.option(
    "--fault",
    default="",
    metavar="NAAM",
    help="option-fault",
)
@click.option(
    "--api-version",
    default="",
    metavar="VERSIE",
    help="option-api-version-provider",
)
@click.option("--list-faults", is_flag=True, help="option-list-faults")
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
    language: str,
) -> int:
    """Serve until stopped."""
    from klantinteracties_conformance.provider.faults import ouder, table
    from klantinteracties_conformance.provider.server import Options, StartError, serve

    if list_faults:
        click.echo(table.listing(language), nl=False)
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
