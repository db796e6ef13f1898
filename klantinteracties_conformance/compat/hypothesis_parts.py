"""hypothesis: draws that depend on their seed alone, and take no more memory than drawing needs.

It mixes constants into what it draws that it reads in the source of whatever local modules happen to be
loaded, so that a seed would give something else in each process, and after each change of the suite. There is
no setting for that.

Which characters UTF-8 has, it finds out by trying each of them, where no earlier run kept that: in each
pipeline, and in each of its processes. That takes 200 MB and some seconds.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from klantinteracties_conformance.compat.library import part, proving

_LIBRARY = "hypothesis"
_MODULE = "hypothesis.internal.conjecture.providers"
_CHARACTERS = "hypothesis.internal.charmap"
_STRINGS = "hypothesis.strategies._internal.strings"

_IN_UTF_8 = ((0, 0xD7FF), (0xE000, 0x10FFFF))
"""Which characters UTF-8 has: all but the halves of surrogate pairs (RFC 3629)."""


@contextmanager
def by_seed_alone() -> Iterator[None]:
    """Let nothing of the modules that are loaded find its way into what is drawn in this block."""
    nothing = part(_LIBRARY, _MODULE, "Constants")()
    known = part(_LIBRARY, _MODULE, "CONSTANTS_CACHE.cache")
    with mock.patch(f"{_MODULE}._get_local_constants", return_value=nothing):
        known.clear()  # what is kept for others has theirs in it
        try:
            yield
        finally:
            known.clear()


@contextmanager
def knowing_utf_8() -> Iterator[None]:
    """Let it be known in this block which characters UTF-8 has, without trying each of them."""
    intervals = part(_LIBRARY, _CHARACTERS, "IntervalSet")
    # The second are those that come back as another character.
    known = {"utf-8": (intervals(_IN_UTF_8), intervals(()))}
    tried = part(_LIBRARY, _CHARACTERS, "intervals_from_codec")

    def characters(codec_name: str) -> Any:
        return known.get(codec_name) or tried(codec_name)

    with mock.patch(f"{_CHARACTERS}.intervals_from_codec", characters):
        yield


def check() -> None:
    """Make sure that draws can be kept to their seed, and need not try each character.

    Raises:
        IncompatibleLibraryError: hypothesis gathers such constants or characters in another way.
    """
    with proving(_LIBRARY, "intervals_from_codec"), knowing_utf_8():
        characters = part(_LIBRARY, _STRINGS, "OneCharStringStrategy")
        characters.from_characters_args(codec="utf-8")
    part(_LIBRARY, _MODULE, "HypothesisProvider._local_constants")
    with proving(_LIBRARY, "_get_local_constants"), by_seed_alone():
        provider = part(_LIBRARY, _MODULE, "HypothesisProvider")(None)
        assert not len(provider._local_constants)
