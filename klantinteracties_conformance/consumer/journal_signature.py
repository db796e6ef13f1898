"""What shows that a line of a journal was written by somebody who has the credentials of its provider.

Whoever can put a file where a journal lies could otherwise have any object removed with our token. Each line
carries a mac, which takes the secret that is configured. A journal may be published with the reports, and a
secret may be weak: the key costs enough to make that guessing it is no use.
"""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

MAC = "mac"

_COST = {"n": 2**12, "r": 8, "p": 1}
"""Of one key: 4 MB and some 12 ms, once for each run in a file."""

MOST_UNSIGNED = 20
"""Runs in one file that a run may find to be unsigned, before it believes nothing of the file any more."""

Doubting = Literal["refusing", "leaving out", "trusting"]
"""What becomes of a run that isn't signed: the file is refused, that run is left out, or it is taken."""


class UnsignedError(Exception):
    """A line isn't signed with the credentials of its provider."""

    def __init__(self, run: str) -> None:
        super().__init__(run)
        self.run = run


@dataclass(frozen=True)
class Signature:
    """Signs lines with a secret, and checks them; without a secret it does neither."""

    secret: str = field(default="", repr=False)

    def on(self, line: Mapping[str, Any], run: str, base: str) -> dict[str, Any]:
        """Return a line of a run at the provider with this base URL, signed where that can be."""
        return {**line, MAC: self._mac(line, run, base)} if self.secret else dict(line)

    def check(self, line: Mapping[str, Any], run: str, base: str) -> None:
        """See that a line was signed.

        Raises:
            UnsignedError: it wasn't, or not with this secret, or it was changed since.
        """
        if not self.secret:
            return
        told = line.get(MAC)
        rest = {name: value for name, value in line.items() if name != MAC}
        if not isinstance(told, str) or not hmac.compare_digest(
            told.encode("utf-8", "replace"), self._mac(rest, run, base).encode()
        ):
            raise UnsignedError(run)

    def _mac(self, line: Mapping[str, Any], run: str, base: str) -> str:
        # ASCII, so that a text is the same whatever its characters became in the file.
        text = json.dumps(line, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        return hmac.new(_key(self.secret, run, base), text.encode("ascii"), hashlib.sha256).hexdigest()


@dataclass(frozen=True)
class Demand:
    """That lines about the provider with this base URL are signed, and what becomes of those that aren't."""

    signature: Signature
    base: str
    doubting: Doubting

    @property
    def believes_proof(self) -> bool:
        """Tell whether it is enough that a journal says that an object was seen to be ours."""
        return self.doubting != "trusting"

    def check(self, line: Mapping[str, Any], run: str, base: str) -> None:
        """See that a line about a provider is signed where it has to be.

        Raises:
            UnsignedError: it isn't.
        """
        if base == self.base and self.doubting != "trusting":
            self.signature.check(line, run, base)


@lru_cache(maxsize=1000)
def _key(secret: str, run: str, base: str) -> bytes:
    password = secret.encode("utf-8", "backslashreplace")
    salt = f"{run} {base}".encode("utf-8", "backslashreplace")
    return hashlib.scrypt(password, salt=salt, **_COST)
