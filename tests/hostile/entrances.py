"""Where a behaviour comes in: which command is called, and which of its requests are treated so."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.hostile.case import Case
from tests.hostile.conduct import SEARCHES
from tests.hostile.server import LISTS, TOKEN, Behaviour, Call, Request

LOOK = 4
"""The request from which a provider that begins well is hostile: what is seen first went well."""

FUZZING = 24
"""The same for fuzzing, which only comes after the whole look beforehand; without it there is none."""

PROFILES = 40
"""The same for profiles, which come after the scenarios."""

CODES = "C4161-17"
"""The requirement for which reference lists are asked."""

Asked = Callable[[Case], list[str]]


@dataclass(frozen=True)
class Entrance:
    """A way in. `meets` tells which requests are treated so; the others have a good provider's answers.

    `asked` has what the command is called with beside where. `by_token` has it get an access token first.
    """

    name: str
    asked: Asked
    meets: Callable[[Case, Request], bool]
    by_token: bool = False
    lists: bool = False

    def behaviour(self, case: Case) -> Behaviour:
        """Return what the whole provider does, its token endpoint and reference lists included."""

        def play(call: Call) -> None:
            if self.meets(case, call.request):
                case.play(call)
            else:
                call.answer(call.good())

        return play

    def command(self, case: Case, where: list[str], origin: str) -> list[str]:
        """Return the arguments of the command, for a provider at this address."""
        kind, *more = self.asked(case)
        lists = ["--referentielijsten", origin + LISTS] if self.lists else []
        # A busy machine seems a slow provider, which would get more processes.
        one = ["--workers", "1"] if kind == "run" else []
        return [kind, *where, "--dialect", "openklant", "--timeout", "2", *one, *more, *lists]


def _scenarios(only: str = "") -> Asked:
    return lambda case: ["run", "--no-fuzz", "--only", only or case.only]


def _of_lists(_: Case, asked: Request) -> bool:
    return asked.target.startswith(LISTS)


def _profiles(_: Case) -> list[str]:
    return ["run", "--no-fuzz", "--only", "C0992-2", "--profile", "openklant-plugin", "--require-profile"]


def _fuzzing(case: Case) -> list[str]:
    operation = "GET /rekeningnummers" if case.only == SEARCHES else "POST /rekeningnummers"
    return ["run", "--only", operation, "--fuzz-time-limit", "5"]


ENTRANCES = {
    entrance.name: entrance
    for entrance in (
        Entrance("scenarios", _scenarios(), lambda case, asked: asked.number >= LOOK and case.to(asked)),
        Entrance("from-the-start", _scenarios(), lambda case, asked: case.to(asked)),
        Entrance("fuzzing", _fuzzing, lambda case, asked: asked.number >= FUZZING and case.to(asked)),
        Entrance("profiles", _profiles, lambda case, asked: asked.number >= PROFILES and case.to(asked)),
        Entrance("doctor", lambda _: ["doctor"], lambda case, asked: case.to(asked)),
        Entrance("document", _scenarios("C0992-2"), lambda _, asked: "/openapi." in asked.target),
        Entrance("token", _scenarios("C0992-2"), lambda _, asked: asked.target == TOKEN, by_token=True),
        Entrance("lists", _scenarios(f"C0992-2,{CODES}"), _of_lists, lists=True),
    )
}
