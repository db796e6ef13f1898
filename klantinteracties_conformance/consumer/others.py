"""Which objects of others a provider has shown, and when: what was there before a registration isn't ours."""

import re
from collections.abc import Iterable

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class OthersObjects:
    """Remembers the IDs of objects that were shown without anything of ours.

    A provider may write what was to be registered over an object of somebody else, which carries our mark
    then. `before` are the IDs of what was there before this process made anything. `more` tells that there
    was more than that. `caught` tells that a provider did write over something where there
    is: of what it registers from then on, nothing shows whose it was.

    Only UUIDs tell objects apart: what is numbered is so within its own list, and a klantcontact may have the
    number of a partij.
    """

    def __init__(self, before: Iterable[str] = (), *, more: bool = False) -> None:
        self._moment = 0
        self._shown: dict[str, int] = {}
        for identifier in before:
            self.shown(identifier)
        self._more = more
        self.caught = False

    def next_moment(self) -> int:
        """Return the moment that begins now, after all that was shown until now."""
        self._moment += 1
        return self._moment

    def shown(self, identifier: str) -> None:
        """Note that an object is shown that has nothing of ours."""
        if _UUID.fullmatch(identifier):
            self._shown.setdefault(same_id(identifier), self._moment)

    def written_over(self) -> None:
        """Note that the provider wrote over an object of somebody else."""
        self.caught = self._more

    def shown_before(self, moment: int, identifier: str) -> bool:
        """Tell whether an object with this ID was shown before a moment; nothing was before moment 0."""
        return self._shown.get(same_id(identifier), moment) < moment


def same_id(identifier: str) -> str:
    """Return an ID as it is compared: capitals in a UUID make no other one of it (RFC 9562)."""
    return identifier.lower() if _UUID.fullmatch(identifier) else identifier
