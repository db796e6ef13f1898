"""HEAD by raw socket: HTTP libraries throw away a body that should not be there (API-FOUT)."""

import contextlib
import socket
import ssl
from dataclasses import dataclass
from urllib.parse import urlsplit

from klantinteracties_conformance.fuzz.requests_of import UsualRequests
from klantinteracties_conformance.fuzz.run import OperationRun
from klantinteracties_conformance.fuzz.wire import Answer, Message
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation

_NEXT = b"HTTP/1."
"""With what the next answer on a connection begins."""

_LARGEST_HEAD = 65536


@dataclass(frozen=True)
class _Seen:
    """What came between the headers of the answer to HEAD and the next answer."""

    status: str
    extra: bytes


def check(run: OperationRun, operation: Operation, requests: UsualRequests) -> None:
    """Ask for the headers only, and look whether anything comes after them."""
    run.check_time()
    usual = requests.make()
    answer = run.wire.send(Message("HEAD", usual.message.path, f"HEAD {operation.path}"))
    url = answer.url
    if run.wire.proxies:
        run.judge.could_not("head", "Door een proxy heen is niet te zien wat er na de headers van HEAD komt.")
        return
    run.judge.observe(lambda: _body_after_head(run, url, answer))


def _body_after_head(run: OperationRun, url: str, answer: Answer) -> list[Breach]:
    run.wire.recent[answer.number] = answer
    try:
        seen = _ask(url, run.wire.headers(), run.shared.settings.timeout, run.wire.context)
    except (OSError, ValueError) as error:
        run.judge.could_not(
            "head", f"Op een eigen verbinding kwam geen antwoord op HEAD ({type(error).__name__})."
        )
        return []
    run.judge.done("head")
    if not seen.extra:
        return []
    return [
        run.judge.breach(
            "head",
            f"Na de headers van het antwoord op HEAD ({seen.status}) komt nog inhoud.",
            "niets na de headers",
            f"{len(seen.extra)} bytes: {seen.extra[:60].decode('utf-8', 'replace')}",
            "inhoud",
            [answer],
        )
    ]


def _ask(url: str, headers: dict[str, str], timeout: float, context: ssl.SSLContext) -> _Seen:
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    address = (parts.hostname or "", parts.port or (443 if secure else 80))
    target = f"{parts.path}?{parts.query}" if parts.query else parts.path
    lines = [f"HEAD {target} HTTP/1.1", f"Host: {parts.netloc.rpartition('@')[2]}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    request = "\r\n".join([*lines, "Connection: keep-alive", "", ""]).encode("latin-1")
    with socket.create_connection(address, timeout) as plain:
        connection = context.wrap_socket(plain, server_hostname=address[0]) if secure else plain
        with connection:
            connection.sendall(request)
            head, extra = _until_blank_line(connection)
            return _Seen(
                head.partition(b"\r\n")[0].decode("latin-1"), _before_next(connection, request, extra)
            )


def _before_next(connection: socket.socket, request: bytes, received: bytes) -> bytes:
    """Ask again, and return what comes before the next answer; a connection that is closed then is fine."""
    with contextlib.suppress(ConnectionError):
        connection.sendall(request)
        while not (_NEXT in received or (received and not _NEXT.startswith(received[: len(_NEXT)]))):
            part = connection.recv(4096)
            if not part:
                break
            received += part
    return received.partition(_NEXT)[0]


def _until_blank_line(connection: socket.socket) -> tuple[bytes, bytes]:
    """Return the headers, and what came along after them.

    Raises:
        ValueError: no headers came.
    """
    received = b""
    while b"\r\n\r\n" not in received:
        part = connection.recv(4096)
        if not part or len(received) > _LARGEST_HEAD:
            raise ValueError("no headers")
        received += part
    head, _, extra = received.partition(b"\r\n\r\n")
    return head, extra
