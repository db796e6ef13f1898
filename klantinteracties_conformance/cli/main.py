"""The command `klantinteracties-conformance`."""

import secrets
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click
from rich.console import Console

from klantinteracties_conformance import __version__
from klantinteracties_conformance.cli import config, options
from klantinteracties_conformance.cli.doctor import doctor_command, wishes
from klantinteracties_conformance.cli.merge import merge_command
from klantinteracties_conformance.cli.report import COMMANDS, LANGUAGE
from klantinteracties_conformance.cli.suite import COMMANDS as SUITE_COMMANDS
from klantinteracties_conformance.cli.suite import names
from klantinteracties_conformance.cli.sweep import sweep_command
from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import Limits
from klantinteracties_conformance.client.evidence import visible
from klantinteracties_conformance.config.addresses import check_url
from klantinteracties_conformance.config.settings import Settings
from klantinteracties_conformance.config.sharding import Shard, ShardError
from klantinteracties_conformance.consumer import journal
from klantinteracties_conformance.preflight.target import dialects
from klantinteracties_conformance.result.model import EXIT_SUITE_FAULT, EXIT_UNJUDGED
from klantinteracties_conformance.result.verdict_line import JUDGING, UNJUDGED
from klantinteracties_conformance.standard.catalogue import CatalogueError, catalogue
from klantinteracties_conformance.system import interrupts, streams
from klantinteracties_conformance.system.errors import ConfigurationError

if TYPE_CHECKING:
    from klantinteracties_conformance.judging.runner import Choices


@click.group(help="Toetst of een provider voldoet aan de standaard Klantinteracties.")
@click.help_option("--help", help="Toon deze uitleg.")
@click.version_option(__version__, message="%(version)s", help="Toon de versie.")
def cli() -> None:
    """Hold the commands together."""


@cli.command("run", help="Toets de provider met de API op dit adres (URL), of met --embedded de ingebouwde.")
@options.URL
@options.TARGET
@options.CONFIG
@click.option("--embedded", is_flag=True, help="Toets de ingebouwde provider.")
@options.DIALECT
@options.TOKEN
@click.option(
    "--only",
    multiple=True,
    callback=names,
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
    type=options.Number(1, 86_400),
    metavar="SECONDEN",
    help="Stop na zo lang met zelf bedachte verzoeken; wat dan nog moest, is niet uitgevoerd.",
)
@click.option(
    "--rate",
    type=options.Number(0.1, 10_000),
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
    type=options.Number(1, 86_400),
    metavar="SECONDEN",
    help="Stop na zoveel seconden; wat dan nog moest, is niet uitgevoerd.",
)
@options.MODE
@options.MAY_WRITE
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
@options.TIMEOUT
@click.option(
    "--shard",
    default="",
    metavar="K/N",
    help="Toets alleen deel K van N; voeg de delen daarna samen met merge.",
)
@click.option(
    "--output",
    type=options.Folder(),
    default=Path("reports"),
    show_default=True,
    help="Map voor de verslagen.",
)
@LANGUAGE
@click.help_option("--help", help="Toon deze uitleg.")
def run_command(**_: Any) -> int:
    """Judge a provider."""
    with interrupts.in_order():
        return _judge(click.get_current_context())


def _judge(context: click.Context) -> int:
    """Do what `run` was asked."""
    # Imported here: pytest and its plugins take longer to load than the other commands take to run.
    from klantinteracties_conformance.judging import runner
    from klantinteracties_conformance.provider.process import ProviderProcess

    try:
        chosen = Settings(context)
    except ConfigurationError:
        runner.prepare_output(context.params["output"])
        raise
    output, embedded = chosen.value("output"), chosen.value("embedded")
    runner.prepare_output(output)
    url, dialect = chosen.value("url") or "", chosen.value("dialect_name")
    if embedded and url:
        raise ConfigurationError("Geef een URL of --embedded, niet allebei.")
    if embedded:
        access = Access.by_token(secrets.token_hex(20))
        dialect = dialect or "openklant"
        dialects(dialect)
        provider = ProviderProcess(dialect=dialect, token=access.credentials.secret)
    else:
        check_url(url)
        access, provider = chosen.access(), None
    choices = _choices(chosen)
    with provider or nullcontext() as running:
        if running:
            lists = choices.reference_lists or running.referentielijsten_url
            url, choices = running.url, replace(choices, journal=None, reference_lists=lists)
        console = Console(highlight=False)
        how = replace(wishes(chosen), dialect=dialect)
        examined = runner.examine(url, access, how, choices.journal, console)
        assert examined.target
        declared = replace(choices.declared, doctor=examined.facts)
        return runner.run(examined.target, replace(choices, declared=declared), console)


def _choices(chosen: Settings) -> "Choices":
    """Return what the settings ask of a run."""
    from klantinteracties_conformance.config import scope, waivers
    from klantinteracties_conformance.config.declared import Declared
    from klantinteracties_conformance.judging.runner import Choices

    lists, shard = chosen.value("referentielijsten"), chosen.value("shard")
    return Choices(
        output=chosen.value("output"),
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
        reference_lists=check_url(lists) if lists else "",
        journal=chosen.value("output") / journal.NAME,
        declared=Declared(
            scope=scope.read(chosen.file, chosen.target, catalogue()),
            waivers=waivers.read(chosen.file, chosen.target, catalogue()),
        ),
        timing=chosen.value("timing"),
        shard=str(Shard.parse(shard)) if shard else "",
        language=chosen.value("language"),
    )


for command in (*SUITE_COMMANDS, *COMMANDS, merge_command, doctor_command, sweep_command):
    cli.add_command(command)


config.register(cli, run_command)


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
    streams.forgive()
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
        interrupts.ignored()
        return _complain("Afgebroken.", EXIT_UNJUDGED)
    except CatalogueError as error:
        return _complain(f"Fout in de suite zelf: {error}", EXIT_SUITE_FAULT)
    except Exception as error:  # the last resort: a user never sees a traceback
        return _complain(f"Fout in de suite zelf: {type(error).__name__}: {error}", EXIT_SUITE_FAULT)


def _complain(sentence: str, code: int) -> tuple[int, bool]:
    click.echo(visible(sentence), err=True)
    return code, False
