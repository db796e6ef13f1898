"""The forms that values have."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from klantinteracties_conformance.provider import parse

UUID = "7f6c8b1e-4a0d-4b9b-9a55-0f8f1b1d2c3e"


@pytest.mark.parametrize(
    ("raw", "canonical"),
    [
        (UUID, UUID),
        (UUID.upper(), UUID),
        (UUID.replace("-", ""), UUID),
        (f"{{{UUID}}}", None),
        (f"urn:uuid:{UUID}", None),
        ("x", None),
        (7, None),
    ],
)
def test_a_uuid_has_one_form(raw: object, canonical: str | None) -> None:
    assert parse.parse_uuid(raw) == canonical


@pytest.mark.parametrize(
    ("raw", "moment"),
    [
        ("2026-03-02T09:15:00Z", "2026-03-02T09:15:00Z"),
        (" 2026-03-02t09:15:00z ", "2026-03-02T09:15:00Z"),
        ("2026-03-02 10:15:00,25+01:00", "2026-03-02T09:15:00.250000Z"),
        ("2026-03-02T09:15", "2026-03-02T09:15:00Z"),
        ("2026-03-02T09:15:00+0100", "2026-03-02T08:15:00Z"),
        ("2026-02-30T09:15:00Z", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("2026-03-02", None),
        ("20260302T091500Z", None),
        (7, None),
    ],
)
def test_a_moment_is_answered_in_utc(raw: object, moment: str | None) -> None:
    assert parse.parse_moment(raw) == moment


def test_a_moment_without_offset_is_read_as_utc() -> None:
    naive = datetime(2026, 3, 2, 9, 15)
    assert parse.format_moment(naive) == parse.format_moment(naive.replace(tzinfo=UTC))
    later = naive.replace(tzinfo=timezone(timedelta(hours=1)))
    assert parse.format_moment(later) == "2026-03-02T08:15:00Z"


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        (" 2026-03-02 ", "2026-03-02"),
        ("2026-02-30", None),
        ("20260302", None),
        ("2026-03-02T00:00", None),
        (7, None),
    ],
)
def test_a_day_is_a_date_that_exists(raw: object, day: str | None) -> None:
    assert parse.parse_day(raw) == day


@pytest.mark.parametrize(("text", "clean"), [("één 👍\n", True), ("a\0b", False), ("\ud83d", False)])
def test_what_can_be_kept_as_text(text: str, clean: bool) -> None:
    assert parse.is_clean(text) is clean


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("https://example.nl/x?y#z", True),
        ("urn:uuid:1", False),
        ("example.nl", False),
        ("http://a b", False),
        ("http://[", False),
    ],
)
def test_an_address_has_a_scheme_and_a_host(text: str, uri: bool) -> None:
    assert parse.is_uri(text) is uri


@pytest.mark.parametrize(
    ("address", "fits"),
    [
        ("anna@example.nl", True),
        ("a.b+c@x.example.nl", True),
        ("a@b", False),
        (".a@b.nl", False),
        ("a@-b.nl", False),
    ],
)
def test_an_email_address(address: str, fits: bool) -> None:
    assert bool(parse.EMAIL_FORM.fullmatch(address)) is fits


@pytest.mark.parametrize(
    ("number", "fits"),
    [
        ("0612345605", True),
        ("+31612345605", True),
        ("0031612345605", True),
        ("061234560", False),
        ("06-12345605", False),
    ],
)
def test_a_telephone_number(number: str, fits: bool) -> None:
    assert bool(parse.PHONE_FORM.fullmatch(number)) is fits
