"""Where the command begins; `python -m klantinteracties_conformance` is the same."""

import os
import signal
import sys
from collections.abc import Callable
from typing import NoReturn

_ENDING = {getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)}

DUTCH_TIME = "Europe/Amsterdam"
"""The zone that all moments are told in."""


def main() -> NoReturn:
    """Run the command and leave with its exit code (see `cli.main`)."""
    let_through = _kept_waiting()
    # A library reads the zone of the machine as it is loaded, and falls over one that can't be read.
    before = os.environ.get("TZ")
    os.environ["TZ"] = DUTCH_TIME
    try:
        _run(let_through)
    finally:
        os.environ.pop("TZ")
        if before is not None:
            os.environ["TZ"] = before


def _run(let_through: Callable[[], object]) -> NoReturn:
    # Imported here: it takes long enough for somebody to press Ctrl-C.
    from klantinteracties_conformance.result.verdict_line import JUDGING, UNJUDGED
    from klantinteracties_conformance.system import interrupts

    judges = sys.argv[1:2] in JUDGING
    interrupts.heard_from_the_start(only_once=judges)  # until a run has its own
    try:
        let_through()
        from klantinteracties_conformance.cli import main
    except KeyboardInterrupt:
        print("Afgebroken.", file=sys.stderr)
        if judges:
            print(UNJUDGED)
        sys.exit(2)
    main.main()


def _kept_waiting() -> Callable[[], object]:
    """Let what asks to end wait for what hears it, where that can be; return what lets it through again."""
    if not hasattr(signal, "pthread_sigmask"):
        return lambda: None
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    return lambda: signal.pthread_sigmask(signal.SIG_SETMASK, before)


if __name__ == "__main__":
    main()
