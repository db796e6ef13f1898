"""Access tokens that one process of a run had, in what another one recorded.

Each process renews its own, and takes only those out that it knows. What it recorded is looked at again once
all are known: a provider may show in an answer what somebody else came in with.
"""

from collections.abc import Iterable
from typing import Any

from klantinteracties_conformance.client import auth
from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.result.codec import from_plain, plain_data
from klantinteracties_conformance.system.messages import mapped


class LateSecrets:
    """What the processes of a run were granted, as far as the workers told."""

    def __init__(self) -> None:
        self._tokens: dict[str, None] = {}

    def hear(self, tokens: Iterable[str]) -> None:
        """Learn what a worker was granted."""
        self._tokens.update(dict.fromkeys(tokens))

    def clean(self, found: list[Any]) -> None:
        """Take them out of records, one at a time: all of them twice would take too much memory.

        One that is all there was, was in use before the workers began, so that each of them knew it.
        """
        known = {**dict.fromkeys(auth.granted()), **self._tokens}
        if not self._tokens or len(known) == 1:
            return
        redact = Redactor(known).text
        for number, record in enumerate(found):
            found[number] = from_plain(mapped(plain_data(record), redact), type(record))
