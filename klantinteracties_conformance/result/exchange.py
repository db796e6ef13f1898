"""One exchange with a provider, as evidence keeps it."""

import msgspec

from klantinteracties_conformance.result.outcomes import Duration
from klantinteracties_conformance.system.messages import Message

REDACTED = "•••"


class Exchange(msgspec.Struct, forbid_unknown_fields=True):
    """One request and its answer. `duration` is in milliseconds, `started` an RFC 3339 moment in UTC.

    `error` says why there is no answer. `number` counts from one, within a record or within a result.
    """

    number: int
    started: str
    duration: Duration
    method: str
    url: str
    request_headers: dict[str, str]
    request_body: str | None
    status: int | None = None
    response_headers: dict[str, str] = {}
    response_body: str | None = None
    error: Message | None = None
    requirement: str | None = None
    scenario: str | None = None
    step: str | None = None
