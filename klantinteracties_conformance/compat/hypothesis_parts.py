"""hypothesis: draws that depend on their seed alone.

It mixes constants into what it draws that it reads in the source of whatever local modules happen to be
loaded, so that a seed would give something else in each process, and after each change of the suite. There is
no setting for that.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from klantinteracties_conformance.compat.library import part, proving

_LIBRARY = "hypothesis"
_MODULE = "hypothesis.internal.conjecture.providers"


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


def check() -> None:
    """Make sure that draws can be kept to their seed.

    Raises:
        IncompatibleLibraryError: hypothesis gathers such constants in another way.
    """
    part(_LIBRARY, _MODULE, "HypothesisProvider._local_constants")
    with proving(_LIBRARY, "_get_local_constants"), by_seed_alone():
        provider = part(_LIBRARY, _MODULE, "HypothesisProvider")(None)
        assert not len(provider._local_constants)
