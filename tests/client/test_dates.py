"""Dates that a provider writes in headers, and what only looks like one."""

from datetime import UTC, datetime

import pytest

from klantinteracties_conformance.client.dates import read_date


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Wed, 21 Oct 2099 07:28:00 GMT", datetime(2099, 10, 21, 7, 28, tzinfo=UTC)),
        ("Wed, 21 Oct 2099 07:28:00 -0000", datetime(2099, 10, 21, 7, 28, tzinfo=UTC)),
        ("Wed, 21 Oct 2099 09:28:00 +0200", datetime(2099, 10, 21, 7, 28, tzinfo=UTC)),
        ("Wed, 21 Oct 99999999999999999999 07:28:00 GMT", None),
        ("Wed, 21 Oct 2099 07:28:00 +99999999999999999999", None),
        ("Wed, 32 Oct 2099 07:28:00 GMT", None),
        ("120", None),
        ("", None),
    ],
)
def test_a_date_is_a_moment_and_what_is_none_is_none(text: str, moment: datetime | None) -> None:
    assert read_date(text) == moment
