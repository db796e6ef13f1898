"""The command `klantinteracties-conformance`."""

import json
import secrets
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, NoReturn

import click
from rich.console import Console

from klantinteracties_conformance import (
    __version__,
    commands_config,
    commands_doctor,
    commands_sweep,
    dialect_files,
    journal,
)
from klantinteracties_conformance.access import TOKEN_VARIABLE, Access
from klantinteracties_conformance.budget import Limits
from klantinteracties_conformance.client import DEFAULT_TIMEOUT
from klantinteracties_conformance.commands_doctor import wishes
from klantinteracties_conformance.config.errors import ConfigurationError
from klantinteracties_conformance.config.settings import Settings
from klantinteracties_conformance.preflight import check_url
from klantinteracties_conformance.requirements import Catalogue, CatalogueError, catalogue
from klantinteracties_conformance.result import EXIT_SUITE_FAULT, EXIT_UNJUDGED, ResultError

CONFIG_OPTION: dict[str, Any] = {
    "type": click.Path(path_type=Path),
    "metavar": "BESTAND",
    "help": "Instellingen; zonder deze optie het dichtstbijzijnde conformance.toml.",
}
TOKEN_OPTION: dict[str, Any] = {
    "help": f"Token; liever in de omgevingsvariabele {TOKEN_VARIABLE}, of met - op de standaardinvoer."
}


@click.group(help="Toetst of een provider voldoet aan de standaard Klantinteracties.")
@click.help_option("--help", help="Toon deze uitleg.")
@click.version_option(__version__, message="%(version)s", help="Toon de versie.")
def cli() -> None:
    """Hold the commands together."""


def _names(_: click.Context, __: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


@cli.command("run", help="Toets de provider met de API op dit adres (URL), of met --embedded de ingebouwde.")
@click.argument("url", required=False)
@click.option("--target", metavar="NAAM", help="Toets de provider die in conformance.toml zo heet.")
@click.option("--config", **CONFIG_OPTION)
@click.option("--embedded", is_flag=True, help="Toets de ingebouwde provider.")
@click.option(
    "--dialect",
    "dialect_name",
    metavar="NAAM",
    help="Dialect van de API; zonder deze optie zoekt de suite het uit.",
)
@click.option("--token", **TOKEN_OPTION)
@click.option(
    "--only",
    multiple=True,
    callback=_names,
    metavar="C0992,F2173,…",
    help="Toets alleen deze cases, functies, eisen of bewerkingen ('POST /klantcontacten').",
)
@click.option(
    "--fuzz",
    type=click.Choice(["quick", "thorough"]),
    default="quick",
    show_default=True,
    help="Hoe uitgebreid de suite zelf verzoeken bedenkt: kort of een minuut of tien.",
)
@click.option("--no-fuzz", is_flag=True, help="Bedenk zelf geen verzoeken; de toets is dan niet volledig.")
@click.option(
    "--fuzz-time-limit",
    type=click.FloatRange(1, 86_400),
    metavar="SECONDEN",
    help="Stop na zo lang met zelf bedachte verzoeken; wat dan nog moest, is niet uitgevoerd.",
)
@click.option(
    "--rate",
    type=click.FloatRange(0.1, 10_000),
    metavar="AANTAL",
    help="Hooguit zoveel verzoeken per seconde.",
)
@click.option(
    "--max-requests",
    type=click.IntRange(1, 10_000_000),
    metavar="AANTAL",
    help="Stop na zoveel verzoeken; wat dan nog moest, is niet uitgevoerd.",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(1, 86_400),
    metavar="SECONDEN",
    help="Stop na zoveel seconden; wat dan nog moest, is niet uitgevoerd.",
)
@click.option(
    "--mode",
    type=click.Choice(["full", "read-only"]),
    default="full",
    show_default=True,
    help="Met read-only wordt alleen gelezen; de meeste eisen zijn dan niet te toetsen.",
)
@click.option(
    "--i-may-write",
    is_flag=True,
    help="Toets ook als het register zo vol is dat het op productie lijkt.",
)
@click.option(
    "--referentielijsten",
    metavar="URL",
    default="",
    help="Adres van de referentielijsten-API, om codes in op te zoeken.",
)
@click.option("--timing", is_flag=True, help="Toon hoeveel verzoeken er waren en waar de tijd bleef.")
@click.option("--seed", type=int, help="Voer de scenario's uit in de volgorde die bij dit getal hoort.")
@click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Aantal scenario's tegelijk."
)
@click.option(
    "--timeout",
    type=click.FloatRange(0.1, 600),
    default=DEFAULT_TIMEOUT,
    show_default=True,
    help="Seconden per antwoord.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("reports"),
    show_default=True,
    help="Map voor de verslagen.",
)
@click.help_option("--help", help="Toon deze uitleg.")
def run_command(**_: Any) -> int:
    """Judge a provider."""
    # Imported here: pytest and its plugins take longer to load than the other commands take to run.
    from klantinteracties_conformance import runner, scope, waivers
    from klantinteracties_conformance.declared import Declared
    from klantinteracties_conformance.provider.process import ProviderProcess

    context = click.get_current_context()
    try:
        chosen = Settings(context)
    except ConfigurationError:
        runner.prepare_output(context.params["output"])
        raise
    output, embedded = chosen.value("output"), chosen.value("embedded")
    runner.prepare_output(output)
    url, dialect_name = chosen.value("url") or "", chosen.value("dialect_name")
    if embedded and url:
        raise ConfigurationError("Geef een URL of --embedded, niet allebei.")
    if not embedded:
        check_url(url)
    if embedded:
        access = Access.by_token(secrets.token_hex(20))
        dialect_name = dialect_name or "openklant"
        _known_dialect(dialect_name)
    else:
        access = chosen.access()
    secret = access.credentials.secret
    provider = ProviderProcess(dialect=dialect_name or "", token=secret) if embedded else nullcontext()
    referentielijsten = chosen.value("referentielijsten")
    lists = check_url(referentielijsten) if referentielijsten else ""
    with provider as running:
        console = Console(highlight=False)
        written = None if running else output / journal.NAME
        examined = runner.examine(
            running.url if running else url,
            access,
            replace(wishes(chosen), dialect=dialect_name),
            written,
            console,
        )
        choices = runner.Choices(
            output=output,
            only=chosen.value("only"),
            fuzz="none" if chosen.value("no_fuzz") else chosen.value("fuzz"),
            fuzz_time_limit=chosen.value("fuzz_time_limit"),
            limits=Limits(
                max_requests=chosen.value("max_requests"),
                rate=chosen.value("rate"),
                time_limit=chosen.value("time_limit"),
                mode=chosen.value("mode"),
            ),
            seed=chosen.value("seed"),
            workers=chosen.value("workers"),
            timeout=chosen.value("timeout"),
            reference_lists=lists or (running.referentielijsten_url if running else ""),
            journal=written,
            declared=Declared(
                examined.facts,
                scope.read(chosen.file, chosen.target, catalogue()),
                waivers.read(chosen.file, chosen.target, catalogue()),
            ),
            timing=chosen.value("timing"),
        )
        assert examined.target
        return runner.run(examined.target, choices, console)


