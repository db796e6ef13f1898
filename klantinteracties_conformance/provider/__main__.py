"""`python -m klantinteracties_conformance.provider`: start the embedded provider."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from klantinteracties_conformance.compat.library import IncompatibleLibraryError
from klantinteracties_conformance.provider import faults, wire
from klantinteracties_conformance.provider.server import Options, StartError, serve


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(
        prog="python -m klantinteracties_conformance.provider",
        description="Start een provider van de Klantinteracties-API; de eerste regel is zijn adres.",
    )
    dialects = ", ".join(wire.DIALECTS)
    result.add_argument(
        "--dialect", default="openklant", help=f"dialect van het getoonde adres, een van {dialects}"
    )
    result.add_argument("--port", type=int, default=0, help="poort; zonder deze optie een vrije")
    result.add_argument("--database", type=Path, help="SQLite-bestand dat bewaard blijft")
    result.add_argument("--token", default="", help="token; anders uit KLANTINTERACTIES_TOKEN")
    result.add_argument("--fault", default="", help="naam van de fout die de provider moet hebben")
    result.add_argument("--mounts", action="store_true", help="bied elke fout aan onder een eigen pad")
    result.add_argument(
        "--acts", type=Path, help="bestand dat groeit bij elk verzoek waarbij een fout iets deed"
    )
    result.add_argument("--list-faults", action="store_true", help="toon de fouten")
    result.add_argument("--die-with-parent", action="store_true", help="stop als de standaardinvoer eindigt")
    return result


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    if options.list_faults:
        sys.stdout.write(faults.listing())
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
        print(error, file=sys.stderr)
        return 2
    except IncompatibleLibraryError as error:
        print(f"Fout in de suite zelf: {error}", file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
