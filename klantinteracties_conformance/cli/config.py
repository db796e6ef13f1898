"""The command `config`: what holds, and where it comes from."""

from collections.abc import Iterator
from typing import Any

import click

from klantinteracties_conformance.cli import options, shared
from klantinteracties_conformance.config.addresses import shown
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.settings import Settings
from klantinteracties_conformance.report.rendering import Words, words
from klantinteracties_conformance.system.messages import message
from klantinteracties_conformance.system.text import on_one_line


@click.group("config", cls=options.Group, help="help-config")
@options.HELP
def config_group() -> None:
    """Hold what can be done with the configuration."""


@config_group.command("show", cls=options.Command, help="help-config-show")
@options.of_a_run
@shared.FORMAT
@options.HELP
def show_command(form: str, **_: Any) -> int:
    """Show each value with its origin, by the options of `run`; secrets are masked."""
    settings = options.settings_of(click.get_current_context())
    request = settings.request()
    speak = words(request.language)
    rows = [
        (key, _shown(key, setting.value, speak), speak.say(setting.origin))
        for key, setting in settings.rows(request)
    ]
    rows += _claims(settings, request, speak)
    if form == "json":
        shared.write_json([dict(zip(("key", "value", "origin"), row, strict=True)) for row in rows])
        request.checked(has_address=False)
        return 0
    wide = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for key, value, origin in rows:
        click.echo(on_one_line(f"{key:<{wide[0]}}  {value:<{wide[1]}}  {origin}"))
    # Shown first: who looks for what is wrong wants to see where it comes from.
    request.checked(has_address=False)
    return 0


def _claims(settings: Settings, request: RunRequest, speak: Words) -> Iterator[tuple[str, str, str]]:
    """Yield what the provider leaves out and which waivers hold."""
    file, target = settings.file, settings.target
    if file is None:
        return
    if request.scope is not None:
        left_out = ",".join(request.exclusions)
        yield speak("scope-excluded"), left_out or "-", file.where(("targets", target, "scope"))
    held = {waiver.requirement for waiver in request.waivers}
    for index, row in enumerate(file.at(("waivers",)) or ()):
        if row["requirement"] in held and row.get("target", target) == target:
            about = message(
                "waiver-until", requirement=row["requirement"], date=row["until"], name=row["owner"]
            )
            yield "waiver", speak.say(about), file.where(("waivers", index))


_URLS = ("url", "reference_lists", "proxy", "auth.token_url")
"""The keys whose values may carry a password or a token where they shouldn't."""


def _shown(key: str, value: object, speak: Words) -> str:
    match value:
        case None | "" | ():
            return "-"
        case bool():
            return speak("yes" if value else "no")
        case tuple() | list():
            return ",".join(map(str, value))
        case _:
            return shown(str(value)) if key in _URLS else str(value)


COMMAND = config_group