def _known_dialect(name: str) -> None:
    try:
        dialect_files.load(name)
    except dialect_files.DialectError as error:
        raise ConfigurationError(str(error)) from error


@cli.command("provider", help="Start de ingebouwde provider; de eerste regel is zijn adres.")
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
@click.option("--fault", default="", metavar="NAAM", help="Fout die de provider moet hebben.")
@click.option("--list-faults", is_flag=True, help="Toon de fouten: naam, eisen die ze raken, wat er mis is.")
@click.help_option("--help", help="Toon deze uitleg.")
def provider_command(
    dialect_name: str, port: int, database: Path | None, token: str, fault: str, list_faults: bool
) -> int:
    """Serve until stopped."""
    from klantinteracties_conformance.provider import faults
    from klantinteracties_conformance.provider.server import Options, StartError, serve

    if list_faults:
        click.echo(faults.listing(), nl=False)
        return 0
    try:
        serve(Options(dialect=dialect_name, port=port, database=database, token=token, fault=fault))
    except StartError as error:
        raise ConfigurationError(str(error)) from error
    return 0


@cli.command("requirements", help="Toon de eisen: wat wordt getoetst, wat niet en waarom.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Vorm."
)
@click.help_option("--help", help="Toon deze uitleg.")
def requirements_command(form: str) -> int:
    """Show the catalogue."""
    known = catalogue()
    if form == "json":
        click.echo(json.dumps([asdict(spec) for spec in known.requirements], ensure_ascii=False, indent=1))
        return 0
    for line in _listing(known):
        click.echo(line)
    return 0


