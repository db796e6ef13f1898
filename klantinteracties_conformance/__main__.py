"""Where the command begins; `python -m klantinteracties_conformance` is the same."""

import signal
import sys
from typing import NoReturn

from klantinteracties_conformance.result.verdict_line import JUDGING, UNJUDGED


def main() -> NoReturn:
    """Run the command and leave with its exit code (see `cli.main`)."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # until a run has its own
    try:
        # Imported here: it takes long enough for somebody to press Ctrl-C.
        from klantinteracties_conformance.cli import main
    except KeyboardInterrupt:
        print("Afgebroken.", file=sys.stderr)
        if sys.argv[1:2] in JUDGING:
            print(UNJUDGED)
        sys.exit(2)
    main.main()


if __name__ == "__main__":
    main()
