"""What the lists of the provider still show of a run when it is over."""

from klantinteracties_conformance.client.budget import Limits
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.consumer.journal import JournalError
from klantinteracties_conformance.consumer.strays import LOOKING, Strays, remove_strays
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.standard.dialect_files import DialectError
from klantinteracties_conformance.system import interrupts
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import message

LOOKING_BRIEFLY = 10.0
"""Seconds that looking may take after an interruption."""


def time_after(request: RunRequest) -> float:
    """Return how many seconds looking and removing may still take after an interruption.

    What the user allows for removing, counts from the moment when the run was asked to end.
    """
    return max(0.0, min(LOOKING_BRIEFLY, request.limits.cleaning - interrupts.seconds_since()))


def look_again(request: RunRequest, result: Result) -> None:
    """Remove what the lists of the provider still show of this run, and tell what is left of it.

    The provider was judged already: what it stored that it refused to store, counts in no requirement.
    """
    if request.journal is None or not request.journal.exists():
        return
    seconds = time_after(request) if result.run.interrupted else LOOKING
    told = {leftover.id for leftover in result.leftovers}
    notices = []
    try:
        strays = remove_strays(
            request.journal,
            request.url,
            request.access,
            told,
            timeout=min(10.0, request.timeout),
            limits=Limits(rate=request.limits.rate, time_limit=seconds),
        )
    except (ConfigurationError, JournalError, DialectError) as error:
        # A file that was there when the run began: what the run gathered is not lost with it.
        strays = Strays()
        notices.append(message("strays-not-sought", cause=error.message))
    result.leftovers += strays.leftovers
    if strays.removed:
        notices.append(message("strays-removed", count=strays.removed))
    if strays.unread:
        notices.append(message("strays-unread", names=strays.unread))
    result.run.notices += notices
    if result.shard is not None:
        result.shard.notices += notices
