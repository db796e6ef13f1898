"""What each scenario of a run came to, and what a shard hands on so that all can be judged as one run."""

import datetime

import msgspec

from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.operations import Breach, OperationRecord
from klantinteracties_conformance.result.outcomes import Duration, Outcome
from klantinteracties_conformance.result.profiles import ActionRecord, ProfileVerdict
from klantinteracties_conformance.result.requirements import Leftover, Step
from klantinteracties_conformance.standard.catalogue import ScenarioKey
from klantinteracties_conformance.system.messages import Comparison, Message


class Judgement(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """An outcome with what a report says of it.

    `suite_fault` when the suite itself is to blame, `arranging` when the provider refused a preparation.
    """

    outcome: Outcome
    message: Message | None = None
    comparisons: list[Comparison] = []
    suite_fault: bool = False
    arranging: bool = False


class Record(msgspec.Struct, forbid_unknown_fields=True):
    """What is known of one scenario. `compared` is the number of answers held against the contract."""

    key: ScenarioKey
    requirement: str
    judgement: Judgement
    steps: list[Step] = []
    exchanges: list[Exchange] = []
    leftovers: list[Leftover] = []
    breaches: list[Breach] = []
    compared: int = 0
    duration: Duration = 0.0
    failed_step: str | None = None


class GrantedWaiver(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A waiver as it was granted, before it is known what becomes of its requirement."""

    requirement: str
    reason: str
    owner: str
    link: str
    until: datetime.date


class ShardRecord(msgspec.Struct, forbid_unknown_fields=True):
    """A record of which the exchanges stand in the result of the shard, and here as numbers."""

    record: Record
    exchanges: list[int]


class ShardOperation(msgspec.Struct, forbid_unknown_fields=True):
    """The same for an operation that was fuzzed."""

    record: OperationRecord
    exchanges: list[int]


class ShardAction(msgspec.Struct, forbid_unknown_fields=True):
    """The same for an action of an application."""

    record: ActionRecord
    exchanges: list[int]


class ShardPart(msgspec.Struct, forbid_unknown_fields=True):
    """What merging needs of a run that was one of several. `today` is the day by which waivers are judged.

    `profiles` are the applications that the whole run is about, before anything was asked.
    """

    shard: str
    records: list[ShardRecord]
    operations: list[ShardOperation]
    planned_operations: list[str]
    uncollected: list[str]
    notices: list[Message]
    waivers: list[GrantedWaiver]
    today: datetime.date
    profiles: list[ProfileVerdict] = []
    actions: list[ShardAction] = []
