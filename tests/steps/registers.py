"""Sound and broken registers, each fresh, over real HTTP: what a step must accept, and what it must notice.

A story arranges, and returns the assertion of one step. It must hold against a sound register, and against a
broken one it must raise; that the arranging goes well there is part of the story.
"""

from collections.abc import Callable
from itertools import count

import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.provider import wire
from klantinteracties_conformance.provider.mounts import mount_path
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import dialect_files

Check = Callable[[], object]
Story = Callable[[Consumer], Check]


class Registers:
    """Gives a consumer of a register that nobody has used yet, with a fault or without."""

    def __init__(self, provider: ProviderProcess, dialect: str = "openklant") -> None:
        self._provider = provider
        self._dialect = dialect_files.load(dialect)
        self._runs = count(1)
        self._held: set[Story] = set()

    def consumer(self, fault: str = "") -> Consumer:
        name = self._dialect.name
        root = self._provider.origin + mount_path(f"{name}-{next(self._runs)}", name, fault)
        access = Access.by_token(self._provider.token)
        log = Log(access.redactor(self._dialect))
        url = root + wire.get(name).base_path
        return Consumer(self._dialect, ProviderClient.speaking(self._dialect, url, access, log))

    def expect_noticed(self, story: Story, fault: str) -> None:
        """Expect that a story holds against a sound register, and that its step notices the fault."""
        if story not in self._held:
            story(self.consumer())()
            self._held.add(story)
        check = story(self.consumer(fault))
        with pytest.raises(Finding):
            check()
