"""The variables of a profile: fresh fictive values, and what earlier answers hold."""

import re
import secrets
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import quote, unquote, urlsplit
from uuid import uuid4

from klantinteracties_conformance.client.http import NO_JSON
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.free_values import choose
from klantinteracties_conformance.consumer.identifiers import path_segment
from klantinteracties_conformance.consumer.journal import own_mark
from klantinteracties_conformance.profiles.arguments import NOT_SOUGHT, Arguments
from klantinteracties_conformance.profiles.paths import ABSENT, find
from klantinteracties_conformance.standard.bsn import TEST_RANGE

_VARIABLE = re.compile(r"\{(?P<name>[a-z_]+\d*)(?:\.(?P<path>[^{}:]+))?(?P<raw>:ruw)?(?P<small>:klein)?\}")
_KIND = re.compile(r"[a-z_]+")

BASE = "basis"
"""The variable that is the address of the API, with a slash at its end."""

ROOT = "wortel"
"""The variable that is scheme and host of the API."""

CURRENT = "dit"
"""The variable that is the value for which a call is sent at the moment."""

PAGE_BEYOND = "voorbij"
"""Behind the name of a list: the number of the first page that it doesn't have."""

OWN_STEP = "nagaan"
"""Stands for a step where exchanges show us what is ours, and which numbers nobody has."""

_MOST_OPTIONS = 50

_DRAWS: Mapping[str, Callable[[], str]] = {
    "kvk": lambda: f"9{secrets.randbelow(10**7):07d}",
    "vestiging": lambda: f"0000{secrets.randbelow(10**8):08d}",
    "uuid": lambda: str(uuid4()),
    "merk": own_mark,
    "email": lambda: f"{own_mark()}@example.nl",
    "telefoon": lambda: f"06123456{secrets.randbelow(100):02d}",
}
"""What makes up a fictive value of a kind; the few numbers of the test range are shared out by `Values`."""

_KINDS = frozenset({"bsn", *_DRAWS})

_NUMBERS = ("bsn", "kvk", "vestiging")
"""The kinds that say who somebody is, and so may be of somebody."""


class NoValueError(Exception):
    """A variable has no value, since an earlier answer doesn't hold it; the text is the variable."""


