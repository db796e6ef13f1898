"""What at a provider is ours, and so may be changed and removed; asked before each request leaves."""

from collections.abc import Iterable

from klantinteracties_conformance.client.errors import UnsafeRequestError

_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_OF_ONE_OBJECT = frozenset({"PUT", "PATCH", "DELETE"})


class Guard:
    """Lets requests pass that read, that register, or that are about an object of ours.

    `base` is the API's URL, `collections` are the paths below it to which something may be registered.
    """

    def __init__(self, base: str, collections: Iterable[str]) -> None:
        self._base = base.rstrip("/")
        self._collections = frozenset(self._url(path) for path in collections)
        self._own: set[str] = set()

    def own(self, path: str) -> None:
        """Note the quoted path of an object that is ours: from now on it may be changed and removed."""
        self._own.add(self._url(path))

    def __call__(self, method: str, url: str) -> None:
        """Let a request pass; `url` is where it goes, without the query.

        Raises:
            UnsafeRequestError: it isn't about one of our own objects.
        """
        if method in _READING:
            return
        registers = url in self._collections and method not in _OF_ONE_OBJECT
        if not registers and url not in self._own:
            raise UnsafeRequestError(f"{method} {url} gaat niet over een object van de suite.")

    def _url(self, path: str) -> str:
        return f"{self._base}/{path.removeprefix('/')}"
