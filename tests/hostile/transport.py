"""Behaviours below HTTP's meaning: framing, speed, sizes, encodings."""

import gzip
import time
import zlib
from functools import cache

from tests.hostile.case import UNANSWERED, WRONG, behaviour
from tests.hostile.server import SECRET, Call, Reply

HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
CRLF = "\r\n"
LIST = b'{"count": 0, "next": null, "previous": null, "results": []}'
PATIENCE = 20
"""Seconds after which a behaviour without an end gives up, should nobody hang up."""


def _for_ever(call: Call, data: bytes, pause: float = 0.0) -> None:
    until = time.monotonic() + PATIENCE
    call.closing = True
    while time.monotonic() < until:
        call.send(data)
        time.sleep(pause)


@cache
def _bomb() -> bytes:
    """Return 300 kB that unpack to 300 MB."""
    bomb = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(bomb.compress(b" " * 1_000_000) for _ in range(300)) + bomb.flush()


@behaviour(2, UNANSWERED)
def body_without_end(call: Call) -> None:
    call.send(f"{HEAD}\r\n[")
    _for_ever(call, b'"' + b"a" * 50_000 + b'",')


@behaviour(2, UNANSWERED)
def chunked_without_end(call: Call) -> None:
    call.send(f"{HEAD}Transfer-Encoding: chunked\r\n\r\n")
    _for_ever(call, b"1000\r\n" + b" " * 4096 + b"\r\n")


@behaviour(2, UNANSWERED)
def one_byte_a_moment(call: Call) -> None:
    call.send(f"{HEAD}Content-Length: 5000\r\n\r\n")
    _for_ever(call, b" ", 0.2)


@behaviour(2, UNANSWERED)
def slow_headers(call: Call) -> None:
    call.send("HTTP/1.1 200 OK\r\nX-Langzaam: ")
    _for_ever(call, b"a", 0.2)


@behaviour(2, UNANSWERED)
def accepts_and_says_nothing(call: Call) -> None:
    call.closing = True
    time.sleep(3)


@behaviour(2, UNANSWERED)
def closes_without_answer(call: Call) -> None:
    call.closing = True


@behaviour(2, UNANSWERED)
def reset_within_the_body(call: Call) -> None:
    call.send(f"{HEAD}Content-Length: 5000\r\n\r\n" + "[1, 2")
    call.reset()
    call.closing = True


@behaviour(2, UNANSWERED)
def closes_within_the_body(call: Call) -> None:
    call.send(f"{HEAD}Content-Length: 5000\r\n\r\n" + "[1, 2")
    call.closing = True


@behaviour(2, "groter dan wij lezen; die grens is van ons, niet van de standaard")
def gzip_bomb(call: Call) -> None:
    call.json(_bomb(), Content_Encoding="gzip")


@behaviour(2, "groter dan wij lezen; die grens is van ons, niet van de standaard")
def gzip_bomb_within_a_gzip_bomb(call: Call) -> None:
    call.json(gzip.compress(_bomb()), Content_Encoding="gzip, gzip")


@behaviour(2, UNANSWERED)
def packed_a_thousand_times(call: Call) -> None:
    call.json(LIST, Content_Encoding=", ".join(["gzip"] * 1000))


@behaviour(2, UNANSWERED)
def gzip_that_is_none(call: Call) -> None:
    call.json(LIST, Content_Encoding="gzip")


@behaviour(2, UNANSWERED)
def deflate_garbage(call: Call) -> None:
    call.json(b"\x78\x9c" + b"\xff" * 500, Content_Encoding="deflate")


@behaviour(2, UNANSWERED)
def an_encoding_that_nobody_asked_for(call: Call) -> None:
    call.json(b"\x0b\x02\x80{}\x03", Content_Encoding="br")


@behaviour(2, UNANSWERED)
def content_length_too_long(call: Call) -> None:
    call.send(f"{HEAD}Content-Length: {len(LIST) + 100}\r\n\r\n".encode() + LIST)
    call.closing = True


@behaviour(1, "wat er staat is afgekapt, en dan geen JSON")
def content_length_too_short(call: Call) -> None:
    call.send(f"{HEAD}Content-Length: {len(LIST) - 20}\r\n\r\n".encode() + LIST)


@behaviour(2, UNANSWERED)
def two_content_lengths(call: Call) -> None:
    call.send(f"{HEAD}Content-Length: 5\r\nContent-Length: {len(LIST)}\r\n\r\n".encode() + LIST)
    call.closing = True


@behaviour(2, UNANSWERED)
def content_length_that_is_no_number(call: Call) -> None:
    call.send(f"{HEAD}Content-Length: veel\r\n\r\n".encode() + LIST)
    call.closing = True


@behaviour(2, UNANSWERED)
def chunks_that_are_broken(call: Call) -> None:
    call.send(f"{HEAD}Transfer-Encoding: chunked\r\n\r\nZZ\r\n".encode() + LIST)
    call.closing = True


