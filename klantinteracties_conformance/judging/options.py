"""The options with which plain pytest judges a provider, made from what can be asked of a run."""

import argparse
import os
from collections.abc import Callable
from typing import Any

import click
import pytest

from klantinteracties_conformance.client.access import TOKEN_VARIABLE, Access
from klantinteracties_conformance.config.addresses import check_token
from klantinteracties_conformance.config.allowed import allowed
from klantinteracties_conformance.config.option import Option
from klantinteracties_conformance.config.run_request import (
    DEFAULT_DIALECT,
    LISTS_TOKEN_VARIABLE,
    OPTIONS,
    RunRequest,
)
from klantinteracties_conformance.report.rendering import LANGUAGES, words


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options with which plain pytest can judge a provider too."""
    group = parser.getgroup("klantinteracties", "klantinteracties conformance")
    for option, _ in OPTIONS.values():
        if option.pytest:
            group.addoption(
                option.pytest, help=words(LANGUAGES[0])(option.pytest_help or option.help), **_form(option)
            )


def _form(option: Option) -> dict[str, Any]:
    """Return what pytest must know of an option beside its name and what it means."""
    if isinstance(option.kind, click.Choice):
        switched = [option.switch.value] if option.switch else []
        return {"choices": [*option.kind.choices, *switched]}
    form: dict[str, Any] = {"type": _converter(option.kind), "metavar": option.metavar}
    return form | ({"action": "append"} if option.many else {})


def _converter(kind: click.ParamType[Any]) -> Callable[[str], Any]:
    def convert(text: str) -> Any:
        try:
            return kind.convert(text, None, None)
        except click.BadParameter as error:
            raise argparse.ArgumentTypeError(words(LANGUAGES[0]).say(allowed(kind))) from error

    return convert


def request_in(config: pytest.Config) -> RunRequest | None:
    """Return what plain pytest was asked; None where it names no provider.

    The token comes from the environment. What isn't given is as it is for the command by itself, except that
    the dialect isn't found out.

    Raises:
        ConfigurationError: something is wrong, or doesn't go together.
    """
    if not config.getoption("--provider-url"):
        return None
    given = {name: config.getoption(option.pytest) for name, (option, _) in OPTIONS.items() if option.pytest}
    values = {name: OPTIONS[name][0].value(value) for name, value in given.items() if value is not None}
    request = RunRequest(
        **{"dialect": DEFAULT_DIALECT, **values},
        workers=int(getattr(config.option, "numprocesses", None) or 0) or None,
        access=Access.by_token(check_token(os.environ.get(TOKEN_VARIABLE))),
        lists_token=os.environ.get(LISTS_TOKEN_VARIABLE) or None,
    )
    return request.checked()
