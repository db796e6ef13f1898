"""One exchange with a provider, as evidence keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

REDACTED = "•••"


@dataclass
class Exchange:
    """One request and its answer. `duration` is in milliseconds, `started` an RFC 3339 moment in UTC."""

    number: int
    started: str
    duration: float
    method: str
    url: str
    request_headers: Mapping[str, str]
    request_body: str | None
    status: int | None = None
    response_headers: Mapping[str, str] = field(default_factory=dict)
    response_body: str | None = None
    error: str | None = None
    requirement: str | None = None
    scenario: str | None = None
    step: str | None = None
