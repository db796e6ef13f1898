"""What of the suite a run takes: what was asked for, and of operations those that show anything of it."""

from dataclasses import replace

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.selection import Selection
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.dialect import Dialect


def selection(request: RunRequest, dialect: Dialect) -> Selection:
    """Return which part of the suite a run takes.

    Raises:
        ConfigurationError: a name selects nothing, or nothing is left.
    """
    chosen = request.selection(dialect)
    ids = {spec.id for spec in chosen.to_run if spec.checks}
    every = {spec.id for spec in catalogue().requirements if spec.checks}
    if not chosen.only or not chosen.fuzzes or ids == every:
        return chosen
    # What fuzzing needs takes a while to import, and most runs need not know this before they begin.
    from klantinteracties_conformance.fuzz.plan import serving  # noqa: PLC0415
    from klantinteracties_conformance.register.settings import FuzzSettings  # noqa: PLC0415

    settings = FuzzSettings(
        url=request.url,
        access=request.access,
        dialect=dialect,
        redactor=request.access.redactor(dialect),
        timeout=request.timeout,
        operations=chosen.operations,
    )
    # Where no operation shows anything of it, each says so: nothing would stand for everything.
    return replace(chosen, operations=serving(settings, ids) or chosen.operations)