def _listing(known: Catalogue) -> list[str]:
    lines: list[str] = []
    for group in known.groups:
        specs = [spec for spec in known.requirements if spec.group == group.id]
        tags = Counter([spec.level for spec in specs] + ["betwist" for spec in specs if spec.disputed])
        lines += ["", f"{group.title} ({', '.join(f'{count} {tag}' for tag, count in tags.items())})"]
        for spec in specs:
            lines.append(f"  {spec.id:<10} {spec.level:<14} {spec.text}")
            lines += [f"  {'':<10} {'':<14} bron: {spec.source}"]
            lines += [f"  {'':<10} {'':<14} toets: {key.name} ({key.file})" for key in spec.scenarios]
            lines += [f"  {'':<10} {'':<14} toetsen: {', '.join(spec.checks)}"] if spec.checks else []
            lines += [f"  {'':<10} {'':<14} reden: {spec.reason}"] if spec.reason else []
    total = sum(spec.testable for spec in known.requirements)
    return [*lines[1:], "", f"{len(known.requirements)} eisen, waarvan {total} toetsbaar."]


@cli.command("report", help="Maak de verslagen opnieuw uit een resultaat.")
@click.argument("result", type=click.Path(path_type=Path))
@click.option(
    "--output", type=click.Path(path_type=Path), help="Map; zonder deze optie die van het resultaat."
)
@click.help_option("--help", help="Toon deze uitleg.")
def report_command(result: Path, output: Path | None) -> int:
    """Render a result again."""
    from klantinteracties_conformance import runner
    from klantinteracties_conformance.result import load

    folder = output or result.parent
    try:
        loaded = load(result)
        folder.mkdir(parents=True, exist_ok=True)
        runner.write_reports(loaded, folder)
    except ResultError as error:
        raise ConfigurationError(str(error)) from error
    except OSError as error:
        raise ConfigurationError(
            f"In de map {folder} kan niet worden geschreven ({error.strerror})."
        ) from error
    click.echo(f"Verslag: {folder / 'index.html'}")
    return 0


commands_config.register(cli, run_command)
commands_doctor.register(cli, CONFIG_OPTION, TOKEN_OPTION)
commands_sweep.register(cli, CONFIG_OPTION, TOKEN_OPTION)


def _usage(error: click.UsageError) -> str:
    """Return in one Dutch sentence what is wrong with the command line."""
    help_hint = "zie --help."
    match error:
        case click.NoSuchOption():
            return f"De optie {error.option_name} bestaat niet; {help_hint}"
        case click.MissingParameter():
            return f"{error.param.name if error.param else 'Een argument'} ontbreekt; {help_hint}"
        case click.BadParameter() if error.param is not None:
            name = error.param.opts[-1] if error.param.opts else error.param.name
            return f"De waarde bij {name} kan niet: geef {_allowed(error.param.type)}; {help_hint}"
        case click.NoSuchCommand():
            return f"De opdracht {error.command_name} bestaat niet; {help_hint}"
        case click.BadOptionUsage():
            return f"De optie {error.option_name} is niet goed gebruikt: geef er een waarde bij; {help_hint}"
        case _:
            return f"De opdracht is niet goed: {error.format_message().rstrip('.')}; {help_hint}"


def _allowed(kind: click.ParamType[Any]) -> str:
    """Return in Dutch what values a parameter takes."""
    match kind:
        case click.Choice():
            return " of ".join(map(str, kind.choices))
        case click.IntRange() | click.FloatRange():
            return f"een getal van {kind.min} tot en met {kind.max}"
        case click.Path():
            return "een map of bestand"
        case _:
            return "een geheel getal"


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit code.

    0 is conformant, 1 not conformant, 2 could not be judged, 3 a fault of the suite itself.
    """
    sys.exit(_main(arguments))


def _main(arguments: Sequence[str] | None) -> int:
    try:
        outcome: Any = cli.main(arguments, prog_name="klantinteracties-conformance", standalone_mode=False)
        return outcome if isinstance(outcome, int) else 0
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return EXIT_UNJUDGED
    except click.UsageError as error:
        return _complain(_usage(error), EXIT_UNJUDGED)
    except ConfigurationError as error:
        return _complain(str(error), EXIT_UNJUDGED)
    except (KeyboardInterrupt, click.Abort):
        return _complain("Afgebroken.", EXIT_UNJUDGED)
    except CatalogueError as error:
        return _complain(f"Fout in de suite zelf: {error}", EXIT_SUITE_FAULT)
    except Exception as error:  # the last resort: a user never sees a traceback
        return _complain(f"Fout in de suite zelf: {type(error).__name__}: {error}", EXIT_SUITE_FAULT)


def _complain(sentence: str, code: int) -> int:
    click.echo(sentence, err=True)
    return code


if __name__ == "__main__":
    main()
