"""Why the system refused, in Dutch."""

import errno

import pytest

from klantinteracties_conformance.system.errors import reason


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOENT, "No such file"), "dat bestaat niet"),
        (OSError(errno.EACCES, "Permission denied"), "daar zijn geen rechten voor"),
        (OSError(errno.ENOSPC, "No space left"), "de schijf is vol"),
        (OSError(errno.EXDEV, "Invalid cross-device link"), "Invalid cross-device link"),
        (TimeoutError(), "TimeoutError"),
    ],
)
def test_a_refusal_is_said_in_dutch_where_it_is_common(error: OSError, said: str) -> None:
    assert reason(error) == said
