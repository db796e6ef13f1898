"""The verdict in words to be: one message, of which a report makes a sentence."""

from collections.abc import Sequence

from klantinteracties_conformance.result.model import Result, exclusions
from klantinteracties_conformance.system.messages import Message, message


def verdict_message(result: Result) -> Message:
    """Return the verdict as a message, which says so when it covers a part only."""
    gating = [requirement.outcome for requirement in result.requirements if requirement.gates]
    counts = {
        "conformant": gating.count("passed"),
        "nonconformant": gating.count("failed"),
        "undetermined": len(gating) - gating.count("passed"),
    }
    waived = sum(requirement.waived for requirement in result.requirements)
    return message(
        f"verdict-{result.verdict}",
        subject=_subject(result.provider.excluded, exclusions(result)),
        scope=message("verdict-scope", kind=result.run.scope, key=result.run.mode, count=waived),
        count=counts[result.verdict],
        total=len(gating),
    )


def _subject(excluded: Sequence[str], unclaimed: Sequence[str]) -> Message:
    """Return who the verdict is about: what a dialect or the provider leaves out is no part of it."""
    less = [message("verdict-without-dialect", text=", ".join(excluded))] if excluded else []
    less += [message("verdict-without-claim", text=", ".join(unclaimed))] if unclaimed else []
    match less:
        case []:
            return message("verdict-subject")
        case [one]:
            return message("verdict-subject-without", part=one)
        case _:
            return message("verdict-subject-without-both", part=less[0], other=less[1])
