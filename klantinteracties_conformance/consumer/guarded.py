"""The guard of a client that a consumer speaks with."""

from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.consumer.foreign import ForeignObjects
from klantinteracties_conformance.consumer.guard import ABSENT, NOT_THERE, Body, Guard
from klantinteracties_conformance.consumer.others import OthersObjects
from klantinteracties_conformance.standard.dialect import Dialect


def guard_of(client: ProviderClient, dialect: Dialect, others: OthersObjects | None = None) -> Guard:
    """Return the guard of a client, which several consumers may share; one that has none gets one.

    `others` is what is known of objects of others.
    """
    if isinstance(client.guard, Guard):
        return client.guard

    def read(path: str) -> Body:
        answer = client.send("GET", path)
        if answer.status in NOT_THERE:
            return ABSENT
        return answer.body if answer.status == 200 and isinstance(answer.body, dict) else None

    collections = [wire_type.path for wire_type in dialect.types.values()]
    if dialect.combined_registration is not None:
        collections.append(dialect.combined_registration.path)
    client.guard = guard = Guard(client.url, collections, read, others)
    ForeignObjects(dialect, guard).look_through(client.log)
    return guard
