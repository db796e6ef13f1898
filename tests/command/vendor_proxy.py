"""A vendor's own dialect on top of the embedded provider: other paths, other names, another way to log in."""

import json
import re
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler
from typing import Any

from klantinteracties_conformance.provider.process import ProviderProcess
from tests.command.servers import Answering, Reply, passing_on

BASE = "/contacten/v2"
_OURS = "/klantinteracties/api/v1"


def rewriting(provider: ProviderProcess, names: Mapping[str, str]) -> Answering:
    """Return what serves the vendor's API: `names` has the vendor's own by those of openklant.

    They are changed in bodies, search arguments and in what an error names, in every type alike.
    """
    origin = provider.url.removesuffix(_OURS)
    back = {new: old for old, new in names.items()}

    def answer(handler: BaseHTTPRequestHandler) -> Reply:
        if not handler.path.startswith(f"{BASE}/") or "openapi" in handler.path:
            return 404, {"Content-Type": "application/json"}, b"{}"
        path, _, query = handler.path.removeprefix(BASE).partition("?")
        path = re.sub("^/contacten(?=/|$)", "/klantcontacten", path)
        url = f"{origin}{_OURS}{path}{_arguments(query, back)}"
        token = handler.headers.get("Authorization", "")
        authorization = token.replace("Bearer ", "Token ") if token.startswith("Bearer ") else ""
        status, headers, body = passing_on(
            handler, url, {"Authorization": authorization}, lambda sent: _body(sent, back)
        )
        shown = {name: _addressed(value) for name, value in headers.items()}
        return status, shown, _addressed(_body(body, names).decode()).encode()

    return answer


def _arguments(query: str, names: Mapping[str, str]) -> str:
    """Return a query as it was written, under other names."""
    told = [argument.partition("=") for argument in query.split("&")]
    return "?" + "&".join(f"{names.get(name, name)}{sign}{value}" for name, sign, value in told)


def _addressed(text: str) -> str:
    return text.replace(f"{_OURS}/klantcontacten", f"{BASE}/contacten").replace(_OURS, BASE)


def _body(body: bytes, names: Mapping[str, str]) -> bytes:
    """Return a body under other names; what is no JSON stays as it is."""
    try:
        return json.dumps(_renamed(json.loads(body), names)).encode()
    except ValueError:
        return body


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_renamed(inner, names) for inner in value]
    if not isinstance(value, dict):
        return value
    renamed = {names.get(key, key): _renamed(inner, names) for key, inner in value.items()}
    if "reason" in renamed and isinstance(place := renamed.get("name"), str):
        renamed["name"] = ".".join(names.get(step, step) for step in place.split("."))
    return renamed
