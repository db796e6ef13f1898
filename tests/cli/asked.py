"""Runs one command in this process, as the group of commands does."""

from dataclasses import dataclass

import click
from click.testing import CliRunner


@dataclass(frozen=True)
class Said:
    """What a command came to: the code that it returned, and what it wrote."""

    code: int
    out: str
    err: str


def asked(command: click.Command, *arguments: str) -> Said:
    """Run a command; what it raises is raised here."""
    done = CliRunner().invoke(command, list(arguments), standalone_mode=False)
    if done.exception is not None:
        raise done.exception
    return Said(int(done.return_value or 0), done.stdout, done.stderr)
