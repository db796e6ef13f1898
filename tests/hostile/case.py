"""What a behaviour is, and the table of all of them."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.hostile.server import Behaviour, Call, Request

FIRST_HOSTILE = 4
"""The request from which a provider that began well is hostile: what comes before a run went well."""

SECRET = "geheim-TOKEN-123-voor-niemand-anders"


@dataclass(frozen=True)
class Case:
    """A behaviour and the exit code that a run against it must have, with the reason.

    `code` is for a provider that begins well, `at_once` for one that is so from the first request on, where
    what happens before a run meets it; None leaves that out. `to` tells which requests are treated so.
    """

    name: str
    play: Behaviour
    code: int
    why: str
    at_once: int | None
    to: Callable[[Request], bool]
    only: str

    def begin_well(self, call: Call) -> None:
        """Be the good provider first."""
        if call.request.number >= FIRST_HOSTILE and self.to(call.request):
            self.play(call)
        else:
            call.answer(call.good())

    def begin_badly(self, call: Call) -> None:
        """Be hostile from the first request on."""
        if self.to(call.request):
            self.play(call)
        else:
            call.answer(call.good())


CASES: dict[str, Case] = {}

UNANSWERED = "zonder leesbaar antwoord is er niets te beoordelen"
WRONG = "de provider antwoordt, en anders dan de standaard vraagt"


def all_requests(_: Request) -> bool:
    """Be hostile to everything."""
    return True


def behaviour(
    code: int,
    why: str,
    *,
    at_once: int | None = 2,
    to: Callable[[Request], bool] = all_requests,
    only: str = "C0992-2,C0992-7,C0534-9",
) -> Callable[[Behaviour], Behaviour]:
    """Enter a function in the table, by its own name."""

    def enter(play: Behaviour) -> Behaviour:
        name = play.__name__.replace("_", "-")
        CASES[name] = Case(name, play, code, why, at_once, to, only)
        return play

    return enter
