"""`python -m klantinteracties_conformance.provider`: start the embedded provider."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from klantinteracties_conformance.compat.library import IncompatibleLibraryError
from klantinteracties_conformance.provider import wire
from klantinteracties_conformance.provider.server import Options, StartError, serve


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(
        prog="python -m klantinteracties_conformance.provider",
        description="Start a provider of the Klantinteracties API; the first line is its address.",
    )
    dialects = ", ".join(wire.DIALECTS)
    result.add_argument(
        "--dialect", default="openklant", help=f"dialect of the address that is shown: {dialects}"
    )
    result.add_argument("--port", type=int, default=0, help="port; a free one without this")
    result.add_argument("--database", type=Path, help="SQLite file that is kept")
    result.add_argument("--token", default="", help="token; else of KLANTINTERACTIES_TOKEN")
    result.add_argument("--fault", default="", help="name of the fault that the provider is to have")
    result.add_argument("--mounts", action="store_true", help="offer each fault below a path of its own")
    result.add_argument("--acts", type=Path, help="file that grows by each request on which a fault acted")
    result.add_argument("--list-faults", action="store_true", help="show the faults")
    result.add_argument("--die-with-parent", action="store_true", help="stop when standard input ends")
    return result


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    if options.list_faults:
        from klantinteracties_conformance.provider.faults import table

        sys.stdout.write(table.listing())
        return 0
    try:
        serve(
            Options(
                dialect=options.dialect,
                port=options.port,
                database=options.database,
                token=options.token,
                fault=options.fault,
                die_with_parent=options.die_with_parent,
                mounts=options.mounts,
                acts=options.acts,
            )
        )
    except StartError as error:
        print(error.message, file=sys.stderr)
        return 2
    except IncompatibleLibraryError as error:
        print(error, file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
