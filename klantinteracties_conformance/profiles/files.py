"""Reads profiles from YAML: the suite's own in `schemas/profielen`, or one that a user wrote.

Each is checked by `schemas/profiel.schema.json`, and an error names the file, the line and the place.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from klantinteracties_conformance.profiles.checks import CHECKS
from klantinteracties_conformance.profiles.profile import Action, Profile, ProfileCall, Reliance
from klantinteracties_conformance.profiles.values import is_drawn, names_in
from klantinteracties_conformance.result.profiles import Text
from klantinteracties_conformance.standard import dialect_files, resources
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.schema_problems import problem
from klantinteracties_conformance.system import files, yaml_text
from klantinteracties_conformance.system.errors import ConfigurationError, reason
from klantinteracties_conformance.system.messages import Message, message

ALL = "all"
"""Stands for every profile that the suite brings."""

_STATUS = "status"
_SUCCESS = "2xx"
_VARIABLE = re.compile(r"\{[^{}]*\}")

KEPT = "bewaard"
"""Ends the id of the reliance that what a call writes is kept."""

_CHANGED = Text("bewaart de wijziging niet, of wijzigt meer", "doesn't keep the change, or changes more")
_KEPT: Mapping[str, Text] = {
    "POST": Text("bewaart niet wat is ingevuld", "doesn't keep what was filled in"),
    "PUT": _CHANGED,
    "PATCH": _CHANGED,
}
"""What an action lacks where that isn't so, by method."""


class ProfileError(ConfigurationError):
    """A profile is missing or wrong; the message says which file, where in it, and what."""


@cache
def available() -> tuple[str, ...]:
    """Return the names of the profiles that the suite brings."""
    return tuple(sorted(path.stem for path in _folder().glob("*.yaml")))


def path_of(name: str) -> Path:
    """Return the file of a profile, by its name or its path."""
    return _folder() / f"{name}.yaml" if name in available() else Path(name)


def chosen(names: Iterable[str]) -> list[Profile]:
    """Return the profiles of these names and files, each once; `all` is every one that the suite brings.

    Raises:
        ProfileError: there is none of a name, or its file is wrong.
    """
    every = [each for name in names for each in (available() if name == ALL else (name,))]
    found = [load(name) for name in dict.fromkeys(every)]
    known = [profile.name for profile in found]
    if twice := next((name for name in known if known.count(name) > 1), None):
        raise ProfileError(message("profile-twice", name=twice))
    return found


def load(name: str) -> Profile:
    """Return a profile by its name, or by the path of its file.

    Raises:
        ProfileError: there is none of that name, or its file is wrong.
    """
    if name not in available() and Path(name).suffix not in (".yaml", ".yml"):
        raise ProfileError(message("profile-unknown", name=name, choices=[ALL, *available()]))
    return read(path_of(name))


