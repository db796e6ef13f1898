"""Which burgerservicenummers the persons that checks make may have: those that nobody in the register has."""

from collections.abc import Collection, Sequence
from contextlib import suppress

from klantinteracties_conformance.client.auth import AuthenticationError
from klantinteracties_conformance.client.errors import NotSentError, ProviderUnreachableError
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.search import Search
from klantinteracties_conformance.standard.bsn import TEST_RANGE
from klantinteracties_conformance.standard.dialect import Dialect, NotInDialectError

_TYPE = "partijidentificator"
_NUMBER, _KIND = "Partij-identificator.Object ID", "Partij-identificator.Soort object ID"
_BSN = "Burgerservicenummer"


class FreeNumbers:
    """The numbers of the test range, as one process may take them.

    There are 909, which others use as well: what the register shows is left out, if not all are there.
    `share` is which of how many processes this is: each begins with numbers of its own, so that no two come
    to the same one at the same moment, and comes to those of the others where it needs more.
    """

    def __init__(self, dialect: Dialect, share: tuple[int, int] = (0, 1)) -> None:
        self._dialect = dialect
        self._share = share
        self._known: Sequence[Sequence[str]] = ()

    def known(self, client: ProviderClient) -> Sequence[Sequence[str]]:
        """Return the numbers to take first, and the others; the register is asked the first time only."""
        if not self._known:
            self._known = self._shared_out(self._taken(client))
        return self._known

    def _shared_out(self, taken: Collection[str]) -> Sequence[Sequence[str]]:
        number, of = self._share
        own: list[str] = []
        others: list[str] = []
        for place, one in enumerate(TEST_RANGE):
            if one not in taken:
                (own if place % of == number else others).append(one)
        return (own, others) if own or others else (TEST_RANGE,)

    def _taken(self, client: ProviderClient) -> set[str]:
        """Return the numbers that the register shows; none where it doesn't let itself be asked."""
        with suppress(
            Finding, ProviderUnreachableError, NotSentError, AuthenticationError, NotInDialectError
        ):
            about, search = self._dialect.type(_TYPE), Search(self._dialect, client)
            wanted = {_KIND: about.attribute(_KIND).write(_BSN)} if _KIND in about.search else {}
            found = search.find(_TYPE, wanted)
            return {str(self._dialect.observe(_TYPE, _NUMBER, one.body)) for one in found}
        return set()
