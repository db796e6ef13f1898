"""Where a secret comes from: an environment variable, a file or standard input; never the configuration."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from klantinteracties_conformance.config.file import ConfigFile
from klantinteracties_conformance.standard.schema_problems import Place
from klantinteracties_conformance.system import files
from klantinteracties_conformance.system.errors import ConfigurationError, reason
from klantinteracties_conformance.system.messages import Message, message

_LONGEST = 100_000
"""Bytes of a file with a secret; a signed token of an access server may have some thousands."""

STANDARD_INPUT = "-"


@dataclass(frozen=True)
class Secret:
    """A secret and where it came from."""

    value: str = field(repr=False)
    origin: Message


@cache
def standard_input() -> str:
    """Return what stands on standard input, read once.

    Raises:
        ConfigurationError: nothing stands there.
    """
    try:
        value = sys.stdin.readline() if sys.stdin and not sys.stdin.isatty() else ""
    except (OSError, ValueError):  # closed, or no text
        value = ""
    value = value.removeprefix("\ufeff").strip()
    if not value:
        raise ConfigurationError(message("no-secret-on-input"))
    return value


def named(file: ConfigFile, place: Place, name: str, about: Mapping[str, Any]) -> Secret | None:
    """Return the secret that a table of the file names with `NAME_env`, `NAME_file` or `NAME = "-"`.

    Raises:
        ConfigurationError: it isn't where the file says, or the file says more than one place.
    """
    given = [key for key in (name, f"{name}_env", f"{name}_file") if key in about]
    if len(given) > 1:
        raise file.error((*place, given[1]), message("one-of-keys", choices=given))
    if not given:
        return None
    key = given[0]
    if key == name:
        return Secret(standard_input(), message("origin-input"))
    read = from_environment if key.endswith("_env") else from_file
    return read(file, (*place, key), about[key])


def from_environment(file: ConfigFile, place: Place, name: str) -> Secret:
    """Return the value of a variable that the file names.

    Raises:
        ConfigurationError: it isn't set.
    """
    value = os.environ.get(name, "").strip()
    if not value:
        raise file.error(place, message("variable-empty", name=name))
    return Secret(value, message("origin-variable-named", name=name, file=file.where(place)))


def from_file(file: ConfigFile, place: Place, name: str) -> Secret:
    """Return what a file that the configuration names holds, without the white space around it.

    Raises:
        ConfigurationError: it can't be read, or is empty.
    """
    path: Path = file.relative(name)
    try:
        value = files.bytes_of(path, at_most=_LONGEST).decode("utf-8-sig").strip()
    except OSError as error:
        said = message("named-file-unreadable", file=name, cause=reason(error))
        raise file.error(place, said) from error
    except UnicodeDecodeError as error:
        raise file.error(place, message("named-file-no-text", file=name)) from error
    if not value:
        raise file.error(place, message("named-file-empty", file=name))
    return Secret(value, message("origin-file-named", path=name, file=file.where(place)))
