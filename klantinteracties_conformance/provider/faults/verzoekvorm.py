"""Defects that a request shows only where it is written or sent as another program would do it."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import (
    NotAcceptableError,
    ParseError,
    UnsupportedMediaTypeError,
    invalid,
)
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described

PLURALS = {"klantcontact": "klantcontacten", "actor": "actoren", "partij": "partijen"}
WRITING = ("create", "replace", "change")
OF_PAGES = ("page", "pageSize", "expand")

ESCAPE = b"\\u00"


@dataclass
class AcceptsTooLittle(Described):
    """A header Accept that leaves the choice to the provider is refused."""

    action: str
    refused: str | None

    def on_request(self, call: Call) -> None:
        """Look at what the caller takes."""
        if (call.type, call.action) == (self.kind, self.action) and call.headers.get(
            "accept"
        ) == self.refused:
            raise NotAcceptableError


@dataclass
class RefusesBody(Described):
    """A body is refused for the way in which it is written."""

    looks: Callable[[Call], bool]

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        if kind == self.kind and action in WRITING and self.looks(call):
            raise UnsupportedMediaTypeError
        return raw


@dataclass
class WantsKindFirst(Described):
    """The attribute that tells the kind of an object must stand before what depends on it."""

    first: str
    later: str

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        if kind == self.kind:
            body = json.loads(call.body)
            names = list(body) if isinstance(body, dict) else []
            if {self.first, self.later} <= {*names} and names.index(self.first) > names.index(self.later):
                raise invalid((self.first,), "required", "Dit veld is vereist.")
        return raw


@dataclass
class KeepsEscapes(Described):
    """A letter that is written as a code is kept as that code."""

    attribute: str

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        text = values.get(self.attribute)
        if kind == self.kind and ESCAPE in call.body and isinstance(text, str):
            values[self.attribute] = "".join(f"\\u{ord(letter):04x}" for letter in text[:20])
        return values


@dataclass
class WantsLength(Described):
    """A request that doesn't tell its length beforehand seems to be empty."""

    def on_request(self, call: Call) -> None:
        """Look whether it comes in chunks."""
        if call.type == self.kind and call.action in WRITING and "transfer-encoding" in call.headers:
            raise ParseError


@dataclass
class ReadsQueryItself(Described):
    """A query is taken apart by code of its own, that doesn't know every way to write a sign.

    `unknown` finds in a query, as it came, what it doesn't know; `read` gets a text that has it.
    """

    unknown: str
    read: Callable[[str], str]

    def on_request(self, call: Call) -> None:
        """Read what is asked otherwise than it was meant."""
        if (call.type, call.action) == (self.kind, "list"):
            written = dict(part.partition("=")[::2] for part in call.written_query.split("&"))
            call.query[:] = [
                (name, self.read(value) if re.search(self.unknown, written.get(name, "")) else value)
                for name, value in call.query
            ]


@dataclass
class WantsFilterFirst(Described):
    """Where a search begins with how much to show, or what along with it, nothing is searched for."""

    def on_request(self, call: Call) -> None:
        """Leave out what is searched for."""
        if (call.type, call.action) == (self.kind, "list") and call.query and call.query[0][0] in OF_PAGES:
            call.query[:] = [pair for pair in call.query if pair[0] in OF_PAGES]


@dataclass
class RefusesTyped(Described):
    """A search is refused if it says in which media type something would be sent."""

    def on_request(self, call: Call) -> None:
        """Look at the header, of a request that has no content."""
        if (call.type, call.action) == (self.kind, "list") and "content-type" in call.headers:
            raise ParseError


@dataclass
class Compresses(Described):
    """Answers are compressed, whoever asks."""

    action: str

    def on_response(self, call: Call, response: Reply) -> Reply:
        if (call.type, call.action) == (self.kind, self.action) and response.body:
            response.body = gzip.compress(response.body, mtime=0)
            response.headers["Content-Encoding"] = "gzip"
        return response


def _names_charset(call: Call) -> bool:
    return "charset" in call.headers.get("content-type", "")


def _names_charset_closely(call: Call) -> bool:
    return ";charset" in call.headers.get("content-type", "")


