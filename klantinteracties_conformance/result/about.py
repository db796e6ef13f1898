"""What a result says around its requirements: of suite, provider and run, and what else was seen."""

from collections.abc import Callable

import msgspec

from klantinteracties_conformance.result.outcomes import (
    AtLeastOne,
    Count,
    Coverage,
    Duration,
    FuzzProfile,
    Mode,
)
from klantinteracties_conformance.system.messages import Message


class Suite(msgspec.Struct, forbid_unknown_fields=True):
    """What judged. `tools` are versions by name.

    `catalogue` is the version of the catalogue of requirements, as a digest over their ids, levels and texts:
    with the same one, the same was asked of two providers. `digest` is that of the suite's own files.
    """

    name: str
    version: str
    tools: dict[str, str] = {}
    catalogue: str = ""
    digest: str = ""


LEFT_OUT = ("excluded-by-provider", "excluded-unclaimed")
"""The codes of the messages that say that a configuration leaves something out."""


class Exclusion(msgspec.Struct, forbid_unknown_fields=True):
    """Something that the provider doesn't claim: a requirement, a case, a function or an object type."""

    id: str
    reason: Message


class Claim(msgspec.Struct, forbid_unknown_fields=True):
    """The conformance statement of a provider: what it claims to do, and what not."""

    cases: list[str] = []
    functions: list[str] = []
    object_types: list[str] = []
    exclusions: list[Exclusion] = []


class DoctorFacts(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """What was found of the provider before it was judged; None is what was not looked at, or not told.

    `counts` are objects in the register by path, `certificate_expires` an ISO 8601 moment, `latency_ms`
    milliseconds for one answer, `clock_offset_s` by how many seconds its clock is fast.
    """

    addresses: list[str] | None = None
    certificate_expires: str | None = None
    counts: dict[str, int] | None = None
    latency_ms: Duration | None = None
    clock_offset_s: int | None = None
    wrong_token_refused: bool | None = None
    published_version: str | None = None
    writes: bool | None = None


class Product(msgspec.Struct, forbid_unknown_fields=True, frozen=True, omit_defaults=True):
    """Which product a provider is, as whoever had it judged wrote it down: nothing of it was looked at.

    `contact` is a function that a message to the vendor is for, and no person. What isn't known is empty.
    """

    vendor: str = ""
    name: str = ""
    version: str = ""
    contact: str = ""


class Provider(msgspec.Struct, forbid_unknown_fields=True):
    """What was judged, and how it was spoken to.

    `auth_value` is the form of the header that lets us in, with `{token}` where the secret stands. `excluded`
    is what a vendor's own dialect takes away from the dialect that it extends. `claim` is None where the
    provider claims everything. `api_version_claimed` is the version of the API that the provider says it
    has, empty where it names none that the suite knows; `api_version_judged` the one that it was judged by.
    `product` is None where the configuration names none.
    """

    url: str
    dialect: str
    dialect_title: str = ""
    auth_header: str = "Authorization"
    auth_value: str = "{token}"
    excluded: list[str] = []
    dialect_digest: str | None = None
    claim: Claim | None = None
    doctor: DoctorFacts = msgspec.field(default_factory=DoctorFacts)
    api_version_claimed: str = ""
    api_version_judged: str = ""
    product: Product | None = None


class Baseline(msgspec.Struct, forbid_unknown_fields=True):
    """The earlier result that a run is held against; reserved.

    `digest` is that of the result, `failed` are the requirements that were not met then.
    """

    digest: str
    started: str
    failed: list[str] = []


class Configuration(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The `conformance.toml` that was used: its name, and the SHA-256 of its text."""

    file: str
    digest: str


class Run(msgspec.Struct, forbid_unknown_fields=True):
    """What was asked of a run, and what came of it in numbers.

    `started` is an RFC 3339 moment, `duration` is in seconds. `planned` and `executed` count scenarios,
    `planned_operations` and `operations` what is fuzzed. `throttled` counts answers that asked us to wait,
    `suite_faults` where the suite itself went wrong. `interrupted` says why not all was done, `notices` what
    to know before believing the verdict. `shard` is the part that this is of a larger run, such as `2/5`.
    `configuration` is None where no file held anything. `profiles` are the applications that were asked for,
    `require_profiles` tells whether the run is to fail where one of them doesn't work.
    """

    started: str
    seed: int | None = None
    workers: AtLeastOne = 1
    scope: Coverage = "full"
    only: list[str] = []
    fuzz: FuzzProfile = "none"
    shard: str | None = None
    mode: Mode = "full"
    planned: Count = 0
    planned_operations: Count = 0
    duration: Duration = 0.0
    executed: Count = 0
    operations: Count = 0
    interrupted: Message | None = None
    throttled: Count = 0
    suite_faults: Count = 0
    notices: list[Message] = []
    baseline: Baseline | None = None
    configuration: Configuration | None = None
    profiles: list[str] = []
    require_profiles: bool = False


class Difference(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One place where the provider's own document says something else than the contract."""

    place: Message
    kind: Message
    ours: Message
    theirs: Message

    def mapped(self, change: Callable[[str], str]) -> "Difference":
        """Return the difference with every text within it changed."""
        parts = (self.place, self.kind, self.ours, self.theirs)
        return Difference(*(part.mapped(change) for part in parts))


class Published(msgspec.Struct, forbid_unknown_fields=True):
    """The OpenAPI document that the provider publishes, beside the contract; `note` says what is odd.

    `excused` is where it allows more, so that what fits it there is not held against the provider.
    """

    url: str = ""
    title: str = ""
    version: str = ""
    note: Message | None = None
    differences: list[Difference] = []
    excused: list[Difference] = []
