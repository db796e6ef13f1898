"""The forms that values have, whatever attribute or argument they stand in."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from urllib.parse import urlsplit
from uuid import UUID

UUID_FORM = re.compile(r"[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}")
MOMENT_FORM = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)?", re.ASCII
)
DAY_FORM = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
EMAIL_FORM = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]"
)
UNCLEAN = re.compile("[\0\ud800-\udfff]")
PHONE_FORM = re.compile(r"0[1-9][0-9]{8}|\+[0-9]{9,15}|00[0-9]{7,13}", re.ASCII)


def parse_uuid(raw: object) -> str | None:
    """The canonical form of a uuid, or None."""
    return str(UUID(raw)) if isinstance(raw, str) and UUID_FORM.fullmatch(raw) else None


def parse_moment(raw: object) -> str | None:
    """A date-time in UTC as the provider answers it: `Z`, microseconds only where there are any."""
    if not isinstance(raw, str) or not MOMENT_FORM.fullmatch(raw.strip()):
        return None
    try:
        moment = datetime.fromisoformat(raw.strip().upper().replace(",", "."))
        return format_moment(moment)
    except (ValueError, OverflowError):
        return None


def format_moment(moment: datetime) -> str:
    """A moment without offset is read as UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def parse_day(raw: object) -> str | None:
    """An ISO date, or None."""
    if not isinstance(raw, str) or not DAY_FORM.fullmatch(raw.strip()):
        return None
    try:
        return date.fromisoformat(raw.strip()).isoformat()
    except ValueError:
        return None


def is_clean(text: str) -> bool:
    """Neither NUL nor half a surrogate pair: neither can be kept in a database as text."""
    return not UNCLEAN.search(text)


def is_uri(value: str) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return bool(parts.scheme and parts.netloc) and not re.search(r"\s", value)
