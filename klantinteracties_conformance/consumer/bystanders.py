"""What a search must not find: made once for all scenarios, and changed by none of them."""

from collections.abc import Callable

from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.result.requirements import Leftover


class Bystanders:
    """Objects that several scenarios want beside their own.

    A scenario that wants one which is there already costs no request. No step may change or return one: a
    scenario has to mean the same whichever ran before it.
    """

    def __init__(self, consumer: Consumer) -> None:
        self._consumer = consumer
        self._made: set[Callable[[Consumer], object]] = set()

    def want(self, make: Callable[[Consumer], object]) -> None:
        """Make something, unless that succeeded before.

        Raises:
            Finding: as the registration that fails does; who wants it next, tries again.
        """
        if make not in self._made:
            make(self._consumer)
            self._made.add(make)

    def clean_up(self) -> list[Leftover]:
        """Remove all of it, and return what could not be removed."""
        self._made.clear()
        return self._consumer.clean_up()
