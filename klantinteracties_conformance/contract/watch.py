"""Watches the answers of a functional run, and keeps what breaks the contract until it is asked for."""

from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.contract.answers import Contract, Received
from klantinteracties_conformance.result.operations import Breach, merged


class Watch:
    """Compares each answer that a client gets with a contract; `base` is the API's URL."""

    def __init__(self, contract: Contract, base: str) -> None:
        self._contract = contract
        self._base = base
        self._breaches: list[Breach] = []
        self._compared = 0

    def __call__(self, answer: Answer) -> None:
        """Compare one answer."""
        path = self._contract.path_of(answer.url, self._base)
        if path is None:
            return
        self._compared += 1
        self._breaches += self._contract.breaches(Received.of(answer, path))

    def take(self) -> tuple[list[Breach], int]:
        """Return what was found since the last call, equal causes taken together, in how many answers."""
        taken, compared = self._breaches, self._compared
        self._breaches, self._compared = [], 0
        return merged(taken), compared
