"""Reads and checks `conformance.toml`; each error names the file, the line and the key."""

import datetime
import hashlib
import json
import math
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema

from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.schema_problems import Place, problems
from klantinteracties_conformance.system import files
from klantinteracties_conformance.system.errors import ConfigurationError, reason
from klantinteracties_conformance.system.messages import Message, message
from klantinteracties_conformance.system.text import nearest

_AT_KEY = "configuration-wrong-at-key"
_HEADER = re.compile(r"\s*(?P<array>\[)?\[(?P<keys>[^\[\]]+)\]")
_KEY = re.compile(r"""\s*(?P<keys>(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*[A-Za-z0-9_-]+)*)\s*=""")
_PART = re.compile(r"""[A-Za-z0-9_-]+|"[^"]*"|'[^']*'""")
_SECRETS = ("token", "secret", "client_secret", "password", "api_key", "key")
_SECRET_HEADER = re.compile(r"auth|cookie|token|secret|password|api-?key|subscription-key", re.IGNORECASE)
_MAX_LINKS = 1_000_000
"""Parts of dotted keys, each counted with those of its line: that takes some 4 MB."""

_MAX_BITS = 1_000
_TOML = {
    "Cannot overwrite a value": "key-twice",
    "Duplicate inline table key": "key-twice",
    "Cannot declare": "table-twice",
    "Invalid date or datetime": "no-date",
    "Invalid value": "no-value",
    "Invalid statement": "no-statement",
    "Expected '=' after a key": "no-equals",
    "Expected newline or end of document": "no-new-line",
    "Expected ']'": "no-bracket",
    'Expected "\'"': "no-quote",
    "Unterminated string": "no-quote",
    "Illegal character": "character",
    "Found invalid character": "character",
    "Unclosed array": "no-bracket",
}
"""What the reader of TOML says, as far as people come across it, and what we call that."""


@dataclass(frozen=True)
class ConfigFile:
    """A configuration file that has been checked; `data` holds dates as texts."""

    path: Path
    text: str
    data: Mapping[str, Any]

    @property
    def digest(self) -> str:
        """Return the SHA-256 of its text, by which a result tells what held."""
        return f"sha256:{hashlib.sha256(self.text.encode()).hexdigest()}"

    def at(self, place: Place) -> Any:
        """Return the value at a place, or None where there is none."""
        value: Any = self.data
        for part in place:
            value = value.get(part) if isinstance(value, dict) else None
        return value

    def where(self, place: Place) -> str:
        """Return the file and the line of a place, as `conformance.toml:12`."""
        return f"{self.path.name}:{line_of(self.text, place)}"

    def relative(self, name: str) -> Path:
        """Return a path that the file gives, which is relative to the file."""
        return self.path.parent / name

    def error(self, place: Place, wrong: Message, code: str = _AT_KEY) -> ConfigurationError:
        """Return the error that something at a place is wrong, as a message with this code."""
        return _error(self.path, self.text, place, wrong, code)


def read(path: Path) -> ConfigFile:
    """Read a configuration file.

    Raises:
        ConfigurationError: it can't be read, or something in it is wrong.
    """
    try:
        # A byte order mark, as Windows writes it, is no fault.
        text = files.bytes_of(path).decode("utf-8-sig").replace("\r\n", "\n")
        _check_keys(text)
        data = _plain(tomllib.loads(text))
    except OSError as error:
        raise ConfigurationError(message("file-unreadable", file=str(path), cause=reason(error))) from error
    except (ValueError, RecursionError) as error:  # no UTF-8, or no TOML
        raise ConfigurationError(_no_toml(path, error)) from error
    for place in _literal_secrets(data):
        raise _error(path, text, place, _secret(place))
    _check(path, text, data)
    return ConfigFile(path, text, data)


def _secret(place: Place) -> Message:
    if place[-2] == "auth":
        return message("secret-in-file", key=str(place[-1]))
    return message("secret-in-header")


def _no_toml(path: Path, error: ValueError | RecursionError) -> Message:
    line = ""
    if isinstance(error, UnicodeDecodeError):
        line, kind = str(error.object.count(b"\n", 0, error.start) + 1), "no-utf-8"
    elif found := re.fullmatch(r"(.*) \(at (?:line (\d+), column \d+|end of document)\)", str(error)):
        line = found[2] or ""
        kind = next((kind for said, kind in _TOML.items() if found[1].startswith(said)), "other")
    else:
        kind = "too-much"
    wrong = message("no-toml", kind=kind)
    if line:
        return message("configuration-wrong-at", file=path.name, line=int(line), problem=wrong)
    return message("configuration-wrong", file=path.name, problem=wrong)


