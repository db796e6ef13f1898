"""The one way in which a wrong configuration ends, and why the system refuses something."""

import errno
import socket

from klantinteracties_conformance.system.messages import Message, ToldError, message

UNKNOWN_NAME = "unknown-name"


class ConfigurationError(ToldError):
    """The command can't begin; the message says what is wrong and what to do."""


def reason(error: OSError) -> Message:
    """Return why the system refused, to stand within another message."""
    return message("system-refused", kind=_kind(error))


def _kind(error: OSError) -> str:
    if isinstance(error, socket.gaierror):
        return UNKNOWN_NAME
    if isinstance(error, TimeoutError):
        return errno.errorcode[errno.ETIMEDOUT]
    return errno.errorcode.get(error.errno or 0, type(error).__name__)
