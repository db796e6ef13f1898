"""The command `doctor`: can a run begin, and if not, what is there to do?"""

from typing import TYPE_CHECKING, Any

import click

from klantinteracties_conformance.client import DEFAULT_TIMEOUT
from klantinteracties_conformance.config.settings import Settings
from klantinteracties_conformance.result import EXIT_UNJUDGED

if TYPE_CHECKING:
    from klantinteracties_conformance.doctor import Wishes


def register(cli: click.Group, config: dict[str, Any], token: dict[str, Any]) -> None:
    """Add the command; `config` and `token` are what the options of those names are like."""

    @cli.command("doctor", help="Ga na of een toets kan beginnen, en wat er anders aan te doen is.")
    @click.argument("url", required=False)
    @click.option("--target", metavar="NAAM", help="De provider die in conformance.toml zo heet.")
    @click.option("--config", **config)
    @click.option("--dialect", "dialect_name", metavar="NAAM", help="Dialect van de API.")
    @click.option("--token", **token)
    @click.option(
        "--mode",
        type=click.Choice(["full", "read-only"]),
        default="full",
        show_default=True,
        help="Met read-only wordt er niets gemaakt en verwijderd.",
    )
    @click.option("--i-may-write", is_flag=True, help="Schrijf ook in een register dat op productie lijkt.")
    @click.option(
        "--timeout",
        type=click.FloatRange(0.1, 600),
        default=DEFAULT_TIMEOUT,
        show_default=True,
        help="Seconden per antwoord.",
    )
    @click.help_option("--help", help="Toon deze uitleg.")
    def doctor_command(**_: Any) -> int:
        """Look, and say what was found."""
        from klantinteracties_conformance import doctor

        chosen = Settings(click.get_current_context())
        found = doctor.examine(chosen.value("url") or "", chosen.access(), wishes(chosen))
        for kind, text in found.lines:
            click.echo(f"{doctor.SYMBOLS[kind]} {text}")
        click.echo("Een toets kan beginnen." if not found.wrong else "Een toets kan zo niet beginnen.")
        return EXIT_UNJUDGED if found.wrong else 0


def wishes(chosen: Settings) -> "Wishes":
    """Return how these settings want a provider to be looked into."""
    from klantinteracties_conformance.doctor import Wishes

    return Wishes(
        chosen.value("dialect_name"),
        chosen.value("timeout"),
        chosen.value("mode") == "full",
        chosen.value("i_may_write"),
    )
