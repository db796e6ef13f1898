"""Pieces of a secret that a provider shows: an error may cut a token short, or show but half of it."""

LEAST_PIECE = 20
"""Characters from which a piece is taken out: fewer may be a word that others use too."""

_BLOCK = LEAST_PIECE // 2
"""Characters of a secret that are looked for: each piece has one that begins at a multiple of this."""

_LONGEST = 512
"""Characters of a secret of which pieces are known; a longer one is a JWT, which is known by its form."""


class Pieces:
    """The pieces of one secret, without regard to capitals, which mean nothing in a hexadecimal one."""

    def __init__(self, secret: str) -> None:
        small = secret.lower()[:_LONGEST]
        self._secret = small
        starts = range(0, len(small) - _BLOCK + 1, _BLOCK) if len(small) > LEAST_PIECE else ()
        self._blocks = tuple(dict.fromkeys((small[at : at + _BLOCK], at) for at in starts))

    def replaced(self, text: str, small: str, by: str) -> str:
        """Return a text with something else for each piece; `small` is the text in small letters."""
        if len(small) != len(text):  # a letter of another script that is two in small ones
            return text
        found = sorted(place for block, at in self._blocks for place in self._places(small, block, at))
        shown, end = [], 0
        for first, last in found:
            if first >= end:
                shown += [text[end:first], by]
            end = max(end, last)
        return "".join([*shown, text[end:]])

    def _places(self, text: str, block: str, at: int) -> list[tuple[int, int]]:
        """Return where pieces stand that have a block, of which this is the place in the secret."""
        places, place = [], text.find(block)
        while place >= 0:
            first, last = place, place + len(block)
            before, behind = at, at + len(block)
            while before and first and text[first - 1] == self._secret[before - 1]:
                first, before = first - 1, before - 1
            while behind < len(self._secret) and last < len(text) and text[last] == self._secret[behind]:
                last, behind = last + 1, behind + 1
            if last - first >= LEAST_PIECE:
                places.append((first, last))
            place = text.find(block, last)
        return places
