"""What a provider makes of other attributes, such as a full name of its parts, does not stay behind them."""

from collections.abc import Iterator, Mapping
from typing import Any

from klantinteracties_conformance.contract.knowledge import ObjectKnowledge
from klantinteracties_conformance.register.bodies.beside import texts
from klantinteracties_conformance.register.kept import Difference

TELLING = 4
"""Characters from which a text shows where it came from."""


def behind(
    about: ObjectKnowledge, before: Mapping[str, Any], after: Mapping[str, Any], body: Mapping[str, Any]
) -> Iterator[Difference]:
    """Yield what still holds a text that was replaced in an attribute from which it is made.

    How it is made, and of what else, is the provider's own matter: only a text that it held before, and that
    none of what it can be made of holds any more, shows that it stayed behind.
    """
    for sent in body:
        for name in about.follow.get(sent, ()):
            was, now = before.get(name), after.get(name)
            if name in body or not isinstance(was, str) or not isinstance(now, str):
                continue
            sources = [after.get(source) for source, made in about.follow.items() if name in made]
            left = list(texts(sources))
            gone = [
                old
                for old in texts(before.get(sent))
                if len(old) >= TELLING and old in was and not any(old in one for one in left)
            ]
            if any(old in now for old in gone):
                yield Difference(name, after.get(sent), now)
