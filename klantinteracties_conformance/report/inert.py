"""Text of a provider as text: bounded, laid out, and with what can't be seen spelled out."""

import json
import re
from collections.abc import Callable

MAX_SHOWN = 20_000
"""Characters of one text that a page shows; the whole text stands in result.json."""

INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    r"\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_JSON_TOKEN = re.compile(r'"(?:\\.|[^"\\])*"?|[{}\[\],:]|[^\s{}\[\],:"]+')
_DEEPEST_INDENT = 30


def visible(text: str) -> str:
    """Return a text in which control characters, and characters that hide or reorder others, can be seen.

    They are spelled out: few fonts have pictures of them. The line ends of HTTP are plain line ends here.
    """
    return INVISIBLE.sub(lambda match: f"[U+{ord(match[0]):04X}]", text.replace("\r\n", "\n"))


def spelled(text: str, spell: Callable[[str], str]) -> str:
    """Return a text in which each character that can't be seen is spelled in another way."""
    return INVISIBLE.sub(lambda match: spell(match[0]), text)


def is_json(text: str) -> bool:
    """Tell whether a text is JSON."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def laid_out(body: str) -> str:
    """Return the part of a body that is shown; of JSON over several lines, with no token changed.

    Parsing and writing it again would lose what a tester looks for: double keys, escapes, forms of numbers.
    """
    shown = body[:MAX_SHOWN]
    if not is_json(body):
        return shown
    lines, line, depth = [], "", 0
    for token in _JSON_TOKEN.findall(shown):
        closes = token in "}]"
        depth -= closes
        if closes != line.endswith(("{", "[")):  # so that an empty object or list stays on its line
            lines.append(line)
            line = _indent(depth)
        line += ": " if token == ":" else token
        depth += token in "{["
        if token == ",":
            lines.append(line)
            line = _indent(depth)
    return "\n".join([*lines, line])


def _indent(depth: int) -> str:
    return "  " * min(depth, _DEEPEST_INDENT)