class Values:
    """The values of one action: drawn when they are first used, and the same ever after.

    Numbers that say who somebody is are drawn from the fictive ones that nobody in the register has. `share`
    is which of how many processes draws, so that no two of them come to the same one at the same moment.
    """

    def __init__(self, consumer: Consumer, share: tuple[int, int] = (0, 1)) -> None:
        self._consumer = consumer
        self._persons = TEST_RANGE[share[0] :: share[1]]
        self._known: dict[str, Any] = {}
        self._answers: dict[str, list[Any]] = {}
        self.drawn: set[str] = set()

    def remember(self, name: str, body: Any) -> None:
        """Note an answer, by the name of its call."""
        self._answers.setdefault(name, []).append(None if body is NO_JSON else body)

    def let(self, value: Any) -> None:
        """Set the value for which a call is sent."""
        self._known[CURRENT] = value

    def each(self, place: str) -> list[Any]:
        """Return the values at a place of an earlier answer, such as `zoek.results[].uuid`."""
        name, _, path = place.partition(".")
        found = (one.value for body in self._answers.get(name, ()) for one in find(body, path))
        return [value for value in found if value is not ABSENT and value is not None]

    def filled(self, node: Any) -> Any:
        """Return a body, or what a check expects, with its variables filled in.

        Raises:
            NoValueError: one has no value.
            NoFreeValueError: each number that was tried is taken.
        """
        if isinstance(node, dict):
            return {name: self.filled(part) for name, part in node.items()}
        if isinstance(node, list):
            return [self.filled(part) for part in node]
        if not isinstance(node, str):
            return node
        if whole := _VARIABLE.fullmatch(node):
            return self._value(whole)
        return _VARIABLE.sub(lambda found: _text(self._value(found)), node)

    def target(self, text: str) -> str:
        """Return a path and query with the values in them encoded, save those that are marked `:ruw`.

        Raises:
            NoValueError: a variable has no value.
            Finding: an ID of an answer can't stand in a path.
        """
        path, mark, query = text.partition("?")
        whole = _VARIABLE.match(path)
        if whole and (whole["name"] == ROOT or (whole["path"] or "").endswith("url")):
            path = _text(self._value(whole)) + path[whole.end() :]
        else:
            path = _VARIABLE.sub(lambda found: path_segment(_text(self._value(found))), path)
        return f"{path}{mark}{_VARIABLE.sub(self._argument, query)}"

    def otherwise(self, text: str, arguments: Arguments) -> Iterator[tuple[str, str]]:
        """Yield the same search with each time one argument that asks for something else, and its name.

        An argument that is left alone says how much is shown, and not what.
        """
        path, _, query = text.partition("?")
        parts = [part.partition("=")[::2] for part in query.split("&") if "=" in part]
        for position, (name, written) in enumerate(parts):
            for other in () if name in NOT_SOUGHT else self._other_values(name, written, arguments):
                changed = [
                    f"{one}={other if place == position else _VARIABLE.sub(self._argument, value)}"
                    for place, (one, value) in enumerate(parts)
                ]
                yield name, f"{self.target(path)}?{'&'.join(changed)}"

    def _other_values(self, name: str, written: str, arguments: Arguments) -> Iterator[str]:
        """Yield other values for an argument, encoded: one that isn't ours, and a part of ours."""
        variable = _VARIABLE.fullmatch(written)
        if variable is None:
            if (other := arguments.other(name, unquote(written))) is not None:
                yield quote(other, safe="", errors="surrogatepass")
            return
        value = _text(self._value(variable))
        yield quote(self._other_value(variable, value), safe="", errors="surrogatepass")
        if arguments.is_exact(name) and len(value) > 1:
            yield quote(value[:-1], safe="", errors="surrogatepass")

    def _other_value(self, found: re.Match[str], value: str) -> str:
        """Return another value of the same kind."""
        name, path = found["name"], found["path"] or ""
        if name not in self._answers and (kind := _KIND.match(name)) and kind[0] in _KINDS:
            return self._other(kind[0])
        if path.endswith("url"):
            return f"{value.rpartition('/')[0]}/{uuid4()}"
        if path.endswith("uuid"):
            return str(uuid4())
        return value[:-1] + ("1" if value.endswith("0") else "0")

    def _argument(self, found: re.Match[str]) -> str:
        text = _text(self._value(found))
        return text if found["raw"] else quote(text, safe="", errors="surrogatepass")

    def _value(self, found: re.Match[str]) -> Any:
        value = self._known_as(found)
        return value.lower() if found["small"] and isinstance(value, str) else value

    def _known_as(self, found: re.Match[str]) -> Any:
        name, path = found["name"], found["path"]
        if name in self._answers:
            body = self._answers[name][0]
            if path == PAGE_BEYOND:
                return _page_beyond(body, found[0])
            values = [one.value for one in find(body, path or "")]
            if not values or values[0] is ABSENT or values[0] is None:
                raise NoValueError(found[0])
            return values[0]
        if name not in self._known:
            kind = _KIND.match(name)
            if path or kind is None or kind[0] not in _KINDS:
                raise NoValueError(found[0])
            self._known[name] = self._free(kind[0]) if kind[0] in _NUMBERS else self._made_up(kind[0])
            self.drawn.add(self._known[name])
        return self._known[name]

    def set_base(self, url: str) -> None:
        """Let `{basis}` be the address of the API, and `{wortel}` that of its server."""
        parts = urlsplit(url)
        self._known |= {BASE: f"{url}/", ROOT: f"{parts.scheme}://{parts.netloc}"}

    def _made_up(self, kind: str) -> str:
        return secrets.choice(self._persons) if kind == "bsn" else _DRAWS[kind]()

    def _other(self, kind: str) -> str:
        """Return a value of a kind that this action doesn't use yet."""
        while (value := self._made_up(kind)) in self.drawn:
            pass
        return value

    def _free(self, kind: str) -> str:
        """Return a number that nobody has; what is asked for that is no call of the application."""
        context = self._consumer.client.log.context
        step, context.step = context.step, OWN_STEP
        try:
            return choose([self._other(kind) for _ in range(_MOST_OPTIONS)], self._taken)
        finally:
            context.step = step

    def _taken(self, number: str) -> bool:
        return self._consumer.in_use("partijidentificator", "Partij-identificator.Object ID", number)


def names_in(node: Any) -> set[str]:
    """Return the names of the variables in a text, a body or what a check expects."""
    if isinstance(node, dict):
        return {name for part in node.values() for name in names_in(part)}
    if isinstance(node, list):
        return {name for part in node for name in names_in(part)}
    return {found["name"] for found in _VARIABLE.finditer(node)} if isinstance(node, str) else set()


def is_drawn(name: str) -> bool:
    """Tell whether a variable of this name has a value by itself."""
    kind = _KIND.match(name)
    return name in (BASE, ROOT, CURRENT) or (kind is not None and kind[0] in _KINDS)


def _page_beyond(body: Any, variable: str) -> int:
    rows = body.get("results") if isinstance(body, dict) else None
    count = body.get("count") if isinstance(body, dict) else None
    if not isinstance(rows, list) or not isinstance(count, int) or not rows:
        raise NoValueError(variable)
    return -(-count // len(rows)) + 1


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
