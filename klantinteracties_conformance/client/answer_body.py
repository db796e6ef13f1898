"""Reading answers of a provider that may mean harm: limits to size and depth, and strict JSON.

The limits are ours and not the standard's, so an answer beyond them can't be judged; JSON that no
consumer can read is for the requirements to judge.
"""

import json
import sys
import zlib
from collections.abc import Iterable, Iterator
from typing import Any, NoReturn

import httpx
import yaml

from klantinteracties_conformance.client.deadline import TimedStream
from klantinteracties_conformance.system import yaml_text
from klantinteracties_conformance.system.messages import ToldError, message

MAX_BYTES = 5_000_000
"""Bytes of a body that are read, before as well as after it was unpacked."""

MAX_WIDTH = 750_000
"""Bytes of memory that the texts in a body may take beyond one for each character: one of four bytes makes
all characters of its text as wide."""

MAX_DEPTH = 100
"""Levels of JSON within JSON; the deepest that the contracts know is 8."""

MAX_PARTS = 75_000
"""Values in one JSON text, about: more of them take hundreds of megabytes of memory."""

MAX_KEYS = 2_000
"""Names in one JSON object; the largest that the contracts know has 30."""

MAX_HEADERS = 200
"""Headers of an answer."""

MAX_HEAD = 65_536
"""Bytes of all headers of an answer together."""

MAX_DOCUMENT = 3_000_000
"""Characters of an OpenAPI document in YAML, which takes long to read; the largest known has 400,000."""

ENCODINGS = "gzip, deflate"
"""What we ask for, and can unpack bit by bit."""

_TOO_DEEP = message("answer-too-deep", limit=MAX_DEPTH)

NO_JSON: Any = object()
"""Stands for the body of an answer that holds no JSON."""

_EACH = sys.getsizeof("é" * 10) - 10
"""Bytes that Python takes for a text beside its characters."""

_CHUNK = 65_536
_MOST_WRAPPINGS = 2
_ANY_WRAPPING = 47
"""What zlib calls a stream with a header of gzip or of zlib, whichever it is."""


class UnreadableAnswerError(ToldError):
    """An answer was not read to its end; the message says why, as the last part of a sentence."""


