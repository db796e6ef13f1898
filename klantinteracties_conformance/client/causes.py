"""Why no answer came: what libraries and the system say of it, as a message."""

import ssl
from collections.abc import Iterator

import httpx

from klantinteracties_conformance.client.answer_body import UnreadableAnswerError
from klantinteracties_conformance.client.deadline import NOTHING_BEGINS, NotAwaitedError
from klantinteracties_conformance.system.errors import reason
from klantinteracties_conformance.system.messages import Message, message

_CERTIFICATES = {
    9: "not-yet",
    10: "expired",
    18: "self-signed",
    19: "self-signed",
    20: "unknown-issuer",
    21: "unknown-issuer",
    62: "other-name",
    64: "other-name",
}
"""What is wrong with a certificate, by the codes of OpenSSL (`X509_V_ERR_…`)."""

_TLS = {
    "WRONG_VERSION_NUMBER": "no-tls",
    "HTTP_REQUEST": "no-tls",
    "RECORD_LAYER_FAILURE": "no-tls",
    "PACKET_LENGTH_TOO_LONG": "no-tls",
    "UNSUPPORTED_PROTOCOL": "no-agreement",
    "TLSV1_ALERT_PROTOCOL_VERSION": "no-agreement",
    "SSLV3_ALERT_HANDSHAKE_FAILURE": "no-agreement",
    "TLSV13_ALERT_CERTIFICATE_REQUIRED": "client-certificate",
    "SSLV3_ALERT_BAD_CERTIFICATE": "client-certificate",
    "SSLV3_ALERT_CERTIFICATE_EXPIRED": "client-certificate",
    "SSLV3_ALERT_CERTIFICATE_UNKNOWN": "client-certificate",
    "TLSV1_ALERT_UNKNOWN_CA": "client-certificate",
}
"""Why two sides come to no TLS, by the names that OpenSSL gives its errors."""

_PROTOCOL = {
    "Server disconnected": "no-answer",
    "peer closed connection": "cut-off",
    NOTHING_BEGINS: "no-beginning",
}
"""What the reader of HTTP says of a connection that was closed, or that we close."""


def explain(error: Exception) -> Message:
    """Return why no answer came."""
    for cause in _chain(error):
        if isinstance(cause, ssl.SSLError):
            return tls_cause(cause)
    if isinstance(error, UnreadableAnswerError):
        return error.message
    if any(isinstance(cause, NotAwaitedError) for cause in _chain(error)):
        return message("not-awaited")
    if isinstance(error, httpx.TimeoutException):
        return message("no-answer-in-time")
    refusal = next((cause for cause in _chain(error) if isinstance(cause, OSError)), None)
    if isinstance(error, httpx.ConnectError):
        return message("no-connection-since", cause=reason(refusal)) if refusal else message("no-connection")
    if isinstance(error, httpx.ProxyError):
        return message("proxy-refuses")
    if refusal is not None:
        return message("connection-lost-since", cause=reason(refusal))
    kind = "no-http" if isinstance(error, httpx.ProtocolError) else "other"
    kind = next((known for said, known in _PROTOCOL.items() if said in str(error)), kind)
    return message("connection-lost", kind=kind)


def tls_cause(error: ssl.SSLError) -> Message:
    """Return why no TLS connection came about."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return message("certificate-untrusted", kind=_CERTIFICATES.get(error.verify_code, "other"))
    return message("tls-failed", kind=_TLS.get(error.reason or "", "other"))


def _chain(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__
