"""Reads YAML that others wrote: a few aliases of aliases in it can stand for billions of values."""

from collections.abc import Iterator, Sequence
from typing import Any

import yaml

MAX_NODES = 300_000
"""Values in one text, each alias counted as all that it stands for; the largest known document has 60,000."""

MAX_DEPTH = 100
"""Levels of lists and mappings within each other; the deepest that our own files have is 20."""


LONGEST_NUMBER = 1_000
"""Characters of a whole number: `0x` and thousands of digits are more than can be said of it in a message."""


_WHOLE = "tag:yaml.org,2002:int"


class OddYamlError(yaml.YAMLError):
    """A value isn't what its tag says."""


class TooMuchYamlError(yaml.YAMLError):
    """A text stands for more than we read; it was not expanded."""


def load(text: str) -> Any:
    """Return what a YAML text holds, with nothing but plain values.

    Raises:
        TooMuchYamlError: it is deeper than we read, refers to itself or stands for too many values.
        yaml.YAMLError: it is no YAML.
        ValueError: a value in it can't be, such as the thirtieth of February.
    """
    kind = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    _check_depth(text, kind)
    loader = kind(text)
    try:
        root = loader.get_single_node()
        if root is None:
            return None
        _size(root, {})
        return _constructed(loader, root)
    finally:
        loader.dispose()


def _constructed(loader: Any, root: yaml.Node) -> Any:
    try:
        return loader.construct_document(root)
    except (KeyError, AttributeError, TypeError, IndexError, ArithmeticError) as error:
        # What PyYAML ends with where a text says `!!bool perhaps`, `!!timestamp soon` or `!!int ''`.
        raise OddYamlError(f"a value isn't what its tag says ({type(error).__name__})") from error


def _check_depth(text: str, kind: Any) -> None:
    """Look at the depth in the events, which are made without recursion, unlike all that follows."""
    depth = 0
    for event in yaml.parse(text, Loader=kind):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise TooMuchYamlError(f"more than {MAX_DEPTH} levels")


def _size(node: yaml.Node, known: dict[int, int], above: int = 0) -> int:
    """Return how many values a node stands for; 0 in `known` is one that is being counted."""
    if (counted := known.get(id(node))) is not None:
        if not counted:
            raise TooMuchYamlError("it refers to itself")
        return counted
    if above > MAX_DEPTH:
        raise TooMuchYamlError(f"more than {MAX_DEPTH} levels")
    if isinstance(node, yaml.ScalarNode) and node.tag == _WHOLE and len(node.value) > LONGEST_NUMBER:
        raise TooMuchYamlError(f"a number of more than {LONGEST_NUMBER} characters")
    known[id(node)] = 0
    size = 1
    for part in _parts(node):
        size += _size(part, known, above + 1)
        if size > MAX_NODES:
            raise TooMuchYamlError(f"more than {MAX_NODES} values")
    known[id(node)] = size
    return size


def _parts(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.SequenceNode):
        yield from node.value
    elif isinstance(node, yaml.MappingNode):
        for pair in node.value:
            yield from pair


def line_of(text: str, place: Sequence[str | int]) -> int:
    """Return the line of a place in a YAML text, or of the nearest place above it that the text has."""
    node = yaml.compose(text)
    line = 1
    for part in place:
        below = _below(node, str(part))
        if below is None:
            break
        line, node = below
    return line


def _below(node: yaml.Node | None, part: str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        pairs = ((key, value) for key, value in node.value if str(key.value) == part)
        return next(((key.start_mark.line + 1, value) for key, value in pairs), None)
    if isinstance(node, yaml.SequenceNode) and part.isdigit() and int(part) < len(node.value):
        member = node.value[int(part)]
        return member.start_mark.line + 1, member
    return None