def _check_keys(text: str) -> None:
    """See that the keys don't go too deep: for each `tomllib` keeps all that is above it, and that of those.

    Raises:
        ValueError: they do.
    """
    if sum(line.count(".") ** 2 for line in text.split("\n")) > _MAX_LINKS:
        raise ValueError("the keys go too deep")


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {key: _plain(part) for key, part in value.items()}
        case list():
            return [_plain(part) for part in value]
        case datetime.date() | datetime.time():
            return value.isoformat()
        case int() if value.bit_length() > _MAX_BITS:  # more than Python writes as digits, in a message
            raise ValueError("a number is too long")
        case _:
            return value


def _literal_secrets(data: Mapping[str, Any]) -> Iterator[Place]:
    """Yield the places where a secret itself seems to stand."""
    for name, target in _table(data, "targets").items():
        for key, value in _table(target, "auth").items():
            if key in _SECRETS and value != "-":
                yield "targets", name, "auth", key
        for key, value in _table(target, "headers").items():
            if _SECRET_HEADER.search(key) and isinstance(value, str):
                yield "targets", name, "headers", key


def _table(data: Any, key: str) -> dict[str, Any]:
    """Return a table, an empty one where there is none: the schema says what is wrong with that."""
    found = data.get(key) if isinstance(data, dict) else None
    return found if isinstance(found, dict) else {}


def _check(path: Path, text: str, data: Mapping[str, Any]) -> None:
    """Tell all that is wrong at once, in the order of the file."""
    schema = json.loads((resources.schemas_dir() / "conformance.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    wrong = problems(validator.iter_errors(data))
    # Which a schema can't say: nothing is more or less than what is no number.
    wrong += [(place, message("number-expected")) for place, value in _numbers(data, ()) if math.isnan(value)]
    wrong.sort(key=lambda each: line_of(text, each[0]))
    raise_all([_error(path, text, *each) for each in wrong])


def raise_all(errors: Sequence[ConfigurationError]) -> None:
    """Raise all errors as one, which says each of them; nothing where there is none.

    Raises:
        ConfigurationError: there is any.
    """
    said = [one for error in errors for one in error.message.parts.get("sentences", (error.message,))]
    if len(said) == 1:
        raise errors[0]
    if errors:
        raise ConfigurationError(message("sentences", sentences=said))


def unknown_part(name: str, known: Iterable[str]) -> Message:
    """Return that something doesn't exist, and what was probably meant."""
    near = nearest(name, [one for one in known if ("-" in one) == ("-" in name)])
    return message("no-such-part", id=name, kind="near" if near else "none", name=near)


def _numbers(value: Any, place: Place) -> Iterator[tuple[Place, float]]:
    if isinstance(value, float):
        yield place, value
    elif isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _numbers(part, (*place, key))


def _error(path: Path, text: str, place: Place, wrong: Message, code: str = _AT_KEY) -> ConfigurationError:
    if not place:
        return ConfigurationError(message("configuration-wrong", file=path.name, problem=wrong))
    about: dict[str, Any] = {
        "file": path.name,
        "line": line_of(text, place),
        "key": ".".join(str(part + 1) if isinstance(part, int) else part for part in place),
    }
    return ConfigurationError(message(code, **about, problem=wrong))


def line_of(text: str, place: Sequence[str | int]) -> int:
    """Return the line of a place in a TOML text, or of the nearest place above it that the text has."""
    best, length = 1, 0
    header: list[str | int] = []
    tables: Counter[tuple[str, ...]] = Counter()
    for number, line in enumerate(text.splitlines(), start=1):
        if match := _HEADER.match(line):
            keys = _keys(match["keys"])
            header = [*keys, tables[tuple(keys)]] if match["array"] else list(keys)
            tables[tuple(keys)] += 1
            here = header
        elif match := _KEY.match(line):
            here = [*header, *_keys(match["keys"])]
        else:
            continue
        if len(here) > length and list(place[: len(here)]) == here:
            best, length = number, len(here)
    return best


def _keys(text: str) -> list[str]:
    return [part.strip("\"'") for part in _PART.findall(text)]
