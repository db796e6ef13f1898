"""Which objects of others a provider has shown, and when: what was there before a registration isn't ours."""

import re
import secrets
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from typing import Any
from uuid import UUID

_LONGEST_UUID = 80
"""Characters of the longest text in which a UUID is looked for: some trim what stands around it."""

_LONGEST_NUMBER = 100
"""Digits of the longest number that is read as one."""

_LONGEST_KEPT = 1_000
"""Characters of the longest ID that is remembered as it is."""

_LAST_IDS = 5_000
"""IDs of which is remembered whether they are UUIDs: each object of ours is compared with each request."""

MOST_SHOWN = 50_000
"""IDs of others that are remembered; a provider that shows more has more, as far as anybody knows."""

_SALT = re.compile(r"[0-9a-f]{32}")
_HASH = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True)
class ThereBefore:
    """What was there before a run, as a file may hold it: salted hashes, since IDs of others stand in none.

    `more` tells that there may have been more than that. Where nothing was written down, nothing is known.
    """

    salt: str = field(default_factory=lambda: secrets.token_hex(16))
    hashes: frozenset[str] = frozenset()
    more: bool = False

    @classmethod
    def of(cls, identifiers: Iterable[str], *, more: bool) -> "ThereBefore":
        """Return what a file may hold of these IDs, as `key_of` has them."""
        empty = cls()
        told = filter(tells_apart, identifiers)
        return cls(empty.salt, frozenset(map(empty._hash, told)), more)

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> "ThereBefore":
        """Return what was written down.

        Raises:
            KeyError: something is missing.
            TypeError: something is of another type.
            ValueError: it is nothing that `written` gives.
        """
        salt, hashes, more = data["salt"], frozenset(data["hashes"]), data["more"]
        if not _SALT.fullmatch(salt) or not all(map(_HASH.fullmatch, hashes)) or not isinstance(more, bool):
            raise ValueError(salt)
        return cls(salt, hashes, more)

    def written(self) -> dict[str, Any]:
        """Return it as JSON has it."""
        return {"salt": self.salt, "hashes": sorted(self.hashes), "more": self.more}

    def __contains__(self, identifier: str) -> bool:
        return bool(self.hashes) and self._hash(identifier) in self.hashes

    def _hash(self, identifier: str) -> str:
        data = _taken_for(identifier).encode("utf-8", "backslashreplace")
        return blake2b(data, digest_size=8, salt=bytes.fromhex(self.salt)).hexdigest()


class OthersObjects:
    """Remembers the IDs of objects that were shown without anything of ours.

    A provider may write what was to be registered over an object of somebody else, which carries our mark
    then. `before` are the IDs of what was there before this process made anything. `more` tells that there
    was more than that. `caught` tells that a provider did write over something where there
    is: of what it registers from then on, nothing shows whose it was. Another process knows of what was there
    before this one no more than what a journal has of it (`written_down`).

    They are IDs as `key_of` has them. What tells no objects apart, is not remembered.
    """

    def __init__(self, before: Iterable[str] = (), *, more: bool = False) -> None:
        self._moment = 0
        self._shown: dict[str, int] = {}
        self._told: list[tuple[int, ThereBefore]] = []
        self._more = more
        for identifier in before:
            self.shown(identifier)
        self.caught = False

    @property
    def all_known(self) -> bool:
        """Tell whether nothing was there before but what is known of."""
        return not self._more

    def next_moment(self) -> int:
        """Return the moment that begins now, after all that was shown until now."""
        self._moment += 1
        return self._moment

    def shown(self, identifier: str) -> None:
        """Note that an object is shown that has nothing of ours."""
        if tells_apart(identifier) and _taken_for(identifier) not in self._shown:
            if len(self._shown) < MOST_SHOWN:
                self._shown[_taken_for(identifier)] = self._moment
            else:
                self._more = True

    def written_down(self) -> ThereBefore:
        """Return what was there before this process made anything, to be written in its journal."""
        return ThereBefore.of((one for one, at in self._shown.items() if at == 0), more=self._more)

    def read_back(self, before: ThereBefore) -> int:
        """Note what was there before a run, as its journal has it, and return the moment when that began."""
        self._told.append((self._moment, before))
        self._more = self._more or before.more
        return self.next_moment()

    def written_over(self) -> None:
        """Note that the provider wrote over an object of somebody else."""
        self.caught = self._more

    def shown_before(self, moment: int, identifier: str) -> bool:
        """Tell whether an object with this ID was shown before a moment; nothing was before moment 0."""
        if self._shown.get(_taken_for(identifier), moment) < moment:
            return True
        return any(at < moment and identifier in before for at, before in self._told)


def same_id(identifier: str) -> str:
    """Return an ID as it is compared: a UUID is the same one however a lenient server lets it be written.

    Capitals make no other one of it (RFC 9562), nor do braces, `urn:uuid:`, hyphens left out or digits of
    another script, which .NET and Python take. Else an ID of somebody else, shown anew in another way, would
    seem to be made by us.
    """
    return _uuid(identifier) or identifier


def tells_apart(identifier: str) -> bool:
    """Tell whether no two objects have this ID, as `key_of` has it."""
    return "/" in identifier or is_unique(identifier)


def is_unique(identifier: str) -> bool:
    """Tell whether no other object will ever have this ID, in whatever list: it is a UUID."""
    return _uuid(identifier) is not None


def key_of(collection: str, identifier: str) -> str:
    """Return an ID that tells an object apart from all others: what is no UUID, with its list.

    A klantcontact may have the number of a partij. `collection` is a path or address that ends in the list.
    """
    if is_unique(identifier) or not collection:
        return same_id(identifier)
    return f"{collection.rstrip('/').rpartition('/')[2]}/{identifier}"


def _taken_for(identifier: str) -> str:
    """Return an ID as the most lenient server reads it: without regard to capitals, or zeros before a number.

    Two that are alike in this may be of two objects, so that it tells what was there, and never what is ours.
    """
    if (uuid := _uuid(identifier)) is not None:
        return uuid
    if len(identifier) > _LONGEST_KEPT:
        return blake2b(identifier.encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()
    collection, slash, own = identifier.rpartition("/")
    plain = unicodedata.normalize("NFKC", own).casefold().strip()
    if plain.isdecimal() and len(plain) <= _LONGEST_NUMBER:
        plain = str(int(plain))
    return f"{collection}{slash}{plain}"


def _uuid(identifier: str) -> str | None:
    """Return the UUID that a text is, as RFC 9562 writes it; None where it is none."""
    return _uuid_in(identifier) if 32 <= len(identifier) <= _LONGEST_UUID else None


@lru_cache(_LAST_IDS)
def _uuid_in(identifier: str) -> str | None:
    plain = unicodedata.normalize("NFKC", identifier).casefold()
    for text in (plain, plain.strip().strip("()")):
        try:
            return str(UUID(text))
        except ValueError:
            continue
    return None
