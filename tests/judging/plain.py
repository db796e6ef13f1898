"""As much of plain pytest as a handover looks at."""

from types import SimpleNamespace
from typing import Any

import pytest

from klantinteracties_conformance.judging import options

SECRET = "zeer-GEHEIM-0123456789"


URL = "http://127.0.0.1:1/api"


def plain_pytest(*arguments: str, **more: Any) -> Any:
    """Return as much of pytest's configuration as a handover looks at."""
    parser = pytest.Parser(_ispytest=True)
    options.pytest_addoption(parser)
    parsed = parser.parse(list(arguments))

    def getoption(name: str) -> Any:
        return getattr(parsed, name.lstrip("-").replace("-", "_"))

    return SimpleNamespace(getoption=getoption, option=SimpleNamespace(), stash=pytest.Stash(), **more)
