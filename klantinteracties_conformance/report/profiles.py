"""What a report shows of applications: a line for each, and what to say of each of their actions."""

from collections.abc import Sequence

from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.profiles import (
    ActionOutcome,
    ProfileVerdict,
    RelianceOutcome,
    Text,
)
from klantinteracties_conformance.system.messages import Message, message

MOST_TOLD = 2
"""Actions that don't work that the line of an application names; of the others, how many there are."""


def lines(result: Result, code: str) -> list[tuple[ProfileVerdict, Message]]:
    """Return a line for each application that was asked for, in the language of that code."""
    return [(profile, line(profile, code)) for profile in result.profiles]


def line(profile: ProfileVerdict, code: str) -> Message:
    """Return whether an application works, and if not, which of its actions lack what."""
    name = profile.name
    match profile.outcome:
        case "passed":
            doubts = [_lacks(action, one, code) for action in profile.actions for one in action.doubts()]
            if doubts:
                return message("profile-works-with-doubt", name=name, actions=_few(doubts))
            return message("profile-works", name=name)
        case "failed":
            wrong = [
                _lacks(action, action.broken()[0], code) for action in profile.actions if action.broken()
            ]
            return message("profile-fails", name=name, actions=_few(wrong))
        case "inapplicable" if profile.reason is not None:
            return message("profile-inapplicable", name=name, reason=profile.reason)
    open_ = [action for action in profile.actions if action.outcome != "passed"]
    reason = next((action.reason for action in open_ if action.reason), None)
    if reason is None:
        return message("profile-not-run", name=name)
    return message("profile-unjudged", name=name, count=len(open_), total=len(profile.actions), reason=reason)


def cause(reliance: RelianceOutcome) -> Message:
    """Return whose fault it is that something that an application relies on is missing."""
    code = "profile-promise-broken" if reliance.basis == "promised" else "profile-assumption"
    return message(code, text=reliance.source)


def in_language(text: Text, code: str) -> str:
    """Return a text of a profile in a language, in Dutch where it has no other."""
    return text.en if code == "en" and text.en else text.nl


def _lacks(action: ActionOutcome, reliance: RelianceOutcome, code: str) -> Message:
    name, lacks = in_language(action.title, code), in_language(reliance.lacks, code)
    return message("profile-action-lacks", name=name, text=lacks)


def _few(parts: Sequence[Message]) -> list[Message]:
    """Return the first few, and how many more there are."""
    if len(parts) <= MOST_TOLD + 1:
        return list(parts)
    return [*parts[:MOST_TOLD], message("profile-more-actions", count=len(parts) - MOST_TOLD)]
