"""One page of a list."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Page:
    """`next` and `previous` are page numbers, None where there is no such page."""

    objects: list[dict[str, Any]]
    count: int
    number: int
    size: int
    next: int | None = field(init=False)
    previous: int | None = field(init=False)

    def __post_init__(self) -> None:
        self.next = self.number + 1 if self.number * self.size < self.count else None
        self.previous = self.number - 1 if self.number > 1 else None
