"""The command `run`: judge a provider."""

import secrets
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console

from klantinteracties_conformance.cli import options
from klantinteracties_conformance.cli.doctor import wishes
from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import Limits
from klantinteracties_conformance.config.addresses import check_url
from klantinteracties_conformance.config.settings import Settings
from klantinteracties_conformance.config.sharding import Shard
from klantinteracties_conformance.consumer import journal
from klantinteracties_conformance.preflight.recognition import dialects
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.system import interrupts
from klantinteracties_conformance.system.errors import ConfigurationError

if TYPE_CHECKING:
    from klantinteracties_conformance.judging.runner import Choices


@click.command(
    "run", help="Toets de provider met de API op dit adres (URL), of met --embedded de ingebouwde."
)
@options.URL
@options.TARGET
@options.CONFIG
@click.option("--embedded", is_flag=True, help="Toets de ingebouwde provider.")
@options.DIALECT
@options.TOKEN
@click.option(
    "--only",
    multiple=True,
    callback=options.names,
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
@options.LANGUAGE
@options.HELP
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
        return runner.run(examined.target, replace(choices, declared=declared), console, examined.published)


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
