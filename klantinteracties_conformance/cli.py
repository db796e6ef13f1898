"""The command `klantinteracties-conformance`."""

import json
import os
import secrets
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import Any, NoReturn

import click
from rich.console import Console

from klantinteracties_conformance import __version__, dialect_files
from klantinteracties_conformance.client import DEFAULT_TIMEOUT
from klantinteracties_conformance.commands_report import COMMANDS, LANGUAGE
from klantinteracties_conformance.evidence import visible
from klantinteracties_conformance.merge_command import merge_command
from klantinteracties_conformance.operations import FuzzProfile
from klantinteracties_conformance.preflight import ConfigurationError, check, check_url
from klantinteracties_conformance.requirements import Catalogue, CatalogueError, catalogue
from klantinteracties_conformance.result import EXIT_SUITE_FAULT, EXIT_UNJUDGED
from klantinteracties_conformance.sharding import Shard, ShardError
from klantinteracties_conformance.verdict_line import UNJUDGED

JUDGING = (["run"], ["merge"])
"""The commands that end in a verdict, and so in the line that says it."""

TOKEN_VARIABLE = "KLANTINTERACTIES_TOKEN"


@click.group(help="Toetst of een provider voldoet aan de standaard Klantinteracties.")
@click.help_option("--help", help="Toon deze uitleg.")
@click.version_option(__version__, message="%(version)s", help="Toon de versie.")
def cli() -> None:
    """Hold the commands together."""


def _names(_: click.Context, __: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


@cli.command("run", help="Toets de provider met de API op dit adres (URL), of met --embedded de ingebouwde.")
@click.argument("url", required=False)
@click.option("--embedded", is_flag=True, help="Toets de ingebouwde provider.")
@click.option(
    "--dialect",
    "dialect_name",
    metavar="NAAM",
    help="Dialect van de API; zonder deze optie zoekt de suite het uit.",
)
@click.option("--token", help=f"Token; liever in de omgevingsvariabele {TOKEN_VARIABLE}.")
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
    help="Hooguit zoveel zelf bedachte verzoeken per seconde.",
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
    "--shard",
    default="",
    metavar="K/N",
    help="Toets alleen deel K van N; voeg de delen daarna samen met merge.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("reports"),
    show_default=True,
    help="Map voor de verslagen.",
)
@LANGUAGE
@click.help_option("--help", help="Toon deze uitleg.")
def run_command(
    url: str | None,
    embedded: bool,
    dialect_name: str | None,
    token: str | None,
    only: tuple[str, ...],
    fuzz: FuzzProfile,
    no_fuzz: bool,
    fuzz_time_limit: float | None,
    rate: float | None,
    referentielijsten: str,
    timing: bool,
    seed: int | None,
    workers: int,
    timeout: float,
    shard: str,
    output: Path,
    language: str,
) -> int:
    """Judge a provider."""
    # Imported here: pytest and its plugins take longer to load than the other commands take to run.
    from klantinteracties_conformance import runner
    from klantinteracties_conformance.provider.process import ProviderProcess

    runner.prepare_output(output)
    if embedded and url:
        raise ConfigurationError("Geef een URL of --embedded, niet allebei.")
    if not embedded:
        check_url(url or "")
    secret = secrets.token_hex(20) if embedded else token or os.environ.get(TOKEN_VARIABLE)
    if embedded:
        dialect_name = dialect_name or "openklant"
        _known_dialect(dialect_name)
    provider = ProviderProcess(dialect=dialect_name or "", token=secret or "") if embedded else nullcontext()
    lists = check_url(referentielijsten) if referentielijsten else ""
    with provider as running:
        target = check(running.url if running else url or "", secret, dialect_name, timeout=timeout)
        choices = runner.Choices(
            output=output,
            only=only,
            fuzz="none" if no_fuzz else fuzz,
            fuzz_time_limit=fuzz_time_limit,
            rate=rate,
            seed=seed,
            workers=workers,
            timeout=timeout,
            reference_lists=lists or (running.referentielijsten_url if running else ""),
            timing=timing,
            shard=str(Shard.parse(shard)) if shard else "",
            language=language,
        )
        return runner.run(target, choices, Console(highlight=False))


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


@cli.command("faults", help="Toon de fouten van de ingebouwde provider, of toets ze allemaal (--matrix).")
@click.option("--matrix", is_flag=True, help="Toets elke fout met de hele suite en maak een matrix.")
@click.option(
    "--dialect",
    "dialect_name",
    metavar="NAAM",
    help="Alleen dit dialect; zonder deze optie elk dialect waarin een fout te zien is.",
)
@click.option(
    "--only-fault", multiple=True, callback=_names, metavar="NAAM", help="Alleen deze fout (herhaalbaar)."
)
@click.option(
    "--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="Aantal fouten tegelijk."
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("reports"),
    show_default=True,
    help="Map voor de matrix.",
)
@click.help_option("--help", help="Toon deze uitleg.")
def faults_command(
    matrix: bool, dialect_name: str | None, only_fault: tuple[str, ...], workers: int, output: Path
) -> int:
    """List the faults, or judge them: 0 all caught as meant, 1 not, 2 the matrix is void."""
    from klantinteracties_conformance.provider import faults

    if not matrix:
        click.echo(faults.listing(), nl=False)
        return 0
    from klantinteracties_conformance.matrix import run

    asked = run.Choices(output, [dialect_name] if dialect_name else (), only_fault, workers)
    return run.run(asked, Console(highlight=False))


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


for command in (*COMMANDS, merge_command):
    cli.add_command(command)


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
    asked = list(sys.argv[1:] if arguments is None else arguments)
    code, judged = _outcome(asked)
    if not judged and asked[:1] in JUDGING and "--help" not in asked:
        click.echo(UNJUDGED)
    return code


def _outcome(arguments: Sequence[str]) -> tuple[int, bool]:
    """Run a command and return its exit code, and whether it came to its end."""
    try:
        outcome: Any = cli.main(arguments, prog_name="klantinteracties-conformance", standalone_mode=False)
        return (outcome if isinstance(outcome, int) else 0), True
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return EXIT_UNJUDGED, False
    except click.UsageError as error:
        return _complain(_usage(error), EXIT_UNJUDGED)
    except (ConfigurationError, ShardError) as error:
        return _complain(str(error), EXIT_UNJUDGED)
    except (KeyboardInterrupt, click.Abort):
        return _complain("Afgebroken.", EXIT_UNJUDGED)
    except CatalogueError as error:
        return _complain(f"Fout in de suite zelf: {error}", EXIT_SUITE_FAULT)
    except Exception as error:  # the last resort: a user never sees a traceback
        return _complain(f"Fout in de suite zelf: {type(error).__name__}: {error}", EXIT_SUITE_FAULT)


def _complain(sentence: str, code: int) -> tuple[int, bool]:
    click.echo(visible(sentence), err=True)
    return code, False


if __name__ == "__main__":
    main()
