"""A good provider that takes its time over each answer and bears a few at once; prints its address.

`python -m tests.benchmarks.slow_provider DIALECT SECONDS AT_ONCE`
"""

import asyncio
import sys

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from klantinteracties_conformance.provider.faults.base import Fault
from tests.fuzz import faulty


class Slow:
    """Lets an answer leave no sooner than so many seconds after a place was free for its request."""

    def __init__(self, app: ASGIApp, seconds: float, at_once: int) -> None:
        self._app = app
        self._seconds = seconds
        self._places = asyncio.Semaphore(at_once)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async with self._places:
            clock = asyncio.get_running_loop().time
            until = clock() + self._seconds

            async def later(message: Message) -> None:
                await asyncio.sleep(max(0.0, until - clock()))
                await send(message)

            await self._app(scope, receive, later)


class Good(Fault):
    """Nothing is wrong."""

    name = "goed"
    wrong = "Niets."
    requirement = ""


def main() -> None:
    """Serve until standard input closes."""
    dialect, seconds, at_once = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
    with faulty.serving(Good(), dialect, around=lambda app: Slow(app, seconds, at_once)) as url:
        print(url, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