@behaviour(1, "nette afsluitende headers mogen; de inhoud is geen registratie", at_once=1)
def trailer_headers(call: Call) -> None:
    size = f"{len(LIST):x}"
    call.send(
        f"{HEAD}Transfer-Encoding: chunked\r\n\r\n{size}\r\n".encode()
        + LIST
        + b"\r\n0\r\nX-Staart: \x1b[31m\r\nSet-Cookie: a=b\r\n\r\n"
        if call.request.number % 2
        else f"{HEAD}Content-Length: {len(LIST)}\r\n\r\n".encode() + LIST
    )


@behaviour(2, "100 MB is meer dan wij lezen; die grens is van ons, niet van de standaard")
def a_hundred_megabytes(call: Call) -> None:
    call.send(f"{HEAD}Content-Length: 100000000\r\n\r\n[0")
    for _ in range(100):
        call.send(b",0" * 499_999)
    call.closing = True


@behaviour(2, "een header van 1 MB wordt niet gelezen")
def a_header_of_a_megabyte(call: Call) -> None:
    call.send(f"{HEAD}X-Groot: {'a' * 1_000_000}\r\nContent-Length: {len(LIST)}\r\n\r\n".encode() + LIST)
    call.closing = True


@behaviour(2, "10.000 headers worden niet gelezen")
def ten_thousand_headers(call: Call) -> None:
    many = "".join(f"X-{number}: {number}\r\n" for number in range(10_000))
    call.send(f"{HEAD}{many}Content-Length: {len(LIST)}\r\n\r\n".encode() + LIST)
    call.closing = True


@behaviour(2, UNANSWERED)
def informational_answers_without_end(call: Call) -> None:
    _for_ever(call, b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" * 200)


@behaviour(2, UNANSWERED)
def http_0_9(call: Call) -> None:
    call.send(LIST)
    call.closing = True


@behaviour(2, UNANSWERED)
def not_http_at_all(call: Call) -> None:
    call.send(b"SSH-2.0-OpenSSH_9.6 \x1b[2J" + SECRET.encode() + b"\r\n\r\n")
    call.closing = True


@behaviour(1, WRONG, at_once=1)
def status_999(call: Call) -> None:
    call.json({}, status=999)


@behaviour(1, WRONG, at_once=1)
def empty_reason(call: Call) -> None:
    call.send(f"HTTP/1.1 200\r\nContent-Type: application/json\r\nContent-Length: {len(LIST)}\r\n\r\n")
    call.send(LIST)


@behaviour(2, "een header kan geen tweede antwoord binnensmokkelen", at_once=2)
def header_injection(call: Call) -> None:
    call.send("HTTP/1.1 200 OK\r\nX-Een: a\rHTTP/1.1 200 OK\x00\r\nContent-Length: 2\r\n\r\n{}")
    call.closing = True


@behaviour(
    1, "een verwijderen dat 204 met inhoud geeft, brengt de volgende vraag niet van de wijs", at_once=2
)
def body_on_204(call: Call) -> None:
    call.send("HTTP/1.1 204 No Content\r\nContent-Type: application/json\r\n\r\n")
    smuggled = b'{"uuid": "binnengesmokkeld"}'
    call.send(f"{HEAD}Content-Length: {len(smuggled)}\r\n\r\n".encode() + smuggled)


@behaviour(
    1,
    "elk goed antwoord wordt gevolgd door een tweede; de toets gelooft alleen het eerste",
    at_once=None,
)
def a_second_answer_after_each(call: Call) -> None:
    reply = call.good()
    again = Reply(reply.status, reply.headers, reply.body.replace(b'"inhoud"', b'"anders"'))
    if call.request.method == "GET":
        reply = again
    call.answer(reply)
    call.answer(Reply(200, {"Content-Type": "application/json"}, b"{}"))


@behaviour(2, "11.000 lege headers worden niet gelezen")
def eleven_thousand_empty_headers(call: Call) -> None:
    call.send(HEAD + f"a:{CRLF}" * 11_000 + f"Content-Length: {len(LIST)}{CRLF * 2}")
    call.send(LIST)
    call.closing = True


_KEPT = (("keep-alive", "timeout=0"), ("close", "max=0"), ("Keep-Alive, close", "timeout=99999999999"))


@behaviour(0, "een verbinding mag na elk antwoord dicht, als dat er maar bij staat", at_once=0)
def keeps_alive_and_closes_in_turn(call: Call) -> None:
    reply = call.good()
    kept, how = _KEPT[call.request.number % len(_KEPT)]
    reply.headers["Connection"], reply.headers["Keep-Alive"] = kept, how
    call.answer(reply)
    call.closing = "close" in kept


@behaviour(0, "HTTP/1.0 met keep-alive is een goed antwoord", at_once=0)
def http_1_0_that_keeps_alive(call: Call) -> None:
    reply = call.good()
    head = "".join(f"{name}: {value}{CRLF}" for name, value in reply.headers.items())
    length = f"Content-Length: {len(reply.body)}{CRLF}Connection: keep-alive{CRLF}"
    call.send(f"HTTP/1.0 {reply.status} Z{CRLF}{length}{head}{CRLF}".encode() + reply.body)
