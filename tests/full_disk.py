"""A disk on which nothing fits any more."""

from pathlib import Path
from typing import Any

import pytest


def fill_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have each file that isn't in its place yet be written to a disk that is full."""
    opened = Path.open

    def full(self: Path, *arguments: Any, **more: Any) -> Any:
        if self.suffix != ".part":
            return opened(self, *arguments, **more)
        self.touch()
        return opened(Path("/dev/full"), "wb")

    monkeypatch.setattr(Path, "open", full)
