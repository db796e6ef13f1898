"""What the dialects have in common in turning pages: numbers and sizes of our own choice."""

from __future__ import annotations

from urllib.parse import urlencode

from klantinteracties_conformance.provider.call import Call

PAGE_SIZE, LARGEST_PAGE = 100, 500


def page_url(call: Call, number: int) -> str:
    """The address of a page of this list, with the other arguments as they were; the first has no number."""
    query = [(name, value) for name, value in call.query if name != "page"]
    if number > 1:
        query.append(("page", str(number)))
    return f"{call.base}/{call.path}{'?' if query else ''}{urlencode(query)}"
