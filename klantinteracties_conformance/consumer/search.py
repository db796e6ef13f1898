"""Searching at the provider: all pages of what it finds, and what its answers say of an object."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

import httpx

from klantinteracties_conformance.client.http import Answer, ProviderClient
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.identifiers import MAX_ID
from klantinteracties_conformance.consumer.resource import Resource, argument_of, no_list
from klantinteracties_conformance.standard.dialect import Dialect, take
from klantinteracties_conformance.system.messages import Comparison, Message, message, shown

MAX_PAGES = 20
"""Pages of one search that are read: what we search for is ours and rare, so more means no filtering."""

MAX_SOUGHT = 4_000
"""Characters of a value that is searched for: a server takes some 8,000 in a whole address."""

MAX_FOUND = 200
"""Objects that may be found on more pages than that, where a provider keeps its pages very small."""

ENDLESS = 150
"""Pages after which there is no end to them; of a list that was seen to have none, `MAX_PAGES` are read."""


def _sought(value: Any) -> Any:
    if isinstance(value, str) and len(value) > MAX_SOUGHT:
        raise Finding(
            message("id-without-address"),
            comparisons=[
                Comparison(message("id-fit-for-address", limit=MAX_ID), shown(value[:MAX_ID])),
            ],
        )
    return value


class Search:
    """Finds objects at one provider, in one dialect."""

    def __init__(self, dialect: Dialect, client: ProviderClient) -> None:
        self.dialect = dialect
        self.client = client

    def find(
        self, key: str, wanted: Mapping[str, Any], extra: Mapping[str, Any] | None = None
    ) -> list[Resource]:
        """Return every object that the provider finds on these wire values; `extra` is added to the query.

        Raises:
            Finding: the provider refuses the search, or finds so many that it can't have filtered; or a value
                is longer than any that could be searched for, as an ID that it chose may be.
            NotInDialectError: the dialect can't search on one of them.
        """
        wire_type = self.dialect.type(key)
        query: dict[str, Any] = {
            wire_type.search_argument(name): _sought(argument_of(value)) for name, value in wanted.items()
        }
        query = {**query, **self.dialect.page_size, **(extra or {})}
        answer = self.client.send("GET", wire_type.path, query=query)
        found: list[Resource] = []
        asked = {answer.url}
        what = searching(key, wanted)
        endless = self.client.budget.endless
        for number in range(1, (MAX_PAGES if wire_type.path in endless else ENDLESS) + 1):
            expect_status(answer, 200, what)
            rows = self.dialect.rows(key, answer.body)
            if rows is None:
                raise no_list(what, answer, wire_type.list_items)
            found += [Resource(key, self.identify(key, row) or "", row) for row in rows]
            link = take(answer.body, self.dialect.list_next)
            if not isinstance(link, str) or not link:
                return found
            if number >= MAX_PAGES and len(found) > MAX_FOUND:
                break
            address = next_page(link, answer.url)
            if address in asked:
                raise Finding(
                    message("pages-in-a-circle", what=what),
                    comparisons=[Comparison(message("page-not-given-yet"), shown(address))],
                )
            asked.add(address)
            answer = self.client.send("GET", address)
        endless.add(wire_type.path)
        raise Finding(
            message("pages-without-end", what=what, limit=number),
            comparisons=[
                Comparison(message("search-only-what-fits"), message("objects-and-more", count=len(found)))
            ],
        )

    def identify(self, key: str, body: Any) -> str | None:
        """Return the ID that an object has in an answer, None where it has none."""
        identifier = self.dialect.observe(key, "ID", body)
        return identifier if isinstance(identifier, str) and identifier else None


def next_page(link: str, current: str) -> str:
    """Return the address of a next page; a link to another host keeps only its query.

    A provider behind a proxy may know itself by an internal name, and a token goes to nobody else.

    Raises:
        Finding: the link is no address.
    """
    here = urlsplit(current)
    try:
        target = urlsplit(urljoin(current, link))
        if (target.scheme, target.netloc) != (here.scheme, here.netloc):
            target = here._replace(query=target.query)
        return str(httpx.URL(urlunsplit(target)))
    except (ValueError, httpx.InvalidURL):
        raise Finding(
            message("next-page-without-address"),
            comparisons=[Comparison(message("next-page-address"), shown(link))],
        ) from None


def searching(key: str, names: Iterable[str]) -> Message:
    """Return what a search on these attributes is called."""
    if on := list(names):
        return message("doing-search", object_type=key, attributes=on)
    return message("doing-list", object_type=key)


def expect_status(answer: Answer, status: int, what: Message) -> None:
    """Hold an answer to a status; `what` is what was done.

    Raises:
        Finding: it has another one.
    """
    if answer.status != status:
        told = answer.told()
        raise Finding(
            message("not-succeeded", what=what, answer=told),
            comparisons=[Comparison(message("answered", status=status), told)],
        )
