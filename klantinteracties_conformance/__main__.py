"""Where the command begins; `python -m klantinteracties_conformance` is the same."""

import sys
from typing import NoReturn

from klantinteracties_conformance.result.verdict_line import JUDGING, UNJUDGED
from klantinteracties_conformance.system import interrupts


def main() -> NoReturn:
    """Run the command and leave with its exit code (see `cli.main`)."""
    judges = sys.argv[1:2] in JUDGING
    interrupts.heard_from_the_start(only_once=judges)  # until a run has its own
    try:
        # Imported here: it takes long enough for somebody to press Ctrl-C.
        from klantinteracties_conformance.cli import main
    except KeyboardInterrupt:
        print("Afgebroken.", file=sys.stderr)
        if judges:
            print(UNJUDGED)
        sys.exit(2)
    main.main()


if __name__ == "__main__":
    main()
