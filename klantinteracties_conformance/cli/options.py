"""The options of commands, made from the one table of what can be asked of a run."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from klantinteracties_conformance.cli.shared import HELP, Command, Group, Spoken
from klantinteracties_conformance.config.option import SOURCES, Option, names
from klantinteracties_conformance.config.run_request import OPTIONS
from klantinteracties_conformance.config.settings import Settings, parameter

__all__ = ["HELP", "Command", "Group", "asking", "of_a_run", "separated", "settings_of"]

Function = TypeVar("Function", bound=Callable[..., Any])


def settings_of(context: click.Context) -> Settings:
    """Return what holds for a command; from here on it speaks the language that was chosen.

    Raises:
        ConfigurationError: the file is wrong, or doesn't have the target.
    """
    settings = Settings(context)
    if spoken := context.find_object(Spoken):
        spoken.language = settings.value("language")
    return settings


def of_a_run(function: Function) -> Function:
    """Add everything that can be asked of a run to a command."""
    return asking("url", *SOURCES, *(name for name in OPTIONS if name != "url"))(function)


def asking(*wanted: str) -> Callable[[Function], Function]:
    """Return what adds these options of a run to a command, by the names of their fields."""

    def add(function: Function) -> Function:
        for name in reversed(wanted):
            option, default = OPTIONS[name] if name in OPTIONS else (SOURCES[name], None)
            for one in reversed(_made(name, option, default)):
                function = one(function)
        return function

    return add


def _made(name: str, option: Option, default: Any) -> list[Callable[[Function], Function]]:
    """Return what the command line has for an option: nothing, an argument, or the option and its switch."""
    if not option.name:
        return []
    if not option.name.startswith("-"):
        return [click.argument(name, required=False)]
    made = [
        click.option(
            option.name,
            name,
            type=option.kind,
            is_flag=option.is_flag,
            multiple=option.many,
            default=default,
            show_default=default not in (None, "", (), False),
            metavar=option.metavar,
            help=option.help,
        )
    ]
    if option.switch:
        switch = option.switch
        made.append(click.option(switch.name, parameter(switch.name), is_flag=True, help=switch.help))
    return made


def separated(_: click.Context, __: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """Return the names in an option that may be repeated, and may have several between commas."""
    return names(values)