def check_head(response: httpx.Response) -> None:
    """See that the headers of an answer are no more than we read, before anything is made of them.

    Raises:
        UnreadableAnswerError: they are.
    """
    raw = response.headers.raw
    if len(raw) > MAX_HEADERS:
        raise UnreadableAnswerError(message("answer-headers-many", limit=MAX_HEADERS))
    if sum(len(name) + len(value) for name, value in raw) > MAX_HEAD:
        raise UnreadableAnswerError(message("answer-headers-large", limit=MAX_HEAD // 1024))


def body_of(response: httpx.Response) -> bytes:
    """Return the unpacked body of an answer that is being streamed.

    Raises:
        UnreadableAnswerError: it is larger than we read, or can't be unpacked.
        httpx.TransportError: it didn't come to its end.
    """
    raw = b"".join(_limited(response.iter_raw(_CHUNK)))
    _keep_in_step(response, raw)
    body = raw
    packed = response.headers.get("content-encoding", "").lower()
    names = [part.strip() for part in packed.split(",") if part.strip() not in ("", "identity")]
    if len(names) > _MOST_WRAPPINGS:
        raise UnreadableAnswerError(message("answer-wrapped-often", count=len(names)))
    for name in reversed(names if body else []):
        body = _unpacked(body, name)
    return body


def _limited(chunks: Iterable[bytes]) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > MAX_BYTES:
            _too_large()
        yield chunk


def _too_large() -> NoReturn:
    raise UnreadableAnswerError(message("answer-too-large", limit=MAX_BYTES // 1_000_000))


def _unpacked(body: bytes, name: str) -> bytes:
    if name not in ("gzip", "x-gzip", "deflate"):
        raise UnreadableAnswerError(message("answer-wrapped-otherwise", name=name))
    try:
        return _inflated(body, _ANY_WRAPPING)
    except zlib.error:
        if name != "deflate":
            raise UnreadableAnswerError(message("answer-wrapped-badly")) from None
    try:
        return _inflated(body, -zlib.MAX_WBITS)  # what many servers take deflate for
    except zlib.error:
        raise UnreadableAnswerError(message("answer-wrapped-badly")) from None


def _inflated(body: bytes, wrapping: int) -> bytes:
    unpacker = zlib.decompressobj(wrapping)
    unpacked = unpacker.decompress(body, MAX_BYTES + 1)
    if len(unpacked) > MAX_BYTES:
        _too_large()
    if not unpacker.eof:
        raise zlib.error("it ends half-way")
    return unpacked


def _keep_in_step(response: httpx.Response, raw: bytes) -> None:
    """Close a connection on which more came than the answer, lest that is taken for the next answer."""
    stream = response.extensions.get("network_stream")
    by_length = "content-length" in response.headers
    if raw and not by_length and "transfer-encoding" not in response.headers:
        return  # it ended with the connection
    end = raw[-4:] if raw and by_length else b"\r\n\r\n"
    if isinstance(stream, TimedStream) and not stream.tail.endswith(end):
        stream.close()


def text_of(body: bytes) -> str:
    """Return the body as UTF-8, which is what JSON is written in, whatever the headers claim.

    Without a byte order mark: who reads it as JSON once more, could not.
    """
    return body.decode("utf-8-sig", errors="replace")


def parsed(body: bytes) -> Any:
    """Return the JSON in a body, or NO_JSON.

    Of a name that occurs twice in an object the last value counts; `named_twice` tells of it. A byte order
    mark is passed over, as RFC 8259 allows. NaN and Infinity are no JSON.

    Raises:
        UnreadableAnswerError: it is deeper, or has more parts, more names in an object, or wider texts, than
            we read.
    """
    if sum(body.count(character) for character in (b",", b"[", b"{")) > MAX_PARTS:
        raise UnreadableAnswerError(message("answer-many-parts", limit=MAX_PARTS))
    try:
        value = _READER.decode(body.decode("utf-8-sig"))
    except RecursionError:
        raise UnreadableAnswerError(_TOO_DEEP) from None
    except ValueError:
        return NO_JSON
    level, width = [value] if isinstance(value, dict | list) else [], _width(value)
    for _ in range(MAX_DEPTH + 1):
        if width > MAX_WIDTH:
            raise UnreadableAnswerError(message("answer-wide", limit=MAX_WIDTH // 1_000))
        if not level:
            return value
        if any(isinstance(node, dict) and len(node) > MAX_KEYS for node in level):
            raise UnreadableAnswerError(message("answer-many-names", limit=MAX_KEYS))
        parts = [part for node in level for part in _parts(node)]
        width += sum(map(_width, parts))
        level = [part for part in parts if isinstance(part, dict | list)]
    raise UnreadableAnswerError(_TOO_DEEP)


def named_twice(body: bytes) -> str:
    """Return the first name that an object in a body has twice, with values that differ; empty for none.

    Which of them counts is another one for each program that reads it (RFC 8259 §4).
    """
    found: list[str] = []

    def look(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        node: dict[str, Any] = {}
        for name, value in pairs:
            if name in node and node[name] != value:
                found.append(name)
            node[name] = value
        return node

    try:
        json.loads(body.decode("utf-8-sig"), object_pairs_hook=look)
    except (ValueError, RecursionError):
        return ""  # that it is no JSON is told of by itself
    return found[0] if found else ""


def _parts(node: dict[str, Any] | list[Any]) -> Iterable[Any]:
    """Return what is directly within, names of an object included."""
    return (*node, *node.values()) if isinstance(node, dict) else node


def _width(node: Any) -> int:
    """Return how many bytes more than its characters a text takes, save for what each takes."""
    return max(0, sys.getsizeof(node) - len(node) - _EACH) if isinstance(node, str) else 0


def document_in(text: str) -> Any:
    """Return the YAML in a text, None where there is none or it stands for more than a document of an API."""
    if len(text) > MAX_DOCUMENT:
        return None
    try:
        return yaml_text.load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


_READER = json.JSONDecoder(parse_constant=_refuse)
