"""Dates in headers, as RFC 9110 §5.6.7 writes them."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def read_date(text: str) -> datetime | None:
    """Return the moment that a header tells, in UTC where it names no zone; None where it tells none.

    A year or a zone of twenty digits, which any provider may send, is none either.
    """
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
