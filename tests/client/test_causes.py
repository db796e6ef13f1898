"""Why no answer came, in the words of people and not of a library."""

import errno
import re
import socket
import ssl

import httpx
import pytest

from klantinteracties_conformance.client.answer_body import UnreadableAnswerError
from klantinteracties_conformance.client.causes import explain, tls_cause
from klantinteracties_conformance.client.deadline import NOTHING_BEGINS
from klantinteracties_conformance.report.rendering import LANGUAGES, words
from klantinteracties_conformance.system.messages import message

RAW = re.compile(r"Errno|WRONG_VERSION|_ssl|CERTIFICATE|\[|peer closed|Server disconnected")
"""What libraries say, and no reader ever sees."""


def since(error: Exception, cause: BaseException) -> Exception:
    """Return an error that has another one as its cause, by way of what a library makes of it."""
    between = RuntimeError(str(cause))
    between.__cause__, error.__cause__ = cause, between
    return error


def refused(number: int) -> OSError:
    """Return what the system says."""
    return OSError(number, f"[Errno {number}] raw")


def untrusted(code: int) -> ssl.SSLCertVerificationError:
    """Return that a certificate isn't trusted, for a reason of OpenSSL's."""
    error = ssl.SSLCertVerificationError(1, "certificate verify failed: CERTIFICATE_VERIFY_FAILED")
    error.verify_code = code
    return error


def no_tls(reason: str) -> ssl.SSLError:
    """Return that no TLS came about, for a reason of OpenSSL's."""
    error = ssl.SSLError(1, f"[SSL: {reason}]")
    error.reason = reason
    return error


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (httpx.ReadTimeout("timed out"), "de provider antwoordde niet binnen de tijd"),
        (httpx.ConnectError("x"), "er komt geen verbinding tot stand"),
        (
            since(httpx.ConnectError("[Errno 111] x"), refused(errno.ECONNREFUSED)),
            "de verbinding wordt geweigerd",
        ),
        (since(httpx.ConnectError("x"), socket.gaierror(-2, "x")), "die naam is niet te vinden"),
        (since(httpx.ReadError("x"), refused(errno.ECONNRESET)), "brak af (de verbinding wordt verbroken)"),
        (httpx.ProxyError("403 Forbidden"), "de proxy laat de verbinding niet toe"),
        (
            httpx.RemoteProtocolError("Server disconnected without sending a response."),
            "er kwam geen antwoord",
        ),
        (httpx.RemoteProtocolError("peer closed connection without sending all"), "was niet compleet"),
        (httpx.RemoteProtocolError("illegal status line: [HTTP]"), "is geen goede HTTP"),
        (httpx.RemoteProtocolError(NOTHING_BEGINS), "nog geen antwoord begonnen"),
        (httpx.ReadError("x"), "de verbinding brak af"),
        (since(httpx.ConnectError("x"), untrusted(10)), "niet vertrouwd (het is verlopen)"),
        (since(httpx.ConnectError("x"), untrusted(18)), "de provider ondertekende het zelf"),
        (since(httpx.ConnectError("x"), untrusted(62)), "het is voor een andere naam"),
        (since(httpx.ConnectError("x"), untrusted(99)), "niet vertrouwd (het klopt niet)"),
        (since(httpx.ConnectError("x"), no_tls("WRONG_VERSION_NUMBER")), "geen TLS aan de andere kant"),
        (since(httpx.ConnectError("x"), no_tls("ANYTHING")), "de TLS-verbinding mislukt"),
        (UnreadableAnswerError(message("answer-wrapped-badly")), "het antwoord is niet goed ingepakt"),
    ],
)
def test_a_cause_is_told_without_what_a_library_says(error: Exception, says: str) -> None:
    told = {language: words(language).say(explain(error)) for language in LANGUAGES}
    assert says in told["nl"]
    assert told["nl"] != told["en"]
    assert not any(map(RAW.search, told.values())), told


def test_each_trouble_with_tls_has_a_message_of_its_own() -> None:
    assert tls_cause(untrusted(10)) == message("certificate-untrusted", kind="expired")
    assert tls_cause(no_tls("SSLV3_ALERT_HANDSHAKE_FAILURE")) == message("tls-failed", kind="no-agreement")