def _reading(kind: str, plural: str) -> Iterator[Fault]:
    for action, place in (("list", ops.collection(kind, "GET")), ("read", ops.item(kind, "GET"))):
        about = f"{plural} {'zoekt' if action == 'list' else 'opvraagt'}"
        yield AcceptsTooLittle(
            f"{kind}-{action}-accept-alles-geweigerd",
            f"Wie {about} en elk mediatype goed vindt, wordt geweigerd.",
            "API-HTTP-1",
            kind,
            action,
            "*/*",
            operations=place,
        )
        yield AcceptsTooLittle(
            f"{kind}-{action}-zonder-accept-geweigerd",
            f"Wie {about} en niet zegt in welk mediatype, wordt geweigerd.",
            "API-HTTP-1",
            kind,
            action,
            None,
            operations=place,
        )
        yield Compresses(
            f"{kind}-{action}-altijd-met-compressie",
            f"Wie {about}, krijgt een antwoord met compressie, ook wie dat niet kan lezen.",
            "API-HTTP-2",
            kind,
            action,
            operations=place,
        )


def _spelling(kind: str, plural: str) -> Iterator[Fault]:
    must, may = "API-HTTP-1", "API-HTTP-2"
    bare = "[@:,/?]"
    ways: dict[str, tuple[str, str, Callable[[str], str], str]] = {
        "percent-20": (must, "%20", lambda text: text.replace(" ", "%20"), "een spatie als %20 staat"),
        "kleine-codes": (must, "%[0-9]?[a-f]", quote, "de codes kleine letters hebben"),
        "kale-tekens": (may, bare, lambda text: re.sub(bare, "-", text), "leestekens geen code hebben"),
    }
    for name, (requirement, unknown, read, said) in ways.items():
        yield ReadsQueryItself(
            f"{kind}-zoeken-leest-{name}-niet",
            f"Zoeken naar {plural} vindt niet wat eraan voldoet, als {said}.",
            requirement,
            kind,
            unknown,
            read,
            operations=ops.collection(kind, "GET"),
        )


def _searching(kind: str, plural: str) -> Iterator[Fault]:
    yield RefusesTyped(
        f"{kind}-list-met-mediatype-geweigerd",
        f"Wie {plural} zoekt en ook zegt in welk mediatype zij iets zou sturen, wordt geweigerd.",
        "API-HTTP-2",
        kind,
        operations=ops.collection(kind, "GET"),
    )
    yield WantsFilterFirst(
        f"{kind}-zoekvraag-moet-vooraan",
        f"Wie {plural} zoekt en eerst zegt hoeveel erin staan of wat er meekomt, vindt ook alle andere.",
        "API-HTTP-1",
        kind,
        dialects=("openklant",),  # the other document has no argument for pages
        operations=ops.collection(kind, "GET"),
    )


def _writing(kind: str, plural: str) -> Iterator[Fault]:
    charsets = {
        "charset": (_names_charset, "zegt dat het in UTF-8 is"),
        "charset-zonder-spatie": (_names_charset_closely, "zonder spatie zegt dat het in UTF-8 is"),
    }
    for name, (looks, said) in charsets.items():
        yield RefusesBody(
            f"{kind}-met-{name}-geweigerd",
            f"Een verzoek om {plural} vast te leggen dat {said}, wordt geweigerd.",
            "API-HTTP-1",
            kind,
            looks,
            operations=(*ops.collection(kind, "POST"), *ops.item(kind, "PUT", "PATCH")),
        )
    yield WantsLength(
        f"{kind}-in-stukken-geweigerd",
        f"Een verzoek om {plural} vast te leggen dat in stukken komt, wordt geweigerd.",
        "API-HTTP-2",
        kind,
        operations=(*ops.collection(kind, "POST"), *ops.item(kind, "PUT", "PATCH")),
    )


def _faults() -> Iterator[Fault]:
    for kind, plural in PLURALS.items():
        yield from _reading(kind, plural)
        yield from _writing(kind, plural)
        yield from _searching(kind, plural)
    for kind in ("actor", "klantcontact"):
        yield from _spelling(kind, PLURALS[kind])
    for kind in ("actor", "partij"):
        yield WantsKindFirst(
            f"{kind}-soort-moet-vooraan",
            f"De soort van een {kind} moet vóór de identificatie staan, anders wordt zij niet gezien.",
            "API-HTTP-1",
            kind,
            f"soort{kind.title()}",
            f"{kind}Identificatie",
            dialects=("openklant",),  # the other document has no group to come after
            operations=(*ops.collection(kind, "POST"), *ops.item(kind, "PUT", "PATCH")),
        )
    for kind, attribute in {"klantcontact": "onderwerp", "actor": "naam"}.items():
        yield KeepsEscapes(
            f"{kind}-letters-als-code-bewaard",
            f"Staat een letter van {attribute} er als code in, dan wordt van een {kind} die code bewaard.",
            "API-HTTP-1",
            kind,
            attribute,
            operations=(*ops.collection(kind, "POST"), *ops.item(kind, "PUT", "PATCH")),
        )


FAULTS = tuple(_faults())
