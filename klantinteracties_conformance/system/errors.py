"""The one way in which a wrong configuration ends."""

import errno

_REASONS = {
    errno.ENOENT: "dat bestaat niet",
    errno.EISDIR: "dat is een map",
    errno.ENOTDIR: "een deel van het pad is een bestand",
    errno.EEXIST: "er staat een bestand met die naam",
    errno.EACCES: "daar zijn geen rechten voor",
    errno.EPERM: "daar zijn geen rechten voor",
    errno.EROFS: "daar mag alleen worden gelezen",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de ruimte is op",
    errno.EFBIG: "het bestand wordt te groot",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ECONNREFUSED: "de verbinding wordt geweigerd",
    errno.ECONNRESET: "de verbinding wordt verbroken",
    errno.ENETUNREACH: "het netwerk is niet te bereiken",
    errno.EHOSTUNREACH: "de server is niet te bereiken",
}


def reason(error: OSError) -> str:
    """Return in Dutch why the system refused, and in the system's own words what is seldom seen."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__


class ConfigurationError(Exception):
    """The command can't begin; the text is one Dutch sentence that says what is wrong and what to do."""
