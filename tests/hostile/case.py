"""What a behaviour is, and the table of all of them."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.hostile.server import Behaviour, Request


@dataclass(frozen=True)
class Case:
    """A behaviour and the exit code that a run against it must have, with the reason.

    `code` is for a provider that begins well, `at_once` for one that is so from the first request on; None
    leaves that out, where that is no other. `to` tells which requests of an API are treated so. What other
    entrances make of it stands in `expected`.
    """

    name: str
    play: Behaviour
    code: int
    why: str
    at_once: int | None
    to: Callable[[Request], bool]
    only: str


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
