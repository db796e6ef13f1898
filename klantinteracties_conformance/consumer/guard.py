"""What at a provider is ours, and so may be changed and removed; asked before each request leaves.

What a provider answers to a registration proves nothing: it may name an object of somebody else, and repeat
what was sent. An object is ours once a fresh look at it shows so.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from threading import RLock
from typing import Any
from urllib.parse import unquote

from klantinteracties_conformance.client.errors import UnprovenError, UnsafeRequestError
from klantinteracties_conformance.consumer.journal import RUN_ID
from klantinteracties_conformance.consumer.others import OthersObjects, key_of, same_id

_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_OF_ONE_OBJECT = frozenset({"PUT", "PATCH", "DELETE"})

Body = object
"""An object as the provider shows it: JSON, None where it shows nothing, or `ABSENT`."""

ABSENT: Body = object()
"""What is read where the provider says that there is no such object."""

NOT_THERE = (404, 410)
"""Statuses that say that an object isn't there. By itself, as the answer to removing, that proves nothing."""


@dataclass(frozen=True)
class Claim:
    """An object that a provider says it made for us.

    `shows` tells whether a body proves that. `listed` yields how lists show the object, for where it can't be
    read by its ID. `marked` tells whether something was sent by which the object itself can show it: what has
    nothing of the kind is known only by what refers to it, which must be allowed to do so first. `proved` is
    called once it is known to be ours, and `withdrawn` once it may be gone: what is there later under its ID
    may be somebody else's. `since` is the moment from which it may be ours: what was shown earlier as an
    object of others is theirs.
    """

    shows: Callable[[Body], bool]
    listed: Callable[[], Iterator[Body]] = lambda: iter(())
    marked: bool = True
    proved: Callable[[], None] = lambda: None
    withdrawn: Callable[[], None] = lambda: None
    since: int = 0


UNPROVABLE = Claim(lambda _: False)
"""The claim of an object of which nothing is known by which it could show whose it is."""


