"""What one item works with: the connection, our own objects, the judge, and when to stop."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec

from klantinteracties_conformance.contract import Contract, knowledge
from klantinteracties_conformance.contract.knowledge import Knowledge, ObjectKnowledge
from klantinteracties_conformance.contract.links import Links
from klantinteracties_conformance.contract.places import Place, Places
from klantinteracties_conformance.contract.readings import Readings
from klantinteracties_conformance.contract.request_schemas import RequestSchemas
from klantinteracties_conformance.contract.widened import OwnDocument
from klantinteracties_conformance.register.client import FuzzClient
from klantinteracties_conformance.register.existing import ExistingObjects
from klantinteracties_conformance.register.free_numbers import FreeNumbers
from klantinteracties_conformance.register.fresh import Fresh
from klantinteracties_conformance.register.generate import Generator
from klantinteracties_conformance.register.judge import Judge
from klantinteracties_conformance.register.own_objects import OwnObjects
from klantinteracties_conformance.register.settings import FuzzSettings
from klantinteracties_conformance.register.thoroughness import PROFILES, Thoroughness
from klantinteracties_conformance.standard.contract_document import Document, Operation
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.deviations import Reading
from klantinteracties_conformance.system.messages import Message

_P = ParamSpec("_P")


class OutOfTimeError(Exception):
    """The time that the user allows is over."""


@dataclass
class Shared:
    """What all items of a session have in common. `gone` tells that the provider had fallen over, and how."""

    settings: FuzzSettings
    document: Document
    contract: Contract
    schemas: RequestSchemas
    readings: Readings
    knowledge: Knowledge
    places: Places
    numbers: FreeNumbers
    gone: Message | None = None
    unheard: dict[str, Message] = field(default_factory=dict)
    """Ways of sending a request that got no answer, and why: each costs the time that one may take."""
    started: float | None = None

    @classmethod
    def of(cls, settings: FuzzSettings) -> "Shared":
        """Return what items need, read once.

        Raises:
            ContractChangeError: the dialect is a vendor's own, and changes more than names.
            KnowledgeError: the knowledge of the dialect isn't as it should be.
        """
        document = contract_of(settings.dialect)
        widest = contract_of(settings.dialect, Reading.WIDEST)
        own = OwnDocument(widest, settings.published)
        readings = Readings.of(settings.dialect, own)
        return cls(
            settings=settings,
            document=document,
            contract=Contract(widest, settings.redactor, own),
            schemas=readings.ours,
            readings=readings,
            knowledge=knowledge.of_dialect(settings.dialect),
            places=Places(document),
            numbers=FreeNumbers(settings.dialect, settings.share),
        )

    @cached_property
    def links(self) -> Links:
        """Return what finds the addresses in answers."""
        return Links(self.settings.url, self.settings.dialect, self.places, self.knowledge, self.contractual)

    @cached_property
    def generator(self) -> Generator:
        """Return what draws the cases of the contract."""
        return (self.settings.generators or Generator)(self.document)

    def contractual(self, place: Place, body: Any) -> Any:
        """Return an object with what the contract has of it, also within: all else may be anything."""
        kinds, node = self.knowledge.objects[place.collection].by_kind, self._shown(place)
        for on in {about.on for about in kinds.values()}:
            kind = body.get(on) if isinstance(body, dict) else None
            for part in (node, *self.schemas.resolved(node).get("allOf", ())):
                of_kind = self.schemas.of_kind(part, str(kind))
                if of_kind is not self.schemas.resolved(part):
                    return self.schemas.only_known(of_kind, body)
        return self.schemas.only_known(node, body, kinds)

    def _shown(self, place: Place) -> Any:
        """Return the schema by which an object is shown."""
        answers = self.document.plain["paths"][place.item]["get"]["responses"]
        content = self.document.resolve(answers["200"])["content"]
        return next(iter(content.values()))["schema"]

    @property
    def late(self) -> bool:
        """Tell whether the time that the user allows is over; it runs from the first item."""
        if self.settings.time_limit is None:
            return False
        if self.started is None:
            self.started = time.monotonic()
        return time.monotonic() - self.started > self.settings.time_limit


@dataclass
class OperationRun:
    """One item at work."""

    shared: Shared
    label: str
    client: FuzzClient = field(init=False)
    fresh: Fresh = field(init=False)
    own: OwnObjects = field(init=False)
    judge: Judge = field(init=False)

    def __post_init__(self) -> None:
        settings = self.shared.settings
        self.client = FuzzClient(settings, self.shared.places)
        self.fresh = Fresh(
            f"{settings.seed} {self.label}",
            f"{settings.values} {self.label}" if settings.values else "",
            lambda: self.shared.numbers.known(self.client.provider),
        )
        objects = ExistingObjects if settings.budget.reads_only else OwnObjects
        self.own = objects(self.client, settings, self.shared.places, self.shared.knowledge, self.fresh)
        self.judge = Judge(self.client, self.shared.contract, self.label, settings.redactor)

    @property
    def profile(self) -> Thoroughness:
        """Return how much to do."""
        return PROFILES[self.shared.settings.profile]

    def about(self, place: Place) -> ObjectKnowledge:
        """Return what is known of the objects of a place."""
        return self.shared.knowledge.objects[place.collection]

    def rows(self, body: Any) -> list[Any] | None:
        """Return the rows of a list, None where it is none."""
        return self.shared.knowledge.rows_of(body)

    def operation(self, method: str, path: str) -> Operation | None:
        """Return an operation, None where the contract doesn't have it."""
        known = {operation.label: operation for operation in self.shared.document.operations}
        return known.get(f"{method} {path}")

    @contextmanager
    def counting(self, kind: str) -> Iterator[None]:
        """Count what is asked meanwhile as asked for a feature."""
        before, self.client.kind = self.client.kind, kind
        try:
            yield
        finally:
            self.client.kind = before

    def check_time(self) -> None:
        """Go on only while there is time.

        Raises:
            OutOfTimeError: there is none left.
        """
        if self.shared.late:
            raise OutOfTimeError


def counted(
    kind: str,
) -> Callable[[Callable[Concatenate[OperationRun, _P], None]], Callable[Concatenate[OperationRun, _P], None]]:
    """Let a check of a run count what it asks as asked for a feature, such as `API-ZOEK`."""

    def of(
        check: Callable[Concatenate[OperationRun, _P], None],
    ) -> Callable[Concatenate[OperationRun, _P], None]:
        @wraps(check)
        def performed(run: OperationRun, /, *arguments: _P.args, **named: _P.kwargs) -> None:
            with run.counting(kind):
                check(run, *arguments, **named)

        return performed

    return of
