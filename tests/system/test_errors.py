"""Why the system refused."""

import errno
import socket

import pytest

from klantinteracties_conformance.system.errors import reason
from tests.saying import said


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOENT, "No such file"), "dat bestaat niet"),
        (OSError(errno.EACCES, "Permission denied"), "daar zijn geen rechten voor"),
        (OSError(errno.ENOSPC, "No space left"), "de schijf is vol"),
        (OSError(errno.EXDEV, "Invalid cross-device link"), "het systeem weigert dat: EXDEV"),
        (TimeoutError(), "er komt geen antwoord binnen de tijd"),
        (socket.gaierror(socket.EAI_NONAME, "Name or service not known"), "die naam is niet te vinden"),
        (OSError(), "het systeem weigert dat: OSError"),
    ],
)
def test_a_refusal_is_said_in_the_words_of_people_where_it_is_common(error: OSError, words: str) -> None:
    assert said(reason(error)) == words
