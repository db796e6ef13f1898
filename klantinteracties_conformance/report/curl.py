"""The shell command that sends a request again."""

import re
import shlex
from collections.abc import Iterable
from urllib.parse import quote

from klantinteracties_conformance.report.inert import INVISIBLE, MAX_SHOWN, is_json, spelled
from klantinteracties_conformance.result.about import Provider
from klantinteracties_conformance.result.exchange import REDACTED, Exchange

TOKEN_VARIABLE = "$KLANTINTERACTIES_TOKEN"

_SET_BY_CURL = frozenset({"host", "accept-encoding", "connection", "user-agent", "content-length"})


def curl(exchange: Exchange, provider: Provider) -> str:
    """Return a shell command that sends the request again, or nothing where no exact command can be shown.

    It is one line, the token comes from the environment, and no character in it is invisible.
    """
    body = exchange.request_body
    method = "--head" if exchange.method == "HEAD" else f"-X {shlex.quote(exchange.method)}"
    parts = ["curl -sS -i -g", method, shlex.quote(spelled(exchange.url, _percent_encoded))]
    parts += [_header(name, value, provider) for name, value in exchange.request_headers.items()]
    if body:
        if INVISIBLE.search(body) and not is_json(body):
            return ""
        parts.append(f"--data-raw {shlex.quote(spelled(body, _json_escaped))}")
    command = " ".join(filter(None, parts))
    return command if len(command) <= MAX_SHOWN else ""


def _header(name: str, value: str, provider: Provider) -> str:
    """Return one header as an argument, or nothing for what curl sets itself and for other secrets."""
    header = provider.auth_header
    if name.lower() == header.lower() and value == REDACTED:
        before, _, after = provider.auth_value.partition("{token}")
        quoted = (re.sub(r'(["\\$`])', r"\\\1", text) for text in (f"{header}: {before}", after))
        return f'-H "{TOKEN_VARIABLE.join(quoted)}"'
    if name.lower() in _SET_BY_CURL or value == REDACTED:
        return ""
    return f"-H {shlex.quote(spelled(f'{name}: {value}', _percent_encoded))}"


def _json_escaped(character: str) -> str:
    """Return a character as JSON escapes it; a carriage return can only stand between tokens, to no use."""
    return "" if character == "\r" else "".join(f"\\u{unit:04x}" for unit in _utf16(character))


def _utf16(character: str) -> Iterable[int]:
    encoded = character.encode("utf-16-be", "surrogatepass")
    return (int.from_bytes(encoded[at : at + 2], "big") for at in range(0, len(encoded), 2))


def _percent_encoded(character: str) -> str:
    return quote(character.encode("utf-8", "surrogatepass"))