class Guard:
    """Lets requests pass that read, that register, or that are about an object of ours.

    What refers to an object changes what that shows, and so counts as a request about it. What we removed is
    no longer ours: requests about it pass where a fresh look finds nothing there, or shows it to be ours.

    `base` is the API's URL, `collections` are the paths below it to which something may be registered. `read`
    asks for an object by its path below the base, and returns what is shown, or `ABSENT`.
    """

    def __init__(
        self,
        base: str,
        collections: Iterable[str],
        read: Callable[[str], Body],
        others: OthersObjects | None = None,
    ) -> None:
        self._base = base.rstrip("/")
        self._collections = frozenset(self._url(path) for path in collections)
        self._read = read
        self._own: set[str] = set()
        self._own_ids: set[str] = set()
        self._claims: dict[str, Claim] = {}
        self._shown: dict[str, Claim] = {}
        self._removed: set[str] = set()
        self._claimed_ids: dict[str, str] = {}
        self._claimed_keys: set[str] = set()
        self._deleted: set[str] = set()
        self._marks: set[str] = set()
        self.others = others or OthersObjects()
        self._looked_at: set[str] = set()
        # Several requests may be on their way at once: while one looks, the others wait for what it sees.
        self._looking = RLock()

    def own(self, path: str, claim: Claim = UNPROVABLE) -> None:
        """Note the quoted path of an object that is ours: it may be changed, and removed once.

        `claim` is what would show that it is ours after that, where nobody claimed it yet.
        """
        url = self._url(path)
        if url not in self._own:
            self._claims.setdefault(url, claim)
            self._proved(url)

    def claim(self, path: str, claim: Claim) -> None:
        """Note the quoted path of an object that is said to be ours; it is looked at before it is changed."""
        url = self._url(path)
        if url not in self._own:
            self._claims[url] = claim
            self._claimed_ids[same_id(_identifier(url))] = url
            self._claimed_keys.add(_key(url))

    def seen_of_others(self, identifier: str) -> None:
        """Note that an object was shown that has nothing of ours, unless that is said to be ours.

        Here and below an ID may be one as `key_of` has it.
        """
        if same_id(identifier) not in self._claimed_keys:
            self.others.shown(identifier)

    def was_there(self, identifier: str) -> bool:
        """Tell whether an object is known to have been there before anything was made."""
        return self.others.shown_before(1, identifier)

    def seen(self, path: str, body: Body) -> None:
        """Take it as proof where an object was read for another reason, and shows that it is ours."""
        url = self._url(path)
        # Taken away first, as in `_prove`.
        claim = self._claims.pop(url, None)
        if claim is None:
            return
        try:
            proved = not self._was_there(url, claim) and claim.shows(body)
        finally:
            self._claims[url] = claim
        if proved:
            self._proved(url)

    def knows(self, path: str) -> bool:
        """Tell whether an object is ours, or said to be."""
        url = self._url(path)
        return url in self._own or url in self._claims

    def removed(self, path: str) -> bool:
        """Tell whether we removed an object, and nothing showed since that it is there and ours."""
        return self._url(path) in self._removed

    def shows_ours(self, path: str) -> bool:
        """Tell whether what is there now is an object of ours; what isn't known to be is looked at."""
        return self._prove(self._url(path))

    def mark(self, values: Iterable[str]) -> None:
        """Note values that only this run can have written."""
        self._marks.update(values)

    def proved(self, identifier: str) -> bool:
        """Tell without asking whether the object with this ID is ours."""
        return same_id(identifier) in self._own_ids

    def deleted(self, identifier: str) -> bool:
        """Tell whether removing the object with this ID was asked: another may have its place by now."""
        return same_id(identifier) in self._deleted

    def marks(self, value: str) -> bool:
        """Tell whether only this run can have written a value."""
        return value in self._marks or RUN_ID in value

    def is_ours(self, identifier: str) -> bool:
        """Tell whether there is an object of ours with this ID; one that is said to be is looked at."""
        if self.proved(identifier):
            return True
        url = self._claimed_ids.get(same_id(identifier))
        return url is not None and self._prove(url)

    def __call__(self, method: str, url: str, content: bytes = b"") -> None:
        """Let a request pass; `url` is where it goes, without the query, `content` what it sends.

        Raises:
            UnprovenError: nothing shows that the object is ours.
            UnsafeRequestError: it isn't about one of our own objects.
        """
        if method in _READING:
            return
        if _leads_upwards(url):
            raise UnsafeRequestError(f"{method} {url}")
        with self._looking:
            if url not in self._own and (url not in self._collections or method in _OF_ONE_OBJECT):
                if url not in self._claims:
                    raise UnsafeRequestError(f"{method} {url}")
                if not self._prove(url) and not self._vacant(url):
                    raise UnprovenError(f"{method} {url}")
            for claimed in self._referred_to(content):
                if not self._prove(claimed) and not self._vacant(claimed):
                    raise UnprovenError(f"{method} {url}: {claimed}")
        if method == "DELETE":
            self._deleted |= {same_id(_identifier(url)), _key(url)}

    def answered(self, method: str, url: str, status: int | None) -> None:
        """Take note of what came of a request that passed; `status` is None where no answer came."""
        if method != "DELETE":
            return
        refused = status is not None and 400 <= status < 500 and status not in NOT_THERE
        with self._looking:
            if refused or url not in self._own:
                return
            self._own.discard(url)
            self._removed.add(url)
            claim = self._claims[url] = self._shown.pop(url)
        claim.withdrawn()

    def _referred_to(self, content: bytes) -> list[str]:
        """Return which objects that are said to be ours, and could show it, a body refers to."""
        if not content or not self._claims:
            return []
        # By the last part of an address too, which is how some dialects refer.
        named = {same_id(_identifier(text)) for text in _texts(_parsed(content))}
        return [
            url for url, claim in self._claims.items() if claim.marked and same_id(_identifier(url)) in named
        ]

    def look_at_all(self) -> None:
        """Look at everything that is said to be ours, once: a change may take away what shows it."""
        for url in [url for url in self._claims if url not in self._looked_at | self._removed]:
            self._looked_at.add(url)
            self._prove(url)

    def _prove(self, url: str) -> bool:
        with self._looking:
            # Taken away first, so that two objects that refer to each other don't prove each other.
            claim = self._claims.pop(url, None)
            if claim is None:
                return url in self._own
            try:
                if self._was_there(url, claim):
                    return False
                body = self._read(url.removeprefix(f"{self._base}/"))
                listed = claim.listed() if body in (None, ABSENT) else ()
                proved = claim.shows(body) or any(map(claim.shows, listed))
            finally:
                self._claims[url] = claim
            if proved:
                self._proved(url)
            return proved

    def _vacant(self, url: str) -> bool:
        """Tell whether nothing is there any more of what we removed."""
        return url in self._removed and self._read(url.removeprefix(f"{self._base}/")) is ABSENT

    def _was_there(self, url: str, claim: Claim) -> bool:
        # Of a provider that was caught at it, a mark shows nothing any more.
        return self.others.caught or self.others.shown_before(claim.since, _key(url))

    def _proved(self, url: str) -> None:
        self._own.add(url)
        self._own_ids |= {same_id(_identifier(url)), _key(url)}
        self._removed.discard(url)
        claim = self._claims.pop(url, None)
        if claim is not None:
            self._shown[url] = claim
            claim.proved()

    def _url(self, path: str) -> str:
        return f"{self._base}/{path.removeprefix('/')}"


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return content.decode("utf-8", "replace")


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        node = list(node.values())
    if isinstance(node, list):
        for part in node:
            yield from _texts(part)
    elif isinstance(node, str | int):
        yield str(node)


def _leads_upwards(url: str) -> bool:
    """Tell whether an address leads elsewhere than it says: what sends or takes it works out its dots."""
    return any(unquote(part) in (".", "..") for part in url.split("/"))


def _identifier(url: str) -> str:
    return unquote(url.rpartition("/")[2])


def _key(url: str) -> str:
    return key_of(url.rpartition("/")[0], _identifier(url))