def read(path: Path) -> Profile:
    """Read a profile.

    Raises:
        ProfileError: the file can't be read, is no YAML, or doesn't have the prescribed form.
    """
    try:
        text = files.text_of(path)
        data = json.loads(json.dumps(yaml_text.load(text), default=_plain))
    except OSError as error:
        raise ProfileError(message("profile-unreadable", file=path.name, cause=reason(error))) from error
    except (UnicodeDecodeError, TypeError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise ProfileError(message("profile-no-yaml", file=path.name, line=line)) from error
    except ValueError as error:  # such as the thirteenth month
        raise ProfileError(message("profile-no-date", file=path.name)) from error
    breach = jsonschema.exceptions.best_match(_validator().iter_errors(data))
    if breach is not None:
        where, wrong = problem(breach)
        raise _error(path, text, where, wrong)
    made = _Reader(path, text, data)
    return made.profile()


@cache
def _validator() -> jsonschema.Draft202012Validator:
    schema = json.loads((resources.schemas_dir() / "profiel.schema.json").read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema)


def _folder() -> Path:
    return resources.schemas_dir() / "profielen"


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _error(path: Path, text: str, where: Sequence[str | int], wrong: Message) -> ProfileError:
    names = [str(part) for part in where]
    line = yaml_text.line_of(text, where)
    return ProfileError(
        message("profile-wrong", file=path.name, line=line, key="/".join(names) or "-", problem=wrong)
    )


class _Reader:
    """Makes a profile of a file that the schema found good."""

    def __init__(self, path: Path, text: str, data: Mapping[str, Any]) -> None:
        self._path = path
        self._yaml = text
        self._data = data

    def profile(self) -> Profile:
        data = self._data
        try:
            read_on = date.fromisoformat(data["gelezen"])
        except ValueError as error:
            raise self._wrong(["gelezen"], message("date-expected")) from error
        if read_on > datetime.now(UTC).date() + timedelta(days=1):  # somewhere it is tomorrow already
            raise self._wrong(["gelezen"], message("date-ahead"))
        return Profile(
            name=self._path.stem,
            origin=self._path.stem if self._path.parent == _folder() else str(self._path),
            title=data["toepassing"],
            versions=data.get("versies", ""),
            read=data["gelezen"],
            sources=data["bronnen"],
            users=_text(data["voor"]),
            dialects=data["dialecten"],
            digest=hashlib.sha256(self._yaml.encode()).hexdigest(),
            headers=data.get("koppen", {}),
            actions=[self._action(name, about) for name, about in data["handelingen"].items()],
        )

    def _action(self, name: str, about: Mapping[str, Any]) -> Action:
        place: list[str | int] = ["handelingen", name]
        before = list(self._calls(about.get("vooraf", ()), [*place, "vooraf"], "v"))
        calls = list(self._calls(about["aanroepen"], [*place, "aanroepen"], "s"))
        known: set[str] = set()
        for call in (*before, *calls):
            lost = [one for one in sorted(_needs(call) - known) if not is_drawn(one)]
            if lost:
                raise self._wrong(place, message("profile-no-variable", name=lost[0], step=call.name))
            if is_drawn(call.name):
                raise self._wrong(place, message("profile-name-taken", name=call.name))
            known.add(call.name)
            for reliance in call.reliances:
                lost = [one for one in sorted(names_in(dict(reliance.checks)) - known) if not is_drawn(one)]
                if lost:
                    raise self._wrong(place, message("profile-no-variable", name=lost[0], step=call.name))
        return Action(name, _text(about["titel"]), _text(about["gevolg"]), before, calls)

    def _calls(
        self, rows: Sequence[Mapping[str, Any]], place: list[str | int], prefix: str
    ) -> Iterator[ProfileCall]:
        for number, row in enumerate(rows, start=1):
            here = [*place, number - 1]
            if "deel" in row:
                parts = self._data.get("delen", {}).get(row["deel"])
                if parts is None or len(row) > 1 or any("deel" in part for part in parts):
                    raise self._wrong(here, message("profile-no-part", name=row["deel"]))
                yield from self._calls(parts, ["delen", row["deel"]], f"{prefix}{number}_")
            elif "doe" not in row:
                raise self._wrong(here, message("key-missing", key="doe"))
            else:
                for position, reliance in enumerate(row.get("rekent_op", ())):
                    if position and not CHECKS.keys() & reliance.keys():
                        wrong = message("profile-no-check", choices=list(CHECKS))
                        raise self._wrong([*here, "rekent_op", position], wrong)
                if not self._offered(row):
                    raise self._wrong([*here, "doe"], message("profile-no-operation", operation=row["doe"]))
                yield self._call(row, f"{prefix}{number}")

    def _offered(self, row: Mapping[str, Any]) -> bool:
        """Tell whether a contract has the path of a call, or the profile says that this is assumed."""
        method, _, target = row["doe"].partition(" ")
        first = target.partition("?")[0].partition("/")[0]
        if _VARIABLE.search(first) or not first or "aanname" in next(iter(row.get("rekent_op", ())), {}):
            return True
        return any((method, first) in _calls_of(dialect) for dialect in self._data["dialecten"])

    def _call(self, row: Mapping[str, Any], usual: str) -> ProfileCall:
        method, _, target = row["doe"].partition(" ")
        name = row.get("noem", usual)
        return ProfileCall(
            name=name,
            method=method,
            target=target,
            body=row.get("stuur"),
            each=row.get("voor_elk", ""),
            times=row.get("keer", 1),
            probe=row.get("peiling", False),
            reliances=list(_reliances(row, name, method, target)),
            kept=_kept(row, name, method, target),
        )

    def _wrong(self, where: Sequence[str | int], wrong: Message) -> ProfileError:
        return _error(self._path, self._yaml, where, wrong)


@cache
def _calls_of(dialect: str) -> frozenset[tuple[str, str]]:
    """Return each method with the first part of the path that it has in the contract of a dialect."""
    known = dialect_files.load(dialect)
    operations = contract_of(known).operations
    return frozenset((one.method, one.path.strip("/").partition("/")[0]) for one in operations)


def _needs(call: ProfileCall) -> set[str]:
    """Return the names of what a call needs before it can be sent."""
    listed = {call.each.partition(".")[0]} if call.each else set()
    return listed | names_in(call.target) | names_in(call.body)


def _reliances(row: Mapping[str, Any], name: str, method: str, target: str) -> Iterator[Reliance]:
    """Yield what a call relies on; that it succeeds comes first, whether the profile says so or not."""
    rows = [dict(about) for about in row.get("rekent_op", ())]
    if rows and not CHECKS.keys() & rows[0].keys():
        rows[0][_STATUS] = _SUCCESS
    elif not rows or _STATUS not in rows[0]:
        operation = _operation(method, target)
        failing = {"nl": f"krijgt een fout bij {operation}", "en": f"gets an error on {operation}"}
        rows.insert(0, {"mist": failing, "belofte": operation, _STATUS: _SUCCESS})
    for number, about in enumerate(rows, start=1):
        promised = "belofte" in about
        yield Reliance(
            id=f"{name}.{number}",
            lacks=_text(about["mist"]),
            basis="promised" if promised else "assumed",
            source=about["belofte"] if promised else about["aanname"],
            uncertain=about.get("onzeker", False),
            checks={kind: about[kind] for kind in CHECKS if kind in about},
        )


def _kept(row: Mapping[str, Any], name: str, method: str, target: str) -> Reliance | None:
    """Return that what is written is kept; it needs no word in a profile, since nobody can do without."""
    first: Mapping[str, Any] = next(iter(row.get("rekent_op", ())), {})
    if method not in _KEPT or first.get(_STATUS, _SUCCESS) != _SUCCESS:
        return None
    return Reliance(
        id=f"{name}.{KEPT}",
        lacks=_KEPT[method],
        basis="promised",
        source=f"{_operation(method, target)}: wat is gestuurd, wordt bewaard",
        uncertain=False,
        checks={},
    )


def _operation(method: str, target: str) -> str:
    return f"{method} /{_VARIABLE.sub('{…}', target.partition('?')[0])}"


def _text(written: str | Mapping[str, str]) -> Text:
    return Text(written) if isinstance(written, str) else Text(**written)
