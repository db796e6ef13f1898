"""How a library that lacks a part that we rely on is told."""

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any


class IncompatibleLibraryError(Exception):
    """A library lacks a part that the suite relies on: `library` as it is `installed` lacks `what`."""

    def __init__(self, library: str, installed: str, what: str) -> None:
        super().__init__(f"{library} {installed} lacks {what}")
        self.library = library
        self.installed = installed
        self.what = what


def lacking(library: str, what: str) -> IncompatibleLibraryError:
    """Return the error for a library that lacks something."""
    try:
        installed = version(library)
    except PackageNotFoundError:
        installed = "-"
    return IncompatibleLibraryError(library, installed, what)


def part(library: str, module: str, name: str) -> Any:
    """Return a part of a module of a library; `name` may have dots.

    Raises:
        IncompatibleLibraryError: it isn't there.
    """
    try:
        found: Any = import_module(module)
        for step in name.split("."):
            found = getattr(found, step)
    except (ImportError, AttributeError) as error:
        raise lacking(library, f"{module}.{name}") from error
    return found


def function(library: str, module: str, name: str, *positional: str, **named: str) -> Any:
    """Return a function of a library that can be called in this way.

    Raises:
        IncompatibleLibraryError: it isn't there, or has other parameters.
    """
    found = part(library, module, name)
    try:
        inspect.signature(found).bind(*positional, **named)
    except (TypeError, ValueError) as error:
        what = ", ".join([*positional, *(f"{name}=" for name in named)])
        raise lacking(library, f"{module}.{name}({what})") from error
    return found


@contextmanager
def proving(library: str, what: str) -> Iterator[None]:
    """Try a part on a sample; whatever goes wrong inside is the part's.

    Raises:
        IncompatibleLibraryError: it doesn't do what it did.
    """
    try:
        yield
    except IncompatibleLibraryError:
        raise
    except Exception as error:
        raise lacking(library, what) from error
