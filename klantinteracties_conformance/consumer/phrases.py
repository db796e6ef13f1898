"""What an expectation is about, in words: what was looked at (`about-…`), or what was done (`doing-…`).

Steps say it as a message; the ones that many of them need have a function here.
"""

from klantinteracties_conformance.system.messages import Message, message

__all__ = ["fetching_of", "finding", "finding_of", "found", "message", "read"]


def read(object_type: str) -> Message:
    """Return what an object is called that was asked for by its ID."""
    return message("about-read", object_type=object_type)


def found(object_type: str) -> Message:
    """Return what an object is called that a search found."""
    return message("about-found", object_type=object_type)


def finding(object_type: str) -> Message:
    """Return what a search for objects of a type is called."""
    return message("doing-find", object_type=object_type)


def finding_of(object_type: str, whose: str) -> Message:
    """Return what a search is called for the objects of a type that belong to an object of another type."""
    return message("doing-find-of", object_type=object_type, of=message("of-object", object_type=whose))


def fetching_of(object_type: str, whose: str) -> Message:
    """Return the same, where a client image is put together from it."""
    return message("doing-fetch-of", object_type=object_type, of=message("of-object", object_type=whose))
