"""What may be written for an option, told to whoever wrote something else."""

from typing import Any

import click

from klantinteracties_conformance.system.messages import Message, message, shown


def allowed(kind: click.ParamType[Any]) -> Message:
    """Return what values an option of this kind takes."""
    match kind:
        case click.Choice():
            return message("allowed-choices", choices=list(map(str, kind.choices)))
        case click.IntRange() | click.FloatRange():
            return message("allowed-range", least=shown(kind.min), most=shown(kind.max))
        case click.Path():
            return message("allowed-path")
        case _:
            return message("allowed-number")
